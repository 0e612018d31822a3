import type { Kysely } from 'kysely';

/** What was erased and when; and what the hourly work looks for finds it by an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  for (const table of ['visits', 'ratings', 'complaints', 'consultations']) {
    await schema.alterTable(table).addColumn('erased_at', 'text').execute();
  }
  await schema.createIndex('visits_kept').on('visits').columns(['office', 'erased_at', 'day']).execute();
  await schema.createIndex('ratings_kept').on('ratings').columns(['office', 'erased_at', 'day']).execute();
  await schema.createIndex('complaints_kept').on('complaints').columns(['office', 'erased_at', 'closed_at']).execute();
  await schema.createIndex('consultations_kept').on('consultations').columns(['office', 'erased_at', 'closed_at']).execute();

  await schema.createTable('erasures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('user', 'text')
    .addColumn('session', 'text')
    .addColumn('count', 'integer', (c) => c.notNull())
    .execute();
  await schema.createIndex('erasures_newest').on('erasures').columns(['office', 'at']).execute();
  await schema.createIndex('erasures_session').on('erasures').columns(['session']).execute();
  await schema.createIndex('access_log_newest').on('access_log').columns(['office', 'at']).execute();
}
