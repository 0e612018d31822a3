/** Keeps a scrolled log at its end while the reader is there, and leaves it alone while the reader looks at what was before. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels from the end within which a reader counts as being there. */
const NEAR = 48;

export class StickToEnd implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #log: () => HTMLElement | null;
  readonly #resized = new ResizeObserver(() => this.#settle());
  #observed: HTMLElement | null = null;
  atEnd = true;

  constructor(host: ReactiveControllerHost, log: () => HTMLElement | null) {
    this.#host = host;
    this.#log = log;
    host.addController(this);
  }

  hostUpdated(): void {
    const log = this.#log();
    if (log && log !== this.#observed) {
      this.#resized.disconnect();
      this.#resized.observe(log);
      this.#observed = log;
    }
    this.#settle();
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#observed = null;
  }

  /** From now on at the end, wherever the reader was. */
  readonly toEnd = (): void => {
    this.atEnd = true;
    this.#host.requestUpdate();
  };

  readonly onScroll = (): void => {
    const log = this.#log();
    if (!log) return;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (atEnd === this.atEnd) return;
    this.atEnd = atEnd;
    this.#host.requestUpdate();
  };

  #settle(): void {
    const log = this.#log();
    if (log && this.atEnd) log.scrollTop = log.scrollHeight;
  }
}
