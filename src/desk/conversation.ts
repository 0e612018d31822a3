import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { InboxEntry } from '../client/desk.ts';
import { followLog } from '../client/desk-live.ts';
import type { Failure } from '../client/failure.ts';
import type { ConsultationEvent } from '../contract/events.ts';
import { failureFor, type DeskContext } from './context.ts';
import { conversation as styles } from './conversation.styles.ts';
import { desk } from './desk.styles.ts';
import type { Draft } from './draft.ts';
import { log, speaker } from './log.ts';
import { marks } from './marks.ts';
import { hashOf } from './route.ts';
import { StickToEnd } from '../elements/shared/stick-to-end.ts';
import { failureText } from './words.ts';

/** One consultation: who asks, until when, what was said, and the answer. */
export class DeskConversation extends LitElement {
  static override styles = [...desk, styles];
  static override properties: PropertyDeclarations = { context: { attribute: false }, entry: { attribute: false }, draft: { attribute: false } };

  declare context: DeskContext;
  declare entry: InboxEntry;
  declare draft: Draft;

  readonly #scroll = new StickToEnd(this, () => this.renderRoot.querySelector<HTMLElement>('.log'));
  #followed: string | undefined;
  #stop: (() => void) | undefined;
  /** Absent until the log has been read once. */
  #events: readonly ConsultationEvent[] | undefined;
  #failure: Failure | undefined;
  #announced = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(): void {
    const { id } = this.entry;
    if (id === this.#followed) return;
    this.#leave();
    this.#followed = id;
    this.#stop = followLog(this.context.connection, id, { next: this.#show, failed: this.#fail });
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult {
    const { context, entry, draft } = this;
    const { words } = context.wording;
    return html`
      <article aria-labelledby="title" @keydown=${this.#onKey}>
        <header>
          <a class="back" href=${hashOf({ view: 'consultations' })}>${words.back}</a>
          <div class="about">
            <h2 id="title" tabindex="-1">${entry.name}</h2>
            <p class="line"><span class="number">${words.conversation.number} <strong>${entry.number}</strong></span><a href=${mailto(entry)}>${entry.email}</a></p>
            <p class="line">${marks(entry, context)}</p>
          </div>
          ${this.#closed ? nothing : html`<pst-desk-close .context=${context} .consultation=${entry.id} .draft=${draft}></pst-desk-close>`}
        </header>
        ${this.#renderLog()}
        <div class="visually-hidden" aria-live="polite">${this.#announced}</div>
        ${this.#closed ? this.#renderClosed() : html`<pst-desk-reply .context=${context} .consultation=${entry.id} .draft=${draft}></pst-desk-reply>`}
      </article>`;
  }

  #renderLog(): TemplateResult {
    const { context, entry } = this;
    const { wording } = context;
    const { conversation: words } = wording.words;
    const events = this.#events;
    const failure = this.#failure;
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${words.log} aria-busy=${!events && !failure} tabindex="0" @scroll=${this.#scroll.onScroll}>
        ${events ? guard([events, entry.name, context.lang], () => log(events, entry.name, context)) : failure ? nothing : html`<p class="day">${wording.common.loading}</p>`}
        ${failure ? html`<p class="notice bad" role="status">${events ? wording.words.notLive : html`<strong>${words.failed}</strong> ${failureText(wording, failure)}`}</p>` : nothing}
      </div>
      ${this.#scroll.atEnd ? nothing : html`<div class="newest"><button type="button" class="ghost" @click=${this.#onNewest}>${words.newest}</button></div>`}`;
  }

  #renderClosed(): TemplateResult {
    const { words } = this.context.wording;
    const { draft } = this;
    return html`
      <div class="ended">
        <p class="notice" tabindex="-1">${words.reply.closed}</p>
        ${draft.unsent ? html`<p class="unsent" dir="auto">${draft.text}</p>` : nothing}
      </div>`;
  }

  get #closed(): boolean {
    return this.entry.state === 'closed' || (this.#events?.some(({ type }) => type === 'closed') ?? false);
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = undefined;
    this.#events = undefined;
    this.#failure = undefined;
    this.#announced = '';
    this.#scroll.atEnd = true;
  }

  readonly #show = (events: readonly ConsultationEvent[]): void => {
    const heard = this.#events?.length ?? events.length;
    const fresh = events.slice(heard);
    for (const event of events) if (event.type === 'message') this.draft.arrived(event.id);
    const messages = fresh.filter((event) => event.type === 'message');
    const said = messages.filter(({ from }) => from === 'visitor');
    if (messages.length > said.length) this.#scroll.toEnd();
    if (said.length > 0) {
      this.#announced = said.map((event) => this.context.wording.words.conversation.said(speaker(event, this.entry.name, this.context), event.text)).join('. ');
    }
    this.#events = events;
    this.#failure = undefined;
    this.requestUpdate();
  };

  readonly #fail = (failure: Failure): void => {
    this.#failure = failureFor(this, failure);
    this.requestUpdate();
  };

  /** Escape is the way back where inbox and conversation take turns. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const back = this.renderRoot.querySelector<HTMLAnchorElement>('.back');
    if (event.key === 'Escape' && !event.isComposing && back && back.offsetParent !== null) back.click();
  };

  readonly #onNewest = (): void => {
    this.#scroll.toEnd();
    this.renderRoot.querySelector<HTMLElement>('.log')?.focus();
  };
}

const mailto = ({ email, number }: InboxEntry): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(number)}`;
