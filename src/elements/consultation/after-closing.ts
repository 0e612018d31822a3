import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { lookAgain, rateConsultation } from '../../client/after-closing.ts';
import type { Held } from '../../client/held.ts';
import { Failure } from '../../client/failure.ts';
import type { FeedbackWords } from '../../locale/id/feedback.ts';
import type { MattersWords } from '../../locale/id/matters.ts';
import type { ComplaintForm } from '../feedback/complaint-form.ts';
import type { RatingForm } from '../feedback/rating-form.ts';
import type { SendRating } from '../feedback/rating-sending.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { MattersWays, Unsent } from './conversation-matters.ts';
import type { View } from './conversation-view.ts';
import { after } from './matters.styles.ts';

type Step = 'offered' | 'rating' | 'complaint' | 'later' | 'rated';

interface RatingPart extends Styled {
  readonly words: FeedbackWords;
  readonly rating: RatingForm;
}

interface ComplaintPart extends Styled {
  readonly form: ComplaintForm;
  readonly words: Omit<Parameters<ComplaintForm['render']>[0], 'profile' | 'connection' | 'lang' | 'common' | 'track'>;
}

/**
 * After a consultation was closed: going on with what was still to be said, rating it once or complaining, and a copy of it.
 *
 * @internal
 * @tag pst-after-closing
 */
export class AfterClosing extends LitElement {
  static override styles = [...frame, form, after];
  static override properties: PropertyDeclarations = {
    view: { attribute: false }, held: { attribute: false }, words: { attribute: false }, unsent: { attribute: false }, ways: { attribute: false },
  };

  declare view: View;
  declare held: Held;
  declare words: MattersWords;
  declare unsent: Unsent | undefined;
  declare ways: MattersWays;

