import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { find, wantedEngines } from '../.setup/browsers.mjs';
import { browserTests } from './support/run/browser-tests.ts';
import { check, checkManifest } from './support/run/check.ts';
import { testFiles } from './support/run/files.ts';
import { nodeTests } from './support/run/node-tests.ts';
import { failure, type Result } from './support/run/result.ts';

const HELP = `npm test                                      everything, in Chromium, Firefox and WebKit
npm test -- --only guest-book                 only test files whose path contains "guest-book", in Chromium
npm test -- --only guest-book --browsers all  … in every engine; or name some: --browsers chromium,webkit
npm test -- --browsers firefox                everything, in one engine
`;

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
  const { node, browser, endToEnd } = testFiles();
  await step('Types', () => check('Types', 'tsc -p .', 'tsc -p src/endpoint', 'tsc -p tests'));
  await step('Lint', () => check('Lint', 'npm run --silent lint'));
  await step('Manifest', checkManifest);
  await step('Build', () => check('Build', 'npm run --silent build'));
  const storybook = check('Storybook', 'npm run --silent build-storybook');
  await step('Tests on Node', () => nodeTests(node, availableParallelism()));
  await step('Build of Storybook', () => storybook);
  await step(`Tests in ${engines.join(', ')}`, () => browserTests(browser, engines));
  await step('Tests from end to end', () => nodeTests(endToEnd, 1));
}

async function only(pattern: string, engines: string[]): Promise<void> {
  const { node, browser, endToEnd } = testFiles(pattern);
  const needsBuild = [...node, ...browser, ...endToEnd].some((file) => /^tests\/(embed|desk|demo|e2e)\//.test(file));
  if (needsBuild) await step('Build', () => check('Build', 'npm run --silent build'));
  if (node.length > 0) await step('Tests on Node', () => nodeTests(node, availableParallelism()));
  if (browser.includes('tests/stories.test.ts')) {
    await step('Build of Storybook', () => check('Storybook', 'npm run --silent build-storybook'));
  }
  if (browser.length > 0) await step(`Tests in ${engines.join(', ')}`, () => browserTests(browser, engines));
  if (endToEnd.length > 0) await step('Tests from end to end', () => nodeTests(endToEnd, 1));
}

/** The engines that are wanted and here; one that is wanted and not here is told at the end. */
function enginesFor(browsers: string | undefined): { here: string[]; notHere: string[] } {
  if (browsers !== undefined) process.env.PST_BROWSERS = browsers === 'all' ? '' : browsers;
  const found: Record<string, unknown> = find();
  const wanted = wantedEngines();
  return { here: wanted.filter((engine) => found[engine]), notHere: wanted.filter((engine) => !found[engine]) };
}

function summarize(notHere: string[]): void {
  if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.map((line) => `  ${line}`).join('\n')}`);
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
  if (notHere.length > 0) console.log(`\nNot tested in ${notHere.join(', ')}: not installed here.`);
  if (total.passed + total.failures.length === 0) console.log('\nNothing ran: no test file matches.');
  console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
  process.exitCode = total.passed === 0 || total.failures.length > 0 ? 1 : 0;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, browsers: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  process.chdir(resolve(import.meta.dirname, '..'));
  const quick = values.only === undefined ? undefined : (process.env.PST_BROWSERS ?? 'chromium');
  const { here, notHere } = enginesFor(values.browsers ?? quick);
  await (values.only === undefined ? everything(here) : only(values.only, here));
  summarize(notHere);
}

try {
  await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 1;
}
