/** Before the page is left while something is typed and kept nowhere, the browser asks. Only then: it slows the way back. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LeaveGuard implements ReactiveController {
  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  set needed(needed: boolean) {
    if (needed) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  hostDisconnected(): void {
    this.needed = false;
  }

  readonly #ask = (event: Event): void => event.preventDefault();
}
