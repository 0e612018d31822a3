/** Taking a complaint back: asked first, then done. */
import { html, nothing, type TemplateResult } from 'lit';
import { asFailure, Failure } from '../../client/failure.ts';
import { withdraw, type Opened, type TrackedComplaint } from '../../client/tracking.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import type { Follow } from './complaint-tracking.ts';

type State = 'asked' | 'sending' | Failure | undefined;

export class Withdrawal {
  readonly #host: SubmissionHost;
  readonly #onWithdrawn: (complaint: TrackedComplaint) => void;
  #state: State;

  constructor(host: SubmissionHost, onWithdrawn: (complaint: TrackedComplaint) => void) {
    this.#host = host;
    this.#onWithdrawn = onWithdrawn;
  }

  reset(): void {
    this.#state = undefined;
  }

  renderButton({ tracking }: Follow): TemplateResult | typeof nothing {
    return this.#state ? nothing : html`<button type="button" class="ghost danger" @click=${() => this.#become('asked', '#withdraw-question')}>${tracking.withdraw}</button>`;
  }

  renderQuestion({ tracking, sending }: Follow, opened: Opened): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!state) return nothing;
    return html`
      <div class="notice" role="group" aria-labelledby="withdraw-question">
        <strong id="withdraw-question" tabindex="-1">${tracking.withdrawQuestion}</strong>
        <p>${tracking.withdrawHelp}</p>
        ${state instanceof Failure ? html`<p class="error" role="alert">${tracking.withdrawFailed} ${sending.failures[state.code]}</p>` : nothing}
        <p class="actions">
          <button type="button" aria-disabled=${state === 'sending'} @click=${() => this.#withdraw(opened)}>${state === 'sending' ? tracking.withdrawing : tracking.withdrawYes}</button>
          <button type="button" class="ghost" @click=${() => this.#become(undefined, '.danger')}>${tracking.withdrawNo}</button>
        </p>
      </div>`;
  }

  async #withdraw(opened: Opened): Promise<void> {
    if (this.#state === 'sending') return;
    await this.#become('sending');
    try {
      this.#onWithdrawn(await withdraw(opened));
      await this.#become(undefined, '[data-shown]');
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
