/**
 * Messages that the endpoint has not confirmed yet, kept in the browser before they are shown: a reload or a dead battery
 * loses none, and every tab of the browser finds them. What the browser refuses to keep lives in memory, and `durable` says so.
 */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { NewMessage } from '../contract/message.ts';
import type { Pending } from './conversation.ts';
import type { ClientFailureCode } from './failure.ts';
import type { ChosenFile } from './files.ts';

const DAY_MS = 86_400_000;
/** WebKit's storage may not answer at all: no message waits longer for it than this, and hardly any after one that it did not keep. */
const PATIENCE_MS = 5_000;
const HURRY_MS = 300;

export interface Letter extends NewMessage {
  readonly id: string;
  readonly at: string;
  /** What goes with it: kept in the same place in the same moment, so that neither is ever there without the other. */
  readonly files?: readonly ChosenFile[] | undefined;
  /** Why it is not sent by itself any more. */
  readonly code?: ClientFailureCode | undefined;
  /** The endpoint had it, until a backup was restored. */
  readonly lost?: boolean | undefined;
  /** The person has said, this long after it was written, that it is to be sent. */
  readonly confirmed?: string | undefined;
}

/** How a letter is shown before anything is known of its way. */
export function pendingOf({ lost, confirmed, ...letter }: Letter, now: Date): Pending {
  const old = now.getTime() - Date.parse(confirmed ?? letter.at) > DAY_MS;
  return { ...letter, state: lost ? 'lost' : letter.code ? 'refused' : old ? 'asks' : 'waiting' };
}

/** What is to be kept of it: how it stands is not. */
export const letterOf = ({ state: _state, code: _code, parts: _parts, ...letter }: Pending): Letter => letter;

/**
 * Everything that is shown as being on its way, where some of it is in the outbox no more: the browser was emptied, or the tab
 * that had sent it is gone, and what the endpoint had acknowledged to it with a restored backup. Otherwise nothing.
 */
export function missed(letters: readonly Letter[], shown: readonly Pending[]): readonly Letter[] {
  // One that is held back there and shown as going on here goes on.
  const there = new Map(letters.filter(({ lost, code }) => !lost && !code).map((letter) => [letter.id, letter]));
  const open = shown.filter(({ state }) => state === 'waiting' || state === 'sending');
  return open.every(({ id }) => there.has(id)) ? [] : open.map((message) => there.get(message.id) ?? letterOf(message));
}

/** Whatever comes later is not waited for. */
export const inTime = <T>(work: Promise<T>, ms = PATIENCE_MS): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(reject, ms, new Error('no answer')))]);

export const openOutboxes = (): UseStore => createStore('pst-widgets', 'outbox');

/** With the bytes of its files themselves: what WebKit keeps where it keeps no `Blob`. */
const plain = async ({ files, ...letter }: Letter): Promise<Letter> =>
  files ? { ...letter, files: await Promise.all(files.map(async ({ bytes, ...file }) => ({ ...file, bytes: bytes instanceof Blob ? await bytes.arrayBuffer() : bytes }))) } : letter;

export class Outbox {
  readonly #key: string;
  #store: UseStore | undefined;
  /** What could not be kept. */
  #memory: readonly Letter[] = [];
  /** What was kept when the browser last let us look. */
  #kept: readonly Letter[] = [];
  #refused = false;
  #adding: Promise<void> = Promise.resolve();
  /** The browser did not even let us look. */
  #blind = false;
  /** Something waits in other consultations too. */
  crowded = false;

  /** `key`: of one consultation. `store` is for tests; opening it is left to the first use, because an idle widget stores nothing. */
  constructor(key: string, store?: UseStore) {
    this.#key = key;
    this.#store = store;
  }

  /** The browser keeps what is written. */
  get durable(): boolean {
    return !this.#refused;
  }

  /** What no other tab would have found at the last look. */
  get unkept(): readonly Letter[] {
    return this.#blind ? this.#all() : this.#memory;
  }

