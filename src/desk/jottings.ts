/** What an officer writes in the tools beside one conversation, or into one answer. Like the reply it outlives what shows it, until it has been used. */
import type { Jotted, Keeping, Sent } from '../client/desk-drafts.ts';
import { newId } from '../client/identity.ts';

export class Jottings {
  readonly #keeping: Keeping<Jotted> | undefined;
  #now: Jotted;

  /** `keeping`: where they outlive the page. */
  constructor(keeping?: Keeping<Jotted>) {
    this.#keeping = keeping;
    this.#now = keeping?.recall() ?? {};
  }

  get now(): Jotted {
    return this.#now;
  }

  get unsent(): boolean {
    // What it is based on, or was sent as, says nothing by itself.
    return Object.values<unknown>({ ...this.#now, basis: undefined, basedOn: undefined, id: undefined, sentNote: undefined, sentMeeting: undefined })
      .some((written) => (typeof written === 'string' ? written.trim() !== '' : written !== undefined));
  }

  /** Only what is named changes; what is `undefined` is gone. */
  write(change: Jotted): void {
    const next = { ...this.#now, ...change };
    // What was emptied is given up: the same words afterwards are others.
    this.#now = { ...next, sentNote: next.note?.trim() ? next.sentNote : undefined, sentMeeting: next.meeting && next.sentMeeting };
    this.#keeping?.keep(this.unsent ? this.#now : undefined);
  }

  /** The same content goes with the same id until it has arrived, also after a reload: the office may have it already. */
  sending(what: 'sentNote' | 'sentMeeting', value: unknown, replaces?: string): Sent {
    const content = JSON.stringify(value);
    const before = this.#now[what];
    if (before?.content === content) return before;
    const sent = { id: newId(), content, ...(replaces === undefined ? {} : { replaces }) };
    this.write({ [what]: sent });
    return sent;
  }
}
