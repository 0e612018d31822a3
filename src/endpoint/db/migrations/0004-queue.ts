import { sql, type Kysely } from 'kysely';

/** Tickets get a table of their own: a number may come before the guest book, or without it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('tickets')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('prefix', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('service', 'text', (c) => c.notNull())
    .addColumn('service_name', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('taken_at', 'text', (c) => c.notNull())
    .addColumn('waits_from', 'text', (c) => c.notNull())
    .addColumn('calls', 'integer', (c) => c.notNull())
    .addColumn('counter', 'text')
    .addColumn('officer', 'text')
    .addColumn('call', 'text', (c) => c.unique())
    .addColumn('called_at', 'text')
    .addColumn('served_at', 'text')
    .addColumn('done_at', 'text')
    .addUniqueConstraint('tickets_number', ['office', 'day', 'number'])
    .execute();

  await schema.createTable('queue_waits')
    .addColumn('ticket', 'text', (c) => c.notNull())
    .addColumn('service', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('seconds', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('queue_waits_once', ['ticket', 'service'])
    .execute();
  await schema.createIndex('queue_waits_day').on('queue_waits').columns(['office', 'day']).execute();

  // Neither database can take the number's uniqueness from the table as it is: a new one takes its place.
  await schema.createTable('visits_next')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('ticket', 'text', (c) => c.unique())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .execute();
  // Whose service had which code was not kept; the name was, and nobody waits any more.
  await sql`insert into tickets (id, office, day, prefix, place, number, service, service_name, state, taken_at, waits_from, calls)
    select id, office, day, '', 0, number, '', service, 'done', signed_at, signed_at, 0 from visits`.execute(db);
  await sql`insert into visits_next (id, office, day, ticket, signed_at, received_at, body, content_hash)
    select id, office, day, id, signed_at, signed_at, body, content_hash from visits`.execute(db);
  await schema.dropTable('visits').execute();
  await schema.alterTable('visits_next').renameTo('visits').execute();
  await schema.createIndex('visits_newest').on('visits').columns(['office', 'signed_at']).execute();
}
