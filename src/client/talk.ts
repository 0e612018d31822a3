/** Keeping a consultation's conversation going in both directions. */
import { newMessage, readEvents, sendMessage } from '../contract/consultation.ts';
import { consultationEvent, streamHello, type ConsultationEvent, type EventPage } from '../contract/events.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, request, type Connection } from './connection.ts';
import { applied, reduce, silence, type Change, type Conversation } from './conversation.ts';
import { Failure } from './failure.ts';
import { forget, recall, type Held } from './held.ts';
import { newId } from './identity.ts';
import { follow, nothing, pause, STREAM, type Source } from './live.ts';
import { Outbox } from './outbox.ts';

export type { ConsultationEvent };
export type { Conversation, Pending } from './conversation.ts';
export { hasEarlier, isClosed } from './conversation.ts';

export const checkMessage = (text: string): Validation<{ text: string }> => validate(newMessage, { text });

/** Removes the key and everything unsent from this device. The office keeps the conversation. */
export async function leave(connection: Connection, office: string): Promise<void> {
  const held = recall(connection, office);
  forget(connection, office);
  if (held) await new Outbox(held.id).clear();
}

/** As many as fill a screen several times over, and arrive at once on a slow line. */
const NEWEST = '-100';
/** A whole page. */
const EARLIER = 500;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 30_000];

/** The conversation of one consultation, live while it is open. Tells `onChange` of everything new. */
export class Talk {
  readonly #connection: Connection;
  readonly #held: Held;
  readonly #onChange: () => void;
  readonly #outbox: Outbox;
  #end: AbortController | undefined;
  #draining: Promise<void> | undefined;
  #hurry = new AbortController();
  conversation: Conversation = silence;
  /** The log has been read at least once. */
  read = false;
  /** Why nothing new can be heard at the moment. */
  failure: Failure | undefined;

  constructor(connection: Connection, held: Held, onChange: () => void, outbox: Outbox = new Outbox(held.id)) {
    this.#connection = connection;
    this.#held = held;
    this.#onChange = onChange;
    this.#outbox = outbox;
  }

  get id(): string {
    return this.#held.id;
  }

  /** Unsent messages would survive a reload. */
  get durable(): boolean {
    return this.#outbox.durable;
  }

