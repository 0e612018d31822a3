/** A visitor's browser: its storage, and tabs that run the real client and can be frozen, killed and opened again. */
import { IDBFactory } from 'fake-indexeddb';
import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { Connection } from '../../src/client/connection.ts';
import { Outbox } from '../../src/client/outbox.ts';
import type { Channel, Surroundings } from '../../src/client/surroundings.ts';
import { Marking } from '../../src/client/marking.ts';
import { Talk, type ConsultationEvent } from '../../src/client/talk.ts';
import type { Timing } from '../../src/client/timing.ts';
import { NOTHING, type Parcel } from './files.ts';
import type { Fact, Seen } from './history.ts';

export const QUICK: Timing = {
  hello: 400, silence: 500, poll: 1_000, pollSlack: 400, between: 150, streamAgain: 1_500, first: 30, longest: 300, rare: 600, eager: 1_000,
  beat: 80, deaf: 300, typing: 300, request: 900,
};

export const seen = (event: ConsultationEvent): Seen =>
  event.type === 'message' ? [event.seq, event.id, ...(event.attachments ?? []).map(({ name }) => name)] : [event.seq, event.type];

export interface Visitor {
  readonly name: string;
  readonly consultation: string;
  readonly token: string;
}

/** What a `BroadcastChannel` is; Node's own takes no `Blob` to more than one listener. */
class Room {
  static readonly #open = new Map<string, Set<Room>>();
  readonly #others: Set<Room>;
  hear: (data: unknown) => void = () => undefined;

  constructor(name: string) {
    this.#others = Room.#open.get(name) ?? new Set();
    Room.#open.set(name, this.#others.add(this));
  }

  postMessage(message: unknown): void {
    for (const other of this.#others) {
      if (other === this) continue;
      const data: unknown = structuredClone(message);
      setImmediate(() => {
        if (this.#others.has(other)) other.hear(data);
      });
    }
  }

  close(): void {
    this.#others.delete(this);
  }
}

export class Device {
  readonly name: string;
  readonly consultation: string;
  readonly #network: Connection;
  readonly #record: (fact: Fact) => void;
  #factory = new IDBFactory();
  refuses = false;
  token: string;
  tabs: Tab[] = [];
  #count = 0;
  /** What the outbox held when the browser was emptied. */
  #emptied: ReadonlySet<string> = new Set();

  constructor({ name, consultation, token }: Visitor, network: Connection, record: (fact: Fact) => void) {
    this.name = name;
    this.consultation = consultation;
    this.token = token;
    this.#network = network;
    this.#record = record;
  }

