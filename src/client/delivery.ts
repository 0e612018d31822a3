/** Sending what is in the outbox: one message at a time, oldest first, again and again until the endpoint has it. */
import { sendMessage } from '../contract/consultation.ts';
import { call, type Connection } from './connection.ts';
import { has, type Change, type Conversation } from './conversation.ts';
import { asFailure, Failure } from './failure.ts';
import { missed, pendingOf, type Letter, type Outbox } from './outbox.ts';
import { pause } from './pause.ts';
import type { SendFiles } from './send-files.ts';
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
  #more = false;
  /** The newest: the lead may have been lost and won again while a message was on its way. */
  #signal = AbortSignal.abort();
  #hurry = new AbortController();
  /** Once there are files. */
  #files: SendFiles | undefined;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /** What waits need not wait longer: the network, the endpoint or the person is back. */
  hurry(): void {
    this.#hurry.abort();
  }

  /** The person has taken this message back: its files need not go any further. */
  drop(message: string): void {
    this.#files?.drop(message);
  }

  /** Sends everything that is to be sent, until the signal. */
  async start(signal: AbortSignal): Promise<void> {
    this.#signal = signal;
    this.#more = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#more && !this.#signal.aborted) {
        this.#more = false;
        await this.#sendAll(this.#signal);
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
      const letter = await this.#next(signal);
      if (!letter || signal.aborted) return;
      const failure = await this.#send(letter, signal);
      if (!failure) {
        [wait, since] = [timing.first, performance.now()];
      } else if (failure.code === 'unauthenticated') {
        apply({ type: 'waiting', id: letter.id, code: failure.code });
        return signedOut(failure);
      // What a firewall does not let through, it will not let through: others need not wait behind it.
      } else if (failure.passing && failure.code !== 'blocked') {
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

  async #send({ id, text, attachments, files }: Letter, signal: AbortSignal): Promise<Failure | undefined> {
    const { connection, outbox, apply, conversation, token, timing, id: consultation } = this.#sender;
    const { epoch } = conversation();
    const key = token();
    const body = { text, ...(attachments ? { attachments } : {}) };
    apply({ type: 'sending', id });
    try {
      if (files) {
        this.#files ??= new (await import('./send-files.ts')).SendFiles(this.#sender);
        await this.#files.hand(id, files, signal);
        // Taken back while they were on their way.
        if (!(await outbox.letters()).some((letter) => letter.id === id)) return undefined;
      }
      const event = await call(connection, sendMessage, { params: { id: consultation, messageId: id }, body, token: key, timeoutMs: timing.request });
      if (event.id !== id) throw new Failure('unreadable');
      // The store has been restored in between and may not have it: the same question again says so.
      if (epoch !== conversation().epoch) return undefined;
      // In this order: once the outbox forgets it, nothing else may have to be asked whether it is there.
      apply({ type: 'answered', epoch, event });
      await outbox.remove(id);
      return undefined;
    } catch (cause) {
      const failure = asFailure(cause);
      // The person has signed in again in between: what the former key was told says nothing about the new one.
      if (failure.code === 'unauthenticated' && key !== token()) return undefined;
      return files && this.#files?.forgotten(failure, files) ? new Failure('unavailable', { cause }) : failure;
    }
  }

  /** The oldest that is to be sent by itself. What was missed is back then, and what became too old while it waited asks. */
  async #next(signal: AbortSignal): Promise<Letter | undefined> {
    const { outbox, apply, conversation } = this.#sender;
    // Once more and no oftener: nothing that a browser does or refuses may keep a tab busy.
    for (let again = true; ; again = false) {
      const letters = await outbox.letters();
      const now = new Date();
      const { pending, events } = conversation();
      // After the end nothing is missed: it may just have been erased.
      const back = signal.aborted ? [] : missed(letters, pending);
      if (back.length === 0 || !again) {
        const old = new Set(letters.filter((letter) => pendingOf(letter, now).state === 'asks').map(({ id }) => id));
        // Nothing is being sent at the moment, whatever is shown.
        for (const { id, state } of pending) if ((state === 'waiting' || state === 'sending') && old.has(id)) apply({ type: 'asks', id });
        const next = letters.find((letter) => pendingOf(letter, now).state === 'waiting');
        // The tab in which it was written may have gone before it showed it. What is shown need not go to every tab once more.
        if (next && !has(events, next.id) && pending.every(({ id }) => id !== next.id)) apply({ type: 'written', messages: [pendingOf(next, now)] });
        return next;
      }
      await outbox.bringBack(back);
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
