/** A visitor with a proved address, and what is waiting in the post for them. */
import type { Mailer } from '../../src/endpoint/mail/mail.ts';
import type { Db } from '../../src/endpoint/db/database.ts';
import { newId } from './test-office.ts';

/** Delivers nothing: these tests look at what was written, not at how it travels. */
export const noPost: Mailer = { send: () => Promise.reject(new Error('no post today')) };

export async function proveAddress(db: Db, consultation: string, changes: { readonly lang?: 'id' | 'en' } = {}): Promise<string> {
  const { office, name, token_hash } = await db.selectFrom('consultations').selectAll().where('id', '=', consultation).executeTakeFirstOrThrow();
  const id = newId();
  await db.insertInto('visitors').values({ id, office, name, email: `${id}@contoh.example`, email_key: id, created_at: '2026-05-04T03:00:00.000Z' }).execute();
  // The consultation's own token goes on opening it, as the key of the visitor's session.
  await db.insertInto('visitor_sessions').values({ token_hash, visitor: id, created_at: '2026-05-04T03:00:00.000Z', expires_at: '2027-05-04T03:00:00.000Z' }).execute();
  await db.updateTable('consultations').set({ visitor: id, ...changes }).where('id', '=', consultation).execute();
  return `${id}@contoh.example`;
}

export interface WaitingLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly file: { readonly name: string; readonly type: string; readonly text: string } | undefined;
}

export async function letters(db: Db): Promise<readonly WaitingLetter[]> {
  const rows = await db.selectFrom('mails').selectAll().orderBy('created_at').execute();
  return rows.map((row) => ({ to: row.to_address, subject: row.subject, text: row.text, file: row.file === null ? undefined : (JSON.parse(row.file) as WaitingLetter['file']) }));
}
