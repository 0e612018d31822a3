/** Telling the office how far its visitor has read. Comes with its first word. */
import { markRead } from '../contract/consultation.ts';
import { call } from './connection.ts';
import { applied } from './conversation.ts';
import { Failure } from './failure.ts';
import type { Talk } from './talk.ts';

export class Marking {
  readonly #talk: Talk;
  #seen = 0;
  #telling = false;

  constructor(talk: Talk) {
    this.#talk = talk;
  }

  /** The person has seen everything up to here. */
  async markRead(seq: number): Promise<void> {
    const talk = this.#talk;
    this.#seen = Math.max(this.#seen, seq);
    if (this.#telling) return;
    this.#telling = true;
    try {
      while (talk.isOpen && this.#seen > talk.conversation.read.visitor) {
        const read = await call(talk.connection, markRead, { ...talk.key, body: { seq: Math.min(this.#seen, applied(talk.conversation)) } });
        talk.take({ type: 'marks', read });
        if (read.visitor < this.#seen) return;
      }
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause; // Said again with the next message that is read.
    } finally {
      this.#telling = false;
    }
  }
}
