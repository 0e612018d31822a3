import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fetchSatisfaction, type ExportFormat } from '../client/desk-files.ts';
import { loadDeskSatisfaction, type DeskSatisfaction as Table, type Period } from '../client/desk-satisfaction.ts';
import type { Failure } from '../client/failure.ts';
import { form } from '../elements/shared/form.styles.ts';
import { number } from '../elements/shared/numbers.ts';
import { printAlone } from '../elements/shared/print-alone.ts';
import { periodName } from '../elements/shared/skm-period.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { Downloading } from './downloading.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

type Figures = NonNullable<Table['figures']>;

/** The SKM table of a period: every figure, also what is not for publication, and what visitors wrote. */
export class DeskSatisfaction extends LitElement {
  static override styles = [...desk, form, css`
    :host { block-size: 100%; overflow-y: auto; container-type: inline-size; background: var(--_sunken); }
    section { max-inline-size: 900px; margin-inline: auto; padding: 20px; display: grid; gap: 16px; }
    form { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; }
    form label { margin: 0; }
    h3 { font-size: 16px; margin-block-start: 12px; }
    .wide { overflow-x: auto; background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); }
    table { inline-size: 100%; border-collapse: collapse; font-size: 15px; line-height: 1.4; }
    th, td { text-align: end; padding: 8px 12px; font-weight: 400; border-block-start: 1px solid var(--_line); font-variant-numeric: tabular-nums; white-space: nowrap; }
    th:first-child { text-align: start; white-space: normal; min-inline-size: 150px; }
    thead th { border: 0; font-size: 14px; color: var(--_muted); }
    tfoot :is(th, td) { font-weight: 600; }
    article { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 12px 16px; overflow-wrap: anywhere; }
    article p:first-child { white-space: pre-wrap; }
    .file { display: grid; gap: 8px; }
    @media print {
      :host { block-size: auto; overflow: visible; background: none; }
      .wide { overflow: visible; border: 0; }
    }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false } };

  declare context: DeskContext;

  readonly #file = new Downloading(this, fetchSatisfaction);
  #table: Table | undefined;
  #failure: Failure | undefined;
  #wrong = false;
  #loading = false;

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const year = this.context.today.slice(0, 4);
    void this.#load({ from: `${year}-01-01`, to: lastDay(this.context.today.slice(0, 7)) });
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult {
    const { wording, today } = this.context;
    const { satisfaction: words } = wording;
    return html`
      <section aria-labelledby="title" aria-busy=${this.#loading}>
        <h2 id="title" tabindex="-1">${words.view}</h2>
        <form class="no-print" novalidate @submit=${this.#onSubmit}>
          <div><label for="from">${words.from}</label><input id="from" name="from" type="month" value="${today.slice(0, 4)}-01" max=${today.slice(0, 7)} placeholder="2026-01" aria-describedby=${this.#wrong ? 'wrong' : nothing} aria-invalid=${this.#wrong ? 'true' : nothing}></div>
          <div><label for="to">${words.to}</label><input id="to" name="to" type="month" value=${today.slice(0, 7)} max=${today.slice(0, 7)} placeholder="2026-12"></div>
          <button aria-disabled=${this.#loading}>${words.show}</button>
          <button type="button" class="ghost" @click=${() => printAlone(this)}>${words.print}</button>
        </form>
        ${this.#wrong ? html`<p class="notice bad" id="wrong" role="alert">${words.wrong}</p>` : nothing}
        ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${words.failed}</strong> ${failureText(wording, this.#failure)}</p>` : nothing}
        <div role="status" class="visually-hidden">${this.#loading ? wording.common.loading : this.#table ? periodName(this.#table, wording.skm) : nothing}</div>
        ${this.#table ? this.#renderTable(this.#table) : nothing}
      </section>`;
  }

  #renderTable(table: Table): TemplateResult {
    const { wording, lang, profile } = this.context;
    const { satisfaction: words, skm } = wording;
    const { figures, least } = table;
    return html`
      <p><strong>${profile.name} · ${periodName(table, skm)}</strong></p>
      ${figures && figures.respondents < least ? html`<p class="notice bad">${words.few(number(figures.respondents, lang), number(least, lang))}</p>` : nothing}
      ${figures ? this.#renderFigures(table, figures) : html`<p class="notice">${words.none}</p>`}
      <p class="muted small no-print">${words.public}</p>
      ${figures ? this.#renderFile(table) : nothing}
      ${this.#renderQuick(table)}
      ${this.#renderComments(table)}`;
  }

  #renderFigures(table: Table, figures: Figures): TemplateResult {
    const { wording: { satisfaction: words, skm, unsur: names }, lang } = this.context;
    const { answers } = table;
    const counts = (unsur: string) => answers.find((one) => one.unsur === unsur)?.answers.map((count) => number(count, lang)).join(' · ');
    const foot = (label: string, value: string) => html`<tr><th scope="row" colspan="4">${label}</th><td>${value}</td></tr>`;
    return html`
      <div class="wide" tabindex="0" role="region" aria-label=${periodName(table, skm)}>
        <table>
          <thead><tr>${[skm.unsur, words.answers, words.mean, words.weight, words.weighted].map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
          <tbody>
            ${figures.unsur.map(({ unsur, nrr, weighted }) => html`
              <tr><th scope="row">${names[unsur].name}</th><td>${counts(unsur)}</td><td>${number(nrr, lang, 2)}</td><td>1/9</td><td>${number(weighted, lang, 3)}</td></tr>`)}
          </tbody>
          <tfoot>
            ${foot(skm.respondents, number(figures.respondents, lang))}
            ${foot(words.total, number(figures.ikm, lang, 3))}
            ${foot(words.converted, number(figures.converted, lang, 2))}
            ${foot(words.quality, `${figures.grade} (${skm.grades[figures.grade]})`)}
          </tfoot>
        </table>
      </div>`;
  }

  /** Of the months that are shown, whatever stands in the fields meanwhile. */
  #renderFile({ from, to }: Table): TemplateResult {
    const { context } = this;
    const { satisfaction: { download } } = context.wording;
    const button = (format: ExportFormat) => html`<button type="button" class="ghost" aria-disabled=${this.#file.busy} @click=${() => this.#file.begin(context, { from, to, format })}>${download[format]}</button>`;
    return html`<div class="file no-print">${this.#file.render(context, [button('xlsx'), button('csv')])}</div>`;
  }

  #renderQuick({ quick }: Table): TemplateResult {
    const { wording: { satisfaction: words, feedback }, lang } = this.context;
    return html`
      <h3>${words.quick}</h3>
      <p class="muted small">${words.quickHelp}</p>
      <div class="wide"><table><tbody>
        ${feedback.rating.overall.answers.map((answer, i) => html`<tr><th scope="row">${answer}</th><td>${number(quick[i] ?? 0, lang)}</td></tr>`)}
      </tbody></table></div>`;
  }

  #renderComments({ comments }: Table): TemplateResult {
    const { context } = this;
    const { satisfaction: words, words: { lists } } = context.wording;
    return html`
      <h3>${words.comments}</h3>
      ${comments.length === 0 ? html`<p class="muted">${words.noComments}</p>` : comments.map(({ text, ratedAt, kind }) => html`
        <article><p>${text}</p><p class="muted small">${inFull(ratedAt, context)} · ${kind === 'quick' ? lists.quick : lists.skm}</p></article>`)}`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const [from, to] = [monthIn(data, 'from'), monthIn(data, 'to')];
    this.#wrong = from === undefined || to === undefined || from > to;
    this.requestUpdate();
    if (from !== undefined && to !== undefined && from <= to) void this.#load({ from: `${from}-01`, to: lastDay(to) });
  };

  async #load(period: Period): Promise<void> {
    this.#loading = true;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      this.#table = await loadDeskSatisfaction(this.context.connection, period);
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.#loading = false;
    this.requestUpdate();
  }
}

/** A browser without a field for months has one for text. */
function monthIn(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value.trim()) ? value.trim() : undefined;
}

const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0, 12)).toISOString().slice(0, 10);
