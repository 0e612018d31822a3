import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findConsultations } from '../client/desk-care.ts';
import type { InboxEntry } from '../client/desk.ts';
import { form } from '../elements/shared/form.styles.ts';
import type { DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { InboxState } from './inbox-controller.ts';
import { belongs, byDeadline, FILTERS, isUnread, matches, type Filter } from './inbox-view.ts';
import { inbox as styles } from './inbox.styles.ts';
import { marks, moreMarks } from './marks.ts';
import { Older } from './older.ts';
import { hashOf } from './route.ts';
import { inFull, shortly } from './when.ts';
import { failureText } from './words.ts';

/** The office's consultations: who waits longest for an answer comes first. */
export class DeskInbox extends LitElement {
  static override styles = [...desk, form, styles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, inbox: { attribute: false }, selected: {}, shown: { state: true }, sought: { state: true },
  };

  declare context: DeskContext;
  declare inbox: InboxState;
  /** The consultation that is open beside the list. */
  declare selected: string | undefined;
  declare private shown: Filter;
  declare private sought: string;

  readonly #older = new Older(this, findConsultations);

  constructor() {
    super();
    this.shown = 'open';
    this.sought = '';
  }

  /** Back from a conversation: on in the list where it was left. */
  async focusEntry(id: string): Promise<void> {
    await this.updateComplete;
    (this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  focusSearch(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** The one before or after the one that is open, as they are shown now. */
  neighbour(step: 1 | -1): InboxEntry | undefined {
    const shown = this.#shownEntries();
    const at = shown.findIndex(({ id }) => id === this.selected);
    return shown[at < 0 ? (step === 1 ? 0 : shown.length - 1) : at + step];
  }

  protected override willUpdate(): void {
    this.#older.look(this.context.connection, this.sought);
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { words, work } = wording;
    const entries = this.inbox.entries ?? [];
    return html`
      <section aria-labelledby="title">
        <div class="top">
          <h2 id="title" tabindex="-1">${words.inbox.title}</h2>
          <input type="search" name="q" aria-label=${work.search.label} placeholder=${work.search.label} autocomplete="off" .value=${this.sought} @input=${this.#onSearch} @keydown=${this.#onKey}>
          ${this.sought ? nothing : html`<div class="filter" role="group" aria-label=${words.inbox.filter}>${FILTERS.map((filter) => this.#renderFilter(filter, entries))}</div>`}
        </div>
        ${this.inbox.entries && this.inbox.failure ? html`<p class="notice" role="status">${words.notLive}</p>` : nothing}
        ${this.inbox.entries ? this.#renderFound() : this.#renderNothingYet()}
      </section>`;
  }

  #renderFilter(filter: Filter, entries: readonly InboxEntry[]): TemplateResult {
    const count = entries.filter((entry) => belongs(entry, filter, this.#viewer)).length;
    return html`<button type="button" class="ghost ${filter}" aria-pressed=${this.shown === filter} @click=${() => { this.shown = filter; }}>${this.context.wording.work.filters[filter](count)}</button>`;
  }

  #renderFound(): TemplateResult {
    const { search } = this.context.wording.work;
    const shown = this.#shownEntries();
    if (!this.sought) return this.#renderEntries(shown);
    const { phase, found } = this.#older;
    const older = phase === 'searching' ? search.searching : phase === 'failed' ? search.olderFailed : found.length > 0 ? search.older : '';
    return html`
      <p class="found" role="status">${phase === 'searching' && shown.length === 0 ? search.searching : html`${search.found(shown.length)} ${older}`}</p>
      ${shown.length > 0 ? this.#renderEntries(shown) : nothing}`;
  }

  #renderNothingYet(): TemplateResult {
    const { wording } = this.context;
    const { failure } = this.inbox;
    if (!failure) return html`<p class="empty" aria-busy="true">${wording.common.loading}</p>`;
    return html`<div class="notice bad" role="alert"><strong>${wording.words.inbox.failed}</strong> ${failureText(wording, failure)}</div>`;
  }

  #renderEntries(entries: readonly InboxEntry[]): TemplateResult {
    const { words: { inbox }, work } = this.context.wording;
    if (entries.length === 0) {
      if (this.shown === 'open') return html`<p class="empty"><strong>${inbox.emptyOpen}</strong> ${inbox.emptyOpenHelp}</p>`;
      if (this.shown === 'closed') return html`<p class="empty"><strong>${inbox.emptyClosed}</strong> ${inbox.emptyClosedHelp}</p>`;
      return html`<p class="empty">${work.emptyFilter}</p>`;
    }
    return html`<ol class="entries">${repeat(entries, ({ id }) => id, (entry) => html`<li>${this.#renderEntry(entry)}</li>`)}</ol>`;
  }

  #renderEntry(entry: InboxEntry): TemplateResult {
    const { context } = this;
    const { profile, lang, today, wording } = context;
    return html`
      <a data-id=${entry.id} class=${isUnread(entry) ? 'unread' : ''} href=${hashOf({ view: 'consultations', id: entry.id })} aria-current=${entry.id === this.selected ? 'true' : nothing}>
        <span class="line">
          <strong>${entry.erasedAt === undefined ? entry.name : wording.privacy.gone}</strong>
          <time datetime=${entry.lastAt} title=${inFull(entry.lastAt, context)}>${shortly(entry.lastAt, today, profile.zone, lang)}</time>
        </span>
        ${entry.topic ? html`<span class="topic">${entry.topic}</span>` : nothing}
        <span class="excerpt">${entry.waiting || entry.state === 'closed' ? nothing : html`<span class="you">${wording.words.inbox.you}</span> `}${entry.lastText}</span>
        <span class="line marks">${marks(entry, context)}<span class="number">${entry.number}</span></span>
        <span class="line more">${moreMarks(entry, context).map((mark) => html`<span>${mark}</span>`)}</span>
      </a>`;
  }

  get #viewer() {
    return { user: this.context.officer.user, today: this.context.today };
  }

  /** What is looked for is looked for everywhere, whatever the filter. */
  #shownEntries(): readonly InboxEntry[] {
    const entries = this.inbox.entries ?? [];
    if (!this.sought) return entries.filter((entry) => belongs(entry, this.shown, this.#viewer)).sort(byDeadline);
    const here = entries.filter((entry) => matches(entry, this.sought)).sort(byDeadline);
    const known = new Set(here.map(({ id }) => id));
    return [...here, ...this.#older.found.filter(({ id }) => !known.has(id))];
  }

  readonly #onSearch = (event: InputEvent): void => {
    this.sought = (event.target as HTMLInputElement).value;
  };

  /** Escape empties the search first; the way back is the next one. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.sought) return;
    event.stopPropagation();
    this.sought = '';
  };
}
