import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { common, words } from '../../locale/id/feedback.ts';
import { form } from '../shared/form.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { waitingFrame } from '../shared/frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import { frame, officeFrame } from '../shared/widget-frame.ts';
import type { Complaints } from './complaints.ts';
import { feedback } from './feedback.styles.ts';
import { RatingForm } from './rating-form.ts';
import type { VisitRated } from './visit-rated.ts';

const id = { common, words };

type Context = Ready<typeof id.words>;

/** What the visitor chooses between. */
const TABS = ['rating', 'complaint'] as const;
type Tab = (typeof TABS)[number];
/** What a page may want alone. */
const MODES = [...TABS, 'tracking'] as const;
type Mode = (typeof MODES)[number];

const unsurIn = (lang: Language) => (lang === 'en' ? import('../../locale/en/unsur.ts') : import('../../locale/id/unsur.ts'));
const complaintIn = (lang: Language) => (lang === 'en' ? import('../../locale/en/complaint.ts') : import('../../locale/id/complaint.ts'));

interface ComplaintPart extends Styled {
  readonly complaints: Complaints;
  readonly words: Awaited<ReturnType<typeof complaintIn>> & Pick<Awaited<ReturnType<typeof unsurIn>>, 'unsur'>;
}

interface RatedPart extends Styled {
  readonly rated: VisitRated;
}

/**
 * The visitor's voice: a rating (one overall answer, or the nine unsur of the SKM), or a complaint with a number, and with a
 * code by which it can be followed to its end.
 *
 * @tag pst-feedback
 * @fires {RatingSentEvent} pst-rating-sent - A rating is stored at the office.
 * @fires {ComplaintFiledEvent} pst-complaint-filed - A complaint is stored at the office and has its number.
 * @slot - What to show when the endpoint cannot be reached: other ways to the office.
 * @csspart frame - The widget's surface.
 * @csspart tabs - The choice between rating and complaint.
 * @csspart form - The form.
 * @csspart field - One question with its answers.
 * @csspart label - A question.
 * @csspart hint - Help with a question.
 * @csspart error - What is wrong with an answer, or why sending failed.
 * @csspart control - A text field.
 * @csspart scale - The four words that answer one question.
 * @csspart summary - The list of all errors.
 * @csspart submit - The button that sends.
 * @csspart ticket - The receipt with the complaint's number and its tracking code.
 * @csspart whistleblowing - Where a report of wrongdoing belongs.
 */
