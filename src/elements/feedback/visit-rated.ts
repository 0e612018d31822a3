/** Whether the visit that is to be rated has been: asked ahead, so that nobody answers nine questions for nothing. */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { FeedbackWords } from '../../locale/id/feedback.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { SubmissionHost } from '../shared/submission.ts';

type Context = Ready<FeedbackWords>;

export class VisitRated implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #context: () => Context | undefined;
  readonly #visit: () => string | undefined;
  readonly #onOther: () => void;
  /** For which visit it was asked. */
  #asked = '';
  #answer: 'unknown' | 'rated' | 'free' = 'free';

  /** `onOther`: it is about another visit now. */
  constructor(host: SubmissionHost, context: () => Context | undefined, visit: () => string | undefined, onOther: () => void) {
    this.#host = host;
    this.#context = context;
    this.#visit = visit;
    this.#onOther = onOther;
    host.addController(this);
  }

  hostUpdate(): void {
    const context = this.#context();
    const visit = this.#visit() ?? '';
    if (!context || visit === this.#asked) return;
    if (this.#asked) this.#onOther();
    this.#asked = visit;
    this.#answer = visit ? 'unknown' : 'free';
    if (visit) void this.#ask(context, visit);
  }

  /** In the place of the form; nothing where there is something to rate. */
  render({ common, words: { rating } }: Context, overtaken: boolean, next: unknown): TemplateResult | undefined {
    if (this.#answer === 'unknown') return html`<p class="muted" aria-busy="true">${common.loading}</p>`;
    if (this.#answer === 'free' && !(overtaken && this.#asked)) return undefined;
    return html`<p class="notice" data-summary tabindex="-1" role="status">${rating.rated}</p><p class="actions">${next}</p>`;
  }

  /** Where it cannot be told, the office says so when the rating arrives. */
  async #ask({ connection, profile }: Context, visit: string): Promise<void> {
    const rated = await import('../../client/feedback.ts').then(({ isRated }) => isRated(connection, profile.code, visit)).catch(() => false);
    if (visit !== this.#asked) return;
    this.#answer = rated ? 'rated' : 'free';
    this.#host.requestUpdate();
  }
}
