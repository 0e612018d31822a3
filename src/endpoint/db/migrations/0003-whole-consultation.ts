import { sql, type Kysely } from 'kysely';

/** Registered visitors, letters, files, meetings, and what the desk needs to look after a consultation to its end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  const consultations = () => schema.alterTable('consultations');
  for (const name of ['visitor', 'need', 'follows', 'officer', 'officer_name', 'answered_at', 'warned_at', 'closed_at', 'rating'] as const) {
    await consultations().addColumn(name, 'text').execute();
  }
  for (const [name, value] of [['topic', ''], ['wish', 'chat'], ['lang', 'id']] as const) {
    await consultations().addColumn(name, 'text', (c) => c.notNull().defaultTo(value)).execute();
  }
  for (const name of ['visitor_read', 'officer_read', 'mailed_seq'] as const) {
    await consultations().addColumn(name, 'integer', (c) => c.notNull().defaultTo(0)).execute();
  }
  await sql`update consultations set answered_at = last_at where state = 'open' and last_from = 'officer'`.execute(db);
  await sql`update consultations set closed_at = last_at where state = 'closed'`.execute(db);
  await schema.createIndex('consultations_visitor').on('consultations').columns(['visitor']).execute();
  await schema.createIndex('consultations_answered').on('consultations').columns(['state', 'answered_at']).execute();
  await schema.alterTable('events').addColumn('detail', 'text').execute();

  await schema.createTable('visitors')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('email_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('visitors_email', ['office', 'email_key'])
    .execute();

  await schema.createTable('visitor_sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('visitor', 'text', (c) => c.notNull().references('visitors.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('visitor_sessions_expiry').on('visitor_sessions').columns(['expires_at']).execute();

  await schema.createTable('registrations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('email_key', 'text', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('sends', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('verified_by', 'text')
    .execute();
  await schema.createTable('limits')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .execute();

  await schema.createTable('secrets')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .execute();

  await schema.createTable('mails')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('about', 'text')
    .addColumn('to_address', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('file', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('send_after', 'text', (c) => c.notNull())
    .addColumn('give_up_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .execute();
  await schema.createIndex('mails_waiting').on('mails').columns(['sent_at', 'send_after']).execute();
  await schema.createIndex('mails_about').on('mails').columns(['about']).execute();

  await schema.createTable('attachments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('uploader', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text')
    .execute();
  await schema.createIndex('attachments_consultation').on('attachments').columns(['consultation']).execute();

  await schema.createTable('meetings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('reminded_at', 'text')
    .execute();
  await schema.createIndex('meetings_next').on('meetings').columns(['state', 'starts_at']).execute();

  await schema.createTable('notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('notes_consultation').on('notes').columns(['consultation', 'at']).execute();

  await schema.createTable('canned_answers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('canned_answers_office').on('canned_answers').columns(['office']).execute();

  await schema.createTable('published_answers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('consultation', 'text')
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('published_by', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute();
  await schema.createIndex('published_answers_office').on('published_answers').columns(['office', 'published_at']).execute();

  await schema.createTable('searches')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('searches_day', ['office', 'day', 'outcome'])
    .execute();
}