export class Feedback extends LitElement {
  static override styles = [...frameStyles, form, feedback];
  static override properties: PropertyDeclarations = { ...officeProperties, mode: {}, visit: {} };

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;
  /** `rating`, `complaint` or `tracking` alone; by default the visitor chooses. */
  declare mode: Mode | undefined;
  /** Id of the visit that is rated, as its receipt and `pst-guest-book-signed` give it; a visit is rated once. */
  declare visit: string | undefined;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/feedback.ts'));
  readonly #lang = (): Language => this.#office.settings.lang;
  /** Most visitors answer the one question: what else there is comes when they go to it. */
  readonly #nine = new OnDemand(this, this.#lang, async (lang) => {
    const [code, { unsur, steps }] = await Promise.all([import('./nine-questions.ts'), unsurIn(lang)]);
    return { code, unsur, steps, about: await code.aboutIn(lang), styles: code.styles };
  });
  readonly #complaint: OnDemand<ComplaintPart> = new OnDemand<ComplaintPart>(this, this.#lang, async (lang) => {
    const [{ Complaints, styles }, words, { unsur }] = await Promise.all([import('./complaints.ts'), complaintIn(lang), unsurIn(lang)]);
    return { complaints: this.#complaint.part?.complaints ?? new Complaints(this, () => this.#office.ready, this.#lang), words: { ...words, unsur }, styles };
  });
  readonly #rating = new RatingForm(this, () => this.#office.ready, this.#lang, this.#nine, () => ({ visit: this.visit }));
  /** For a page that says which visit is rated. */
  readonly #rated: OnDemand<RatedPart> = new OnDemand<RatedPart>(this, this.#lang, async () => {
    const { VisitRated } = await import('./visit-rated.ts');
    return { rated: this.#rated.part?.rated ?? new VisitRated(this, () => this.#office.ready, () => this.visit, () => void this.#rating.onAgain()) };
  });
  #chosen: Tab = 'rating';

  protected override willUpdate(): void {
    const { endpoint, connection } = this.#office.settings;
    if (endpoint === undefined && !connection) return;
    if (this.visit && !this.#rated.failed) void this.#rated.load();
    if (this.#fixed && this.#fixed !== 'rating' && !this.#complaint.failed) void this.#complaint.load();
  }

  override render(): TemplateResult {
    const said = this.#office.wording?.words;
    return officeFrame(this.#office, this.#fixed ? said?.modes[this.#fixed] : said?.title, (context) => {
      const { words, profile, lang } = context;
      const shown = this.#fixed ?? this.#chosen;
      const complaint = this.#complaint.part;
      if (this.#fixed && this.#fixed !== 'rating' && !complaint && !this.#complaint.failed) return waitingFrame(words.modes[this.#fixed], context.common.loading, lang);
      return frame({
        title: this.#fixed ? words.modes[this.#fixed] : words.title,
        office: profile.name,
        context: profile.name,
        lang,
        body: this.#fixed ? this.#renderForm(context, this.#fixed) : this.#renderTabs(context, this.#chosen),
        foot: shown === 'rating' ? words.rating.purpose : shown === 'tracking' || complaint?.complaints.following ? undefined : complaint?.words.complaint.purpose,
      });
    });
  }

  /** Both forms stay on the page, one of them hidden: changing one's mind loses nothing. */
  #renderTabs(context: Context, shown: Tab): TemplateResult {
    const { modes } = context.words;
    return html`
      <div class="tabs no-print" part="tabs" role="tablist" aria-label=${context.words.title} @keydown=${this.#onKey}>
        ${TABS.map((mode) => html`
          <button type="button" role="tab" id="tab-${mode}" aria-controls="panel-${mode}" aria-selected=${mode === shown}
            tabindex=${mode === shown ? nothing : -1} 
            @pointerover=${() => this.#prefetch(mode)} @focus=${() => this.#prefetch(mode)} @click=${() => this.#choose(mode)}>${modes[mode]}</button>`)}
      </div>
      ${TABS.map((mode) => html`
        <div role="tabpanel" id="panel-${mode}" aria-labelledby="tab-${mode}" ?hidden=${mode !== shown}>${this.#renderForm(context, mode)}</div>`)}`;
  }

  #renderForm(context: Context, mode: Mode): TemplateResult {
    if (mode !== 'rating') return this.#renderComplaints(context, mode);
    const toComplaint = () => html`<button type="button" class="ghost" @click=${this.#onComplain}>${context.words.modes.complaint}</button>`;
    const next = this.#fixed ? undefined : toComplaint();
    const { part, failed } = this.#rated;
    // Where it cannot be told, the office says so when the rating arrives.
    if (this.visit && !part && !failed) return html`<p class="muted waiting" aria-busy="true">${context.common.loading}</p>`;
    return part?.rated.render(context, this.#rating.overtaken, next) ?? this.#rating.render(context, next);
  }

  #renderComplaints(context: Context, mode: Mode): TemplateResult {
    const { part, failed } = this.#complaint;
    if (part) return part.complaints[mode === 'tracking' ? 'renderTracking' : 'render']({ ...context, ...part.words });
    return failed ? this.#complaint.renderFailure(context.common, this.#onRetry) : html`<p class="muted waiting" aria-busy="true">${context.common.loading}</p>`;
  }

  readonly #onComplain = (): Promise<void> => this.#choose('complaint');

  /** With two tabs every arrow leads to the other one. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: 'other', ArrowRight: 'other', Home: 'rating', End: 'complaint' }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const other = this.#chosen === 'rating' ? 'complaint' : 'rating';
    void this.#choose(to === 'rating' || to === 'complaint' ? to : other);
  };

  /** The focus was on the button that made room for the form. */
  readonly #onRetry = async (): Promise<void> => {
    if (!(await this.#complaint.load())) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form :is(input, textarea):not([hidden] *)')?.focus();
  };

  async #choose(mode: Tab): Promise<void> {
    this.#chosen = mode;
    this.#prefetch(mode);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${mode}`)?.focus();
  }

  #prefetch(mode: Tab): void {
    if (mode === 'complaint') void this.#complaint.load();
  }

  get #fixed(): Mode | undefined {
    return MODES.find((mode) => mode === this.mode);
  }
}
