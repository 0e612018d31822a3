/** The database of one test: SQLite in memory, or, where the run says so, a copy of an empty PostgreSQL. */
import pg from 'pg';
import type { Db } from '../../src/endpoint/db/database.ts';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { kyselyOver, poolFor } from '../../src/endpoint/node/postgres.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';
import { TEMPLATE } from './postgres.ts';

/** Address of the cluster, from `npm test`. */
const CLUSTER = process.env['PST_TEST_CLUSTER'];

let made = 0;

export async function testDatabase(): Promise<Db> {
  if (CLUSTER !== undefined) return copyIn(CLUSTER);
  const db = openMemory();
  await migrate(db);
  return db;
}

async function copyIn(cluster: string): Promise<Db> {
  const name = `test_${process.pid}_${++made}`;
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`create database ${name} template ${TEMPLATE}`);
  await client.end();
  const pool = poolFor(cluster.replace(/[^/]*$/, name), console.error);
  // Hundreds at once wait for ten connections, on a machine that has something else to do.
  pool.options.connectionTimeoutMillis = 60_000;
  return kyselyOver(pool);
}
