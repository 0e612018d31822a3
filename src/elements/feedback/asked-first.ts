/** What cannot be taken back: asked first, then done. */
import { html, nothing, type TemplateResult } from 'lit';
import { asFailure, Failure } from '../../client/failure.ts';
import type { Opened } from '../../client/tracking.ts';
import type { AskedWords } from '../../locale/id/tracking.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import type { Follow } from './complaint-tracking.ts';

type State = 'asked' | 'sending' | Failure | undefined;

export class AskedFirst {
  readonly #host: SubmissionHost;
  readonly #wordsOf: (context: Follow) => AskedWords;
  /** Does it, and shows what has become of it. */
  readonly #act: (opened: Opened) => Promise<void>;
  #state: State;

  constructor(host: SubmissionHost, wordsOf: (context: Follow) => AskedWords, act: (opened: Opened) => Promise<void>) {
    this.#host = host;
    this.#wordsOf = wordsOf;
    this.#act = act;
  }

  reset(): void {
    this.#state = undefined;
  }

  renderButton(context: Follow): TemplateResult | typeof nothing {
    return this.#state ? nothing : html`<button type="button" class="ghost danger" @click=${() => this.#become('asked', '#asked-first')}>${this.#wordsOf(context).button}</button>`;
  }

  renderQuestion(context: Follow, opened: Opened): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!state) return nothing;
    const words = this.#wordsOf(context);
    return html`
      <div class="notice" role="group" aria-labelledby="asked-first">
        <strong id="asked-first" tabindex="-1">${words.question}</strong>
        <p>${words.help}</p>
        ${state instanceof Failure ? html`<p class="error" role="alert">${words.failed} ${context.sending.failures[state.code]}</p>` : nothing}
        <p class="actions">
          <button type="button" aria-disabled=${state === 'sending'} @click=${() => this.#do(opened)}>${state === 'sending' ? words.working : words.yes}</button>
          <button type="button" class="ghost" @click=${() => this.#become(undefined, '.danger')}>${words.no}</button>
        </p>
      </div>`;
  }

  async #do(opened: Opened): Promise<void> {
    if (this.#state === 'sending') return;
    await this.#become('sending');
    try {
      await this.#act(opened);
      this.#state = undefined;
      this.#host.requestUpdate();
    } catch (cause) {
      await this.#become(asFailure(cause));
    }
  }

  async #become(state: State, focus?: string): Promise<void> {
    this.#state = state;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (focus !== undefined) this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }
}
