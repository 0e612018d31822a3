/** The part of a long log that is still at the office: it is read when somebody scrolls there. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { MoreWords } from '../../locale/id/conversation-more.ts';
import type { View } from './conversation-view.ts';

export class Earlier {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => Promise<void>;
  #state: 'idle' | 'loading' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost, read: () => Promise<void>) {
    this.#host = host;
    this.#read = read;
  }

  /** Once at a time, and after a failure only when it is asked for. */
  readonly load = async (): Promise<void> => {
    if (this.#state !== 'idle') return;
    this.#become('loading');
    try {
      await this.#read();
      this.#become('idle');
    } catch (cause) {
      // eslint-disable-next-line no-console
      console.warn('PST: earlier messages could not be read.', cause);
      this.#become('failed');
    }
  };

  /** In the empty room above what has been read; it stays in sight there. */
  render({ context: { common } }: View, words: MoreWords): TemplateResult | typeof nothing {
    switch (this.#state) {
      case 'idle': return nothing;
      case 'loading': return html`<p class="day earlier">${common.loading}</p>`;
      case 'failed': return html`<p class="day earlier" role="status">${words.earlierFailed} <button type="button" class="text" @click=${this.#onRetry}>${common.retry}</button></p>`;
    }
  }

  readonly #onRetry = (): void => {
    this.#state = 'idle';
    void this.load();
  };

  #become(state: 'idle' | 'loading' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
