/** The inbox of the officer's office, kept up to date while somebody sits at the desk. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.ts';
import type { InboxEntry, Officer } from '../client/desk.ts';
import { followInbox } from '../client/desk-live.ts';
import type { Failure } from '../client/failure.ts';
import { failureFor } from './context.ts';
import { arrivals } from './arrivals.ts';

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
  }

  /** Known here before the endpoint says so to everyone. */
  closed(id: string): void {
    const entries = this.state.entries?.map((entry) => (entry.id === id ? { ...entry, state: 'closed' as const, waiting: false } : entry));
    if (entries) this.state = { ...this.state, entries };
    this.#host.requestUpdate();
  }

  #show(entries: readonly InboxEntry[]): void {
    const arrived = arrivals(this.state.entries, entries);
    if (arrived.length > 0) this.arrived = arrived;
    this.state = { entries };
    this.#host.requestUpdate();
  }

  #fail(cause: Failure): void {
    this.state = { ...this.state, failure: failureFor(this.#host, cause) };
    this.#host.requestUpdate();
  }
}
