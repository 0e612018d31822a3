/**
 * Asks for the settings of the page, or of the `<pst-office>` around a widget, by the protocol of @lit/context, and hears of
 * changes. Our own, because its consumer weighs three times as much and is on every page; what provides is the library's.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { settingsContext, type Settings } from './settings.ts';

export class PageSettings implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #leave: (() => void) | undefined;
  value: Settings | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const request = new Event('context-request', { bubbles: true, composed: true });
    this.#host.dispatchEvent(Object.assign(request, { context: settingsContext, contextTarget: this.#host, subscribe: true, callback: this.#take }));
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  readonly #take = (value: Settings, leave?: () => void): void => {
    // Another provider has come between: the old one is no longer asked.
    if (this.#leave !== leave) this.#leave?.();
    this.#leave = leave;
    this.value = value;
    this.#host.requestUpdate();
  };
}