  #step: Step = 'offered';
  readonly #lang = () => this.view.context.lang;
  readonly #nine = new OnDemand(this, this.#lang, async (lang) => {
    const [code, { unsur, steps }] = await Promise.all([import('../feedback/nine-questions.ts'), lang === 'en' ? import('../../locale/en/unsur.ts') : import('../../locale/id/unsur.ts')]);
    return { code, unsur, steps, about: await code.aboutIn(lang), styles: code.styles };
  });
  readonly #rating: OnDemand<RatingPart> = new OnDemand<RatingPart>(this, this.#lang, async (lang) => {
    const { RatingForm, styles, words: indonesian } = await import('../feedback/define.ts');
    const { words } = lang === 'en' ? await import('../../locale/en/feedback.ts') : { words: indonesian };
    const rating = this.#rating.part?.rating ?? new RatingForm(this, () => this.#feedbackContext, this.#lang, this.#nine, () => ({ send: this.#rate }));
    return { words, rating, styles: [styles] };
  });
  readonly #complaint: OnDemand<ComplaintPart> = new OnDemand<ComplaintPart>(this, this.#lang, async (lang) => {
    const [{ ComplaintForm, styles }, words, { unsur }] = await Promise.all([
      import('../feedback/complaint-form.ts'), lang === 'en' ? import('../../locale/en/complaint.ts') : import('../../locale/id/complaint.ts'),
      lang === 'en' ? import('../../locale/en/unsur.ts') : import('../../locale/id/unsur.ts'),
    ]);
    return { form: this.#complaint.part?.form ?? new ComplaintForm(this, () => this.view.context), words: { ...words, unsur }, styles };
  });
  readonly #copy = new OnDemand<Styled>(this, () => 'id', async () => {
    await import('./transcript-define.ts');
    return {};
  });
  #copying = false;

  override render(): TemplateResult {
    const { words: { after: words }, view: { context: { common } }, unsent } = this;
    return html`
      <div class="after">
        ${unsent === undefined ? nothing : html`
          <div class="notice"><p>${words.unsent}</p>${unsent.text ? html`<p class="quote" dir="auto">${unsent.text}</p>` : nothing}
            ${unsent.files.length > 0 ? html`<p>${words.unsentFiles(unsent.files.join(', '))}</p>` : nothing}
            <p class="actions"><button type="button" @click=${() => this.ways.goOn(unsent)}>${words.goOn}</button></p></div>`}
        ${this.#renderFeedback()}
        <p class="actions">
          <button type="button" class=${this.unsent === undefined && this.#step !== 'offered' ? '' : 'ghost'} @click=${this.ways.again}>${words.again}</button>
          ${unsent === undefined ? html`<button type="button" class="ghost" @click=${() => this.ways.goOn({ text: '', files: [] })}>${words.askMore}</button>` : nothing}
          <button type="button" class="ghost" aria-haspopup="dialog" @click=${this.#onCopy}>${this.#copy.loading ? common.loading : words.copy}</button>
        </p>
        ${this.#copy.failed ? this.#copy.renderFailure(common, this.#onCopy) : nothing}
        ${this.#copying && this.#copy.part ? html`<pst-transcript .view=${this.view} .held=${this.held} .words=${this.words} @pst-transcript-closed=${this.#onCopied}></pst-transcript>` : nothing}
      </div>`;
  }

  /** Both forms stay once they have been begun, seen or not: changing one's mind loses nothing. */
  #renderFeedback(): unknown {
    const step = this.#rated && this.#step !== 'complaint' ? 'rated' : this.#step;
    const rating = !this.#rated && (step === 'rating' || this.#rating.part);
    return html`
      ${this.#renderOffer(step)}
      ${rating ? html`<div data-step tabindex="-1" ?hidden=${step !== 'rating'}>${this.#renderRating()}</div>` : nothing}
      ${step === 'complaint' || this.#complaint.part ? html`<div data-step tabindex="-1" ?hidden=${step !== 'complaint'}>${this.#renderComplaint()}</div>` : nothing}`;
  }

  #renderOffer(step: Step): unknown {
    const { words: { after: words } } = this;
    const complain = html`<button type="button" class="text" @click=${() => this.#show('complaint')}>${words.complain}</button>`;
    switch (step) {
      case 'rated': return html`<p class="notice" role="status" tabindex="-1" data-step>${words.rated}</p><p>${complain}</p>`;
      case 'later': return html`<p data-step tabindex="-1"><button type="button" class="text" @click=${() => this.#show('rating')}>${words.rate}</button> ${complain}</p>`;
      case 'offered': return html`
        <h3>${words.rateTitle}</h3>
        <p class="actions">
          <button type="button" @pointerover=${this.#rating.load} @focus=${this.#rating.load} @click=${() => this.#show('rating')}>${words.rate}</button>
          <button type="button" class="ghost" @click=${() => this.#show('later')}>${words.notNow}</button>
        </p>
        <p>${complain}</p>`;
      default: return nothing;
    }
  }

  #renderRating(): unknown {
    const { words: { after: words }, view: { context } } = this;
    const { part, failed } = this.#rating;
    const later = html`<button type="button" class="text" @click=${() => this.#show('later')}>${words.notNow}</button>`;
    if (!part) return html`${failed ? this.#rating.renderFailure(context.common, this.#rating.load) : html`<p class="muted" aria-busy="true">${context.common.loading}</p>`}${later}`;
    return html`${part.rating.render({ ...context, words: part.words }, undefined)}<p class="small muted">${words.rateNote}</p>${later}`;
  }

  #renderComplaint(): unknown {
    const { words: { after: words }, view: { context } } = this;
    const { part, failed } = this.#complaint;
    if (!part) return failed ? this.#complaint.renderFailure(context.common, this.#complaint.load) : html`<p class="muted" aria-busy="true">${context.common.loading}</p>`;
    return html`
      ${part.form.begun ? html`<p><button type="button" class="text" @click=${this.#onNumber}>${words.putNumber}</button></p>` : nothing}
      ${part.form.render({ ...context, ...part.words })}
      <p><button type="button" class="text" @click=${() => this.#show('later')}>${words.notNow}</button></p>`;
  }

  get #rated(): boolean {
    return this.#step === 'rated' || this.held.consultation?.rated === true;
  }

  get #feedbackContext() {
    const { part } = this.#rating;
    return part && { ...this.view.context, words: part.words };
  }

  /** Another tab, or another device, may have been faster: then there is nothing left to rate. */
  readonly #rate: SendRating = async (id, rating) => {
    const { view: { context: { connection } }, held } = this;
    try {
      const receipt = await rateConsultation(connection, held, id, rating);
      void this.#show('rated');
      return receipt;
    } catch (cause) {
      if (cause instanceof Failure && cause.code === 'closed' && (await lookAgain(connection, held)).state === 'closed') await this.#show('rated');
      throw cause;
    }
  };

  /** The number is the visitor's to give: a complaint counts without it. */
  readonly #onNumber = (): void => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea[name=text]');
    const line = this.words.after.number(this.held.consultation?.number ?? '');
    if (!field) return;
    if (!field.value) field.value = field.defaultValue = line;
    else if (!field.value.includes(line)) field.value = `${line}\n${field.value}`;
    field.focus();
  };

  readonly #onCopy = async (): Promise<void> => {
    this.#copying = true;
    this.requestUpdate();
    await this.#copy.load();
  };

  readonly #onCopied = (): void => {
    this.#copying = false;
    this.requestUpdate();
  };

  async #show(step: Step): Promise<void> {
    this.#step = step;
    this.requestUpdate();
    if (step === 'rating') await this.#rating.load();
    if (step === 'complaint') await this.#complaint.load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-step]:not([hidden], [hidden] *)')?.focus();
  }
}
