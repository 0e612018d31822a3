/** An endpoint in a process of its own, as an office runs it: to be killed, and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmScript } from './npm-script.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const OFFICE_FILE = `---
code: '3374'
name: BPS Contoh
zone: Asia/Jakarta
languages: [id]
hours: []
holidays: []
channels: []
services:
  - code: konsultasi
    name: Konsultasi Statistik
    skd: 16
    prefix: KS
consultation:
  answerWithinWorkingDays: 3
sampleValues: []
origins: []
---
`;

export type Env = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with everything an office needs, and nothing of what the machine's own settings say. */
export class OfficeFolder implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<OfficeFolder> {
    const folder = new OfficeFolder(await mkdtemp(join(tmpdir(), 'pst-test-')));
    await mkdir(join(folder.path, 'offices/3374'), { recursive: true });
    await mkdir(join(folder.path, 'widgets'));
    await writeFile(join(folder.path, 'offices/holidays.yaml'), '[]\n');
    await writeFile(join(folder.path, 'offices/3374/office.md'), OFFICE_FILE);
    await writeFile(join(folder.path, 'widgets/pst.js'), 'export {};\n');
    return folder;
  }

  get data(): string {
    return join(this.path, 'data');
  }

  env(port: number): Env {
    return { PST_PORT: String(port), PST_DATA: this.data, PST_OFFICES: join(this.path, 'offices'), PST_WIDGETS: join(this.path, 'widgets') };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

export class OfficeProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly url: string;
  #stdout = '';
  #stderr = '';
  readonly #ready: Promise<void>;

  constructor(env: Env, script = 'src/endpoint/main.ts', args: readonly string[] = [], flags: readonly string[] = []) {
    this.url = `http://127.0.0.1:${env['PST_PORT'] ?? '0'}`;
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PST_') && !name.startsWith('NODE_TEST')));
    this.#child = spawn(process.execPath, [...flags, join(ROOT, script), ...args], { cwd: ROOT, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#ready = new Promise((resolve) => {
      this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        this.#stderr += text;
        if (this.#stderr.includes('Listening on')) resolve();
      });
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => void (this.#stdout += text));
    this.ended = once(this.#child, 'close').then(([code, signal]: unknown[]) => ({
      code: code as number | null, signal: signal as NodeJS.Signals | null, stdout: this.#stdout, stderr: this.#stderr,
    }));
  }

  /** The built program, started as `npm run endpoint` starts it. */
  static asBuilt(env: Env): OfficeProcess {
    const { flags, script } = npmScript('endpoint');
    return new OfficeProcess(env, script, [], flags);
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the endpoint has not been started');
    return this.#child.pid;
  }

  /** Resolves when it listens; what it said instead, when it did not come so far. */
  async started(): Promise<this> {
    const early = this.ended.then(({ stderr }) => {
      throw new Error(`the endpoint ended before it listened:\n${stderr}`);
    });
    await Promise.race([this.#ready, early]);
    return this;
  }

  kill(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.kill('SIGKILL');
  }
}
