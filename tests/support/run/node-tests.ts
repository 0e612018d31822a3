import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import { type EventData, run } from 'node:test';
import { inspect } from 'node:util';
import { firstLine, together, type Result } from './result.ts';

/** How long one file may take: one that hangs must not hang the whole run. */
const LIMIT_MS = 600_000;

interface FileReport extends Result {
  output: string;
  /** What a test has measured and says of itself (`t.diagnostic`). */
  notes: string[];
  ms: number;
}

/** Runs test files with node:test, each in a process of its own, and prints a line per file. */
export async function nodeTests(files: string[], concurrency: number): Promise<Result> {
  // Without files node:test would look for some by itself.
  if (files.length === 0) throw new Error('no test file');
  const reports = new Map(files.map((file) => [resolve(file), emptyReport()]));
  const stream = run({
    files: [...reports.keys()],
    concurrency,
    timeout: LIMIT_MS,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const on = <Data extends { file?: string | undefined }>(count: (report: FileReport, data: Data) => void) => {
    return (data: Data) => {
      const report = reports.get(data.file ?? '');
      if (report) count(report, data);
    };
  };
  stream.on('test:pass', on(countPass)).on('test:fail', on(countFailure));
  stream.on('test:pass', on(countTime)).on('test:fail', on(countTime));
  stream.on('test:diagnostic', on(keepNote));
  stream.on('test:stdout', on(keepOutput)).on('test:stderr', on(keepOutput));
  await once(stream.resume(), 'end');
  for (const [path, report] of reports) close(relative(process.cwd(), path), report);
  return together([...reports.values()]);
}

const emptyReport = (): FileReport => ({ passed: 0, skipped: 0, failures: [], output: '', notes: [], ms: 0 });

function countPass(report: FileReport, { name, file, skip, todo, details }: EventData.TestPass): void {
  // A file that declares no test is reported as one test by the name of the file; close() tells that it is empty.
  if (details.type === 'suite' || resolve(name) === file) return;
  if (skip !== undefined || todo !== undefined) report.skipped++;
  else report.passed++;
}

function countFailure(report: FileReport, { name, file, todo, details }: EventData.TestFail): void {
  const { failureType, cause } = details.error as Error & { failureType?: string };
  if (failureType === 'subtestsFailed') return;
  if (todo !== undefined) {
    report.skipped++;
    return;
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  const title = resolve(name) === file ? 'the file as a whole' : name;
  report.failures.push(`${title}: ${firstLine(message)}`);
  report.output += `\n✖ ${title}\n${withoutNodeFrames(cause instanceof Error ? (cause.stack ?? message) : inspect(cause))}\n`;
}

/** Hooks are in the time of their suite. */
function countTime(report: FileReport, { nesting, details }: EventData.TestPass | EventData.TestFail): void {
  if (nesting === 0) report.ms += details.duration_ms;
}

/** Node's own counts are of the file as a whole. */
function keepNote(report: FileReport, { message, nesting }: EventData.TestDiagnostic): void {
  if (nesting > 0) report.notes.push(message);
}

function keepOutput(report: FileReport, { message }: EventData.TestStdout | EventData.TestStderr): void {
  report.output += message;
}

const withoutNodeFrames = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !/^\s+at .*node:internal|^\s+at .*\(node:/.test(line))
    .join('\n');

function close(file: string, report: FileReport): void {
  if (report.passed + report.skipped + report.failures.length === 0) report.failures.push('holds no test');
  report.failures = report.failures.map((line) => `${file} › ${line}`);
  console.log(`${report.failures.length > 0 ? '✖' : '✔'} ${file}  ${report.passed} passed, ${report.failures.length} failed in ${(report.ms / 1000).toFixed(1)} s`);
  for (const note of report.notes) console.log(`    ${note}`);
  if (report.failures.length > 0) console.log(report.output.trim().replaceAll(/^/gm, '    '));
}
