/** Letters: written together with the reason for them, sent afterwards by a job (`send.ts`). */
import type { Trx } from '../db/database.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: it reads everywhere, and nothing in it is executed. */
  readonly text: string;
  readonly file?: { readonly name: string; readonly type: string; readonly text: string };
  /** A letter about the same thing that still waits is not sent any more. */
  readonly about?: string;
  /** When it has lost its point; a day later when it is left out. */
  readonly until?: string;
}

export interface Sender {
  readonly office: string;
  /** The office as the reader should see it. */
  readonly name: string;
}

/** `id` is the same at every attempt, so that a mailbox may know a letter that came twice. */
export type OutgoingMail = Pick<Mail, 'to' | 'subject' | 'text' | 'file'> & { readonly id: string };

/**
 * Hands a letter to whoever delivers it. Rejects when it was not taken over: with `Undeliverable` when there is no use in
 * trying again, with anything else otherwise. What it rejects with goes to the log: no address, no word of the letter.
 */
export interface Mailer {
  send(mail: OutgoingMail, from: Sender): Promise<void>;
  /** Only of a demonstration: the page that shows the letters, relative to the endpoint's address. */
  readonly mailbox?: string;
}

/** The other side will never take this letter: there is no such address. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

/** The job that sends: `core.jobs.soon(MAIL_JOB)` after the transaction. */
export const MAIL_JOB = 'mail';
/** Where no letters are sent, asking again soon does not help. */
export const NO_MAILER_RETRY_S = 3_600;

const GIVE_UP_MS = 86_400_000;

/** Puts a letter into the queue, in the transaction that gives the reason for it. */
export async function enqueue(trx: Trx, office: string, mail: Mail, at: string): Promise<void> {
  if (mail.about !== undefined) await trx.deleteFrom('mails').where('about', '=', mail.about).where('sent_at', 'is', null).execute();
  await trx.insertInto('mails').values({
    id: crypto.randomUUID(), office, about: mail.about ?? null, to_address: mail.to, subject: mail.subject, text: mail.text,
    file: mail.file ? JSON.stringify(mail.file) : null, created_at: at, send_after: at,
    give_up_at: mail.until ?? new Date(Date.parse(at) + GIVE_UP_MS).toISOString(), tries: 0, sent_at: null,
  }).execute();
}
