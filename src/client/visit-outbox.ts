/**
 * Visits that the endpoint has not confirmed yet, on a tablet at the front office: kept in the browser before the guest is thanked,
 * delivered when there is a network again, each exactly once, and then gone from the tablet.
 */
// The same library by another file of it: the one that visitors load with a conversation stays as small as it is.
import { createStore, del, entries, set, type UseStore } from 'idb-keyval/compat';
import type { Connection } from './connection.ts';
import { asFailure, Failure, type ClientFailureCode } from './failure.ts';
import { sign, type NewVisit, type VisitReceipt } from './guest-book.ts';
import { browser, type Surroundings } from './surroundings.ts';

/** As long as a guest is kept waiting for the number; then the visit goes on by itself. */
const PATIENCE_MS = 6_000;
/** WebKit's storage may not answer at all. */
const STORAGE_MS = 3_000;
const FIRST_MS = 5_000;
const LAST_MS = 60_000;
/** What is sent at once is not late. */
const AT_ONCE_MS = 20_000;

interface Waiting {
  readonly id: string;
  readonly visit: NewVisit;
  /** By this device's clock, in ms: only the difference is ever told. */
  readonly at: number;
  /** Why the endpoint does not take it. It is kept all the same, and tried again when the page is opened. */
  readonly code?: ClientFailureCode;
}

export class VisitOutbox {
  readonly #connection: Connection;
  readonly #office: string;
  readonly #onChange: () => void;
  readonly #around: Surroundings;
  readonly #clock: () => number;
  #store: UseStore | undefined;
  #entries = new Map<string, Waiting>();
  #delivered = new Map<string, VisitReceipt>();
  /** The browser keeps what is written. */
  durable = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_MS;
  #delivering: Promise<void> | undefined;

  constructor(connection: Connection, office: string, onChange: () => void, around: Surroundings = browser, clock = () => Date.now(), store?: UseStore) {
    this.#connection = connection;
    this.#office = office;
    this.#onChange = onChange;
    this.#around = around;
    this.#clock = clock;
    this.#store = store;
  }

  get waiting(): number {
    return [...this.#entries.values()].filter(({ code }) => code === undefined).length;
  }

  /** What the endpoint does not take as it is. */
  get refused(): number {
    return this.#entries.size - this.waiting;
  }

  /** What became of a visit that was shown as waiting, once it has arrived. */
  receiptOf(id: string): VisitReceipt | undefined {
    return this.#delivered.get(id);
  }

  /** Takes up what an earlier page has left, and delivers until the signal. */
  async start(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.#around.onWake(() => this.#soon(signal), signal);
    for (const [key, entry] of (await this.#try((store) => entries<string, Waiting>(store))) ?? []) {
      if (key !== this.#keyOf(entry.id) || this.#entries.has(entry.id)) continue;
      const { code: _code, ...again } = entry;
      this.#entries.set(entry.id, again);
    }
    this.#onChange();
    if (this.waiting > 0) this.#soon(signal);
  }

  /**
   * Keeps it, and sends it. The receipt, or nothing when it waits for the network; a `Failure` when the endpoint does not take it as
   * it is, which the guest can correct.
   */
  async sign(id: string, visit: NewVisit, signal: AbortSignal): Promise<VisitReceipt | undefined> {
    const entry: Waiting = { id, visit, at: this.#clock() };
    this.#entries.set(id, entry);
    await this.#try((store) => set(this.#keyOf(id), entry, store));
    try {
      return await this.#send(entry);
    } catch (cause) {
      const failure = asFailure(cause);
      if (!failure.passing) {
        await this.#remove(id);
        throw failure;
      }
      this.#later(signal);
      return undefined;
    } finally {
      this.#onChange();
    }
  }

  async #send(entry: Waiting): Promise<VisitReceipt> {
    const late = this.#clock() - entry.at;
    const receipt = await sign(this.#connection, this.#office, entry.id, late > AT_ONCE_MS ? { ...entry.visit, delayed: Math.round(late / 1000) } : entry.visit, PATIENCE_MS);
    this.#delivered.set(entry.id, receipt);
    await this.#remove(entry.id);
    return receipt;
  }

  /** Oldest first; stops at the first that meets no endpoint. */
  async #deliver(signal: AbortSignal): Promise<void> {
    for (const entry of [...this.#entries.values()].toSorted((one, other) => one.at - other.at)) {
      if (signal.aborted) return;
      if (entry.code !== undefined) continue;
      try {
        await this.#send(entry);
        this.#wait = FIRST_MS;
      } catch (cause) {
        const failure = asFailure(cause);
        if (failure.passing) return this.#later(signal, failure);
        await this.#hold(entry, failure.code);
      } finally {
        this.#onChange();
      }
    }
  }

  async #hold(entry: Waiting, code: ClientFailureCode): Promise<void> {
    // eslint-disable-next-line no-console
    console.error(`PST: a visit written on this device is not accepted (${code}). It is kept here.`, entry.id);
    const held = { ...entry, code };
    this.#entries.set(entry.id, held);
    await this.#try((store) => set(this.#keyOf(entry.id), held, store));
  }

  async #remove(id: string): Promise<void> {
    this.#entries.delete(id);
    await this.#try((store) => del(this.#keyOf(id), store));
  }

  #soon(signal: AbortSignal): void {
    if (signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#delivering ??= this.#deliver(signal).finally(() => { this.#delivering = undefined; });
  }

  #later(signal: AbortSignal, failure?: Failure): void {
    if (this.#timer !== undefined || signal.aborted) return;
    const ms = Math.max(this.#wait * (0.5 + Math.random() / 2), (failure?.retryAfter ?? 0) * 1000);
    this.#wait = Math.min(LAST_MS, this.#wait * 2);
    this.#timer = setTimeout(() => this.#soon(signal), ms);
  }

  /** Of this endpoint and office only: a tablet may have served another one before. */
  #keyOf(id: string): string {
    return `${this.#connection.endpoint}:${this.#office}:${id}`;
  }

  /** Nothing where the browser refuses. */
  async #try<T>(work: (store: UseStore) => Promise<T>): Promise<T | undefined> {
    try {
      this.#store ??= createStore('pst-visits', 'waiting');
      const tooLate = new Promise<never>((_, reject) => setTimeout(reject, STORAGE_MS, new Error('no answer')));
      return await Promise.race([work(this.#store), tooLate]);
    } catch (cause) {
      // eslint-disable-next-line no-console
      if (this.durable) console.warn('PST: visits are not kept on this device.', cause);
      this.durable = false;
      return undefined;
    }
  }
}
