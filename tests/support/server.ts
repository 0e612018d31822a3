/** `npm start` in a process of its own, as a person at a terminal has it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmScript } from './npm-script.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const STARTED = 'PST Widgets are running.';

export interface Start {
  readonly port?: number;
  readonly data: string;
  readonly offices?: string;
  readonly cwd?: string;
}

export interface End {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export class Demo implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly ended: Promise<End>;
  #output = '';
  #errors = '';

  private constructor({ port = 0, data, offices, cwd = ROOT }: Start) {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PST_') && !name.startsWith('NODE_TEST')));
    const { flags, script } = npmScript('start');
    const args = ['--port', String(port), '--data', data, ...(offices === undefined ? [] : ['--offices', offices])];
    this.#child = spawn(process.execPath, [...flags, join(ROOT, script), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => void (this.#output += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => void (this.#errors += text));
    this.ended = once(this.#child, 'close').then(([code]: unknown[]) => ({ code: code as number | null, output: this.#output, errors: this.#errors }));
  }

  /** Resolves when the addresses have been printed. */
  static async start(options: Start): Promise<Demo> {
    const demo = new Demo(options);
    const listening = new Promise<void>((resolve) => {
      demo.#child.stdout?.on('data', () => demo.#output.includes(STARTED) && demo.#output.includes('Ctrl-C') && resolve());
    });
    const early = demo.ended.then(({ errors }) => {
      throw new Error(`npm start ended early: ${errors}`);
    });
    await Promise.race([listening, early]);
    return demo;
  }

  /** A start that is not expected to succeed. */
  static fail(options: Start): Promise<End> {
    return new Demo(options).ended;
  }

  /** What stands on the terminal. */
  get output(): string {
    return this.#output;
  }

  get url(): string {
    const url = /http:\/\/localhost:\d+/.exec(this.#output)?.[0];
    if (url === undefined) throw new Error(`no address in: ${this.#output}`);
    return url;
  }

  stop(signal: NodeJS.Signals = 'SIGINT'): Promise<End> {
    this.#child.kill(signal);
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.stop('SIGKILL');
  }
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'pst-demo-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
