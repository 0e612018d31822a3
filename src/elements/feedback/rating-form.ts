/** Rating the service: one question at once, or the nine of the SKM, which come when they are wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkRating, rate, type NewRating, type RatingReceipt } from '../../client/feedback.ts';
import type { FeedbackWords } from '../../locale/id/feedback.ts';
import type { StepWords, UnsurWords } from '../../locale/id/unsur.ts';
import { errorSummary, errorText, sendFailure, textField, type SummaryLine } from '../shared/fields.ts';
import type { Ready } from '../shared/office-controller.ts';
import { Submission, type SubmissionHost } from '../shared/submission.ts';
import { timeAt } from '../shared/time.ts';
import { typed } from '../shared/typed.ts';
import type * as questions from './nine-questions.ts';
import type { OnDemand } from './on-demand.ts';
import { RatingSentEvent } from './rating-sent-event.ts';
import { scale } from './scale.ts';

type Context = Ready<FeedbackWords>;

export interface Nine {
  readonly code: typeof questions;
  readonly unsur: UnsurWords;
  readonly steps: StepWords;
}

export class RatingForm {
  readonly #host: SubmissionHost;
  readonly #context: () => Context | undefined;
  readonly #submission: Submission<NewRating, RatingReceipt>;
  readonly #nine: OnDemand<Nine>;
  /** 0 is the one quick question; the nine are on the steps after it, once they are here. */
  #step = 0;
  /** Whether the visitor has asked for the nine: a failed prefetch is not worth a word. */
  #asked = false;

  constructor(host: SubmissionHost, context: () => Context | undefined, nine: OnDemand<Nine>) {
    this.#host = host;
    this.#context = context;
    this.#nine = nine;
    this.#submission = new Submission(host);
  }

  /** `next`: what else may be done after the rating was sent. */
  render(context: Context, next: TemplateResult | undefined): TemplateResult {
    const { receipt } = this.#submission;
    return receipt ? this.#renderDone(context, receipt, next) : this.#renderForm(context);
  }

  #renderForm(context: Context): TemplateResult {
    const { common, words: { rating } } = context;
    const step = this.#step;
    const nine = this.#nine.part;
    const final = this.#final;
    const sending = this.#submission.phase === 'sending';
    return html`
      ${errorSummary(common, this.#summaryLines(context))}
      <form novalidate part="form" @submit=${this.#onSubmit}>
        ${nine && step > 0 ? nine.code.renderPosition(nine.steps, step) : nothing}
        <div class="overall" ?hidden=${step !== 0}>${scale({ name: 'overall', words: rating.overall, error: this.#submission.errorOf('overall'), common })}</div>
        ${nine?.code.renderQuestions(step, (name) => scale({ name, title: nine.unsur[name].name, words: nine.unsur[name], error: this.#submission.errorOf(`scores.${name}`), common }))}
        <div ?hidden=${!final}>
          ${textField({ name: 'comment', label: rating.comment, type: 'textarea', optional: true, error: this.#submission.errorOf('comment'), common })}
        </div>
        ${sendFailure(common, this.#submission.failure)}
        ${this.#asked && this.#nine.failed ? this.#nine.renderFailure(common, this.#onFull) : nothing}
        <p class="actions">
          <button part="submit" aria-disabled=${sending}>${sending ? common.sending : final ? rating.submit : nine?.steps.next}</button>
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
        @pointerover=${this.#onNear} @focusin=${this.#onNear} @click=${this.#onFull}>${waiting ? common.loading : rating.full}</button>`;
  }

  #renderDone({ words, profile, lang }: Context, receipt: RatingReceipt, next: TemplateResult | undefined): TemplateResult {
    const { done } = words.rating;
    return html`
      <div class="done" data-done tabindex="-1" role="status">
        <strong>${done.title}</strong>
        <p>${done.sent(timeAt(receipt.ratedAt, profile.zone, lang))}</p>
      </div>
      ${next ? html`<p class="next">${done.next}</p>` : nothing}
      <p class="actions no-print">${next ?? nothing}<button type="button" class="ghost" @click=${this.#onAgain}>${done.again}</button></p>`;
  }

  #summaryLines({ words, common }: Context): SummaryLine[] {
    return this.#submission.errors.map(({ path, code }) => {
      const nine = this.#nine.part;
      const name = nine?.code.unsurAt(path);
      if (nine && name) return { name, label: nine.unsur[name].name, message: errorText(common, code, 'choice') };
      if (path === 'comment') return { name: path, label: words.rating.comment, message: errorText(common, code, 'text') };
      return { name: 'overall', label: words.rating.overall.name, message: errorText(common, code, 'choice') };
    });
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const context = this.#context();
    if (!context) return;
    const checked = checkRating(read(new FormData(event.currentTarget as HTMLFormElement), this.#step > 0 ? this.#nine.part : undefined));
    if (!this.#final) {
      const here = checked.ok ? [] : checked.errors.filter(({ path }) => this.#stepAt(path) === this.#step);
      if (await this.#submission.check(here)) await this.#go(this.#step + 1);
      return;
    }
    const receipt = await this.#submission.submit(checked, (id, rating) => rate(context.connection, context.profile.code, id, rating));
    if (receipt) this.#host.dispatchEvent(new RatingSentEvent(receipt.id));
    else this.#showFirstError();
  };

  /** They come while the visitor is still on the way to the button. */
  readonly #onNear = (): void => {
    const lang = this.#context()?.lang;
    if (lang) void this.#nine.load(lang);
  };

  readonly #onFull = async (): Promise<void> => {
    const lang = this.#context()?.lang;
    if (!lang || (this.#asked && this.#nine.loading)) return;
    this.#asked = true;
    this.#host.requestUpdate();
    const nine = await this.#nine.load(lang);
    this.#asked = !nine;
    // The quick rating may have been sent meanwhile.
    if (nine && this.#submission.phase === 'filling') await this.#go(1);
  };

  readonly #onBack = async (): Promise<void> => {
    await this.#submission.check([]);
    await this.#go(this.#step - 1);
  };

  readonly #onAgain = async (): Promise<void> => {
    this.#step = 0;
    await this.#submission.reset();
  };

  get #final(): boolean {
    return this.#step === 0 || this.#step === this.#nine.part?.code.LAST_STEP;
  }

  #stepAt(path: string): number | undefined {
    const code = this.#nine.part?.code;
    const name = code?.unsurAt(path);
    return name && code?.stepOf(name);
  }

  /** The endpoint may refuse an answer that stands on an earlier step: the summary's links must lead to it. */
  #showFirstError(): void {
    const step = this.#submission.errors.map(({ path }) => this.#stepAt(path)).find(Boolean);
    if (step === undefined || this.#step === 0) return;
    this.#step = step;
    this.#host.requestUpdate();
  }

  /** The focus follows, so that a person who hears the page is told where they are. */
  async #go(step: number): Promise<void> {
    this.#step = step;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[data-step]')?.focus();
  }
}

/** What stands in the form, in the contract's shape. */
function read(data: FormData, nine: Nine | undefined): unknown {
  const score = (name: string) => (data.has(name) ? Number(data.get(name)) : undefined);
  return {
    ...(nine ? { kind: 'skm', scores: nine.code.scoresOf(score) } : { kind: 'quick', overall: score('overall') }),
    comment: typed(data, 'comment'),
  };
}
