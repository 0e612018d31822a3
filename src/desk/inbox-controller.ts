/** The inbox of the officer's office, kept up to date while somebody sits at the desk. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.ts';
import { loadConsultation } from '../client/desk-care.ts';
import type { InboxEntry, Officer } from '../client/desk.ts';
import { followInbox } from '../client/desk-live.ts';
import { Failure } from '../client/failure.ts';
import { failureFor } from './context.ts';
import { arrivals } from './arrivals.ts';
import { isUnreadFor } from './inbox-view.ts';

export interface InboxState {
  /** Absent until they have been read once; what was read stays when the connection is lost. */
  readonly entries?: readonly InboxEntry[];
  /** Why it is not up to date; it is being tried again. */
  readonly failure?: Failure;
}

export class InboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #following: { readonly officer: string; readonly stop: () => void } | undefined;
  state: InboxState = {};
  /** From whom the last change brought a message. */
  arrived: readonly InboxEntry[] = [];
  /** Told of each arrival once. */
  onArrival: ((arrived: readonly InboxEntry[]) => void) | undefined;
  /** Consultations that the inbox does not hold any more, by their id; `undefined` while they are on their way. */
  readonly #older = new Map<string, InboxEntry | Failure | undefined>();
  /** What was read or done here, and may not have come back with the inbox yet. */
  readonly #own = new Map<string, { readonly read: number; readonly entry?: InboxEntry }>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** How many visitors wait for an answer. */
  get waiting(): number {
    return this.state.entries?.filter(({ waiting }) => waiting).length ?? 0;
  }

  /** How many hold something new for this officer. */
  unread({ user }: Officer): number {
    return this.state.entries?.filter((entry) => isUnreadFor(entry, user)).length ?? 0;
  }

  /** Once for an officer, however often it is asked for. */
  follow(connection: Connection, { user }: Officer): void {
    if (this.#following?.officer === user) return;
    this.stop();
    const stop = followInbox(connection, {
      next: (entries) => this.#show(entries),
      failed: (failure) => this.#fail(failure),
    });
    this.#following = { officer: user, stop };
  }

  /** Forgets everything: the next to look may be somebody else. */
  stop(): void {
    this.#following?.stop();
    this.#following = undefined;
    this.state = {};
    this.arrived = [];
    this.#older.clear();
    this.#own.clear();
  }

  /** The consultation with this id: of the inbox, or looked up. A failure where there is none to be had. */
  find(connection: Connection, id: string): InboxEntry | Failure | undefined {
    const { entries } = this.state;
    const entry = entries?.find((one) => one.id === id);
    if (entry || !entries) return entry;
    if (!this.#older.has(id)) {
      this.#older.set(id, undefined);
      loadConsultation(connection, id).then(
        ({ consultation }) => this.#older.set(id, consultation),
        (cause: unknown) => this.#older.set(id, failureFor(this.#host, cause)),
      ).finally(() => this.#host.requestUpdate());
    }
    return this.#older.get(id);
  }

  /** Known here before the endpoint says so to everyone. */
  changed(entry: InboxEntry): void {
    this.#own.set(entry.id, { read: this.#own.get(entry.id)?.read ?? 0, entry });
    this.#overlay();
  }

  read(id: string, seq: number): void {
    this.#own.set(id, { ...this.#own.get(id), read: seq });
    this.#overlay();
  }

  #overlay(): void {
    const { entries } = this.state;
    if (entries) this.state = { ...this.state, entries: entries.map((entry) => this.#asKnown(entry)) };
    this.#host.requestUpdate();
  }

  #asKnown(entry: InboxEntry): InboxEntry {
    const own = this.#own.get(entry.id);
    const newest = own?.entry && own.entry.change > entry.change ? own.entry : entry;
    return own && own.read > newest.officerRead ? { ...newest, officerRead: own.read } : newest;
  }

  /** Known here before the endpoint says so to everyone. */
  closed(id: string): void {
    const entries = this.state.entries?.map((entry) => (entry.id === id ? { ...entry, state: 'closed' as const, waiting: false } : entry));
    if (entries) this.state = { ...this.state, entries };
    this.#host.requestUpdate();
  }

  /** One that the inbox does not hold any more hears of it from nobody else. */
  erased(id: string, erasedAt: string): void {
    const older = this.#older.get(id);
    if (!older || older instanceof Failure) return;
    this.#older.set(id, { ...older, name: '', email: '', topic: '', lastText: '', erasedAt });
    this.#host.requestUpdate();
  }

  #show(read: readonly InboxEntry[]): void {
    const entries = read.map((entry) => this.#asKnown(entry));
    const arrived = arrivals(this.state.entries, entries);
    // Who has been erased since is not named any longer.
    const gone = new Set(entries.filter(({ erasedAt }) => erasedAt !== undefined).map(({ id }) => id));
    this.arrived = (arrived.length > 0 ? arrived : this.arrived).filter(({ id }) => !gone.has(id));
    this.state = { entries };
    this.#host.requestUpdate();
    // Last: whatever becomes of telling the officer, the inbox is up to date.
    if (arrived.length > 0) this.onArrival?.(arrived);
  }

  #fail(cause: Failure): void {
    this.state = { ...this.state, failure: failureFor(this.#host, cause) };
    this.#host.requestUpdate();
  }
}
