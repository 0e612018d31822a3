/** Hears, while its host is on the page, that everything of the office has been taken from this device in another tab. */
import type { ReactiveController } from 'lit';
import { onErased } from '../../client/erased.ts';
import type { SubmissionHost } from '../shared/submission.ts';

export class ErasedWatch implements ReactiveController {
  readonly #where: Parameters<typeof onErased>[0];
  readonly #tell: () => void;
  #listening: AbortController | undefined;

  constructor(host: SubmissionHost, where: Parameters<typeof onErased>[0], tell: () => void) {
    this.#where = where;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    onErased(this.#where, this.#tell, this.#listening.signal);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }
}
