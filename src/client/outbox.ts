/**
 * Messages that the endpoint has not confirmed yet, kept in the browser before they are shown: a reload or a dead battery
 * loses none. Where the browser refuses to keep anything they live in memory, and `durable` says so.
 */
import { createStore, del, delMany, entries, get, update, type UseStore } from 'idb-keyval';
import type { ClientFailureCode } from './failure.ts';

const KEPT_MS = 7 * 86_400_000;

export interface Letter {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  /** Why it is not sent by itself any more. */
  readonly code?: ClientFailureCode | undefined;
}

export class Outbox {
  readonly #key: string;
  #store: UseStore | undefined;
  #memory: readonly Letter[] = [];
  durable = true;

  /** `store` is for tests; opening it is left to the first use, because an idle widget stores nothing. */
  constructor(consultation: string, store?: UseStore) {
    this.#key = consultation;
    this.#store = store;
  }

  letters(): Promise<readonly Letter[]> {
    return this.#try(async (store) => (await get<readonly Letter[]>(this.#key, store)) ?? [], () => this.#memory);
  }

  /** The oldest that is to be sent. */
  async first(): Promise<Letter | undefined> {
    return (await this.letters()).find(({ code }) => code === undefined);
  }

  add = (letter: Letter): Promise<void> => this.#change((letters) => [...letters, letter]);
  remove = (id: string): Promise<void> => this.#change((letters) => letters.filter((letter) => letter.id !== id));
  /** `code`: it is held back for this reason; none: it is to be sent again. */
  hold = (id: string, code: ClientFailureCode | undefined): Promise<void> =>
    this.#change((letters) => letters.map((letter) => (letter.id === id ? { ...letter, code } : letter)));

  clear(): Promise<void> {
    this.#memory = [];
    return this.#try((store) => del(this.#key, store), () => undefined);
  }

  /** Removes what other tabs left and can no longer send: a consultation without a reply ends after seven days. */
  sweep(now: Date): Promise<void> {
    const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
    return this.#try(async (store) => {
      const kept = await entries<string, readonly Letter[]>(store);
      const orphans = kept.filter(([key, letters]) => key !== this.#key && letters.every(({ at }) => at < oldest));
      await delMany(orphans.map(([key]) => key), store);
    }, () => undefined);
  }

  #change(next: (letters: readonly Letter[]) => readonly Letter[]): Promise<void> {
    return this.#try(
      (store) => update<readonly Letter[]>(this.#key, (letters = []) => next(letters), store),
      () => { this.#memory = next(this.#memory); },
    );
  }

  async #try<T>(stored: (store: UseStore) => Promise<T>, inMemory: () => T): Promise<T> {
    if (this.durable) {
      try {
        return await stored((this.#store ??= createStore('pst-widgets', 'outbox')));
      } catch (cause) {
        // Private windows and full disks refuse; the person is told through `durable`, the console has the reason.
        // eslint-disable-next-line no-console
        console.warn('PST: this browser does not keep messages.', cause);
        this.durable = false;
      }
    }
    return inMemory();
  }
}
