/** While somebody looks at its host, messages that wait in consultations which are not on the screen go as well. */
import type { ReactiveController } from 'lit';
import { forward, type Where } from '../../client/forwarding.ts';
import { readOutboxes, type Outboxes } from '../../client/outboxes.ts';
import { browser } from '../../client/surroundings.ts';
import type { SubmissionHost } from '../shared/submission.ts';

export class Forwarding implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #where: () => Where | undefined;
  #for = '';
  #end = new AbortController();
  #busy = false;
  /** What waits, as it stood at the last look. */
  outboxes: Outboxes = new Map();

  /** `where`: nothing while nobody looks, or nobody is signed in. */
  constructor(host: SubmissionHost, where: () => Where | undefined) {
    this.#host = host;
    this.#where = where;
    host.addController(this);
  }

  hostUpdated(): void {
    // What has been taken from the page may be updated once more.
    const where = this.#host.isConnected ? this.#where() : undefined;
    const wanted = where ? [where.connection.endpoint, where.office, where.token, where.except].join(' ') : '';
    if (wanted === this.#for) return;
    this.hostDisconnected();
    this.#for = wanted;
    if (!where) return;
    const { signal } = (this.#end = new AbortController());
    // A tab that has gone meanwhile may have left something.
    browser.onWake(() => void this.#forward(where, signal), signal);
    void this.#forward(where, signal);
  }

  hostDisconnected(): void {
    this.#for = '';
    this.#busy = false;
    this.#end.abort();
  }

  async #forward(where: Where, signal: AbortSignal): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const look = async (): Promise<void> => {
      const outboxes = await readOutboxes(where.connection, where.office);
      if (signal.aborted) return;
      this.outboxes = outboxes;
      this.#host.requestUpdate();
    };
    await look();
    await forward(where, () => void look(), signal);
    if (!signal.aborted) this.#busy = false;
  }
}
