/** A part of a widget that comes when the visitor goes to it: its code, and its words in the visitor's language. */
import { adoptStyles, html, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';
import { cannotLoad } from './cannot-load.ts';
import type { Language } from './settings.ts';
import type { SubmissionHost } from './submission.ts';

export interface Styled {
  /** To be adopted with the part. */
  readonly styles?: readonly CSSResult[];
}

export class OnDemand<Part extends Styled> implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #wanted: () => Language;
  readonly #fetch: (lang: Language) => Promise<Part>;
  #lang: Language | undefined;
  #coming: Promise<void> | undefined;
  /** What is here; in another language until the one that is wanted has come. */
  part: Part | undefined;
  /** Until a further try succeeds. */
  failed = false;

  constructor(host: SubmissionHost, lang: () => Language, fetch: (lang: Language) => Promise<Part>) {
    this.#host = host;
    this.#wanted = lang;
    this.#fetch = fetch;
    host.addController(this);
  }

  get loading(): boolean {
    return this.#coming !== undefined;
  }

  /** The page may change its language while the part is on the screen. */
  hostUpdate(): void {
    if (this.part && !this.failed) void this.load();
  }

  /** Fetches it once, and again after a failure or in another language. */
  readonly load = async (): Promise<Part | undefined> => {
    const lang = this.#wanted();
    if (lang !== this.#lang) {
      this.#lang = lang;
      this.#coming = this.#load(lang);
      this.#host.requestUpdate();
    }
    // Another language may be asked for meanwhile.
    while (this.#coming) await this.#coming;
    return this.part;
  };

  /** The failure, with a button that keeps its place and the focus while it tries again. */
  renderFailure(common: Common, retry: () => unknown): TemplateResult {
    return cannotLoad(common, retry, 'offline', this.loading);
  }

  /** In the place of the part, until it is here. */
  renderWaiting(common: Common, retry: () => unknown = this.load): TemplateResult {
    return this.failed ? this.renderFailure(common, retry) : html`<p class="muted" aria-busy="true">${common.loading}</p>`;
  }

  /** Its styles as constructed sheets, which a strict policy of the page allows where it forbids style elements. */
  #take(part: Part): void {
    const root = this.#host.renderRoot as ShadowRoot;
    if (!this.part && part.styles) adoptStyles(root, [...(root.adoptedStyleSheets ?? []), ...part.styles]);
    this.part = part;
  }

  async #load(lang: Language): Promise<void> {
    let part: Part | undefined;
    try {
      part = await this.#fetch(lang);
    } catch (cause) {
      // eslint-disable-next-line no-console
      console.error('PST: a part could not be loaded. A policy of the page must allow it in connect-src.', cause);
    }
    // Another language was asked for meanwhile.
    if (lang !== this.#lang) return;
    this.#coming = undefined;
    this.failed = part === undefined;
    if (part === undefined) this.#lang = undefined;
    else this.#take(part);
    this.#host.requestUpdate();
  }
}
