/** A visitor with a proved address, and what is waiting in the post for them. */
import type { Mailer } from '../../src/endpoint/mail/mail.ts';
import type { Db } from '../../src/endpoint/db/database.ts';

/** Delivers nothing: these tests look at what was written, not at how it travels. */
export const noPost: Mailer = { send: () => Promise.reject(new Error('no post today')) };

/** Where letters about a consultation go; `lang`: what its visitor reads. */
export async function proveAddress(db: Db, consultation: string, changes: { readonly lang?: 'id' | 'en' } = {}): Promise<string> {
  if (changes.lang) await db.updateTable('consultations').set(changes).where('id', '=', consultation).execute();
  return (await db.selectFrom('consultations').select('email').where('id', '=', consultation).executeTakeFirstOrThrow()).email;
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
