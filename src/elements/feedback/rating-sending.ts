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

/** A time is told by the minute: who comes a few seconds too early would be sent away again. */
const MINUTE_MS = 60_000;

export type SendRating = (id: string, rating: NewRating) => Promise<RatingReceipt>;

/** What a rating is about besides the office: a consultation has a way of its own, a visit is named. */
export interface About {
  readonly send?: SendRating | undefined;
  readonly visit?: string | undefined;
}

export interface RatingPart extends Styled {
  readonly rating: RatingSending;
  readonly words: Words;
}

export class RatingSending {
  readonly #host: SubmissionHost;
  readonly #submission: Submission<NewRating, RatingReceipt>;
  /** The office's SKD questionnaire. */
  #skd: string | undefined;
  /** When the endpoint will take a rating again. */
  #again: string | undefined;

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
  errorOf(path: string, { sending }: Words, nine: Nine | undefined): string | undefined {
    const code = this.#submission.errorOf(path);
    if (code && nine && path === 'respondent.age') return nine.about.ageWrong;
    return code && errorText(sending, code, kindOf(path));
  }

  renderSummary({ words: { rating } }: Context, words: Words, nine: Nine | undefined) {
    return errorSummary(words.sending, this.#submission.errors.map(({ path }): SummaryLine => {
      const message = this.errorOf(path, words, nine) ?? '';
      const unsur = nine?.code.unsurAt(path);
      const asked = nine && (unsur ? { name: unsur, label: nine.unsur[unsur].name } : nine.code.respondentAt(path, nine.about));
      if (asked) return { ...asked, message };
      if (path === 'comment') return { name: path, label: rating.comment, message };
      return { name: 'overall', label: rating.overall.name, message };
    }));
  }

  renderFailure({ profile, lang }: Context, { sending, done }: Words) {
    const { failure } = this.#submission;
    if (failure?.code !== 'rate-limited' || !this.#again) return sendFailure(sending, failure);
    return sendFailure({ ...sending, failures: { ...sending.failures, 'rate-limited': done.limited(timeAt(this.#again, profile.zone, lang)) } }, failure);
  }

  /** `next`: what else may be done after the rating was sent. Without `onAgain` there is only the one. */
  renderDone({ profile, lang, common }: Context, { done }: Words, next: unknown, onAgain: (() => unknown) | undefined): TemplateResult | undefined {
    const { receipt } = this.#submission;
    return receipt && html`
      <div class="done" data-done tabindex="-1" role="status">
        <strong>${done.title}</strong>
        <p>${done.sent(timeAt(receipt.ratedAt, profile.zone, lang))}</p>
      </div>
      ${this.#skd ? html`
        <div class="skd">
          <p>${done.skd}</p>
          <p><a href=${this.#skd} target="_blank" rel="noopener noreferrer">${done.toSkd}</a> (${common.newTab})</p>
        </div>` : nothing}
      ${next ? html`<p class="next">${done.next}</p>` : nothing}
      ${next || onAgain ? html`<p class="actions no-print">${next ?? nothing}${onAgain ? html`<button type="button" class="ghost" @click=${onAgain}>${done.again}</button>` : nothing}</p>` : nothing}`;
  }

  /** Another rating of the same visit was there before this one. */
  get overtaken(): boolean {
    return this.#submission.failure?.code === 'closed';
  }

  /** Shows what is missing on one step of the nine questions; whether there is nothing. */
  check(form: HTMLFormElement, nine: Nine, step: number): Promise<boolean> {
    const checked = checkRating(read(new FormData(form), nine));
    return this.#submission.check(checked.ok ? [] : checked.errors.filter(({ path }) => nine.code.stepAt(path, nine.about) === step));
  }

  /** Takes the marks away. */
  async clear(): Promise<void> {
    await this.#submission.check([]);
  }

  /** Resolves to the step with the first error, where the endpoint refuses an answer of the nine. */
  async submit({ connection, profile }: Context, form: HTMLFormElement, nine: Nine | undefined, { send, visit }: About): Promise<number | undefined> {
    const checked = checkRating({ ...read(new FormData(form), nine), visit });
    if (checked.ok) void this.#findSkd(connection, profile.code);
    const receipt = await this.#submission.submit(checked, send ?? ((id, rating) => rate(connection, profile.code, id, rating)));
    if (receipt) this.#host.dispatchEvent(new RatingSentEvent(receipt.id));
    const { failure } = this.#submission;
    this.#again = failure?.retryAfter === undefined ? undefined : new Date(Math.ceil((Date.now() + failure.retryAfter * 1000) / MINUTE_MS) * MINUTE_MS).toISOString();
    this.#host.requestUpdate();
    return nine && this.#submission.errors.map(({ path }) => nine.code.stepAt(path, nine.about)).find(Boolean);
  }

  /** Thanks can do without it: where it cannot be had, nothing is said of it. */
  async #findSkd(connection: Context['connection'], office: string): Promise<void> {
    try {
      const { loadPolicy } = await import('../../client/policy.ts');
      this.#skd = (await loadPolicy(connection, office)).satisfaction.skd;
      this.#host.requestUpdate();
    } catch (cause) {
      // eslint-disable-next-line no-console
      console.info('PST: the way to the SKD questionnaire could not be had.', cause);
    }
  }

  reset(): Promise<void> {
    return this.#submission.reset();
  }
}

const kindOf = (path: string) => (path === 'comment' ? 'text' : path.endsWith('Other') ? 'line' : 'choice');

/** What stands in the form, in the contract's shape. */
function read(data: FormData, nine: Nine | undefined): object {
  const score = (name: string) => (data.has(name) ? Number(data.get(name)) : undefined);
  return {
    ...(nine ? { kind: 'skm', scores: nine.code.scoresOf(score), ...nine.code.respondentIn(data) } : { kind: 'quick', overall: score('overall') }),
    comment: typed(data, 'comment'),
  };
}
