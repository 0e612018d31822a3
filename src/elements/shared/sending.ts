/**
 * The way from a form to its receipt: checks, identifiers, what can go wrong and its words. It comes when a person begins
 * to fill in the form (who only looks does not pay for it), at the latest when they press the button.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';
import { OnDemand, type Styled } from './on-demand.ts';
import type { Language } from './settings.ts';
import type { SubmissionHost } from './submission.ts';

export class Sending<Part extends Styled> extends OnDemand<Part> {
  readonly #host: SubmissionHost;
  #pressed: 'waiting' | 'unsent' | undefined;

  constructor(host: SubmissionHost, lang: () => Language, fetch: (lang: Language) => Promise<Part>) {
    super(host, lang, fetch);
    this.#host = host;
  }

  /** The button was pressed, and what sends is still on its way. */
  get waiting(): boolean {
    return this.#pressed === 'waiting';
  }

  /** The button was pressed, and what sends was not to be had. */
  get unsent(): boolean {
    return this.#pressed === 'unsent';
  }

  /** What sends; nothing when it is not to be had, which is then said with the focus on it, and all that was typed still there. */
  async press(): Promise<Part | undefined> {
    if (this.waiting) return undefined;
    this.#pressed = 'waiting';
    this.#host.requestUpdate();
    const part = await this.load();
    this.#pressed = part ? undefined : 'unsent';
    this.#host.requestUpdate();
    if (part) return part;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[data-unsent]')?.focus();
    return undefined;
  }

  /** Beside the button, which is also the one to try again. */
  renderUnsent(common: Common): TemplateResult | typeof nothing {
    return this.unsent
      ? html`<div class="notice bad" data-unsent tabindex="-1" role="alert" part="error"><strong>${common.sendFailed}.</strong> ${common.loadFailedHelp} ${common.kept}</div>`
      : nothing;
  }
}
