/** Rating the service: one question at once, or the nine of the SKM, three at a time. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkRating, rate, UNSUR, type NewRating, type RatingReceipt, type Unsur } from '../../client/feedback.ts';
import type { FeedbackWords } from '../../locale/id/feedback.ts';
import { errorSummary, errorText, sendFailure, textField, type SummaryLine } from '../shared/fields.ts';
import type { Ready } from '../shared/office-controller.ts';
import { Submission, type SubmissionHost } from '../shared/submission.ts';
import { timeAt } from '../shared/time.ts';
import { typed } from '../shared/typed.ts';
import { RatingSentEvent } from './rating-sent-event.ts';
import { scale } from './scale.ts';

type Context = Ready<FeedbackWords>;

const PER_STEP = 3;
/** Step 0 is the one quick question; the nine are on the steps after it. */
const LAST_STEP = UNSUR.length / PER_STEP;
const stepOf = (name: Unsur): number => Math.floor(UNSUR.indexOf(name) / PER_STEP) + 1;
const STEPS = Array.from({ length: LAST_STEP }, (_, i) => i + 1);

/** Where the contract's error path stands in the form. */
const nameOf = (path: string): string => path.replace('scores.', '');
const isUnsur = (name: string): name is Unsur => (UNSUR as readonly string[]).includes(name);

export class RatingForm {
  readonly #host: SubmissionHost;
  readonly #context: () => Context | undefined;
  readonly #submission: Submission<NewRating, RatingReceipt>;
  #step = 0;

  constructor(host: SubmissionHost, context: () => Context | undefined) {
    this.#host = host;
    this.#context = context;
    this.#submission = new Submission(host);
  }

  /** `next`: what else may be done after the rating was sent. */
  render(context: Context, next: TemplateResult | undefined): TemplateResult {
    const { receipt } = this.#submission;
    return receipt ? this.#renderDone(context, receipt, next) : this.#renderForm(context);
  }

  /** Every question stays in the form, shown or not, and so does what was answered. */
  #renderForm(context: Context): TemplateResult {
    const { common, words: { rating } } = context;
    const step = this.#step;
    const final = step === 0 || step === LAST_STEP;
    const sending = this.#submission.phase === 'sending';
    return html`
      ${errorSummary(common, this.#summaryLines(context))}
      <form novalidate part="form" @submit=${this.#onSubmit}>
        ${step > 0 ? this.#renderPosition(context) : nothing}
        <div class="overall" ?hidden=${step !== 0}>${scale({ name: 'overall', words: rating.overall, error: this.#errorOf('overall'), common })}</div>
        ${STEPS.map((number) => html`<div ?hidden=${step !== number}>${this.#renderQuestions(context, number)}</div>`)}
        <div ?hidden=${!final}>
          ${textField({ name: 'comment', label: rating.comment, type: 'textarea', optional: true, error: this.#errorOf('comment'), common })}
        </div>
        ${sendFailure(common, this.#submission.failure)}
        <p class="actions">
          <button part="submit" aria-disabled=${sending}>${sending ? common.sending : final ? rating.submit : rating.next}</button>
          ${step === 0
            ? html`<button type="button" class="ghost" data-step @click=${this.#onForward}>${rating.full}</button>`
            : html`<button type="button" class="ghost" @click=${this.#onBack}>${rating.back}</button>`}
        </p>
      </form>`;
  }

  #renderPosition({ words }: Context): TemplateResult {
    const to = this.#step * PER_STEP;
    return html`
      <p class="position" data-step tabindex="-1">${words.rating.position(to - PER_STEP + 1, to, UNSUR.length)}</p>
      <progress aria-hidden="true" max=${UNSUR.length} .value=${to}></progress>`;
  }

  #renderQuestions({ words, common }: Context, step: number): TemplateResult[] {
    return UNSUR.filter((name) => stepOf(name) === step).map((name) => {
      const { name: title } = words.unsur[name];
      return scale({ name, title, words: words.unsur[name], error: this.#errorOf(name), common });
    });
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
      const name = nameOf(path);
      if (isUnsur(name)) return { name, label: words.unsur[name].name, message: errorText(common, code, 'choice') };
      if (name === 'comment') return { name, label: words.rating.comment, message: errorText(common, code, 'text') };
      return { name: 'overall', label: words.rating.overall.name, message: errorText(common, code, 'choice') };
    });
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const context = this.#context();
    if (!context) return;
    const checked = checkRating(read(new FormData(event.currentTarget as HTMLFormElement), this.#step > 0));
    if (this.#step > 0 && this.#step < LAST_STEP) {
      const here = checked.ok ? [] : checked.errors.filter(({ path }) => this.#isHere(nameOf(path)));
      if (await this.#submission.check(here)) await this.#go(this.#step + 1);
      return;
    }
    const receipt = await this.#submission.submit(checked, (id, rating) => rate(context.connection, context.profile.code, id, rating));
    if (receipt) this.#host.dispatchEvent(new RatingSentEvent(receipt.id));
    else this.#showFirstError();
  };

  readonly #onForward = (): Promise<void> => this.#go(this.#step + 1);

  readonly #onBack = async (): Promise<void> => {
    await this.#submission.check([]);
    await this.#go(this.#step - 1);
  };

  readonly #onAgain = async (): Promise<void> => {
    this.#step = 0;
    await this.#submission.reset();
  };

  #errorOf(name: string): string | undefined {
    return this.#submission.errorOf(name) ?? this.#submission.errorOf(`scores.${name}`);
  }

  #isHere(name: string): boolean {
    return isUnsur(name) && stepOf(name) === this.#step;
  }

  /** The endpoint may refuse an answer that stands on an earlier step: the summary's links must lead to it. */
  #showFirstError(): void {
    const unsur = this.#submission.errors.map(({ path }) => nameOf(path)).find(isUnsur);
    if (unsur === undefined || this.#step === 0) return;
    this.#step = stepOf(unsur);
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
function read(data: FormData, full: boolean): unknown {
  const score = (name: string) => (data.has(name) ? Number(data.get(name)) : undefined);
  return {
    ...(full ? { kind: 'skm', scores: Object.fromEntries(UNSUR.map((name) => [name, score(name)])) } : { kind: 'quick', overall: score('overall') }),
    comment: typed(data, 'comment'),
  };
}
