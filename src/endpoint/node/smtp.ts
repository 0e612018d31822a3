/** Letters through the office's mail server. The library is loaded with the first letter: an idle endpoint stays small. */
import { Undeliverable, type Mailer, type OutgoingMail, type Sender } from '../mail/mail.ts';

export interface SmtpOptions {
  /** `smtps://user:password@host`, or `smtp://…`, which changes to TLS before it says a password. */
  readonly url: string;
  /** The address letters come from; their name is the office's. */
  readonly from: string;
  /** Of each step; all together stay below the time for which a letter is claimed (`mail/send.ts`). */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** Undefined where the address is none of a mail server. */
export function readSmtpUrl(text: string): Server | undefined {
  const url = URL.parse(text);
  if (!url || !(url.protocol === 'smtp:' || url.protocol === 'smtps:') || url.hostname === '' || url.search !== '' || url.hash !== '' || !/^\/?$/.test(url.pathname)) return undefined;
  const [user, pass] = [decode(url.username), decode(url.password)];
  if (user === undefined || pass === undefined || (user === '') !== (pass === '')) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: url.port === '' ? PORTS[url.protocol] : Number(url.port),
    secure: url.protocol === 'smtps:',
    // A password never travels readable, except to a server on this machine; without one TLS is used where it is offered.
    requireTLS: url.protocol === 'smtp:' && user !== '' && !/^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host),
    ...(user === '' ? {} : { auth: { user, pass } }),
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

export function smtpMailer({ url, from, timeoutMs = TIMEOUT_MS }: SmtpOptions): Mailer {
  const server = readSmtpUrl(url);
  if (!server) throw new TypeError('not the address of a mail server');
  const domain = from.split('@').at(-1) ?? 'localhost';
  return {
    async send(mail: OutgoingMail, { name }: Sender): Promise<void> {
      const { createTransport } = await import('nodemailer');
      // A connection for each letter: they are few, and none is held open for hours in between.
      const transport = createTransport({
        ...server, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, dnsTimeout: timeoutMs, socketTimeout: timeoutMs,
        disableFileAccess: true, disableUrlAccess: true,
      });
      try {
        await transport.sendMail({
          messageId: `<${mail.id}@${domain}>`,
          // As objects: a comma or a bracket in a name makes no second recipient.
          from: { name: oneLine(name), address: from },
          to: { name: '', address: mail.to },
          subject: oneLine(mail.subject),
          text: mail.text,
          // No mailbox should answer a machine that it is on holiday (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          ...(mail.file ? { attachments: [{ filename: oneLine(mail.file.name), contentType: oneLine(mail.file.type), content: mail.file.text }] } : {}),
        });
      } catch (error) {
        throw explain(error);
      } finally {
        transport.close();
      }
    },
  };
}

/** What stands in a header is one line: a second one would be a header of somebody else's choice. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Failures before any address was named: what is said then helps to repair the settings. */
const ABOUT_THE_SERVER = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL']);

/**
 * For the log. A server's answer to an address or a letter may repeat it, so only its number is kept. 5xx is for good
 * (RFC 5321, 4.2.1), except 5.7.x (RFC 3463): who may send what is settled between two mail servers, not by the address.
 */
function explain(error: unknown): Error {
  const { code = 'unknown', command = '', message, response = '', responseCode } = error as SmtpError;
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? '';
  const said = [code, command.split(' ')[0], responseCode, enhanced].filter((part) => part !== undefined && part !== '').join(' ');
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (aboutTheLetter && responseCode !== undefined && responseCode >= 500 && !enhanced.startsWith('5.7.')) return new Undeliverable(said);
  return new Error(ABOUT_THE_SERVER.has(code) ? `${said}: ${oneLine(message)}` : said);
}
