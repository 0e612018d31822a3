/**
 * Shows something long part by part, each in a task of its own: what stands first is on the screen first, and the page
 * answers in between. On a cheap phone the whole of a service standard at once would hold it up for 0.2 s.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Gradually implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #what: unknown;
  #total = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How many of the parts are to be rendered now. */
  shown = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get complete(): boolean {
    return this.shown >= this.#total;
  }

  /** What is to be shown, and how many parts it has. Something else than before begins anew. */
  begin(what: unknown, total: number): void {
    if (what === this.#what) return;
    this.#what = what;
    this.#total = total;
    this.shown = 0;
  }

  /** Everything at once, for somebody who is about to go to a part of it or to print it. */
  async finish(): Promise<void> {
    if (this.complete) return;
    this.shown = this.#total;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (!this.complete) this.#timer = setTimeout(this.#more);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    clearTimeout(this.#timer);
  }

  readonly #more = (): void => {
    this.shown++;
    this.#host.requestUpdate();
  };

  readonly #onPrint = (): void => void this.finish();
}
