import { sql, type Kysely } from 'kysely';

interface Complaints {
  complaints: { id: string; filed_at: string; body: string; identity: string };
  complaint_events: { complaint: string; seq: number; type: string; at: string };
}

/** What becomes of a complaint, who may follow it, and who has read it. Files may belong to a complaint as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  const complaints = () => schema.alterTable('complaints');
  for (const name of ['secret_hash', 'complete_at', 'promised_by', 'examine_by', 'settle_by', 'examine_warned_at', 'settle_warned_at', 'closed_at'] as const) {
    await complaints().addColumn(name, 'text').execute();
  }
  for (const [name, value] of [['identity', 'anonymous'], ['stage', 'received'], ['turn', 'office'], ['last_at', '']] as const) {
    await complaints().addColumn(name, 'text', (c) => c.notNull().defaultTo(value)).execute();
  }
  for (const [name, value] of [['last_seq', 1], ['withdrawn', 0]] as const) {
    await complaints().addColumn(name, 'integer', (c) => c.notNull().defaultTo(value)).execute();
  }
  await sql`update complaints set last_at = filed_at, complete_at = filed_at`.execute(db);
  await schema.createIndex('complaints_secret').on('complaints').columns(['secret_hash']).unique().execute();
  await schema.createIndex('complaints_stage').on('complaints').columns(['office', 'stage']).execute();

  await schema.createTable('complaint_events')
    .addColumn('complaint', 'text', (c) => c.notNull().references('complaints.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('event_id', 'text', (c) => c.unique())
    .addColumn('officer', 'text')
    .addColumn('officer_name', 'text')
    .addColumn('text', 'text')
    .addColumn('detail', 'text')
    .addColumn('content_hash', 'text')
    .addPrimaryKeyConstraint('complaint_events_position', ['complaint', 'seq'])
    .execute();

  await schema.createTable('complaint_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('complaint', 'text', (c) => c.notNull().references('complaints.id'))
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('complaint_notes_complaint').on('complaint_notes').columns(['complaint', 'at']).execute();

  await schema.createTable('access_log')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('access_log_record').on('access_log').columns(['kind', 'record', 'at']).execute();

  await beginLogs(db);
  await shareFiles(db);
}

/** Whoever gave a name or a contact gave it openly: there was no other way. */
async function beginLogs(db: Kysely<Complaints>): Promise<void> {
  for (const { id, filed_at: at, body } of await db.selectFrom('complaints').select(['id', 'filed_at', 'body']).execute()) {
    const { name, email, phone } = JSON.parse(body) as { name?: string; email?: string; phone?: string };
    if (name ?? email ?? phone) await db.updateTable('complaints').set({ identity: 'named' }).where('id', '=', id).execute();
    await db.insertInto('complaint_events').values({ complaint: id, seq: 1, type: 'received', at }).execute();
  }
}

/** SQLite takes no constraint off a column: the table is made anew, without "every file is of a consultation". */
async function shareFiles(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('attachments_of_all')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation', 'text', (c) => c.references('consultations.id'))
    .addColumn('uploader', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text')
    .addColumn('owner', 'text')
    .addColumn('complaint', 'text', (c) => c.references('complaints.id'))
    .execute();
  await sql`insert into attachments_of_all (id, consultation, uploader, name, type, size, sha256, created_at, message_id)
    select id, consultation, uploader, name, type, size, sha256, created_at, message_id from attachments`.execute(db);
  await schema.dropTable('attachments').execute();
  await schema.alterTable('attachments_of_all').renameTo('attachments').execute();
  await schema.createIndex('attachments_consultation').on('attachments').columns(['consultation']).execute();
  await schema.createIndex('attachments_owner').on('attachments').columns(['owner']).execute();
  await schema.createIndex('attachments_complaint').on('attachments').columns(['complaint']).execute();
}
