/** PostgreSQL, for many offices and several instances of the endpoint on one database. Loaded only where it is configured. */
import pg from 'pg';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Database, Db } from '../db/database.ts';
import { migrate, NewerDatabase } from '../db/migrate.ts';
import type { Hint, Hints } from '../live/hub.ts';
import { HintLine } from './postgres-hints.ts';
import { StartError } from './start-error.ts';

const POOL_MAX = 10;
const CONNECT_MS = 5_000;
/** A statement of ours takes milliseconds; one that takes this long waits for something that will not come. */
const STATEMENT_MS = 10_000;

export interface PostgresStore {
  readonly db: Db;
  readonly hints: Hints;
  readonly close: () => Promise<void>;
}

/** SQLSTATE classes and node's own codes, as far as the one who starts the endpoint can do something about them. */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': 'it refuses the password', '28000': 'it refuses the user', '3D000': 'there is no database of that name', '42501': 'the user may not create tables there',
  ECONNREFUSED: 'nothing listens at that address', ENOTFOUND: 'there is no such host', ETIMEDOUT: 'it does not answer',
};

export function poolFor(url: string, onError: (error: unknown) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url, max: POOL_MAX, connectionTimeoutMillis: CONNECT_MS, statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS, application_name: 'pst-endpoint',
    // A 2xx means that it is on the disk, whatever the server's default is.
    options: '-c synchronous_commit=on',
  });
  // Of a connection that lies idle while the server goes: the next query gets a new one.
  pool.on('error', onError);
  return pool;
}

export const kyselyOver = (pool: pg.Pool): Db => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

/** @throws {StartError} that says why it cannot be used; never with the address, which holds a password. */
export async function openPostgres(url: string, onError: (error: unknown) => void): Promise<PostgresStore> {
  const pool = poolFor(url, onError);
  const db = kyselyOver(pool);
  try {
    const { rows } = await sql<{ fsync: string }>`select current_setting('fsync') as fsync`.execute(db);
    if (rows[0]?.fsync !== 'on') throw new StartError('PST_DATABASE_URL: this PostgreSQL has fsync switched off and would lose what was acknowledged in a power cut.');
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw explain(error);
  }
  const hints = new HintLine(url, onError);
  return {
    db,
    hints,
    close: async () => {
      await hints.close();
      await db.destroy();
    },
  };
}

function explain(error: unknown): Error {
  if (error instanceof StartError) return error;
  if (error instanceof NewerDatabase) return new StartError('PST_DATABASE_URL: the database was written by a newer version of this program; start that version.', { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return new StartError(`PST_DATABASE_URL: the database cannot be used: ${reason}.`, { cause: error });
}

export type { Hint };
