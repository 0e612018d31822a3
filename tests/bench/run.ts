/** `npm run bench`: everything that was promised as a number, measured on this machine. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { openBrowser } from '../support/people.ts';
import { measureEndpoint } from './endpoint.ts';
import { measureErasing } from './erasing.ts';
import { measureExports } from './exports.ts';
import { measureLongLog } from './long-log.ts';
import { measurePhone } from './phone.ts';
import { measureQueue } from './queue.ts';
import { note, row, type Row } from './row.ts';
import { measureSizes } from './sizes.ts';
import { measureUploads } from './uploads.ts';
import { markdownTable, textTable } from './table.ts';

const HELP = `npm run bench                       all numbers, as a table; exit code 1 when one is over its budget
npm run bench -- --only endpoint    or uploads, or exports, or erasing, or queue, or phone, or log, or sizes
npm run bench -- --markdown         the table as Markdown`;

/** The endpoint first, while the machine is not warm from browsers. */
const PARTS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  endpoint: () => measureEndpoint(),
  uploads: measureUploads,
  exports: measureExports,
  erasing: measureErasing,
  queue: measureQueue,
  phone: measurePhone,
  log: measureLongLog,
  sizes: async () => (await measureSizes()).map(({ what, bytes, budget }) => {
    const label = what.startsWith('…') ? what : `JavaScript, brotli: ${what}`;
    return budget === undefined ? note(label, `${(bytes / 1000).toFixed(1)} kB`) : row(label, bytes / 1000, budget / 1000, 'kB', 1);
  }),
};

async function machine(): Promise<string> {
  const browser = await openBrowser('chromium');
  const version = await browser.version();
  await browser.close();
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} before · Node ${process.versions.node} · ${version} · ${new Date().toISOString().slice(0, 10)}`;
}

function wanted(only: string | undefined): (() => Promise<readonly Row[]>)[] {
  if (only === undefined) return Object.values(PARTS);
  const part = Object.hasOwn(PARTS, only) ? PARTS[only] : undefined;
  if (!part) throw new Error(`There are no numbers called “${only}”.`);
  return [part];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, markdown: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const parts = wanted(values.only);
  const where = await machine();
  await buildWhatIsOld();
  const rows: Row[] = [];
  for (const measure of parts) rows.push(...(await measure()));
  console.log(values.markdown ? `${markdownTable(rows)}\n\n${where}` : `${textTable(rows)}\n\n${where}`);
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
