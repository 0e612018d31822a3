/** Sending what is in the outbox: one message at a time, oldest first, again and again until the endpoint has it. */
import { sendMessage } from '../contract/consultation.ts';
import { call, type Connection } from './connection.ts';
import type { Change, Conversation } from './conversation.ts';
import { Failure } from './failure.ts';
import { pendingOf, type Letter, type Outbox } from './outbox.ts';
import { pause } from './pause.ts';
import type { Timing } from './timing.ts';

export interface Sender {
  readonly connection: Connection;
  readonly id: string;
  readonly outbox: Outbox;
  readonly timing: Timing;
  token(): string;
  conversation(): Conversation;
  apply(change: Change): void;
  /** Nobody is signed in any more: what waits goes on waiting. */
  signedOut(failure: Failure): void;
}

export class Delivery {
  readonly #sender: Sender;
  #running = false;
  #again = false;
  #hurry = new AbortController();

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /** What waits need not wait longer: the network, the endpoint or the person is back. */
  hurry(): void {
    this.#hurry.abort();
  }

  /** Sends everything that is to be sent, until the signal. */
  async start(signal: AbortSignal): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#again && !signal.aborted) {
        this.#again = false;
        await this.#sendAll(signal);
      }
    } finally {
      this.#running = false;
    }
  }

  async #sendAll(signal: AbortSignal): Promise<void> {
    const { outbox, timing, apply, signedOut } = this.#sender;
    let wait: number = timing.first;
    let since = performance.now();
    for (;;) {
      const letter = await outbox.first(new Date());
      await this.#tellOld();
      if (!letter || signal.aborted) return;
      const failure = await this.#send(letter);
      if (!failure) {
        [wait, since] = [timing.first, performance.now()];
      } else if (failure.code === 'unauthenticated') {
        apply({ type: 'waiting', id: letter.id, code: failure.code });
        return signedOut(failure);
      } else if (failure.passing) {
        apply({ type: 'waiting', id: letter.id, code: failure.code });
        const eager = performance.now() - since < timing.eager;
        await this.#pause(eager ? wait * Math.random() : timing.rare * (0.5 + Math.random() / 2), failure, signal);
        wait = Math.min(2 * wait, timing.longest);
      } else {
        await outbox.hold(letter.id, failure.code);
        apply({ type: 'refused', id: letter.id, code: failure.code });
      }
    }
  }

  async #send({ id, at: _at, code: _code, lost: _lost, confirmed: _confirmed, ...body }: Letter): Promise<Failure | undefined> {
    const { connection, outbox, apply, conversation, token, timing, id: consultation } = this.#sender;
    const { epoch } = conversation();
    apply({ type: 'sending', id });
    try {
      const event = await call(connection, sendMessage, { params: { id: consultation, messageId: id }, body, token: token(), timeoutMs: timing.request });
      if (event.id !== id) throw new Failure('unreadable');
      // The store has been restored in between and may not have it: the same question again says so.
      if (epoch !== undefined && epoch !== conversation().epoch) return undefined;
      await outbox.remove(id);
      apply({ type: 'answered', epoch, event });
      return undefined;
    } catch (cause) {
      return cause instanceof Failure ? cause : new Failure('offline', { cause });
    }
  }

  /** What became too old while it waited. */
  async #tellOld(): Promise<void> {
    const { outbox, apply, conversation } = this.#sender;
    const now = new Date();
    const waiting = new Set(conversation().pending.filter(({ state }) => state === 'waiting').map(({ id }) => id));
    if (waiting.size === 0) return;
    for (const letter of await outbox.letters()) {
      if (waiting.has(letter.id) && pendingOf(letter, now).state === 'asks') apply({ type: 'asks', id: letter.id });
    }
  }

  /** What the endpoint asks for is waited for in any case. */
  async #pause(ms: number, { retryAfter = 0 }: Failure, signal: AbortSignal): Promise<void> {
    const asked = Math.min(retryAfter * 1_000, this.#sender.timing.rare);
    await pause(asked, signal);
    this.#hurry = new AbortController();
    await pause(ms - asked, signal, this.#hurry.signal);
  }
}
