/** Sending a rating: from what stands in the form to the office's thanks. Comes when the visitor begins to answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkRating, rate, type NewRating, type RatingReceipt } from '../../client/feedback.ts';
import type { FeedbackWords } from '../../locale/id/feedback.ts';
import { done, sending } from '../../locale/id/rating.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Styled } from '../shared/on-demand.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText, sendFailure, type SummaryLine } from '../shared/problems.ts';
import type { Language } from '../shared/settings.ts';
import { askBeforeLeaving, Submission, type SubmissionHost } from '../shared/submission.ts';
import { timeAt } from '../shared/time.ts';
import { typed } from '../shared/typed.ts';
import type { Nine } from './rating-form.ts';
import { ratingSending } from './rating-sending.styles.ts';
import { RatingSentEvent } from './rating-sent-event.ts';

type Context = Ready<FeedbackWords>;
const indonesian = { done, sending };
type Words = typeof indonesian;

export const styles = [problems, ratingSending];

export const wordsIn = (lang: Language): Words | Promise<Words> => (lang === 'en' ? import('../../locale/en/rating.ts') : indonesian);

export type SendRating = (id: string, rating: NewRating) => Promise<RatingReceipt>;

export interface RatingPart extends Styled {
  readonly rating: RatingSending;
  readonly words: Words;
}

export class RatingSending {
  readonly #host: SubmissionHost;
  readonly #submission: Submission<NewRating, RatingReceipt>;

  constructor(host: SubmissionHost) {
    this.#host = host;
    this.#submission = new Submission(host);
    askBeforeLeaving(host);
  }

  get busy(): boolean {
    return this.#submission.phase === 'sending';
  }

  /** Whether there is still something to fill in: it may have been sent meanwhile. */
  get filling(): boolean {
    return this.#submission.phase === 'filling';
  }

  /** What is wrong with an answer, in words; `path` is its name in the contract. */
  errorOf(path: string, { sending }: Words): string | undefined {
    const code = this.#submission.errorOf(path);
    return code && errorText(sending, code, path === 'comment' ? 'text' : 'choice');
  }

  renderSummary({ words: { rating } }: Context, { sending }: Words, nine: Nine | undefined) {
    return errorSummary(sending, this.#submission.errors.map(({ path, code }): SummaryLine => {
      const name = nine?.code.unsurAt(path);
      if (nine && name) return { name, label: nine.unsur[name].name, message: errorText(sending, code, 'choice') };
      if (path === 'comment') return { name: path, label: rating.comment, message: errorText(sending, code, 'text') };
      return { name: 'overall', label: rating.overall.name, message: errorText(sending, code, 'choice') };
    }));
  }

  renderFailure({ sending }: Words) {
    return sendFailure(sending, this.#submission.failure);
  }

  /** `next`: what else may be done after the rating was sent. */
  renderDone({ profile, lang }: Context, { done }: Words, next: unknown, onAgain: () => unknown): TemplateResult | undefined {
    const { receipt } = this.#submission;
    return receipt && html`
      <div class="done" data-done tabindex="-1" role="status">
        <strong>${done.title}</strong>
        <p>${done.sent(timeAt(receipt.ratedAt, profile.zone, lang))}</p>
      </div>
      ${next ? html`<p class="next">${done.next}</p>` : nothing}
      <p class="actions no-print">${next ?? nothing}<button type="button" class="ghost" @click=${onAgain}>${done.again}</button></p>`;
  }

  /** Shows what is missing on one step of the nine questions; whether there is nothing. */
  check(form: HTMLFormElement, nine: Nine, step: number): Promise<boolean> {
    const checked = checkRating(read(new FormData(form), nine));
    return this.#submission.check(checked.ok ? [] : checked.errors.filter(({ path }) => stepAt(path, nine) === step));
  }

  /** Takes the marks away. */
  async clear(): Promise<void> {
    await this.#submission.check([]);
  }

  /** Resolves to the step with the first error, where the endpoint refuses an answer of the nine. */
  async submit({ connection, profile }: Context, form: HTMLFormElement, nine: Nine | undefined, send?: SendRating): Promise<number | undefined> {
    const checked = checkRating(read(new FormData(form), nine));
    const receipt = await this.#submission.submit(checked, send ?? ((id, rating) => rate(connection, profile.code, id, rating)));
    if (receipt) this.#host.dispatchEvent(new RatingSentEvent(receipt.id));
    return nine && this.#submission.errors.map(({ path }) => stepAt(path, nine)).find(Boolean);
  }

  reset(): Promise<void> {
    return this.#submission.reset();
  }
}

function stepAt(path: string, { code }: Nine): number | undefined {
  const name = code.unsurAt(path);
  return name && code.stepOf(name);
}

/** What stands in the form, in the contract's shape. */
function read(data: FormData, nine: Nine | undefined): unknown {
  const score = (name: string) => (data.has(name) ? Number(data.get(name)) : undefined);
  return {
    ...(nine ? { kind: 'skm', scores: nine.code.scoresOf(score) } : { kind: 'quick', overall: score('overall') }),
    comment: typed(data, 'comment'),
  };
}
