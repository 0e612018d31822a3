/** Brings a database to the shape this code knows. Migrations are imported, not read from a folder: a page has no folder. */
import { Migrator, type Migration } from 'kysely/migration';
import type { Db } from './database.ts';
import * as firstTables from './migrations/0001-first-tables.ts';
import * as disabilityKind from './migrations/0002-disability-kind.ts';
import * as wholeConsultation from './migrations/0003-whole-consultation.ts';
import * as queue from './migrations/0004-queue.ts';
import * as countedRatings from './migrations/0005-counted-ratings.ts';
import * as complaintLog from './migrations/0006-complaint-log.ts';
import * as foundBy from './migrations/0007-found-by.ts';
import * as erasure from './migrations/0008-erasure.ts';
import * as ratingWords from './migrations/0009-rating-words.ts';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-disability-kind': disabilityKind,
  '0003-whole-consultation': wholeConsultation,
  '0004-queue': queue,
  '0005-counted-ratings': countedRatings,
  '0006-complaint-log': complaintLog,
  '0007-found-by': foundBy,
  '0008-erasure': erasure,
  '0009-rating-words': ratingWords,
};

/** The database was written by a later version of this program. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

async function executed(db: Db): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db.withTables<{ kysely_migration: { name: string } }>().selectFrom('kysely_migration').select('name').execute();
  return rows.map((row) => row.name);
}

/** Names of migrations that have not run yet. */
export async function pendingMigrations(db: Db): Promise<readonly string[]> {
  const done = await executed(db);
  const unknown = done.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) throw new NewerDatabase(`unknown migrations: ${unknown.join(', ')}`);
  return Object.keys(MIGRATIONS).filter((name) => !done.includes(name));
}

export async function migrate(db: Db): Promise<void> {
  if ((await pendingMigrations(db)).length > 0) {
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } }).migrateToLatest();
    if (error !== undefined) throw new Error('The database could not be brought to its present form', { cause: error });
  }
  await db.insertInto('store').values({ id: 1, epoch: crypto.randomUUID() }).onConflict((on) => on.doNothing()).execute();
}

/** After a backup was restored: whoever reads sees another epoch and reads again from the beginning. */
export async function renewEpoch(db: Db): Promise<void> {
  await db.updateTable('store').set({ epoch: crypto.randomUUID() }).where('id', '=', 1).execute();
}

export async function readEpoch(db: Db): Promise<string> {
  return (await db.selectFrom('store').select('epoch').where('id', '=', 1).executeTakeFirstOrThrow()).epoch;
}