  open(): Tab {
    const tab = new Tab(`${this.name}.${++this.#count}`, this, this.#network, this.#record);
    this.tabs.push(tab);
    return tab;
  }

  /** Has signed in again: in one tab, which tells the others, or in each. */
  resume(token: string): void {
    this.token = token;
    for (const { talk } of this.tabs) talk.resume(token);
  }

  /** Where the browser keeps things; a browser that refuses does so for as long as it is told to. */
  readonly store: UseStore = async (mode, work) => {
    if (this.refuses) throw new DOMException('no', 'QuotaExceededError');
    return this.#use(mode, work);
  };

  readonly #use: UseStore = async (mode, work) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = this.#factory.open('pst', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('outbox');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('refused'));
    });
    try {
      return await work(database.transaction('outbox', mode).objectStore('outbox'));
    } finally {
      database.close();
    }
  };

  /** Everything that this browser kept is gone, while its tabs go on. What no tab shows is lost, as the person wanted. */
  async wipe(): Promise<void> {
    const kept = await this.#use('readonly', (store) => promisifyRequest<readonly { id: string }[] | undefined>(store.get(this.consultation)));
    this.#factory = new IDBFactory();
    const shown = new Set(this.tabs.flatMap(unsent));
    const ids = (kept ?? []).map(({ id }) => id).filter((id) => !shown.has(id));
    if (ids.length > 0) this.#record({ type: 'dropped', ids });
    this.#emptied = new Set([...this.#emptied, ...shown]);
  }

  /** What is gone with this tab, because nothing else had it: the person had been told, or has emptied the browser. */
  leave(tab: Tab): void {
    this.tabs = this.tabs.filter((other) => other !== tab);
    const elsewhere = new Set(this.tabs.flatMap(unsent));
    const ids = unsent(tab).filter((id) => !tab.talk.durable || (this.#emptied.has(id) && !elsewhere.has(id)));
    if (ids.length > 0) this.#record({ type: 'dropped', ids });
  }
}

/** A file at the pace of a run: what has stalled is noticed as soon as with everything else. */
export const quickly = (fetch: Connection['fetch']): NonNullable<Connection['send']> => (url, { signal, ...init }, body) =>
  fetch(url, { ...init, body, signal: AbortSignal.any([AbortSignal.timeout(QUICK.request), ...(signal ? [signal] : [])]) });

const unsent = ({ talk }: Tab): readonly string[] => talk.conversation.pending.filter(({ state }) => state !== 'sent').map(({ id }) => id);

export class Tab {
  readonly name: string;
  readonly device: Device;
  readonly talk: Talk;
  readonly marking: Marking;
  readonly #record: (fact: Fact) => void;
  readonly #events = new EventTarget();
  readonly #outbox: Outbox;
  #alive = new AbortController();
  #thawed = Promise.withResolvers<void>();
  #channels = new Set<Channel>();
  #last = '';
  #frozen = false;
  visible = true;
  written = 0;

  constructor(name: string, device: Device, { endpoint, fetch }: Connection, record: (fact: Fact) => void) {
    this.name = name;
    this.device = device;
    this.#record = record;
    this.#thawed.resolve();
    this.#outbox = new Outbox(device.consultation, (mode, work) => (this.#alive.signal.aborted ? new Promise(() => undefined) : device.store(mode, work)));
    const patched = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => this.#fetch(fetch, input, init);
    const connection: Connection = { endpoint, fetch: patched, send: quickly(patched) };
    this.talk = new Talk(connection, { id: device.consultation, token: device.token }, () => this.#look(), { outbox: this.#outbox, around: this.#around, timing: QUICK });
    this.marking = new Marking(this.talk);
    this.talk.open();
  }

  /** Who waits for something in a tab that is killed waits no more. */
  get #gone(): Promise<undefined> {
    const { signal } = this.#alive;
    return new Promise((resolve) => {
      if (signal.aborted) resolve(undefined);
      else signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
  }

  get alive(): boolean {
    return !this.#alive.signal.aborted;
  }

  /** A person writes and presses the button. */
  async write({ files, prints }: Parcel = NOTHING): Promise<void> {
    const { device: { consultation }, name: writer } = this;
    const text = `${writer}-${++this.written}`;
    this.#record({ type: 'written', writer, consultation, text, files: prints });
    const id = await Promise.race([this.talk.send(text, files), this.#gone]);
    if (id !== undefined && this.alive) this.#record({ type: 'kept', writer, consultation, text, id });
  }

  freeze(): void {
    if (this.#frozen) return;
    this.#frozen = true;
    this.#thawed = Promise.withResolvers();
  }

  thaw(): void {
    this.#frozen = false;
    this.#thawed.resolve();
  }

  wake(name: string): void {
    this.#events.dispatchEvent(new Event(name));
  }

  /** As when the browser is killed: nothing is said, nothing is finished. What only its memory held is gone. */
  kill(): void {
    this.#alive.abort();
    this.talk.close();
    this.#thawed.resolve();
    this.device.leave(this);
  }

  #look(): void {
    if (!this.talk || !this.alive) return;
    const { epoch, events, pending, read } = this.talk.conversation;
    const view: Fact = {
      type: 'view', reader: this.name, consultation: this.device.consultation, epoch, read,
      events: events.map(seen), pending: pending.map(({ id, state }) => [id, state]),
    };
    const text = JSON.stringify(view);
    if (text !== this.#last) this.#record(view);
    this.#last = text;
  }

  async #fetch(fetch: Connection['fetch'], input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    await this.#thawed.promise;
    const signal = AbortSignal.any([this.#alive.signal, ...(init.signal ? [init.signal] : [])]);
    const response = await fetch(input, { ...init, signal });
    await this.#thawed.promise;
    const gate = new TransformStream<Uint8Array, Uint8Array>({ transform: async (chunk, out) => {
      await this.#thawed.promise;
      out.enqueue(chunk);
    } });
    return new Response(response.body?.pipeThrough(gate) ?? null, response);
  }

  readonly #around: Surroundings = {
    locks: { request: (...[name, ...rest]: Parameters<LockManager['request']>) => navigator.locks.request<Promise<void>>(`${this.device.name} ${name}`, ...(rest as [LockOptions, LockGrantedCallback<Promise<void>>])) } as LockManager,
    channel: (name) => this.#channel(name),
    visible: () => this.visible,
    onWake: (wake, signal) => {
      for (const name of ['online', 'visibilitychange', 'pageshow']) this.#events.addEventListener(name, () => wake(name), { signal });
    },
  };

  /** A frozen tab neither speaks nor hears; what was said to it waits. */
  #channel(name: string): Channel {
    const inner = new Room(`${this.device.name} ${name}`);
    const outer: Channel = {
      onmessage: null,
      postMessage: (message: unknown) => void this.#thawed.promise.then(() => {
        if (this.#channels.has(outer)) inner.postMessage(message);
      }),
      close: () => {
        this.#channels.delete(outer);
        inner.close();
      },
    };
    inner.hear = (data) => void this.#thawed.promise.then(() => void outer.onmessage?.call(outer as BroadcastChannel, new MessageEvent('message', { data })));
    this.#channels.add(outer);
    return outer;
  }
}
