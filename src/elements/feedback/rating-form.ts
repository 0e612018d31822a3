/** Rating the service: one question at once, or the nine of the SKM, which come when they are wanted. */
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { FeedbackWords } from '../../locale/id/feedback.ts';
import type { RespondentWords } from '../../locale/id/respondent.ts';
import type { StepWords, UnsurWords } from '../../locale/id/unsur.ts';
import { textField } from '../shared/fields.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { OnDemand } from '../shared/on-demand.ts';
import { Sending } from '../shared/sending.ts';
import type { Language } from '../shared/settings.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import type * as questions from './nine-questions.ts';
import type { About, RatingPart } from './rating-sending.ts';
import { scale } from './scale.ts';

type Context = Ready<FeedbackWords>;

export interface Nine {
  readonly code: typeof questions;
  readonly unsur: UnsurWords;
  readonly steps: StepWords;
  readonly about: RespondentWords;
  readonly styles: readonly CSSResult[];
}

export class RatingForm {
  readonly #host: SubmissionHost;
  readonly #context: () => Context | undefined;
  readonly #nine: OnDemand<Nine>;
  readonly #sending: Sending<RatingPart>;
  readonly #about: () => About;
  /** 0 is the one quick question; the nine are on the steps after it, once they are here. */
  #step = 0;
  /** Whether the visitor has asked for the nine: a failed prefetch is not worth a word. */
  #asked = false;

  /** `about`: what the rating is about, when that is more than the office. */
  constructor(host: SubmissionHost, context: () => Context | undefined, lang: () => Language, nine: OnDemand<Nine>, about: () => About = () => ({})) {
    this.#host = host;
    this.#context = context;
    this.#nine = nine;
    this.#about = about;
    this.#sending = new Sending(host, lang, async (wanted) => {
      const { RatingSending, styles, wordsIn } = await import('./rating-sending.ts');
      const words = await wordsIn(wanted);
      return { rating: this.#sending.part?.rating ?? new RatingSending(host), words, styles };
    });
  }

  /** `next`: what else may be done after the rating was sent. */
  render(context: Context, next: TemplateResult | undefined): TemplateResult {
    const { part } = this.#sending;
    return part?.rating.renderDone(context, part.words, next, this.#about().visit === undefined ? this.onAgain : undefined) ?? this.#renderForm(context);
  }

  /** Somebody else was faster to rate the same. */
  get overtaken(): boolean {
    return this.#sending.part?.rating.overtaken === true;
  }

  #renderForm(context: Context): TemplateResult {
    const { common, words: { rating } } = context;
    const step = this.#step;
    const nine = this.#nine.part;
    const final = this.#final;
    const { part, waiting } = this.#sending;
    const busy = waiting || part?.rating.busy;
    const error = (path: string) => part?.rating.errorOf(path, part.words, nine);
    return html`
      ${part?.rating.renderSummary(context, part.words, nine)}
      <form class="rating" novalidate part="form" @focusin=${this.#sending.load} @change=${this.#sending.load} @submit=${this.#onSubmit}>
        ${nine && step > 0 ? nine.code.renderPosition(nine.steps, step) : nothing}
        <div class="overall" ?hidden=${step !== 0}>${scale({ name: 'overall', words: rating.overall, error: error('overall') })}</div>
        ${nine?.code.renderQuestions(step, (name) => scale({ name, title: nine.unsur[name].name, words: nine.unsur[name], error: error(`scores.${name}`) }))}
        ${nine ? html`<div ?hidden=${!final || step === 0}>${nine.code.renderRespondent({ about: nine.about, common, services: this.#about().send ? [] : context.profile.services, error })}</div>` : nothing}
        <div ?hidden=${!final}>
          ${textField({ name: 'comment', label: rating.comment, type: 'textarea', optional: true, error: error('comment'), common })}
        </div>
        ${this.#sending.renderUnsent(common)}${part?.rating.renderFailure(context, part.words)}
        ${this.#asked && this.#nine.failed ? this.#nine.renderFailure(common, this.#onFull) : nothing}
        <p class="actions">
          <button part="submit" aria-disabled=${busy ? 'true' : 'false'}>${busy ? (final ? common.sending : common.loading) : final ? rating.submit : nine?.steps.next}</button>
          ${nine && step > 0
            ? html`<button type="button" class="ghost" @click=${this.#onBack}>${nine.steps.back}</button>`
            : this.#renderFull(context)}
        </p>
      </form>`;
  }

  #renderFull({ common, words: { rating } }: Context): TemplateResult {
    const waiting = this.#asked && this.#nine.loading;
    return html`
      <button type="button" class="ghost" data-step aria-disabled=${waiting} aria-busy=${waiting}
        @pointerover=${this.#nine.load} @focusin=${this.#nine.load} @click=${this.#onFull}>${waiting ? common.loading : rating.full}</button>`;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const step = this.#step;
    const part = await this.#sending.press();
    const context = this.#context();
    // Who has gone elsewhere meanwhile has changed their mind.
    if (!part || !context || step !== this.#step) return;
    const nine = step > 0 ? this.#nine.part : undefined;
    if (nine && !this.#final) {
      if (await part.rating.check(form, nine, step)) await this.#go(step + 1);
      return;
    }
    // The endpoint may refuse an answer that stands on an earlier step: the summary's links must lead to it.
    const wrong = await part.rating.submit(context, form, nine, this.#about());
    if (wrong === undefined) return;
    this.#step = wrong;
    this.#host.requestUpdate();
  };

  readonly #onFull = async (): Promise<void> => {
    if (this.#asked && this.#nine.loading) return;
    this.#asked = true;
    this.#host.requestUpdate();
    const nine = await this.#nine.load();
    this.#asked = !nine;
    // The quick rating may have been sent meanwhile.
    if (nine && this.#sending.part?.rating.filling !== false) await this.#go(1);
  };

  readonly #onBack = async (): Promise<void> => {
    await this.#sending.part?.rating.clear();
    await this.#go(this.#step - 1);
  };

  /** An empty form. */
  readonly onAgain = async (): Promise<void> => {
    this.#step = 0;
    this.#host.renderRoot.querySelector<HTMLFormElement>('form.rating')?.reset();
    await this.#sending.part?.rating.reset();
  };

  get #final(): boolean {
    return this.#step === 0 || this.#step === this.#nine.part?.code.LAST_STEP;
  }

  /** The focus follows, so that a person who hears the page is told where they are. */
  async #go(step: number): Promise<void> {
    this.#step = step;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[data-step]')?.focus();
  }
}
