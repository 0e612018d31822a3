/** Where an endpoint of the proof keeps things: a folder with SQLite, as one office has it, or a PostgreSQL that two instances share. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster } from '../support/postgres.ts';

export interface Home {
  /** What the endpoint's process is told. */
  readonly store: string;
  /** The folder of what is attached: as an office has it, beside the database. */
  readonly files: string;
  readonly instances: number;
  /** This and the next while no instance runs. */
  backUp(): Promise<void>;
  putBack(): Promise<void>;
  close(): Promise<void>;
}

export class SqliteHome implements Home {
  readonly instances = 1;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pst-proof-'));
  readonly store = join(this.#folder, 'data');
  readonly files = join(this.store, 'files');

  /** Copies the files of an endpoint that has been killed, as somebody in a hurry would. */
  async backUp(): Promise<void> {
    cpSync(this.store, join(this.#folder, 'backup'), { recursive: true });
  }

  async putBack(): Promise<void> {
    rmSync(this.store, { recursive: true });
    cpSync(join(this.#folder, 'backup'), this.store, { recursive: true });
  }

  /** A second endpoint on the same files. Answers whether it was let in; otherwise it went away by itself. */
  async intrude(): Promise<boolean> {
    const child = fork(new URL('endpoint.ts', import.meta.url).pathname, [this.store, this.files, '0', ''], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let served = false;
    child.once('message', () => {
      served = true;
      child.kill('SIGKILL');
    });
    await once(child, 'exit');
    return served;
  }

  async close(): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export class PostgresHome implements Home {
  readonly instances = 2;
  /** Both instances’. No backup takes it back: it has what the database has lost, and that must do no harm. */
  readonly files = mkdtempSync(join(tmpdir(), 'pst-proof-files-'));
  readonly store: string;
  readonly #cluster: Cluster;

  private constructor(cluster: Cluster, store: string) {
    this.#cluster = cluster;
    this.store = store;
  }

  static async open(): Promise<PostgresHome> {
    const cluster = await Cluster.start({ durable: true });
    return new PostgresHome(cluster, await cluster.database());
  }

  /** As after a power cut of the database's machine. */
  async restart(pause: Promise<void>): Promise<void> {
    await this.#cluster.down('SIGQUIT');
    await pause;
    await this.#cluster.up();
  }

  async backUp(): Promise<void> {
    await this.#cluster.down();
    this.#cluster.copy('data', 'backup');
    await this.#cluster.up();
  }

  async putBack(): Promise<void> {
    await this.#cluster.down();
    this.#cluster.copy('backup', 'data');
    await this.#cluster.up();
  }

  async close(): Promise<void> {
    await this.#cluster[Symbol.asyncDispose]();
    rmSync(this.files, { recursive: true, force: true });
  }
}
