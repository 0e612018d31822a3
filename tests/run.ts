import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { find, wantedEngines } from '../.setup/browsers.mjs';
import { findPostgres } from '../.setup/postgres.mjs';
import { Cluster } from './support/postgres.ts';
import { browserTests } from './support/run/browser-tests.ts';
import { check, checkManifest } from './support/run/check.ts';
import { testFiles, type TestFiles } from './support/run/files.ts';
import { nodeTests } from './support/run/node-tests.ts';
import { failure, together, type Result } from './support/run/result.ts';

const HELP = `npm test                                      everything, in Chromium, Firefox and WebKit
npm test -- --only guest-book                 only test files whose path contains "guest-book", in Chromium
npm test -- --only guest-book --browsers all  … in every engine; or name some: --browsers chromium,webkit
npm test -- --only endpoint --postgres        tests of the endpoint, on PostgreSQL instead of SQLite
npm test -- --browsers firefox                everything, in one engine
`;

/** What the tests should run on and this machine does not have. */
const notHere: string[] = [];
const total: Result = { passed: 0, skipped: 0, failures: [] };

/** Shows a heading, does the work and counts what it found; a step that breaks is a failure, and the next one follows. */
async function step(title: string, work: () => Result | Promise<Result>): Promise<void> {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const { passed, skipped, failures } = await attempt(title, work);
  total.passed += passed;
  total.skipped += skipped;
  total.failures.push(...failures);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`   ${passed} passed, ${failures.length} failed in ${seconds} s`);
}

async function attempt(title: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    console.log(error);
    return failure(`${title}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function everything(engines: string[]): Promise<void> {
  const files = testFiles();
  const { node, browser } = files;
  const lint = check('Lint', 'npm run --silent lint');
  await step('Types', () => check('Types', 'tsc -p .', 'tsc -p src/tablet/worker', 'tsc -p src/endpoint', 'tsc -p tests'));
  await step('Lint', () => lint);
  await step('Manifest', checkManifest);
  await step('Build', () => check('Build', 'npm run --silent build'));
  const storybook = check('Storybook', 'npm run --silent build-storybook');
  await step('Tests on Node', () => nodeTests(node, availableParallelism()));
  await step('Tests on PostgreSQL', () => onPostgres(node));
  await step('Build of Storybook', () => storybook);
  await step(`Tests in ${engines.join(', ')}`, () => browserTests(browser, engines));
  await step(`Stories in ${engines[0]}`, () => stories(files, engines));
  await step('Tests from end to end', () => fromEndToEnd(files));
}

/** One engine: what the stories show is tested in every engine beside its element. Each share has a browser and a server of its own. */
const stories = async ({ stories }: TestFiles, engines: string[]): Promise<Result> =>
  together(await Promise.all(stories.map((share) => browserTests([share], engines.slice(0, 1)))));

/** One more at a time than there are processors: most of such a test is waiting, for a browser to draw or for something to come back. */
const fromEndToEnd = async ({ endToEnd, alone }: TestFiles): Promise<Result> =>
  together([...(endToEnd.length > 0 ? [await nodeTests(endToEnd, availableParallelism() + 1)] : []), ...(alone.length > 0 ? [await nodeTests(alone, 1)] : [])]);

/** What the endpoint does with a database of one test, once more on the other kind of database. */
async function onPostgres(files: string[]): Promise<Result> {
  const ours = files.filter((file) => file.startsWith('tests/endpoint/') && /\b(TestEndpoint\.open|consulting|complaining)\(/.test(readFileSync(file, 'utf8')));
  if (findPostgres() === undefined) {
    notHere.push('PostgreSQL');
    return { passed: 0, skipped: ours.length, failures: [] };
  }
  await using cluster = await Cluster.start();
  await cluster.prepare();
  process.env.PST_TEST_CLUSTER = cluster.url();
  try {
    return await nodeTests(ours, availableParallelism());
  } finally {
    delete process.env.PST_TEST_CLUSTER;
  }
}

async function only(pattern: string, engines: string[], postgres: boolean): Promise<void> {
  const files = testFiles(pattern);
  const { node, browser, endToEnd, alone } = files;
  if (postgres) return step('Tests on PostgreSQL', () => onPostgres(node));
  const needsBuild = [...node, ...browser, ...endToEnd, ...alone].some((file) => /^tests\/(embed|desk|demo|e2e)\//.test(file));
  if (needsBuild) await step('Build', () => check('Build', 'npm run --silent build'));
  if (node.length > 0) await step('Tests on Node', () => nodeTests(node, availableParallelism()));
  if (browser.length > 0) await step(`Tests in ${engines.join(', ')}`, () => browserTests(browser, engines));
  if (files.stories.length > 0) {
    await step('Build of Storybook', () => check('Storybook', 'npm run --silent build-storybook'));
    await step(`Stories in ${engines[0]}`, () => stories(files, engines));
  }
  if (endToEnd.length + alone.length > 0) await step('Tests from end to end', () => fromEndToEnd(files));
}

/** The engines that are wanted and here; one that is wanted and not here is told at the end. */
function enginesFor(browsers: string | undefined): string[] {
  if (browsers !== undefined) process.env.PST_BROWSERS = browsers === 'all' ? '' : browsers;
  const found: Record<string, unknown> = find();
  const wanted = wantedEngines();
  notHere.push(...wanted.filter((engine) => !found[engine]));
  return wanted.filter((engine) => found[engine]);
}

function summarize(): void {
  if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.map((line) => `  ${line}`).join('\n')}`);
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
  if (notHere.length > 0) console.log(`\nNot tested in ${notHere.join(', ')}: not installed here.`);
  if (total.passed + total.failures.length === 0) console.log('\nNothing ran: no test file matches.');
  console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
  process.exitCode = total.passed === 0 || total.failures.length > 0 ? 1 : 0;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, browsers: { type: 'string' }, postgres: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  process.chdir(resolve(import.meta.dirname, '..'));
  const quick = values.only === undefined ? undefined : (process.env.PST_BROWSERS ?? 'chromium');
  const here = enginesFor(values.browsers ?? quick);
  await (values.only === undefined ? everything(here) : only(values.only, here, values.postgres ?? false));
  summarize();
}

try {
  await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 1;
}
