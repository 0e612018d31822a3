/** Where the letters of the demonstration arrive: a page on this machine instead of anybody's mailbox. */
import { Hono } from 'hono';
import type { Mailer, OutgoingMail, Sender } from '../src/endpoint/mail/mail.ts';

/** The page, in `demo/site`. */
export const MAILBOX = '/mailbox';

const KEPT = 100;

interface Letter extends OutgoingMail {
  readonly from: string;
  readonly at: string;
}

/** As long as the demonstration runs; it would be too much to keep other people's post in a folder. */
export class DemoMailbox implements Mailer {
  readonly mailbox = MAILBOX;
  /** Newest first. */
  #letters: readonly Letter[] = [];

  async send(mail: OutgoingMail, from: Sender): Promise<void> {
    // An answer that was lost on the way brings the same letter twice.
    const others = this.#letters.filter(({ id }) => id !== mail.id);
    this.#letters = [{ ...mail, from: from.name, at: new Date().toISOString() }, ...others].slice(0, KEPT);
  }

  routes(): Hono {
    // Without an answer to other sites' pages: only the page of this very address can read it.
    return new Hono().get(`${MAILBOX}/letters`, (c) => c.json({ letters: this.#letters }, 200, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }));
  }
}
