/** The office's complaints while an officer is signed in: for the list, and for the number beside its name. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.ts';
import { loadComplaints, type ComplaintEntry } from '../client/desk-complaints.ts';
import { asFailure, type Failure } from '../client/failure.ts';

/** Limits are days; a new complaint may wait for as long without harm. */
const EVERY_MS = 2 * 60_000;

export interface ComplaintsState {
  /** Absent until they have been read. */
  readonly entries: readonly ComplaintEntry[] | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

/** What an officer should look at: its time is nearly over, or it is the office's turn from the beginning. */
export const needsAttention = ({ stage, due, turn }: ComplaintEntry): boolean => stage !== 'closed' && (turn === 'office' || (due !== undefined && due.state !== 'ahead'));

export class ComplaintsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #connection: Connection | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  state: ComplaintsState = { entries: undefined, failure: undefined, loading: false };
  /** Told of what went wrong: a session may have ended. */
  onFailure: (failure: Failure) => void = () => {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  follow(connection: Connection): void {
    if (this.#connection === connection) return;
    this.#connection = connection;
    this.#timer = setInterval(() => { if (!document.hidden) void this.load(); }, EVERY_MS);
    void this.load();
  }

  stop(): void {
    if (!this.#connection) return;
    clearInterval(this.#timer);
    this.#connection = undefined;
    this.state = { entries: undefined, failure: undefined, loading: false };
  }

  get urgent(): number {
    return this.state.entries?.filter(needsAttention).length ?? 0;
  }

  /** A step was taken here: the list need not be read again to know it. */
  changed(entry: ComplaintEntry): void {
    const { entries } = this.state;
    this.#become({ ...this.state, entries: entries?.map((one) => (one.id === entry.id ? entry : one)) });
  }

  readonly load = async (): Promise<void> => {
    const connection = this.#connection;
    if (!connection || this.state.loading) return;
    this.#become({ ...this.state, loading: true });
    try {
      const entries = await loadComplaints(connection);
      if (connection === this.#connection) this.#become({ entries, failure: undefined, loading: false });
    } catch (cause) {
      if (connection !== this.#connection) return;
      const failure = asFailure(cause);
      this.#become({ ...this.state, failure, loading: false });
      this.onFailure(failure);
    }
  };

  #become(state: ComplaintsState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
