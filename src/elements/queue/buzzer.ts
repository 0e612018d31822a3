/** A phone that shakes when its number is called, where it can and once its owner has said so: pressing is also what lets a page do it. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

const CALL_MS = [300, 150, 300, 150, 300];
const PROOF_MS = 80;

export class Buzzer {
  readonly #host: ReactiveControllerHost;
  #on = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(label: string): TemplateResult | typeof nothing {
    return 'vibrate' in navigator && matchMedia('(pointer: coarse)').matches
      ? html`<p class="no-print"><button type="button" class="ghost" aria-pressed=${this.#on} @click=${this.#onPress}>${label}</button></p>`
      : nothing;
  }

  buzz(): void {
    if (this.#on) navigator.vibrate(CALL_MS);
  }

  readonly #onPress = (): void => {
    this.#on = !this.#on;
    if (this.#on) navigator.vibrate(PROOF_MS);
    this.#host.requestUpdate();
  };
}
