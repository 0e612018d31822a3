/** Letters: written together with the reason for them, sent afterwards by a job. */
import type { Trx } from '../db/database.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: it reads everywhere, and nothing in it is executed. */
  readonly text: string;
  readonly file?: { readonly name: string; readonly type: string; readonly text: string };
}

export interface Sender {
  /** The office as the reader should see it. */
  readonly name: string;
}

/** Hands a letter to whoever delivers it. Rejects when it was not taken over: it is then tried again. */
export interface Mailer {
  send(mail: Mail, from: Sender): Promise<void>;
}

/** The job that sends: `core.jobs.soon(MAIL_JOB)` after the transaction. */
export const MAIL_JOB = 'mail';

/** Puts a letter into the queue, in the transaction that gives the reason for it. */
export async function enqueue(trx: Trx, office: string, mail: Mail, at: string): Promise<void> {
  await trx.insertInto('mails').values({
    id: crypto.randomUUID(), office, to_address: mail.to, subject: mail.subject, text: mail.text,
    file: mail.file ? JSON.stringify(mail.file) : null, created_at: at, send_after: at, tries: 0, sent_at: null,
  }).execute();
}
