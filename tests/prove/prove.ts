/** Many runs, and every mutant, each in processes of their own; what comes of it in two lines. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from './checker.ts';
import { isClean } from './checker.ts';
import { MUTANTS } from './mutants.ts';

const here = (name: string): string => new URL(name, import.meta.url).pathname;

export interface Found extends Verdict {
  readonly seed: number;
  readonly postgres: boolean;
  /** Where it can be read, where it is not clean. */
  readonly history?: string;
}

export interface Wanted {
  /** Runs of one instance with SQLite, and of two instances that share a PostgreSQL. */
  readonly seeds: readonly number[];
  readonly postgresSeeds?: readonly number[];
  readonly steps: number;
  readonly mutants: boolean;
  /** Stops beginning new runs then. */
  readonly until?: number;
  /** Beginning of the path of each history; without it only those of runs that are not clean are kept, beside other temporary files. */
  readonly history?: string;
}

export interface Proof {
  readonly runs: readonly Found[];
  readonly caught: readonly string[];
  readonly escaped: readonly string[];
}

/** Most of a run is processes that start: what they compile is kept for the next one. */
const COMPILED = here('../../node_modules/.cache/prove');

async function run(seed: number, { steps, history }: Wanted, { mutant = '', postgres = false } = {}): Promise<Found> {
  const args = ['--disable-warning=ExperimentalWarning', '--import', here('mutants.ts'), here('worker.ts'), '--seeds', String(seed), '--steps', String(steps)];
  if (postgres) args.push('--postgres');
  const kept = history ?? join(tmpdir(), `pst-prove-${process.pid}${postgres ? '-postgres' : ''}`);
  if (mutant === '') args.push('--history', kept);
  const child = spawn(process.execPath, args, { env: { ...process.env, PST_MUTANT: mutant, NODE_COMPILE_CACHE: COMPILED }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await new Promise((resolve) => child.on('close', resolve));
  const line = out.trim().split('\n').at(-1);
  if (!line) {
    return { seed, postgres, messages: 0, files: 0, lost: [], duplicated: [], disordered: [], faults: {}, wrong: [`${BROKE}: ${errors.trim().slice(-2_000)}`] };
  }
  const found = { ...(JSON.parse(line) as Verdict), seed, postgres };
  if (mutant === '' && history === undefined && isClean(found)) await rm(`${kept}.${seed}`, { force: true });
  return { ...found, history: `${kept}.${seed}` };
}

/** Does all of the work, as many at a time as the machine has processors. */
async function inParallel(work: readonly (() => Promise<void>)[], until = Infinity): Promise<void> {
  const left = [...work];
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let next = left.shift(); next !== undefined && Date.now() < until; next = left.shift()) await next();
  }));
}

/** Nothing was found out, because it came to no end: also a mutant that breaks the run itself has not been caught. */
const BROKE = 'the run broke';

/** How many runs a mutant may survive before it counts as not caught: some are wrong only where two things meet in a moment. */
const TRIES = 24;

export async function prove(wanted: Wanted, tell: (line: string) => void): Promise<Proof> {
  const runs: Found[] = [];
  const [caught, escaped]: [string[], string[]] = [[], []];
  const prove_ = (postgres: boolean) => (seed: number) => async (): Promise<void> => {
    const found = await run(seed, wanted, { postgres });
    runs.push(found);
    if (!isClean(found)) tell(`seed ${seed}${postgres ? ' on PostgreSQL' : ''}: ${[...found.lost, ...found.duplicated, ...found.disordered, ...found.wrong].join('\n  ')}${found.history === undefined ? '' : `\n  its history: ${found.history}`}`);
  };
  const hunt = (mutant: string) => async (): Promise<void> => {
    for (let seed = 1; seed <= TRIES; seed++) {
      const found = await run(seed, wanted, { mutant });
      if (found.wrong.some((line) => line.startsWith(BROKE))) {
        tell(`mutant “${mutant}”: ${found.wrong.join()}`);
        break;
      }
      if (!isClean(found)) return void caught.push(mutant);
    }
    escaped.push(mutant);
  };
  await inParallel([...(wanted.postgresSeeds ?? []).map(prove_(true)), ...wanted.seeds.map(prove_(false))], wanted.until);
  if (wanted.mutants) await inParallel(Object.keys(MUTANTS).map(hunt));
  return { runs, caught, escaped };
}

const count = (runs: readonly Found[], of: 'lost' | 'duplicated' | 'disordered' | 'wrong'): number => runs.reduce((sum, found) => sum + found[of].length, 0);

export function summary({ runs, caught, escaped }: Proof): string {
  const [messages, files] = [runs.reduce((sum, found) => sum + found.messages, 0), runs.reduce((sum, found) => sum + found.files, 0)];
  const others = count(runs, 'wrong');
  const shared = runs.filter(({ postgres }) => postgres).length;
  const rest = Math.max(0, ...runs.map((found) => found.rest ?? 0));
  return [
    ...(caught.length + escaped.length > 0 ? [`mutants caught ${caught.length}/${caught.length + escaped.length}${escaped.map((name) => `; escaped: ${name}`).join('')}`] : []),
    ...(runs.length > 0 ? [`lost ${count(runs, 'lost')}, duplicated ${count(runs, 'duplicated')}, out of order ${count(runs, 'disordered')} of ${messages} messages with ${files} files${others > 0 ? `; otherwise wrong ${others}` : ''} (${runs.length} runs${shared > 0 ? `, ${shared} of them on PostgreSQL` : ''}; all equal at the latest ${rest} ms after the last fault)`] : []),
  ].join('\n');
}

/** What broke in all runs together, and how often. */
export function faultsOf({ runs }: Proof): string {
  const counts = new Map<string, number>();
  for (const { faults } of runs) for (const [what, times] of Object.entries(faults)) counts.set(what, (counts.get(what) ?? 0) + times);
  counts.delete('over');
  return [...counts].sort(([, a], [, b]) => b - a).map(([what, times]) => `${what} ${times}`).join(', ');
}
