/** The endpoint's process and its folder: to be killed, started again, and set back to a backup. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/office-process.ts';
import type { Order } from './endpoint.ts';

const here = (name: string): string => new URL(name, import.meta.url).pathname;

export class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), 'pst-proof-'));
  readonly port: number;
  #child: ChildProcess | undefined;
  #number = 0;
  stopped = false;

  private constructor(port: number) {
    this.port = port;
  }

  static async open(): Promise<Office> {
    const office = new Office(await freePort());
    await office.start();
    return office;
  }

  get running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async start(restored = false): Promise<void> {
    const child = fork(here('endpoint.ts'), [join(this.#folder, 'data'), String(this.port), restored ? 'restored' : ''], {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', here('mutants.ts')], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced',
    });
    this.#child = child;
    await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error('the endpoint did not start'); })]);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || !this.running) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** What it answers; nothing when it died before. */
  async order(order: Order): Promise<unknown> {
    const child = this.#child;
    const number = ++this.#number;
    if (!child || !this.running) return undefined;
    return new Promise((resolve, reject) => {
      const gone = () => resolve(undefined);
      const hear = (message: { number?: number; answer?: unknown; error?: string }) => {
        if (message.number !== number) return;
        child.off('message', hear).off('exit', gone);
        if (message.error === undefined) resolve(message.answer);
        else reject(new Error(message.error));
      };
      child.on('message', hear).once('exit', gone);
      child.send({ number, order });
    });
  }

  /** Copies the files of an endpoint that has been killed, as somebody in a hurry would. */
  backUp(): void {
    cpSync(join(this.#folder, 'data'), join(this.#folder, 'backup'), { recursive: true });
  }

  putBack(): void {
    rmSync(join(this.#folder, 'data'), { recursive: true });
    cpSync(join(this.#folder, 'backup'), join(this.#folder, 'data'), { recursive: true });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
