/** Before the page is left while something is typed and kept nowhere, the browser asks. Only then: it slows the way back. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

export class LeaveGuard implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  set needed(needed: boolean) {
    // What has been taken from the page may be updated once more.
    if (needed && this.#host.isConnected) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  hostDisconnected(): void {
    this.needed = false;
  }

  readonly #ask = (event: Event): void => event.preventDefault();
}
