/** Before the page is left while something is typed and kept nowhere, the browser asks. Only then: it slows the way back. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LeaveGuard implements ReactiveController {
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  set needed(needed: boolean) {
    if (needed === (this.#listening !== undefined)) return;
    this.#listening?.abort();
    this.#listening = needed ? new AbortController() : undefined;
    if (this.#listening) addEventListener('beforeunload', (event) => event.preventDefault(), { signal: this.#listening.signal });
  }

  hostDisconnected(): void {
    this.needed = false;
  }
}
