import { existsSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { launchers, tabCommand, viewportCommand } from './tests/support/browsers/launchers.ts';
import { summaryReporter } from './tests/support/browsers/summary-reporter.ts';

const endpoint = './tests/support/endpoint-middleware.ts';
const { endpointMiddleware } = existsSync(new URL(endpoint, import.meta.url)) ? await import(endpoint) : {};

// Which files, `npm test` says: it bundles them first (tests/support/run/bundle.ts).
export default {
  plugins: [viewportCommand, tabCommand],
  middleware: endpointMiddleware ? [endpointMiddleware()] : [],
  browsers: launchers(),
  concurrentBrowsers: 3,
  // Pages of one browser share its six connections to the test server, of which the streams of a conversation hold some.
  concurrency: 1,
  // Three engines start at once on a machine that may have two cores; axe takes seconds there.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 20_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), summaryReporter()],
};
