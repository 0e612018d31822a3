/** A PostgreSQL of one's own: a cluster in a temporary folder, on this machine only, gone with the test. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from '../../.setup/postgres.mjs';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { kyselyOver, poolFor } from '../../src/endpoint/node/postgres.ts';
import { freePort } from './free-port.ts';

/** A database with its tables, to be copied. */
export const TEMPLATE = 'pst_migrated';
const USER = 'pst';

/** The server refuses to run as root; the package brings a user for it. */
const owner = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
};

export interface ClusterOptions {
  /** Write through to the disk, as an office's does; tests that lose no power need not wait for it. */
  readonly durable?: boolean;
}

export class Cluster implements AsyncDisposable {
  readonly #folder: string;
  readonly #port: number;
  readonly #durable: boolean;
  #server: ChildProcess | undefined;
  #databases = 0;

  private constructor(folder: string, port: number, durable: boolean) {
    this.#folder = folder;
    this.#port = port;
    this.#durable = durable;
  }

  static async start({ durable = false }: ClusterOptions = {}): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'pst-postgres-'));
    const who = owner();
    if (who) chownSync(folder, who.uid, who.gid);
    execFileSync(programOf('initdb'), ['-D', join(folder, 'data'), '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { stdio: 'ignore', cwd: folder, ...who });
    const cluster = new Cluster(folder, await freePort(), durable);
    await cluster.up();
    return cluster;
  }

  url(database = 'postgres'): string {
    return `postgres://${USER}@127.0.0.1:${this.#port}/${database}`;
  }

  /** The server's process, up to the moment in which it takes connections. */
  async up(): Promise<void> {
    const settings = { listen_addresses: '127.0.0.1', port: this.#port, unix_socket_directories: this.#folder, fsync: this.#durable ? 'on' : 'off', max_connections: 300, shared_buffers: '32MB' };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(programOf('postgres'), ['-D', join(this.#folder, 'data'), ...args], { stdio: 'ignore', cwd: this.#folder, ...owner() });
    this.#server = server;
    const early = once(server, 'exit').then(() => { throw new Error('PostgreSQL ended before it took connections'); });
    await Promise.race([this.#answers(), early]);
    early.catch(() => {});
  }

  /** `SIGINT`: connections are cut and everything written. `SIGQUIT`: as after a power cut, with recovery at the next start. */
  async down(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  }

  /** All files of a server that is down, in the place of what was there. */
  copy(from: string, to: string): void {
    rmSync(join(this.#folder, to), { recursive: true, force: true });
    execFileSync('cp', ['-a', join(this.#folder, from), join(this.#folder, to)]);
  }

  /** A database of its own, as empty as a new office's. */
  async database(): Promise<string> {
    const name = `pst_${process.pid}_${++this.#databases}`;
    await this.#ask(`create database ${name}`);
    return this.url(name);
  }

  /** Makes the database that others are copied from. */
  async prepare(): Promise<void> {
    await this.#ask(`create database ${TEMPLATE}`);
    const db = kyselyOver(poolFor(this.url(TEMPLATE), console.error));
    await migrate(db);
    await db.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.down();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #answers(): Promise<void> {
    for (const end = performance.now() + 20_000; performance.now() < end; await new Promise((next) => setTimeout(next, 50))) {
      if (await this.#ask('select 1').then(() => true, () => false)) return;
    }
    throw new Error('PostgreSQL never took connections');
  }

  async #ask(statement: string): Promise<readonly unknown[]> {
    const client = new pg.Client({ connectionString: this.url(), connectionTimeoutMillis: 2_000 });
    // Of a server that is going down: the query's own rejection says it.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(statement)).rows as readonly unknown[];
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function programOf(name: string): string {
  const folder = findPostgres();
  if (folder === undefined) throw new Error('PostgreSQL is not installed here');
  return join(folder, name);
}
