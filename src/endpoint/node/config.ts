/** The settings of an office's endpoint: environment variables, or one file that they override. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { validate } from '../../contract/invalid.ts';
import { email } from '../../contract/written.ts';
import { USER_AGENT, WEB_API } from '../search/web-api.ts';
import { LOG_LEVELS } from './log.ts';
import { readSmtpUrl } from './smtp.ts';
import { StartError } from './start-error.ts';

const flag = z.union([z.boolean(), z.enum(['true', '1', 'false', '0']).transform((word) => word === 'true' || word === '1')]);

const portNumber = z.union([z.number(), z.string().regex(/^\d{1,5}$/).transform(Number)]).pipe(z.number().int().min(0).max(65535));

const httpOrigin = z.string().refine((text) => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '');
}).transform((text) => text.replace(/\/$/, ''));

const httpAddress = z.string().refine((text) => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
}).transform((text) => text.replace(/\/+$/, ''));

const folder = z.string().min(1);

/** `variable`, what it has to be, and how it is read; a name here is its name in the file. */
const SETTINGS = {
  port: { variable: 'PST_PORT', expected: 'a port number from 0 to 65535', schema: portNumber.default(8080) },
  /** Only this machine, until the office decides otherwise: a proxy with https belongs in front. */
  host: { variable: 'PST_HOST', expected: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0', schema: z.string().min(1).default('127.0.0.1') },
  data: { variable: 'PST_DATA', expected: 'the folder of the database', schema: folder.default('data') },
  /** Instead of SQLite in the data folder, which then holds only the files that people attach: share it between instances. */
  databaseUrl: { variable: 'PST_DATABASE_URL', expected: 'the address of a PostgreSQL database, such as postgres://pst:password@db.example.go.id/pst', schema: z.string().regex(/^postgres(ql)?:\/\//).optional(), secret: true },
  offices: { variable: 'PST_OFFICES', expected: 'the folder of the offices’ content', schema: folder.default('offices') },
  office: { variable: 'PST_OFFICE', expected: 'the four-digit code of the office meant by pages that name none', schema: z.string().regex(/^\d{4}$/).optional() },
  widgets: { variable: 'PST_WIDGETS', expected: 'the folder of the built widgets', schema: folder.default('dist/widgets') },
  publicUrl: { variable: 'PST_PUBLIC_URL', expected: 'an address without a path, such as https://pst.example.go.id', schema: httpOrigin.optional() },
  trustProxy: { variable: 'PST_TRUST_PROXY', expected: 'true or false', schema: flag.default(false) },
  smtpUrl: {
    variable: 'PST_SMTP_URL', secret: true,
    expected: 'the address of the mail server, such as smtps://user:password@mail.example.go.id, with special characters of the password as %40 and the like',
    schema: z.string().refine((text) => readSmtpUrl(text) !== undefined).optional(),
  },
  mailFrom: {
    variable: 'PST_MAIL_FROM', expected: 'the e-mail address that letters come from, without a name, such as pst@example.go.id',
    schema: z.string().refine((text) => validate(email, text).ok).optional(),
  },
  /** From webapi.bps.go.id/developer. Without it only what the office has published here is searched. */
  webApiKey: { variable: 'PST_WEBAPI_KEY', expected: 'the office’s key for the BPS WebAPI, letters and digits', schema: z.string().regex(/^[\w-]+$/).optional(), secret: true },
  webApiUrl: { variable: 'PST_WEBAPI_URL', expected: 'an address without a query, such as https://webapi.bps.go.id/v1/api', schema: httpAddress.default(WEB_API) },
  /** The firewall before the WebAPI turns away what does not look like a browser's. */
  webApiUserAgent: { variable: 'PST_WEBAPI_USER_AGENT', expected: 'one line that says who asks, such as Mozilla/5.0 (compatible; …)', schema: z.string().regex(/^[\x20-\x7e]+$/).default(USER_AGENT) },
  log: { variable: 'PST_LOG', expected: LOG_LEVELS.join(', '), schema: z.enum(LOG_LEVELS).default('all') },
} as const;

type Name = keyof typeof SETTINGS;
export type Config = { readonly [N in Name]: z.output<(typeof SETTINGS)[N]['schema']> };

const NAMES = Object.keys(SETTINGS) as Name[];

/** @throws {StartError} with everything that is wrong, a line each. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const file = env['PST_CONFIG'] === undefined ? {} : readFile(env['PST_CONFIG']);
  const errors: string[] = Object.keys(file)
    .filter((name) => !(name in SETTINGS))
    .map((name) => `${env['PST_CONFIG'] ?? ''}: there is no setting "${name}", expected one of ${NAMES.join(', ')}.`);
  const values = NAMES.map((name) => {
    const { variable, expected, schema } = SETTINGS[name];
    const fromEnv = env[variable] === '' ? undefined : env[variable];
    const given = fromEnv ?? file[name];
    const result = schema.safeParse(given);
    if (!result.success) errors.push(`${fromEnv === undefined ? name : variable} is ${isSecret(name) ? 'not what it should be' : JSON.stringify(given)}, expected ${expected}.`);
    return [name, result.data];
  });
  const config = Object.fromEntries(values) as Config;
  if (errors.length === 0) errors.push(...missingPartner(config));
  if (errors.length > 0) throw new StartError(errors.join('\n'));
  return config;
}

/** A mail server without a sender's address, or the other way round, sends nothing. */
function* missingPartner({ smtpUrl, mailFrom }: Config): Generator<string> {
  if (smtpUrl !== undefined && mailFrom === undefined) yield `PST_MAIL_FROM is missing, expected ${SETTINGS.mailFrom.expected}.`;
  if (smtpUrl === undefined && mailFrom !== undefined) yield `PST_SMTP_URL is missing, expected ${SETTINGS.smtpUrl.expected}.`;
}

function readFile(path: string): Readonly<Record<string, unknown>> {
  let content: unknown;
  try {
    // JSON is YAML as well.
    content = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(`PST_CONFIG: ${path} cannot be read as JSON or YAML (${error instanceof Error ? error.message : String(error)}).`, { cause: error });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new StartError(`PST_CONFIG: ${path} should hold settings, name and value.`);
  return { ...content };
}

/** Some hold a password, which belongs neither on a screen nor into a log. */
const isSecret = (name: Name): boolean => 'secret' in SETTINGS[name];

/** For the one who started it. */
export const describeConfig = (config: Config): string =>
  NAMES.map((name) => `${SETTINGS[name].variable}=${isSecret(name) && config[name] !== undefined ? '(set)' : String(config[name] ?? '')}`).join('\n');

/** Where information is searched. */
export const searchOf = ({ webApiKey: key, webApiUrl: url, webApiUserAgent: userAgent }: Pick<Config, 'webApiKey' | 'webApiUrl' | 'webApiUserAgent'>) => ({ key, url, userAgent });
