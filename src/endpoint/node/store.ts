/** The folder an office's data lives in: opened by one process at a time, and explained in one sentence when it cannot be. */
import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Db } from '../db/database.ts';
import { migrate, NewerDatabase, pendingMigrations } from '../db/migrate.ts';
import { watchProgress } from './progress.ts';
import { kyselyOver } from './sqlite.ts';
import { StartError } from './start-error.ts';

export interface Store {
  readonly db: Db;
  /** Also lets the next process in. */
  readonly close: () => Promise<void>;
}

const BUSY_MS = 5_000;

/** SQLite's own result codes (sqlite.org/rescode.html), of which the low byte is the kind. */
const SQLITE = { busy: 5, readonly: 8, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : codeOf(error.cause);
}

const systemCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Level by level: where the system refuses with ENOENT (/proc), Node's own `recursive` never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(resolve(folder));
    if (!statSync(folder).isDirectory()) throw new StartError(`The data folder ${folder} is not a folder.`);
    accessSync(folder, constants.R_OK | constants.W_OK);
    // Access rights say little on a read-only file system or to root: only writing shows that writing works.
    const probe = join(folder, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The data folder ${folder} cannot be written to (${systemCode(error)}).`, { cause: error });
  }
}

/**
 * A transaction on a file of its own, held for the life of the process: the kernel lets go of it even after kill -9, and
 * the database itself stays open to backups with the sqlite3 program.
 */
function lock(folder: string): DatabaseSync {
  const holder = new DatabaseSync(join(folder, 'pst.lock'));
  try {
    holder.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return holder;
  } catch (error) {
    holder.close();
    if (codeOf(error) === SQLITE.busy) throw new StartError(`The data folder ${folder} is already used by another endpoint that is running.`, { cause: error });
    throw error;
  }
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function explain(folder: string, file: string, error: unknown): Error {
  if (error instanceof StartError) return error;
  const say = (sentence: string) => new StartError(sentence, { cause: error });
  if (error instanceof NewerDatabase) return say(`${file} was written by a newer version of this program; start that version.`);
  switch (codeOf(error)) {
    case SQLITE.notADatabase: return say(`${file} is not a database of this program.`);
    case SQLITE.readonly:
    case SQLITE.cannotOpen: return say(`${file} cannot be opened for writing.`);
    case SQLITE.busy: return say(`${file} is locked by another program.`);
    case SQLITE.full: return say(`There is no space left for the data folder ${folder}.`);
    default: return error instanceof Error ? error : new Error(String(error));
  }
}

export interface OpenOptions {
  /** A short visit to the data of an endpoint that may be running (`npm run officer`): no migrations unless nobody else is there. */
  readonly visit?: boolean;
}

/** Opens, and makes where missing, the store in this folder; a `StartError` says why it cannot. */
export async function openStore(folder: string, { visit = false }: OpenOptions = {}): Promise<Store> {
  const file = join(folder, 'pst.sqlite');
  let holder: DatabaseSync | undefined;
  let db: Db | undefined;
  try {
    prepareFolder(folder);
    holder = visit ? lockIfFree(folder) : lock(folder);
    db = kyselyOver(openDatabase(file));
    if (holder) await migrate(db);
    else if ((await pendingMigrations(db)).length > 0) throw new StartError('The endpoint that is running is of an older version; restart it first.');
    return storeOf(db, holder, holder && !visit ? await watchProgress(db, folder) : undefined);
  } catch (error) {
    await db?.destroy();
    holder?.close();
    throw explain(folder, file, error);
  }
}

function lockIfFree(folder: string): DatabaseSync | undefined {
  try {
    return lock(folder);
  } catch (error) {
    if (error instanceof StartError) return undefined;
    throw error;
  }
}

function storeOf(db: Db, holder: DatabaseSync | undefined, endWatching?: () => Promise<void>): Store {
  return {
    db,
    close: async () => {
      await endWatching?.();
      await db.destroy();
      holder?.close();
    },
  };
}
