/** Many runs, and every mutant, each in processes of their own; what comes of it in two lines. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Verdict } from './checker.ts';
import { isClean } from './checker.ts';
import { MUTANTS } from './mutants.ts';

const here = (name: string): string => new URL(name, import.meta.url).pathname;

export interface Found extends Verdict {
  readonly seed: number;
}

export interface Wanted {
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly mutants: boolean;
  /** Stops beginning new runs then. */
  readonly until?: number;
  readonly history?: string;
}

export interface Proof {
  readonly runs: readonly Found[];
  readonly caught: readonly string[];
  readonly escaped: readonly string[];
}

async function run(seed: number, { steps, history }: Wanted, mutant = ''): Promise<Found> {
  const args = ['--disable-warning=ExperimentalWarning', '--import', here('mutants.ts'), here('worker.ts'), '--seeds', String(seed), '--steps', String(steps)];
  if (history !== undefined && mutant === '') args.push('--history', history);
  const child = spawn(process.execPath, args, { env: { ...process.env, PST_MUTANT: mutant }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await new Promise((resolve) => child.on('close', resolve));
  const line = out.trim().split('\n').at(-1);
  if (!line) {
    // A protocol that is wrong on purpose may break the run itself; ours may not.
    return { seed, messages: 0, lost: [], duplicated: [], disordered: [], wrong: [`the run broke: ${errors.trim().slice(-2_000)}`] };
  }
  return JSON.parse(line) as Found;
}

/** Does all of the work, as many at a time as the machine has processors. */
async function inParallel<T>(work: readonly T[], one: (item: T) => Promise<void>, until = Infinity): Promise<void> {
  const left = [...work];
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let item = left.shift(); item !== undefined && Date.now() < until; item = left.shift()) await one(item);
  }));
}

/** How many runs a mutant may survive before it counts as not caught. */
const TRIES = 6;

export async function prove(wanted: Wanted, tell: (line: string) => void): Promise<Proof> {
  const runs: Found[] = [];
  await inParallel(wanted.seeds, async (seed) => {
    const found = await run(seed, wanted);
    runs.push(found);
    if (!isClean(found)) tell(`seed ${seed}: ${[...found.lost, ...found.duplicated, ...found.disordered, ...found.wrong].join('\n  ')}`);
  }, wanted.until);
  const [caught, escaped]: [string[], string[]] = [[], []];
  await inParallel(wanted.mutants ? Object.keys(MUTANTS) : [], async (mutant) => {
    for (let seed = 1; seed <= TRIES; seed++) {
      const found = await run(seed, wanted, mutant);
      const broke = found.wrong.some((line) => line.startsWith('the run broke'));
      if (broke) tell(`mutant “${mutant}”: ${found.wrong.join()}`);
      if (!broke && !isClean(found)) return void caught.push(mutant);
    }
    escaped.push(mutant);
  });
  return { runs, caught, escaped };
}

const count = (runs: readonly Found[], of: 'lost' | 'duplicated' | 'disordered' | 'wrong'): number => runs.reduce((sum, found) => sum + found[of].length, 0);

export function summary({ runs, caught, escaped }: Proof): string {
  const messages = runs.reduce((sum, found) => sum + found.messages, 0);
  const others = count(runs, 'wrong');
  return [
    ...(caught.length + escaped.length > 0 ? [`mutants caught ${caught.length}/${caught.length + escaped.length}${escaped.map((name) => `; escaped: ${name}`).join('')}`] : []),
    `lost ${count(runs, 'lost')}, duplicated ${count(runs, 'duplicated')}, out of order ${count(runs, 'disordered')} of ${messages}${others > 0 ? `; otherwise wrong ${others}` : ''} (${runs.length} runs)`,
  ].join('\n');
}
