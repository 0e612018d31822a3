/** One process of the endpoint, looked after as by a service manager: when it dies, it is started again after a while. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Order } from './endpoint.ts';
import type { Home } from './homes.ts';

const here = (name: string): string => new URL(name, import.meta.url).pathname;

/** What it answered; nothing when it died before. */
export type Answer = { readonly value: unknown } | { readonly error: string } | undefined;

/** A machine on which it does not come up within this time has another problem than ours. */
const UP_MS = 60_000;

export class Instance {
  readonly port: number;
  readonly #home: Pick<Home, 'store' | 'files'>;
  readonly #downtime: () => number;
  #child: ChildProcess | undefined;
  #wanted = false;
  #ready = Promise.withResolvers<void>();
  #number = 0;
  #said = '';
  /** How often it has come up or died. */
  turns = 0;

  /** `downtime`: how many milliseconds until it is started again. */
  constructor(home: Pick<Home, 'store' | 'files'>, port: number, downtime: () => number) {
    this.#home = home;
    this.port = port;
    this.#downtime = downtime;
  }

  get #running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when it serves. `restored`: its store has been put back from a backup. */
  async start({ restored = false } = {}): Promise<void> {
    this.#wanted = true;
    if (!this.#running) this.#launch(restored);
    await this.up();
  }

  async up(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const never = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the endpoint did not start: ${this.#said}`)), UP_MS);
    });
    await Promise.race([this.#ready.promise, never]).finally(() => clearTimeout(timer));
  }

  /** It dies, or is asked to end, and comes back by itself. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#child?.kill(signal);
  }

  /** Resolves when the process that serves now, if one does, is gone. */
  async ended(): Promise<void> {
    if (this.#child && this.#running) await once(this.#child, 'exit');
  }

  /** It dies and stays dead until it is started. */
  async stop(): Promise<void> {
    this.#wanted = false;
    this.kill();
    await this.ended();
  }

  async order(order: Order): Promise<Answer> {
    const child = this.#child;
    const number = ++this.#number;
    if (!child?.connected) return undefined;
    return new Promise((resolve) => {
      const gone = (): void => answer(undefined);
      const hear = ({ number: of, ...said }: { number?: number; value?: unknown; error?: string }): void => {
        if (of === number) answer(said as Answer);
      };
      const answer = (said: Answer): void => {
        child.off('message', hear).off('exit', gone);
        resolve(said);
      };
      child.on('message', hear).once('exit', gone);
      // Dying at this very moment: its end says so.
      child.send({ number, order }, () => undefined);
    });
  }

  #launch(restored: boolean): void {
    const child = fork(here('endpoint.ts'), [this.#home.store, this.#home.files, String(this.port), restored ? 'restored' : ''], {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', here('mutants.ts')], stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced',
    });
    this.#child = child;
    this.turns += 1;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#said = (this.#said + text).slice(-2_000)));
    let ready = false;
    child.once('message', () => {
      ready = true;
      this.#ready.resolve();
    });
    child.once('exit', () => {
      this.turns += 1;
      // Whoever waits for one that died on its way up waits for the next.
      if (ready) this.#ready = Promise.withResolvers();
      setTimeout(() => {
        if (this.#wanted && !this.#running) this.#launch(false);
      }, this.#downtime());
    });
  }
}
