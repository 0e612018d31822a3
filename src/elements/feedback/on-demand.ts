/** A part of a widget that comes when the visitor goes to it: its code, and its words in the visitor's language. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';
import type { Language } from '../shared/settings.ts';

export class OnDemand<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #fetch: (lang: Language) => Promise<Part>;
  #lang: Language | undefined;
  #coming: Promise<void> | undefined;
  /** What is here; in another language until the one that is wanted has come. */
  part: Part | undefined;
  /** Until a further try succeeds. */
  failed = false;

  constructor(host: ReactiveControllerHost, fetch: (lang: Language) => Promise<Part>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  get loading(): boolean {
    return this.#coming !== undefined;
  }

  /** Fetches it once, and again after a failure. */
  async load(lang: Language): Promise<Part | undefined> {
    if (lang !== this.#lang) {
      this.#lang = lang;
      this.#coming = this.#load(lang);
      this.#host.requestUpdate();
    }
    await this.#coming;
    return this.part;
  }

  /** The failure, with a button that keeps its place and the focus while it tries again. */
  renderFailure(common: Common, retry: () => unknown): TemplateResult {
    return html`
      <div class="notice bad" role="alert">
        <strong>${common.loadFailed}.</strong> ${common.loadFailedHelp}
        <p class="actions"><button type="button" part="retry" aria-disabled=${this.loading} aria-busy=${this.loading} @click=${retry}>${this.loading ? common.loading : common.retry}</button></p>
      </div>`;
  }

  async #load(lang: Language): Promise<void> {
    let part: Part | undefined;
    try {
      part = await this.#fetch(lang);
    } catch (cause) {
      // eslint-disable-next-line no-console
      console.error('PST: a part of the widget could not be loaded.', cause);
    }
    // Another language was asked for meanwhile.
    if (lang !== this.#lang) return;
    this.#coming = undefined;
    this.failed = part === undefined;
    if (part === undefined) this.#lang = undefined;
    else this.part = part;
    this.#host.requestUpdate();
  }
}
