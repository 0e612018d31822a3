import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { sourceOf } from '../run/bundle.ts';
import { firstLine, type Result } from '../run/result.ts';

/** What one test file came to in one engine. */
export interface SessionSummary extends Result {
  file: string;
  engine: string;
}

/** Writes what Web Test Runner found to the file that `PST_TEST_SUMMARY` names, for `npm test` to count. */
export function summaryReporter(): Reporter {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const counts = sessionsForTestFile.map((session) => {
        const { engine, passed, failures } = summarize(session);
        return `${engine} ${passed}${failures.length > 0 ? ` (${failures.length} failed)` : ''} in ${seconds(session.testResults)} s`;
      });
      const failed = sessionsForTestFile.some(({ passed }) => !passed);
      logger.log(`${failed ? '✖' : '✔'} ${sourceOf(testFile)}  ${counts.join(', ')}`);
    },
    onTestRunFinished({ sessions }) {
      const path = process.env.PST_TEST_SUMMARY;
      if (path) writeFileSync(path, JSON.stringify(sessions.map(summarize)));
    },
  };
}

function summarize({ testFile, browser, testResults, errors, passed }: TestSession): SessionSummary {
  const summary = {
    file: sourceOf(testFile),
    engine: browser.name,
    passed: 0,
    skipped: 0,
    failures: errors.map(({ message }) => firstLine(message)),
  };
  if (testResults) count(testResults, summary, []);
  const { failures } = summary;
  if (failures.length === 0 && !passed) failures.push('did not finish');
  if (failures.length + summary.passed + summary.skipped === 0) failures.push('holds no test');
  return summary;
}

/** What its tests took, without loading the file. */
const seconds = (suite: TestSuiteResult | undefined): string => ((suite ? milliseconds(suite) : 0) / 1000).toFixed(1);

const milliseconds = ({ tests, suites }: TestSuiteResult): number =>
  tests.reduce((sum, { duration = 0 }) => sum + duration, 0) + suites.reduce((sum, suite) => sum + milliseconds(suite), 0);

function count({ name, tests, suites }: TestSuiteResult, summary: Result, parents: string[]): void {
  const path = name ? [...parents, name] : parents;
  for (const test of tests) {
    if (test.skipped) summary.skipped++;
    else if (test.passed) summary.passed++;
    else summary.failures.push(`${[...path, test.name].join(' › ')}: ${firstLine(test.error?.message ?? 'failed')}`);
  }
  for (const suite of suites) count(suite, summary, path);
}
