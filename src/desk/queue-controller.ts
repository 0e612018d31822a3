/** Today's queue of the officer's office, kept up to date while somebody sits at the desk. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.ts';
import { followDeskQueue, type DeskQueue } from '../client/desk-queue.ts';
import type { Officer } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import { loadPolicy } from '../client/policy.ts';
import { failureFor } from './context.ts';

export interface QueueState {
  /** Absent until it has been read once; what was read stays when the connection is lost. */
  readonly queue?: DeskQueue;
  /** When it was asked for. */
  readonly askedAt?: number;
  /** Why it is not up to date; it is being tried again. */
  readonly failure?: Failure | undefined;
  /** The standard's promise, where the office has made one. */
  readonly within?: number | undefined;
}

export class QueueController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #following: { readonly officer: string; readonly stop: () => void } | undefined;
  state: QueueState = {};

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get waiting(): number {
    return this.state.queue?.tickets.filter(({ state }) => state === 'waiting').length ?? 0;
  }

  /** Once for an officer, however often it is asked for. */
  follow(connection: Connection, { user, office }: Officer): void {
    if (this.#following?.officer === user) return;
    this.stop();
    const stop = followDeskQueue(connection, {
      next: (read) => this.#become({ ...read, failure: undefined }),
      failed: (failure) => this.#become({ failure: failureFor(this.#host, failure) }),
    });
    this.#following = { officer: user, stop };
    // Without it waits are shown, and not measured.
    loadPolicy(connection, office).then(({ queue }) => this.#become({ within: queue.callWithinMinutes }), () => {});
  }

  /** Forgets everything: the next to look may be somebody else. */
  stop(): void {
    this.#following?.stop();
    this.#following = undefined;
    this.state = {};
  }

  #become(change: QueueState): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }
}
