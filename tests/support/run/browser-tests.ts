import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import type { SessionSummary } from '../browsers/summary-reporter.ts';
import { bundled } from './bundle.ts';
import { start } from './check.ts';
import { together, type Result } from './result.ts';

/** Runs test files with Web Test Runner in the given engines, all at once. */
export async function browserTests(files: string[], engines: string[]): Promise<Result> {
  if (files.length === 0) throw new Error('no test file');
  // Below the folder that the test server shows.
  mkdirSync('dist', { recursive: true });
  const folder = mkdtempSync('dist/browser-tests-');
  try {
    const summaryFile = join(folder, 'summary.json');
    const scripts = await bundled(files, folder);
    // Several may run side by side, and all would look for a port from the same number on.
    const child = start(`wtr --port ${await freePort()} --files ${scripts.join(' ')}`, {
      stdio: 'inherit',
      env: { PST_BROWSERS: engines.join(','), PST_TEST_SUMMARY: summaryFile },
    });
    const [code] = (await once(child, 'close')) as [number | null];
    if (!existsSync(summaryFile)) throw new Error(`Web Test Runner ended with code ${code} and no results.`);
    const sessions = JSON.parse(readFileSync(summaryFile, 'utf8')) as SessionSummary[];
    const failures = [
      ...sessions.flatMap((session) => session.failures.map((line) => `${session.file} (${session.engine}) › ${line}`)),
      ...missing(sessions, files, engines),
    ];
    if (failures.length === 0 && code !== 0) failures.push(`Web Test Runner ended with code ${code}.`);
    return { ...together(sessions), failures };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function missing(sessions: SessionSummary[], files: string[], engines: string[]): string[] {
  const seen = new Set(sessions.map(({ file, engine }) => `${file} (${engine.toLowerCase()})`));
  const asked = files.flatMap((file) => engines.map((engine) => `${file} (${engine})`));
  return asked.filter((pair) => !seen.has(pair)).map((pair) => `${pair} › gave no result`);
}
