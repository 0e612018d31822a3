/** Looking also for what a list does not hold any more, a moment after the officer has stopped typing. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.ts';
import { Failure } from '../client/failure.ts';

const PAUSE_MS = 300;
/** One letter is in nearly everything. */
const LEAST = 2;

type Find<Entry> = (connection: Connection, words: string, signal: AbortSignal) => Promise<readonly Entry[]>;

export class Older<Entry> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: Find<Entry>;
  #turn = new AbortController();
  #words = '';
  found: readonly Entry[] = [];
  phase: 'idle' | 'searching' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost, find: Find<Entry>) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#turn.abort();
  }

  look(connection: Connection, words: string): void {
    const wanted = words.trim();
    if (wanted === this.#words) return;
    this.#words = wanted;
    this.#turn.abort();
    this.#turn = new AbortController();
    this.found = [];
    this.phase = wanted.length < LEAST ? 'idle' : 'searching';
    if (this.phase === 'searching') void this.#search(connection, wanted, this.#turn.signal);
  }

  async #search(connection: Connection, words: string, turn: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (turn.aborted) return;
    try {
      const found = await this.#find(connection, words, turn);
      if (turn.aborted) return;
      this.found = found;
      this.phase = 'idle';
    } catch (cause) {
      if (turn.aborted) return;
      if (!(cause instanceof Failure)) throw cause;
      this.phase = 'failed';
    }
    this.#host.requestUpdate();
  }
}
