/** Telling the office how far its visitor has read. Comes with its first word. */
import { markRead } from '../contract/read-mark.ts';
import { call } from './connection.ts';
import { applied } from './conversation.ts';
import { Failure } from './failure.ts';
import type { Talk } from './talk.ts';

export class Marking {
  readonly #talk: Talk;
  #seen = 0;
  #telling: Promise<boolean> | undefined;

  constructor(talk: Talk) {
    this.#talk = talk;
  }

  /** The person has seen everything up to here. Answers whether the office knows it now. */
  markRead(seq: number): Promise<boolean> {
    this.#seen = Math.max(this.#seen, seq);
    return (this.#telling ??= this.#tell().finally(() => {
      this.#telling = undefined;
    }));
  }

  async #tell(): Promise<boolean> {
    const talk = this.#talk;
    try {
      while (talk.isOpen && this.#seen > talk.conversation.read.visitor) {
        const read = await call(talk.connection, markRead, { ...talk.key, body: { seq: Math.min(this.#seen, applied(talk.conversation)) } });
        talk.take({ type: 'marks', read });
        if (read.visitor < this.#seen) break;
      }
      return true;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      return false;
    }
  }
}