  /** Begins to listen and sends what was left unsent. */
  open(): void {
    if (this.#end) return;
    const end = new AbortController();
    this.#end = end;
    const stop = follow(this.#source(), {
      next: (page) => {
        this.read = true;
        this.failure = undefined;
        this.#hurry.abort(); // The endpoint can be reached: what waits need not wait longer.
        this.#apply({ type: page.epoch === this.conversation.epoch ? 'read' : 'opened', ...page });
      },
      failed: (failure) => {
        this.failure = failure;
        this.#onChange();
      },
    });
    end.signal.addEventListener('abort', stop);
    void this.#outbox.letters().then((messages) => {
      void this.#outbox.sweep(new Date());
      if (messages.length === 0 || end.signal.aborted) return;
      this.#apply({ type: 'written', messages });
      void this.#drain();
    });
  }

  /** Stops listening. What is unsent stays in the outbox for the next time. */
  close(): void {
    this.#end?.abort();
    this.#end = undefined;
    this.#hurry.abort();
  }

  /**
   * What lies before the part of the log that is known; whoever scrolls there wants it. Fails as a call does. Oldest last,
   * because a conversation is opened at its end: the longest takes twenty pages, the end is there with the first.
   */
  async earlier(): Promise<void> {
    const first = this.conversation.events[0]?.seq ?? 1;
    if (first === 1) return;
    const { params, token } = this.#position();
    const page = await call(this.#connection, readEvents, { params, query: { after: String(Math.max(0, first - 1 - EARLIER)) }, token });
    this.#apply({ type: 'earlier', ...page });
  }

  /** Keeps the message, then shows it as waiting, then sends it. */
  async send(text: string): Promise<void> {
    const letter = { id: newId(), text, at: new Date().toISOString() };
    await this.#outbox.add(letter);
    this.#apply({ type: 'written', messages: [letter] });
    void this.#drain();
  }

  /** Sends now what waits, or what was refused; with the same id, so that it cannot arrive twice. */
  async retry(id: string): Promise<void> {
    await this.#outbox.hold(id, undefined);
    this.#apply({ type: 'waiting', id, code: undefined });
    this.#hurry.abort();
    void this.#drain();
  }

  /** Takes back a message that was not sent; answers with nothing but its absence. */
  async discard(id: string): Promise<void> {
    await this.#outbox.remove(id);
    this.#apply({ type: 'discarded', id });
  }

  #apply(change: Change): void {
    this.conversation = reduce(this.conversation, change);
    this.#onChange();
  }

  #position = () => ({ params: { id: this.#held.id }, query: { after: String(applied(this.conversation)) }, token: this.#held.token });

  #source(): Source<EventPage> {
    return {
      read: (signal) => this.#readOn(signal),
      open: (signal) => request(this.#connection, readEvents, { ...this.#position(), signal }, STREAM),
      take: (event, data) => {
        const { epoch = '' } = this.conversation;
        const seq = applied(this.conversation);
        if (event === 'hello') {
          const hello = validate(streamHello, parse(data));
          return hello.ok && hello.value.epoch === epoch && hello.value.last <= seq ? nothing : undefined;
        }
        const next = validate(consultationEvent, parse(data));
        if (next.ok && next.value.seq <= seq) return nothing;
        return next.ok && next.value.seq === seq + 1 ? { epoch, last: next.value.seq, events: [next.value] } : undefined;
      },
    };
  }

  /** Everything after what is known, page by page; the end of the log where nothing is known, or the store is another one. */
  async #readOn(signal: AbortSignal): Promise<EventPage> {
    const { params, query, token } = this.#position();
    const known = this.conversation.epoch;
    const ask = (after: string) => call(this.#connection, readEvents, { params, query: { after }, token, signal });
    let page = await ask(known === undefined ? NEWEST : query.after);
    if (known !== undefined && page.epoch !== known) page = await ask(NEWEST);
    while (page.events.length > 0 && (page.events.at(-1)?.seq ?? 0) < page.last) {
      const more = await ask(String(page.events.at(-1)?.seq));
      page = { ...more, events: [...page.events, ...more.events] };
      if (more.events.length === 0) break;
    }
    return page;
  }

  /** One message at a time, oldest first, in one tab at a time. */
  #drain(): Promise<void> {
    return (this.#draining ??= alone(`pst-outbox-${this.#held.id}`, () => this.#sendAll()).finally(() => { this.#draining = undefined; }));
  }

  async #sendAll(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    for (let letter = await this.#outbox.first(); letter; letter = await this.#outbox.first()) {
      const { id, text } = letter;
      this.#apply({ type: 'sending', id });
      try {
        const event = await call(this.#connection, sendMessage, { params: { id: this.#held.id, messageId: id }, body: { text }, token: this.#held.token });
        await this.#outbox.remove(id);
        this.#apply({ type: 'answered', event });
        wait = FIRST_WAIT_MS;
      } catch (cause) {
        const failure = cause instanceof Failure ? cause : new Failure('offline', { cause });
        if (failure.passing) {
          this.#apply({ type: 'waiting', id, code: failure.code });
          if (!this.#end) return; // Nobody looks; the next opening goes on.
          this.#hurry = new AbortController();
          await pause(Math.max(wait * Math.random(), (failure.retryAfter ?? 0) * 1_000), this.#hurry.signal);
          wait = Math.min(2 * wait, LONGEST_WAIT_MS);
        } else {
          await this.#outbox.hold(id, failure.code);
          this.#apply({ type: 'refused', id, code: failure.code });
        }
      }
    }
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined; // A cut frame: the log is read instead.
  }
}

/** Where locks are missing (plain http), a second tab may send the same message: with the same id, so it arrives once. */
const alone = (name: string, work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(name, work).then(() => undefined) : work();
