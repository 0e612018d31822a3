/**
 * Shows something long part by part, each in a task of its own: what stands first is on the screen first, and the page
 * answers in between. On a cheap phone the whole of a service standard at once would hold it up for 0.2 s.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Gradually implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #shown = 0;
  #total = 0;
  #what: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** How many of the parts are to be rendered now. Something else begins anew. */
  shownOf(what: unknown, total: number): number {
    if (what !== this.#what) this.#shown = 0;
    this.#what = what;
    this.#total = total;
    return Math.min(this.#shown, total);
  }

  get complete(): boolean {
    return this.#shown >= this.#total;
  }

  /** Everything at once, for somebody who is about to go to a part of it or to print it. */
  async finish(): Promise<void> {
    this.#shown = Math.max(this.#shown, this.#total);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (!this.complete) this.#timer = setTimeout(this.#more);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #more = (): void => {
    this.#shown++;
    this.#host.requestUpdate();
  };
}
