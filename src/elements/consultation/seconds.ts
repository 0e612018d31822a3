/** Counts down to a moment, while its host is on the page and there is something left to count. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND_MS = 1_000;

export class Seconds implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left until `at`, a moment of this browser's own clock; asks for the next rendering by itself. */
  until(at: number): number {
    clearTimeout(this.#timer);
    const left = Math.max(0, Math.ceil((at - Date.now()) / SECOND_MS));
    if (left > 0) this.#timer = setTimeout(() => this.#host.requestUpdate(), SECOND_MS);
    return left;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
