import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { failure, type Result, success } from './result.ts';

/** Starts a program of node_modules/.bin or of the system, from the top of the project. */
export function start(line: string, options: { stdio: 'inherit' | 'pipe'; env?: NodeJS.ProcessEnv }): ChildProcess {
  const [program = '', ...args] = line.split(' ');
  const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  return spawn(program, args, {
    // The programs of node_modules/.bin are batch files on Windows.
    shell: process.platform === 'win32',
    stdio: ['ignore', options.stdio, options.stdio],
    env: { ...process.env, ...options.env, PATH },
  });
}

/** Runs commands side by side. Together they are one test; what a failing one said is shown. */
export async function check(name: string, ...commands: string[]): Promise<Result> {
  const ends = await Promise.all(commands.map(runQuietly));
  const failed = ends.filter(({ code }) => code !== 0);
  for (const { command, output } of failed) console.log(`$ ${command}\n${output.trim()}`);
  return failed.length === 0 ? success() : failure(`${name}: ${failed.map(({ command }) => command).join(', ')}`);
}

function runQuietly(command: string): Promise<{ command: string; code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = start(command, { stdio: 'pipe' });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ command, code: null, output: error.message }));
    child.once('close', (code) => resolve({ command, code, output }));
  });
}

/** The committed manifest must be the one that the elements' sources give. */
export async function checkManifest(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pst-manifest-'));
  try {
    // The analyzer joins its outdir to the working directory, so an absolute path will not do.
    const analysis = await check('Manifest', `cem analyze --quiet --outdir ${relative(process.cwd(), folder)}`);
    if (analysis.failures.length > 0) return analysis;
    const fresh = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
    const same = readFileSync('custom-elements.json', 'utf8') === fresh;
    return same ? await check('Manifest', 'node .setup/readme.mjs --check') : failure('Manifest: custom-elements.json is out of date; npm run manifest renews it');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
