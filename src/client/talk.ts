/** Keeping a consultation's conversation going in both directions, in all tabs of a browser together. */
import { readEvents } from '../contract/consultation.ts';
import type { ConsultationEvent } from '../contract/events.ts';
import { call, request, type Call, type Connection } from './connection.ts';
import { applied, reduce, silence, type Change, type Conversation } from './conversation.ts';
import { Delivery } from './delivery.ts';
import { outboxPrefix } from './drawer.ts';
import { asFailure, Failure, type ClientFailureCode } from './failure.ts';
import type { Held } from './held.ts';
import { newId } from './identity.ts';
import type { ChosenFile } from './files.ts';
import { follow, STREAM, type Source } from './live.ts';
import { logSource } from './log-source.ts';
import { letterOf, missed, outboxAt, pendingOf, type Letter, type Outbox } from './outbox.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { together, type Tabs } from './tabs.ts';
import { TIMING, type Timing } from './timing.ts';

export type { ConsultationEvent };
export type { Conversation, Pending } from './conversation.ts';
export { isClosed } from './conversation.ts';

/** For tests. */
export interface Means {
  readonly outbox?: Outbox;
  readonly around?: Surroundings;
  readonly timing?: Timing;
}

/**
 * What tabs tell each other: what has happened; where the one that leads stands; what only this tab holds, because the browser
 * refused to keep it; that the person has signed in again.
 */
type Word =
  | { readonly change: Change }
  | { readonly epoch: string | undefined; readonly seq: number; readonly failure: ClientFailureCode | undefined }
  | { readonly letters: readonly Letter[] }
  | { readonly token: string };

/** The conversation of one consultation, live while it is open. Tells `onChange` of everything new. */
export class Talk {
  readonly id: string;
  readonly connection: Connection;
  readonly #onChange: () => void;
  readonly #outbox: Outbox;
  readonly #around: Surroundings;
  readonly #timing: Timing;
  readonly #source: Source<Change>;
  readonly #delivery: Delivery;
  #token: string;
  #end: AbortController | undefined;
  #tabs: Tabs<Word> | undefined;
  /** While this tab listens and sends for all. */
  #term: AbortSignal | undefined;
  #catching = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  conversation: Conversation = silence;
  /** The log has been read at least once. */
  read = false;
  /** Why nothing new can be heard at the moment; `unauthenticated` until `resume`. */
  failure: Failure | undefined;

