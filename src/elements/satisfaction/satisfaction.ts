import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Period, Satisfaction } from '../../client/satisfaction.ts';
import { common, words } from '../../locale/id/satisfaction.ts';
import { bar } from '../shared/bar.styles.ts';
import { cannotLoad } from '../shared/cannot-load.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { waitingFrame } from '../shared/frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { periodName } from '../shared/skm-period.ts';
import { frame, officeFrame } from '../shared/widget-frame.ts';
import { FiguresController } from './figures-controller.ts';
import { dayIn, result, trend, unsurTable } from './figures.ts';
import { satisfaction } from './satisfaction.styles.ts';

const id = { common, words };

type Context = Ready<typeof id.words>;

/**
 * The public result of the SKM (PermenPANRB 14/2017): the index with its grade, the mean of each of the nine unsur, and how they
 * have changed; only of finished quarters, and never of so few people that one of them could be recognised.
 *
 * @tag pst-satisfaction
 * @slot - What to show when the endpoint cannot be reached: other ways to the office.
 * @csspart frame - The widget's surface.
 * @csspart control - The list of periods to choose from.
 * @csspart result - The index, its grade and the number of respondents.
 * @csspart table - The means of the unsur, and the periods side by side.
 * @csspart retry - The button that asks the endpoint again.
 */
export class PstSatisfaction extends LitElement {
  static override styles = [...frameStyles, bar, satisfaction];
  static override properties: PropertyDeclarations = officeProperties;

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/satisfaction.ts'));
  readonly #figures = new FiguresController(this, () => {
    const { ready } = this.#office;
    return ready && { connection: ready.connection, office: ready.profile.code };
  });

  override render(): TemplateResult {
    return officeFrame(this.#office, this.#office.wording?.words.title, (context) => this.#renderOffice(context));
  }

  #renderOffice(context: Context): TemplateResult {
    const { words, common, profile, lang } = context;
    const { shown, failure, loading } = this.#figures;
    if (!shown && !failure) return waitingFrame(words.title, common.loading, lang);
    return frame({
      title: words.title,
      office: profile.name,
      context: profile.name,
      lang,
      body: html`
        ${shown ? this.#renderChoice(context, shown) : nothing}
        ${failure ? html`${cannotLoad(common, this.#figures.retry, failure.code, loading)}<slot></slot>` : nothing}
        ${shown && !failure ? html`<div class="figures" aria-busy=${loading}>${this.#renderFigures(context, shown)}</div>` : nothing}`,
      foot: shown && words.purpose(shown.least),
    });
  }

  #renderFigures(context: Context, shown: Satisfaction): TemplateResult {
    const { words, profile, lang } = context;
    const { figures, parts, leftOut, next, least } = shown;
    return html`
      <div aria-live="polite">
        ${figures
          ? result(figures, parts.length > 0 ? periodName({ from: parts[0]?.from ?? shown.from, to: parts.at(-1)?.to ?? shown.to }, words.skm) : periodName(shown, words.skm), words, lang)
          : leftOut.length > 0 || parts.length > 0
            ? html`<p class="empty"><strong>${words.few}.</strong> ${words.fewHelp(least)}</p>`
            : html`<p class="empty"><strong>${words.none}.</strong> ${words.noneHelp}</p>`}
      </div>
      ${figures && profile.sampleValues.includes('satisfaction') ? html`<p class="notice">${words.sample}</p>` : nothing}
      ${figures ? unsurTable(figures, words, lang) : nothing}
      ${parts.length > 1 ? trend(parts, words, lang) : nothing}
      ${figures && leftOut.length > 0 ? html`<p class="muted small">${words.leftOut(leftOut.map((quarter) => periodName(quarter, words.skm)).join(', '))}</p>` : nothing}
      ${next === undefined ? nothing : html`<p class="muted small">${words.next(dayIn(next, words.skm))}</p>`}`;
  }

  /** Whole years, and the parts of those that have several. */
  #renderChoice({ words }: Context, { from, to, published }: Satisfaction): TemplateResult | typeof nothing {
    const years = [...new Set(published.map((part) => part.from.slice(0, 4)))];
    const periods = years.flatMap((year): readonly Period[] => {
      const parts = published.filter((part) => part.from.startsWith(year));
      return [{ from: `${year}-01-01`, to: `${year}-12-31` }, ...(parts.length > 1 ? parts : [])];
    });
    if (periods.length < 2) return nothing;
    return html`
      <p class="choice no-print">
        <label for="period">${words.choose}</label>
        <select id="period" part="control" @change=${this.#onChoose}>
          ${periods.map((period) => html`<option value=${valueOf(period)} ?selected=${period.from === from && period.to === to}>${periodName(period, words.skm)}</option>`)}
        </select>
      </p>`;
  }

  readonly #onChoose = (event: Event): void => {
    const [from = '', to = ''] = (event.target as HTMLSelectElement).value.split('/');
    this.#figures.choose({ from, to });
  };
}

const valueOf = ({ from, to }: Period): string => `${from}/${to}`;
