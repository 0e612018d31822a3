/** What stands beside the log of one consultation, read again when the inbox says that it has changed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadConsultation, type DeskConsultation } from '../client/desk-care.ts';
import type { InboxEntry } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import { failureFor, type DeskContext } from './context.ts';

export class Details implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #for: { readonly id: string; readonly change: number } | undefined;
  /** Of the consultation that is shown; absent until it has been read. */
  known: DeskConsultation | undefined;
  failure: Failure | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#for = undefined;
  }

  keepUp({ connection }: DeskContext, { id, change }: InboxEntry): void {
    if (this.#for?.id === id && this.#for.change === change) return;
    if (this.#for?.id !== id) this.known = undefined;
    this.failure = undefined;
    const wanted = { id, change };
    this.#for = wanted;
    loadConsultation(connection, id).then(
      (known) => this.#show(wanted, known, undefined),
      (cause: unknown) => this.#show(wanted, undefined, cause),
    );
  }

  #show(wanted: { readonly id: string }, known: DeskConsultation | undefined, cause: unknown): void {
    if (this.#for !== wanted) return;
    if (known) this.known = known;
    else this.failure = failureFor(this.#host, cause);
    this.#host.requestUpdate();
  }
}
