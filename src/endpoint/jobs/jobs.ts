/**
 * Work that the endpoint does by itself: sending letters, closing what nobody answers. Each job takes what it does in a
 * transaction of its own, so that several instances, or one that was down for a week, do everything once.
 */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #onError: (error: unknown) => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #wanted = new Set<string>();
  #state: 'idle' | 'started' | 'stopped' = 'idle';

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  add(job: Job): void {
    this.#jobs.set(job.name, job);
  }

  /** Begins with what may have been left undone while nobody was there. */
  start(): void {
    this.#state = 'started';
    for (const name of this.#jobs.keys()) this.soon(name);
  }

  /** There is something to do for this job now. Before the start and after the end it waits for the next start. */
  soon(name: string): void {
    if (this.#state !== 'started') return;
    if (this.#running.has(name)) this.#wanted.add(name);
    else void this.#run(name);
  }

  /** Does it once, for whoever wants to see the result. */
  async now(name: string): Promise<void> {
    while (this.#running.has(name)) await this.#running.get(name);
    await this.#work(name);
  }

  /** A job with much to do leaves the rest for the next start. */
  get ending(): boolean {
    return this.#state === 'stopped';
  }

  /** Resolves when the last one has ended. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await Promise.all(this.#running.values());
  }

  async #run(name: string): Promise<void> {
    clearTimeout(this.#timers.get(name));
    const work = this.#work(name);
    this.#running.set(name, work);
    await work;
    this.#running.delete(name);
    if (this.#state !== 'started') return;
    if (this.#wanted.delete(name)) return void this.#run(name);
    this.#timers.set(name, setTimeout(() => void this.#run(name), this.#jobs.get(name)?.everyMs));
  }

  async #work(name: string): Promise<void> {
    try {
      await this.#jobs.get(name)?.run();
    } catch (error) {
      this.#onError(error);
    }
  }
}
