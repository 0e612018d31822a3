/** Resident memory of another process: what the machine cannot give to anyone else while it runs. */
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