  /** In the order in which they were written. */
  async letters(): Promise<readonly Letter[]> {
    const kept = await this.#try((store) => store('readonly', async (all) => {
      // Both asked at once: a transaction that waits for its next request while the page goes may stay open in WebKit, and hold up all others.
      const [own, count] = await Promise.all([promisifyRequest<readonly Letter[] | undefined>(all.get(this.#key)), promisifyRequest(all.count())]);
      this.crowded = count > (own ? 1 : 0);
      return own ?? [];
    }));
    this.#blind = kept === undefined;
    this.#kept = kept ?? this.#kept;
    return this.#all();
  }

  /** Puts back what was missed, in this order and before all else. Asking the endpoint once more with the same id does no harm. */
  async bringBack(letters: readonly Letter[]): Promise<void> {
    const ids = new Set(letters.map(({ id }) => id));
    const before = (known: readonly Letter[]): readonly Letter[] => [...letters, ...known.filter(({ id }) => !ids.has(id))];
    // Kept now: what this tab remembers of it is older.
    this.#memory = (await this.#change(before)) ? this.#memory.filter(({ id }) => !ids.has(id)) : before(this.#memory);
  }

  /** One after the other: where the browser begins to refuse, what it refuses at once must not come before what it still keeps. */
  add(letter: Letter): Promise<void> {
    return (this.#adding = this.#adding.then(() => this.#add(letter)));
  }

  /** Adding what is there already changes nothing. What could not be kept before goes first: the order is that of writing. */
  async #add(letter: Letter): Promise<void> {
    const there = this.#memory.some(({ id }) => id === letter.id);
    const added = there ? this.#memory.map((known) => (known.id === letter.id ? letter : known)) : [...this.#memory, letter];
    this.#memory = added;
    const put = (more: readonly Letter[]) => this.#change((letters) => [...letters, ...more.filter(({ id }) => letters.every((known) => known.id !== id))]);
    const kept = (await put(added)) ?? (added.some(({ files }) => files) ? await put(await Promise.all(added.map(plain))) : undefined);
    if (!kept) return;
    this.#refused = false;
    this.#memory = this.#memory.filter((known) => !added.includes(known));
  }

  remove = (id: string): Promise<void> => this.#alter(id, () => []);

  /** It is held back for this reason. */
  hold = (id: string, code: ClientFailureCode): Promise<void> => this.#alter(id, (letter) => ({ ...letter, code }));

  /** It is to be sent, whatever was known against it. */
  release = (id: string, now: Date): Promise<void> =>
    this.#alter(id, ({ code: _code, lost: _lost, ...letter }) => ({ ...letter, confirmed: now.toISOString() }));

  async #alter(id: string, change: (letter: Letter) => Letter | []): Promise<void> {
    const next = (letters: readonly Letter[]): readonly Letter[] => letters.flatMap((letter) => (letter.id === id ? change(letter) : letter));
    this.#memory = next(this.#memory);
    this.#kept = next(this.#kept);
    await this.#change(next);
  }

  /** What could not be kept is newer than what is. */
  #all = (): readonly Letter[] =>
    [...this.#kept.map((letter) => this.#memory.find(({ id }) => id === letter.id) ?? letter), ...this.#memory.filter(({ id }) => this.#kept.every((letter) => letter.id !== id))];

  #change(next: (letters: readonly Letter[]) => readonly Letter[]): Promise<true | undefined> {
    return this.#try((store) => store('readwrite', (kept) => {
      const read = kept.get(this.#key) as IDBRequest<readonly Letter[] | undefined>;
      read.onsuccess = () => {
        this.#kept = next(read.result ?? []);
        // Where nothing waits, nothing is left: not even that there was a consultation.
        if (this.#kept.length > 0) kept.put(this.#kept, this.#key);
        else kept.delete(this.#key);
      };
      // Whatever goes wrong in it ends it.
      return promisifyRequest(kept.transaction).then((): true => true);
    }));
  }

  /** Nothing where the browser refuses. */
  async #try<T>(work: (store: UseStore) => Promise<T>): Promise<T | undefined> {
    try {
      return await inTime(work((this.#store ??= openOutboxes())), this.durable ? PATIENCE_MS : HURRY_MS);
    } catch (cause) {
      // Private windows and full disks refuse; the person is told through `durable`, the console has the reason.
      // eslint-disable-next-line no-console
      if (this.durable) console.warn('PST: messages are not kept.', cause);
      this.#refused = true;
      return undefined;
    }
  }
}

/** By their keys: addresses, which no object knows from its birth. */
export const outboxes: Record<string, Outbox> = {};

/** The same one for the same consultation: what only the memory has is there for as long as the page lives. */
export const outboxAt = (key: string): Outbox => (outboxes[key] ??= new Outbox(key));
