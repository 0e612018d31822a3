import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { findComplaints, STAGES, type ComplaintEntry, type Stage } from '../client/desk-complaints.ts';
import { categoryName, complaintMarks } from './complaint-marks.ts';
import type { ComplaintsState } from './complaints-controller.ts';
import type { DeskContext } from './context.ts';
import { form } from '../elements/shared/form.styles.ts';
import { desk } from './desk.styles.ts';
import { inbox } from './inbox.styles.ts';
import { Older } from './older.ts';
import { hashOf } from './route.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

type Filter = 'open' | 'all' | Stage;
const FILTERS: readonly Filter[] = ['open', ...STAGES, 'all'];

const belongs = ({ stage }: ComplaintEntry, filter: Filter): boolean => filter === 'all' || (filter === 'open' ? stage !== 'closed' : stage === filter);

/** Complaints by what is due. Nothing here says who complains or of what: reading one is an act of its own. */
export class DeskComplaints extends LitElement {
  static override styles = [...desk, form, inbox, css`
    section { max-inline-size: 900px; margin-inline: auto; }
    :host { background: var(--_surface); }
    .lead { flex: 1 0 100%; font-size: 15px; color: var(--_muted); }
    .top h2 { flex: 1; }
    .top .reload { padding: 6px 14px; font-size: 15px; min-block-size: 40px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, complaints: { attribute: false }, reload: { attribute: false }, shown: { state: true }, sought: { state: true } };

  declare context: DeskContext;
  declare complaints: ComplaintsState;
  declare reload: () => unknown;
  declare private shown: Filter;
  declare private sought: string;

  readonly #older = new Older(this, findComplaints);

  constructor() {
    super();
    this.shown = 'open';
    this.sought = '';
  }

  protected override firstUpdated(): void {
    this.reload();
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult {
    const { words, complaints: own, common } = this.context.wording;
    const { entries, failure, loading } = this.complaints;
    return html`
      <section aria-labelledby="title" aria-busy=${loading}>
        <div class="top">
          <h2 id="title" tabindex="-1">${words.views.complaints}</h2>
          <button type="button" class="ghost reload" aria-disabled=${loading} @click=${this.reload}>${loading ? common.loading : words.reload}</button>
          <p class="lead">${own.lead}</p>
          ${entries && entries.length > 0 ? html`<input type="search" name="q" aria-label=${own.search.label} placeholder=${own.search.label} maxlength="200" autocomplete="off" .value=${this.sought} @input=${this.#onSearch} @keydown=${this.#onKey}>` : nothing}
          ${entries && entries.length > 0 && !this.#searching ? html`<div class="filter" role="group" aria-label=${own.filter}>${FILTERS.map((filter) => this.#renderFilter(filter, entries))}</div>` : nothing}
        </div>
        ${failure ? html`<div class="notice bad" role="alert"><strong>${own.failed}</strong> ${failureText(this.context.wording, failure)}</div>` : nothing}
        ${entries ? this.#renderEntries(entries) : failure ? nothing : html`<p class="empty" aria-busy="true">${common.loading}</p>`}
      </section>`;
  }

  #renderFilter(filter: Filter, entries: readonly ComplaintEntry[]): TemplateResult {
    const { complaints: own, stages } = this.context.wording;
    const label = filter === 'open' || filter === 'all' ? own.filters[filter] : stages.names[filter];
    const count = entries.filter((entry) => belongs(entry, filter)).length;
    return html`<button type="button" class="ghost" aria-pressed=${this.shown === filter} @click=${() => { this.shown = filter; }}>${own.count(label, count)}</button>`;
  }

  #renderEntries(all: readonly ComplaintEntry[]): TemplateResult {
    const { complaints: own } = this.context.wording;
    if (all.length === 0) return html`<p class="empty"><strong>${own.empty}</strong> ${own.emptyHelp}</p>`;
    if (this.#searching) return this.#renderFound(all);
    const entries = all.filter((entry) => belongs(entry, this.shown));
    if (entries.length === 0) return html`<p class="empty">${own.emptyFilter}</p>`;
    return this.#renderList(entries);
  }

  /** Of the list by number and unsur; what the list does not hold any more by its number. */
  #renderFound(all: readonly ComplaintEntry[]): TemplateResult {
    const { search } = this.context.wording.complaints;
    const words = this.sought.trim().toLowerCase();
    const { found, phase } = this.#older;
    const listed = all.filter((entry) => `${entry.number} ${categoryName(entry, this.context)}`.toLowerCase().includes(words));
    const entries = [...listed, ...found.filter(({ id }) => !all.some((entry) => entry.id === id))];
    const older = phase === 'searching' ? search.searching : phase === 'failed' ? search.olderFailed : '';
    return html`
      <p class="found" role="status">${phase === 'searching' && entries.length === 0 ? search.searching : html`${search.found(entries.length)} ${older}`}</p>
      ${entries.length === 0 ? nothing : this.#renderList(entries)}`;
  }

  #renderList(entries: readonly ComplaintEntry[]): TemplateResult {
    return html`<ol class="entries">${entries.map((entry) => html`<li>${this.#renderEntry(entry)}</li>`)}</ol>`;
  }

  get #searching(): boolean {
    return this.sought.trim() !== '';
  }

  readonly #onSearch = (event: Event): void => {
    this.sought = (event.currentTarget as HTMLInputElement).value;
    this.#older.look(this.context.connection, this.sought);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.sought === '') return;
    event.stopPropagation();
    this.sought = '';
    this.#older.look(this.context.connection, '');
  };

  #renderEntry(entry: ComplaintEntry): TemplateResult {
    const { context } = this;
    const { complaints: own } = context.wording;
    return html`
      <a href=${hashOf({ view: 'complaints', id: entry.id })}>
        <span class="line"><strong>${entry.number}</strong></span>
        <span class="topic">${categoryName(entry, context)}</span>
        <span class="line marks">${complaintMarks(entry, context)}</span>
        <span class="line more"><span>${own.filed(inFull(entry.filedAt, context))}</span>${entry.seq > 1 ? html`<span>${own.last(inFull(entry.lastAt, context))}</span>` : nothing}</span>
      </a>`;
  }
}
