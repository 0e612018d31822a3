/** `npm run endpoint`: an office's endpoint, from its settings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeConfig, readConfig, searchOf } from './node/config.ts';
import { openConfiguredStore } from './node/configured-store.ts';
import { folderFiles } from './node/folder-files.ts';
import { createLog } from './node/log.ts';
import { readOfficesFolder, withoutHolidays } from './node/read-offices.ts';
import { closeOnSignal, run } from './node/run.ts';
import { startServer } from './node/server.ts';
import { smtpMailer } from './node/smtp.ts';
import { StartError } from './node/start-error.ts';

function portFromArguments(): Record<string, string> {
  try {
    const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
    return port === undefined ? {} : { PST_PORT: port };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)} Only --port is known; everything else is a setting.`, { cause: error });
  }
}

await run(async () => {
  const config = readConfig({ ...process.env, ...portFromArguments() });
  console.error(describeConfig(config));
  if (!existsSync(join(config.widgets, 'pst.js'))) throw new StartError(`PST_WIDGETS: there are no widgets in ${config.widgets}; build them with npm run build.`);
  const offices = await readOfficesFolder(config.offices);
  if (config.office !== undefined && !offices.some(({ office }) => office.code === config.office)) {
    throw new StartError(`PST_OFFICE is ${config.office}, but ${config.offices} has only ${offices.map(({ office }) => office.code).join(', ')}.`);
  }
  for (const warning of withoutHolidays(offices, new Date().getFullYear())) console.error(warning);
  const log = createLog(config.log);
  const store = await openConfiguredStore(config, log);
  const { office: defaultOffice, smtpUrl: url, mailFrom: from, ...rest } = config;
  const mailer = url === undefined || from === undefined ? undefined : smtpMailer({ url, from });
  if (!mailer) console.error('There is no PST_SMTP_URL: no letter can be sent, so visitors cannot register and begin a consultation.');
  const files = folderFiles(join(config.data, 'files'));
  const server = await startServer({ ...rest, db: store.db, hints: store.hints, files, offices: () => offices, defaultOffice, mailer, search: searchOf(config), log });
  console.error(`Listening on ${server.url}`);
  closeOnSignal(async () => {
    await server.close();
    await store.close();
  });
});
