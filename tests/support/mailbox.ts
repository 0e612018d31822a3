/** Letters as they would lie in people's mailboxes, for tests and stories. */
import type { Mailer, OutgoingMail, Sender } from '../../src/endpoint/mail/mail.ts';

export interface Received extends OutgoingMail {
  readonly from: Sender;
}

/** Takes every letter; oldest first in `letters`. */
export class Mailbox implements Mailer {
  readonly letters: Received[] = [];
  readonly mailbox?: string;

  constructor(mailbox?: string) {
    if (mailbox !== undefined) this.mailbox = mailbox;
  }

  send = async (mail: OutgoingMail, from: Sender): Promise<void> => void this.letters.push({ ...mail, from });

  /** The code in the newest letter to this address. */
  codeFor(email: string): string | undefined {
    return this.letters.filter(({ to }) => to === email).map(({ text }) => codeIn(text)).findLast((code) => code !== undefined);
  }
}

/** The six digits of a letter, where they stand on a line of their own. */
export const codeIn = (text: string): string | undefined => /^\s*(\d{6})\s*$/m.exec(text)?.[1];
