/** `npm start`: a city's page with the widgets on it, the endpoint behind them and the officer's desk, on one port. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, searchOf } from '../src/endpoint/node/config.ts';
import { folderFiles } from '../src/endpoint/node/folder-files.ts';
import { createLog } from '../src/endpoint/node/log.ts';
import { readOfficesFolder } from '../src/endpoint/node/read-offices.ts';
import { closeOnSignal, run } from '../src/endpoint/node/run.ts';
import { startServer } from '../src/endpoint/node/server.ts';
import { StartError } from '../src/endpoint/node/start-error.ts';
import { openStore } from '../src/endpoint/node/store.ts';
import { DemoMailbox, MAILBOX } from './mailbox.ts';
import { addDemoAnswers } from './answers.ts';
import { addDemoOfficers, OFFICERS, PASSWORD } from './officers.ts';
import { pages, SITUATIONS } from './pages.ts';
import { addDemoRatings } from './ratings.ts';
import { ROOT } from './root.ts';

const WIDGETS = join(ROOT, 'dist/widgets');

function readArguments() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' }, offices: { type: 'string' } } }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)} Known are --port, --data and --offices.`, { cause: error });
  }
}

/** The same settings as the endpoint's own, with what a demonstration can take for granted. */
function settings() {
  const { PST_PORT, PST_HOST, PST_DATA, PST_OFFICES, PST_LOG, PST_WEBAPI_KEY, PST_WEBAPI_URL, PST_WEBAPI_USER_AGENT } = process.env;
  const { port, data, offices } = readArguments();
  return readConfig({
    PST_PORT: port ?? PST_PORT,
    PST_HOST,
    PST_DATA: resolve(data ?? PST_DATA ?? join(ROOT, '.data')),
    PST_OFFICES: resolve(offices ?? PST_OFFICES ?? join(ROOT, 'demo/offices')),
    PST_LOG: PST_LOG ?? 'errors',
    PST_WEBAPI_KEY,
    PST_WEBAPI_URL,
    PST_WEBAPI_USER_AGENT,
  });
}

function greet(url: string, data: string): void {
  const row = (address: string, what: string) => `  ${address.padEnd(url.length + 20)}${what}`;
  const officers = OFFICERS.map(({ user, office }) => `${user} (office ${office})`).join(' or ');
  console.log(`
PST Widgets are running.

${Object.entries(SITUATIONS).map(([path, what]) => row(`${url}${path}`, what)).join('\n')}

${row(`${url}/desk`, 'the officer’s desk')}
${row('', `sign in as ${officers}, password ${PASSWORD} – for this demonstration only`)}
${row(`${url}${MAILBOX}`, 'letters to visitors, such as the code for registering: none leaves this machine')}
${row(`${url}/v1/openapi.json`, 'the API')}

Data is kept in ${data}. Ctrl-C stops.
`);
}

await run(async () => {
  const config = settings();
  const { port, host, data, offices: folder, log } = config;
  const offices = await readOfficesFolder(folder);
  const store = await openStore(data);
  await addDemoOfficers(store.db);
  await addDemoAnswers(store.db, new Date());
  await addDemoRatings(store.db, new Date());
  const defaultOffice = offices.find(({ office }) => office.code === '3374')?.office.code;
  const mailbox = new DemoMailbox();
  const server = await startServer({
    db: store.db, files: folderFiles(join(data, 'files')), offices: () => offices, defaultOffice, port, host, widgets: WIDGETS, pages,
    search: searchOf(config), mailer: mailbox, routes: mailbox.routes(), log: createLog(log),
  });
  closeOnSignal(async () => {
    await server.close();
    await store.close();
  });
  greet(server.url, data);
});
