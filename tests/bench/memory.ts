/** What another process takes from the machine: memory that nobody else can have while it runs, and time of a processor. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Memory {
  readonly now: number;
  readonly peak: number;
}

const SAMPLE_MS = 250;

/** In megabytes of a million bytes. */
const megabytes = (kibibytes: string | undefined): number => (Number(kibibytes) * 1024) / 1e6;

/** Linux keeps the peak itself; elsewhere it is the highest of our samples. */
/** Ticks of the processor's clock in a second, as Linux counts them for programs everywhere. */
const TICKS = 100;

/**
 * Milliseconds that a processor has worked for the process so far. Unlike the time that somebody waits it is not longer where
 * the machine is shared with others.
 */
export function processorTime(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  if (existsSync(stat)) {
    // After the name, which may hold anything, the state is the third field; own time is the 14th, and the system's for it the 15th.
    const fields = readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
  }
  const [seconds = 0, minutes = 0, hours = 0] = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/[-:]/).map(Number).toReversed();
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

export class MemoryWatch implements Disposable {
  readonly #pid: number;
  readonly #timer: ReturnType<typeof setInterval> | undefined;
  #peak = 0;

  constructor(pid: number) {
    this.#pid = pid;
    if (!existsSync(this.#status)) this.#timer = setInterval(() => this.#sample(), SAMPLE_MS);
  }

  read(): Memory {
    if (this.#timer) return { now: this.#sample(), peak: this.#peak };
    const status = readFileSync(this.#status, 'utf8');
    const field = (name: string): number => megabytes(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
    return { now: field('VmRSS'), peak: field('VmHWM') };
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  get #status(): string {
    return `/proc/${this.#pid}/status`;
  }

  #sample(): number {
    const now = megabytes(execFileSync('ps', ['-o', 'rss=', '-p', String(this.#pid)], { encoding: 'utf8' }).trim());
    this.#peak = Math.max(this.#peak, now);
    return now;
  }
}