  constructor(connection: Connection, { id, token, consultation }: Pick<Held, 'id' | 'token'> & Partial<Held>, onChange: () => void, { outbox = outboxAt(outboxPrefix(connection, consultation?.office) + id), around = browser, timing = TIMING }: Means = {}) {
    this.id = id;
    this.connection = connection;
    this.#token = token;
    this.#onChange = onChange;
    this.#outbox = outbox;
    this.#around = around;
    this.#timing = timing;
    this.#source = logSource({
      page: (query, signal, timeoutMs) => call(connection, readEvents, { ...this.key, query, signal, timeoutMs }),
      stream: (query, signal) => request(connection, readEvents, { ...this.key, query, signal }, STREAM),
      known: () => this.conversation,
    }, timing);
    this.#delivery = new Delivery({
      connection, id, outbox, timing, token: () => this.#token, conversation: () => this.conversation,
      apply: (change) => this.take(change), signedOut: (failure) => this.#fail(failure),
    });
  }

  /** Unsent messages would survive a reload. */
  get durable(): boolean {
    return this.#outbox.durable;
  }

  /** Messages wait in other consultations too. */
  get crowded(): boolean {
    return this.#outbox.crowded;
  }

  /** What a call about this consultation has to say. */
  get key(): Pick<Call<never>, 'params' | 'token'> {
    return { params: { id: this.id }, token: this.#token };
  }

  get isOpen(): boolean {
    return this.#end !== undefined;
  }

  /** Begins to listen and sends what was left unsent. */
  open(): void {
    this.#begin(false);
  }

  /** Stops listening. What is unsent stays in the outbox for the next time. */
  close(): void {
    this.#end?.abort();
    this.#end = undefined;
    this.#term = undefined;
    this.#tabs?.close();
    this.#tabs = undefined;
    clearTimeout(this.#typing);
    this.#delivery.hurry();
  }

  /** The person has signed in again: everything goes on, with the ids it had. */
  resume(token: string): void {
    this.#token = token;
    this.failure = undefined;
    if (!this.#end) return;
    this.#tabs?.tell({ token });
    this.close();
    this.#begin(true);
  }

  /** Keeps the message, then shows it as waiting, then sends it. Answers with its id. */
  async send(text: string, files: readonly ChosenFile[] = []): Promise<string> {
    const letter = { id: newId(), at: new Date().toISOString(), text, ...(files.length > 0 ? { files, attachments: files.map(({ id }) => id) } : {}) };
    await this.#outbox.add(letter);
    this.#show([letter]);
    void this.#handOver();
    this.#deliver();
    return letter.id;
  }

  /** Sends now what waits, was refused, asks or was lost; with the same id, so that it cannot arrive twice. */
  async retry(id: string): Promise<void> {
    await this.#outbox.release(id, new Date());
    this.take({ type: 'waiting', id, code: undefined });
    this.#deliver(true);
  }

  /** Takes back a message that was not sent; answers with nothing but its absence. */
  async discard(id: string): Promise<void> {
    this.#delivery.drop(id);
    // Before the outbox forgets it, so that no tab thinks that it was lost.
    this.take({ type: 'discarded', id });
    await this.#outbox.remove(id);
  }

  #begin(takeOver: boolean): void {
    if (this.#end) return;
    const end = new AbortController();
    this.#end = end;
    this.#around.onWake(() => {
      this.#delivery.hurry();
      // A tab that has gone meanwhile may have left something in another consultation.
      void this.#outbox.letters().then(this.#onChange);
    }, end.signal);
    void this.#findLetters(end.signal);
    const tab = { hear: this.#hear, lead: this.#lead, beat: (): Word => ({ epoch: this.conversation.epoch, seq: applied(this.conversation), failure: this.failure?.code }) };
    this.#tabs = together<Word>(`pst-${this.id}`, tab, this.#around, this.#timing, takeOver);
  }

  async #findLetters(end: AbortSignal): Promise<void> {
    const letters = await this.#outbox.letters();
    if (end.aborted) return;
    this.#show(letters);
    this.#deliver();
  }

  readonly #lead = (term: AbortSignal): void => {
    this.#term = term;
    const stop = follow(this.#source, {
      next: (change) => this.#receive(change),
      failed: (failure) => this.#fail(failure),
      hello: () => this.#delivery.hurry(),
    }, this.#around, this.#timing);
    term.addEventListener('abort', () => {
      stop();
      if (this.#term === term) this.#term = undefined;
    });
    this.#deliver();
  };

  readonly #hear = (word: Word, fromLeader: boolean): void => {
    if ('token' in word) {
      this.#token = word.token;
      this.failure = undefined;
    } else if ('change' in word) {
      this.#hearChange(word.change, fromLeader);
    } else if ('letters' in word) {
      if (this.#term) void this.#takeOver(word.letters);
    } else if (fromLeader && !this.#term) {
      void this.#handOver();
      const { epoch, seq, failure } = word;
      if (failure !== this.failure?.code) this.#fail(failure && new Failure(failure));
      if (!failure && (!this.read || epoch !== this.conversation.epoch || seq > applied(this.conversation))) void this.#catchUp();
    }
  };

  #hearChange(change: Change, fromLeader: boolean): void {
    const { conversation } = this;
    const last = change.type === 'read' ? (change.events.at(-1)?.seq ?? 0) : 0;
    // Where the log is not the one known here, what was known here decides where it has to be read from.
    if (change.type === 'opened' || (change.type === 'read' && change.epoch !== conversation.epoch)) return void this.#catchUp();
    this.#receive(change, false);
    if (last > applied(this.conversation)) void this.#catchUp();
    if (this.#term && !fromLeader && (change.type === 'written' || change.type === 'waiting')) {
      this.#deliver(true);
    }
  }

  /** The tab that leads sends what only this one still has; until it has arrived this one holds it too. */
  async #handOver(): Promise<void> {
    if (this.#term || this.conversation.pending.length === 0) return;
    const found = await this.#outbox.letters();
    const back = missed(found, this.conversation.pending);
    // What could not be kept is the newest, and may not be shown yet.
    const letters = [...back, ...this.#outbox.unkept.filter(({ id }) => back.every((letter) => letter.id !== id))];
    if (letters.length > 0) this.#tabs?.tell({ letters });
  }

  /** Showing it is enough: what is shown and not in the outbox is put there where it belongs. */
  async #takeOver(letters: readonly Letter[]): Promise<void> {
    // What was refused here is older where nobody has heard of it: it would go again with every beat.
    const shown = (letter: Letter) => this.conversation.pending.find(({ id }) => id === letter.id);
    for (const letter of letters) if (letter.confirmed && shown(letter)?.state !== 'refused') await this.#outbox.add(letter);
    this.#show(letters, false);
    this.#deliver();
  }

  /** For a tab that does not lead: what it has missed. */
  async #catchUp(): Promise<void> {
    const end = this.#end;
    if (this.#catching || !end || this.failure?.code === 'unauthenticated') return;
    this.#catching = true;
    try {
      const change = await this.#source.read(end.signal);
      if (!end.signal.aborted) this.#receive(change, false);
    } catch (cause) {
      if (!end.signal.aborted) this.#fail(asFailure(cause));
    } finally {
      this.#catching = false;
    }
  }

  /** Something was heard from the endpoint, here or in another tab. */
  #receive(change: Change, share = true): void {
    const reached = (change.type === 'read' || change.type === 'opened') && (!this.read || this.failure !== undefined);
    if (reached) {
      this.read = true;
      this.failure = undefined;
    }
    if (change.type === 'typing') {
      clearTimeout(this.#typing);
      if (change.name !== undefined) this.#typing = setTimeout(() => this.take({ type: 'typing', name: undefined }, false), this.#timing.typing);
    }
    this.take(change, share);
    if (reached) this.#deliver(true);
  }

  #fail(failure: Failure | undefined): void {
    this.failure = failure;
    this.#deliver();
    this.#onChange();
  }

  #show(letters: readonly Letter[], share = true): void {
    const now = new Date();
    this.take({ type: 'written', messages: letters.map((letter) => pendingOf(letter, now)) }, share);
  }

  /** Something is known now. `share`: also in the other tabs. */
  take(change: Change, share = true): void {
    const before = this.conversation;
    this.conversation = reduce(before, change);
    this.#keep(before, change, share);
    if (share) this.#tabs?.tell({ change });
    this.#onChange();
  }

  /** The outbox has what is on its way: no longer what has arrived, and again what was lost. */
  #keep(before: Conversation, change: Change, own: boolean): void {
    const { epoch, pending } = this.conversation;
    const there = new Set(pending.map(({ id }) => id));
    // Only of what this tab has found by itself: where it has slept, what others found then may have been lost since. And what was
    // lost may stand in the log here, because this tab has yet to hear of the backup.
    const found = own && change.type === 'written' ? change.messages.filter(({ state }) => state !== 'lost') : [];
    const was = [...before.pending, ...found];
    for (const { id } of was) if (!there.has(id)) void this.#outbox.remove(id);
    if (before.epoch === undefined || epoch === before.epoch) return;
    for (const message of pending) if (message.state === 'lost') void this.#outbox.add({ ...letterOf(message), lost: true });
  }

  /**
   * Not before it is known which store answers: a restored one may have lost what it has acknowledged, and who did not know the
   * former would never notice. A store that refuses to be read also refuses the message, and says why.
   */
  #deliver(hurry = false): void {
    // What waits need not wait longer.
    if (hurry) this.#delivery.hurry();
    const { failure, conversation: { epoch } } = this;
    const known = epoch !== undefined || failure?.passing === false;
    if (this.#term && known && failure?.code !== 'unauthenticated') void this.#delivery.start(this.#term);
  }
}
