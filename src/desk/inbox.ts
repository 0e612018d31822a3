import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InboxEntry } from '../client/desk.ts';
import type { DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { InboxState } from './inbox-controller.ts';
import { inbox as styles } from './inbox.styles.ts';
import { marks } from './marks.ts';
import { hashOf } from './route.ts';
import { inFull, shortly } from './when.ts';
import { failureText } from './words.ts';

const STATES = ['open', 'closed'] as const;

/** The office's consultations, newest activity first. */
export class DeskInbox extends LitElement {
  static override styles = [...desk, styles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, inbox: { attribute: false }, selected: {}, shown: { state: true },
  };

  declare context: DeskContext;
  declare inbox: InboxState;
  /** The consultation that is open beside the list. */
  declare selected: string | undefined;
  declare private shown: InboxEntry['state'];

  constructor() {
    super();
    this.shown = 'open';
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

  override render(): TemplateResult {
    const { words } = this.context.wording;
    const entries = this.inbox.entries ?? [];
    return html`
      <section aria-labelledby="title">
        <div class="top">
          <h2 id="title" tabindex="-1">${words.inbox.title}</h2>
          <div class="filter" role="group" aria-label=${words.inbox.filter}>
            ${STATES.map((state) => html`
              <button type="button" class="ghost" aria-pressed=${this.shown === state} @click=${() => this.#onShow(state)}>
                ${words.inbox[state](entries.filter((entry) => entry.state === state).length)}
              </button>`)}
          </div>
        </div>
        ${this.inbox.entries && this.inbox.failure ? html`<p class="notice" role="status">${words.notLive}</p>` : nothing}
        ${this.inbox.entries ? this.#renderEntries(entries.filter((entry) => entry.state === this.shown)) : this.#renderNothingYet()}
      </section>`;
  }

  #renderNothingYet(): TemplateResult {
    const { wording } = this.context;
    const { failure } = this.inbox;
    if (!failure) return html`<p class="empty" aria-busy="true">${wording.common.loading}</p>`;
    return html`<div class="notice bad" role="alert"><strong>${wording.words.inbox.failed}</strong> ${failureText(wording, failure)}</div>`;
  }

  #renderEntries(entries: readonly InboxEntry[]): TemplateResult {
    const { inbox } = this.context.wording.words;
    if (entries.length === 0) {
      return this.shown === 'open'
        ? html`<p class="empty"><strong>${inbox.emptyOpen}</strong> ${inbox.emptyOpenHelp}</p>`
        : html`<p class="empty"><strong>${inbox.emptyClosed}</strong> ${inbox.emptyClosedHelp}</p>`;
    }
    return html`<ol class="entries">${repeat(entries, ({ id }) => id, (entry) => html`<li>${this.#renderEntry(entry)}</li>`)}</ol>`;
  }

  #renderEntry(entry: InboxEntry): TemplateResult {
    const { context } = this;
    const { profile, lang, today, wording } = context;
    return html`
      <a data-id=${entry.id} href=${hashOf({ view: 'consultations', id: entry.id })} aria-current=${entry.id === this.selected ? 'true' : nothing}>
        <span class="line">
          <strong>${entry.name}</strong>
          <time datetime=${entry.lastAt} title=${inFull(entry.lastAt, context)}>${shortly(entry.lastAt, today, profile.zone, lang)}</time>
        </span>
        <span class="excerpt">${entry.waiting || entry.state === 'closed' ? nothing : html`<span class="you">${wording.words.inbox.you}</span> `}${entry.lastText}</span>
        <span class="line marks">${marks(entry, context)}<span class="number">${entry.number}</span></span>
      </a>`;
  }

  #onShow(state: InboxEntry['state']): void {
    this.shown = state;
  }
}
