import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { markRead, type InboxEntry } from '../client/desk.ts';
import { followLog, readBeginning, type DeskLog, type FollowedLog } from '../client/desk-live.ts';
import type { Failure } from '../client/failure.ts';
import { filesPart } from '../elements/shared/files-part.ts';
import type { FileSource } from '../elements/shared/files.ts';
import { newTabNote } from '../elements/shared/links.ts';
import { markdown } from '../elements/shared/markdown.styles.ts';
import { StickToEnd } from '../elements/shared/stick-to-end.ts';
import { about } from './about.ts';
import { failureFor, type DeskContext } from './context.ts';
import { conversation as styles } from './conversation.styles.ts';
import { desk } from './desk.styles.ts';
import { Details } from './details.ts';
import type { Draft } from './draft.ts';
import { fileNames, log, speaker } from './log.ts';
import { marks } from './marks.ts';
import { hashOf } from './route.ts';
import { TYPING_HOLDS_MS, typist } from './typist.ts';
import { failureText } from './words.ts';

const TOOLS = ['about', 'notes', 'meeting', 'publish', 'close'] as const;
export type Tool = (typeof TOOLS)[number];

/** One consultation: who asks, until when, what was said, and the answer. */
export class DeskConversation extends LitElement {
  static override styles = [...desk, markdown, styles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, entry: { attribute: false }, draft: { attribute: false }, tool: { state: true },
  };

  declare context: DeskContext;
  declare entry: InboxEntry;
  declare draft: Draft;
  declare private tool: Tool | undefined;

  readonly #scroll = new StickToEnd(this, () => this.renderRoot.querySelector<HTMLElement>('.log'));
  readonly #details = new Details(this);
  readonly #files = filesPart(this, () => this.context.lang);
  #followed: string | undefined;
  #following: FollowedLog | undefined;
  #listening = new AbortController();
  /** Absent until the log has been read once. */
  #log: DeskLog | undefined;
  #failure: Failure | undefined;
  #announced = '';
  #marked = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** The visitor's first question, where it is wanted and lies before what is known of the log. */
  #question: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    document.addEventListener('visibilitychange', this.#onVisibility, { signal: this.#listening.signal });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening.abort();
    this.#leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { id } = this.entry;
    this.#details.keepUp(this.context, this.entry);
    if (changed.has('entry') && this.#closed && this.tool === 'close') this.tool = undefined;
    // An update that was due when this was taken from the page comes afterwards.
    if (id === this.#followed || !this.isConnected) return;
    this.#leave();
    this.#followed = id;
    this.#following = followLog(this.context.connection, id, { next: this.#show, failed: this.#fail });
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  focusReply(): void {
    this.renderRoot.querySelector('pst-desk-reply')?.focus();
  }

  take(): void {
    if (this.entry.takenBy?.user !== this.context.officer.user) void this.renderRoot.querySelector('pst-desk-keeper')?.take();
  }

  async open(tool: Tool | undefined): Promise<void> {
    const before = this.tool;
    if (tool === 'publish') await this.#findQuestion();
    this.tool = tool;
    await this.updateComplete;
    const view = tool === undefined ? undefined : this.renderRoot.querySelector('.tool');
    const inside = view?.querySelector<LitElement>('pst-desk-notes, pst-desk-meeting, pst-desk-publish, pst-desk-close');
    await inside?.updateComplete;
    const title = (inside?.renderRoot ?? view)?.querySelector<HTMLElement>('#tool-title');
    (title ?? this.renderRoot.querySelector<HTMLElement>(`[data-tool="${before ?? ''}"]`) ?? this.renderRoot.querySelector('h2'))?.focus();
  }

  override render(): TemplateResult {
    const { context, entry, draft } = this;
    const { words, common } = context.wording;
    return html`
      <div class="whole ${this.tool ? 'with-tool' : ''}" @keydown=${this.#onKey} @pst-desk-tool-done=${() => this.open(undefined)}>
      ${newTabNote(common)}
      <article aria-labelledby="title" @dragover=${this.#onDrag} @drop=${this.#onDrag}>
        <header>
          <a class="back" href=${hashOf({ view: 'consultations' })}>${words.back}</a>
          <div class="about">
            <h2 id="title" tabindex="-1">${entry.name}</h2>
            <p class="line"><span class="number">${words.conversation.number} <strong>${entry.number}</strong></span><a href=${mailto(entry)}>${entry.email}</a></p>
            ${entry.topic ? html`<p class="line topic" dir="auto">${entry.topic}</p>` : nothing}
            <p class="line">${marks(entry, context)}</p>
          </div>
          <pst-desk-keeper .context=${context} .entry=${entry} .jottings=${draft.jottings}></pst-desk-keeper>
          ${this.#renderTools()}
        </header>
        ${this.#renderLog()}
        <div class="visually-hidden" aria-live="polite">${this.#announced}</div>
        ${this.#closed ? this.#renderClosed() : keyed(draft, html`<pst-desk-reply .context=${context} .entry=${entry} .draft=${draft} .seen=${this.#log?.events.at(-1)?.seq}></pst-desk-reply>`)}
      </article>
      ${this.tool ? html`<section class="tool" aria-label=${context.wording.work.tools.label}>${this.#renderTool(this.tool)}</section>` : nothing}
      </div>`;
  }

  #renderTools(): TemplateResult {
    const { tools } = this.context.wording.work;
    const shown = this.#closed ? TOOLS.filter((tool) => tool !== 'close') : TOOLS;
    const name = (tool: Tool) => (tool === 'notes' ? tools.notes(this.#details.known?.notes.length ?? 0) : tools[tool]);
    return html`
      <div class="tools" role="group" aria-label=${tools.label}>${shown.map((tool) => html`
        <button type="button" class="ghost" data-tool=${tool} aria-expanded=${this.tool === tool} @click=${() => this.open(this.tool === tool ? undefined : tool)}>${name(tool)}</button>`)}</div>`;
  }

  #renderTool(tool: Tool): TemplateResult {
    const { context, entry, draft } = this;
    const notes = this.#details.known?.notes;
    switch (tool) {
      case 'about': return about(entry, this.#details, context);
      case 'notes': return html`<pst-desk-notes .context=${context} .consultation=${entry.id} .notes=${notes} .jottings=${draft.jottings}></pst-desk-notes>`;
      case 'meeting': return html`<pst-desk-meeting .context=${context} .entry=${entry}></pst-desk-meeting>`;
      case 'publish': return html`<pst-desk-publish .context=${context} .consultation=${entry.id} .asker=${entry} .question=${this.#question} .events=${this.#log?.events} .jottings=${draft.jottings}></pst-desk-publish>`;
      case 'close': return html`<pst-desk-close .context=${context} .consultation=${entry.id} .events=${this.#log?.events} .draft=${draft}></pst-desk-close>`;
    }
  }

  #renderLog(): TemplateResult {
    const { context, entry } = this;
    const { wording } = context;
    const { conversation: words } = wording.words;
    const events = this.#log?.events;
    const read = this.#log?.read.visitor ?? 0;
    const failure = this.#failure;
    const before = (events?.[0]?.seq ?? 1) - 1;
    const writing = typist(this.#log?.typing, context.officer.name);
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${words.log} aria-busy=${!events && !failure} tabindex="0" @scroll=${this.#scroll.onScroll}>
        ${before > 0 ? html`<p class="day"><button type="button" class="ghost" @click=${this.#onEarlier}>${wording.work.log.earlier(before)}</button></p>` : nothing}
        ${events ? guard([events, read, entry.name, context.lang], () => log({ events, visitor: entry.name, read, source: this.#source }, context)) : failure ? nothing : html`<p class="day">${wording.common.loading}</p>`}
        ${writing === undefined ? nothing : html`<p class="day" role="status">${wording.work.reply.typing(writing)}</p>`}
        ${failure ? html`<p class="notice bad" role="status">${events ? wording.words.notLive : html`<strong>${words.failed}</strong> ${failureText(wording, failure)}`}</p>` : nothing}
      </div>
      ${this.#scroll.atEnd ? nothing : html`<div class="newest"><button type="button" class="ghost" @click=${this.#onNewest}>${words.newest}</button></div>`}`;
  }

  #renderClosed(): TemplateResult {
    const { words } = this.context.wording;
    const { text, jottings } = this.draft;
    const unsent = [text, jottings.now.summary ?? ''].filter((one) => one.trim());
    return html`
      <div class="ended">
        <p class="notice" tabindex="-1">${words.reply.closed}</p>
        ${unsent.map((one) => html`<p class="unsent" dir="auto">${one}</p>`)}
      </div>`;
  }

  get #closed(): boolean {
    return this.entry.state === 'closed' || (this.#log?.events.some(({ type }) => type === 'closed') ?? false);
  }

  #leave(): void {
    this.#following?.stop();
    clearTimeout(this.#quiet);
    this.#following = undefined;
    this.#question = undefined;
    this.#followed = undefined;
    this.#log = undefined;
    this.#failure = undefined;
    this.#announced = '';
    this.#marked = 0;
    this.tool = undefined;
    this.#scroll.atEnd = true;
  }

  readonly #show = (next: DeskLog): void => {
    const heard = this.#log?.events.at(-1)?.seq ?? Infinity;
    const fresh = next.events.filter(({ seq }) => seq > heard);
    for (const event of this.#log ? fresh : next.events) if (event.type === 'message') this.draft.arrived(event.id);
    const messages = fresh.filter((event) => event.type === 'message');
    const said = messages.filter(({ from, name }) => from === 'visitor' || name !== this.context.officer.name);
    if (messages.some(({ from }) => from === 'officer')) this.#scroll.toEnd();
    if (said.length > 0) {
      this.#announced = said.map((event) => this.context.wording.words.conversation.said(speaker(event, this.entry.name, this.context), [event.text, fileNames(event)].filter(Boolean).join(' '))).join('. ');
    }
    this.#log = next;
    if (!this.#files.part && !this.#files.failed && next.events.some((event) => event.type === 'message' && event.attachments)) void this.#files.load();
    this.#failure = undefined;
    this.#markRead();
    this.#untilQuiet();
    this.requestUpdate();
  };

  readonly #source = (): FileSource => ({ connection: this.context.connection, consultation: this.entry.id, failed: (cause) => failureFor(this, cause) });

  /** Whoever was writing is not any more when nothing more is heard. */
  #untilQuiet(): void {
    clearTimeout(this.#quiet);
    if (this.#log?.typing) this.#quiet = setTimeout(() => this.requestUpdate(), TYPING_HOLDS_MS);
  }

  /** The office has read what an officer has in front of his eyes. */
  readonly #markRead = (): void => {
    const seq = this.#log?.events.at(-1)?.seq ?? 0;
    if (document.hidden || seq <= Math.max(this.#marked, this.#log?.read.officer ?? 0)) return;
    const { id } = this.entry;
    this.#marked = seq;
    markRead(this.context.connection, id, seq).then(
      () => this.dispatchEvent(new ReadEvent(id, seq)),
      (cause: unknown) => {
        // The next look says it again.
        if (this.#marked === seq) this.#marked = 0;
        failureFor(this, cause);
      },
    );
  };

  readonly #onVisibility = (): void => {
    this.#following?.look(!document.hidden);
    this.#markRead();
  };

  readonly #fail = (failure: Failure): void => {
    this.#failure = failureFor(this, failure);
    this.requestUpdate();
  };

  /** Escape closes the tool, and then is the way back: to the inbox where they take turns, otherwise out of the field. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (this.tool) {
      event.stopPropagation();
      void this.open(undefined);
      return;
    }
    const back = this.renderRoot.querySelector<HTMLAnchorElement>('.back');
    if (back && back.offsetParent !== null) back.click();
    else this.focus();
  };

  /** Anywhere on the conversation: beside the field, the browser would open the file in the place of the desk. */
  readonly #onDrag = (event: DragEvent): void => this.renderRoot.querySelector('pst-desk-reply')?.drag(event);

  readonly #onNewest = (): void => {
    this.#scroll.toEnd();
    this.renderRoot.querySelector<HTMLElement>('.log')?.focus();
  };

  /** What the officer looks at stays where it is. */
  readonly #onEarlier = async (): Promise<void> => {
    const area = this.renderRoot.querySelector<HTMLElement>('.log');
    const below = area ? area.scrollHeight - area.scrollTop : 0;
    this.#scroll.atEnd = false;
    try {
      await this.#following?.earlier();
    } catch (cause) {
      return this.#fail(failureFor(this, cause));
    }
    await this.updateComplete;
    if (!area) return;
    area.scrollTop = area.scrollHeight - below;
    area.focus();
  };

  /** What is published begins with the first question, which in a long log has not been read. */
  async #findQuestion(): Promise<void> {
    const { id } = this.entry;
    if (this.#question !== undefined || (this.#log?.events[0]?.seq ?? 1) === 1) return;
    try {
      const first = (await readBeginning(this.context.connection, id)).find((event) => event.type === 'message' && event.from === 'visitor');
      if (id === this.entry.id && first?.type === 'message') this.#question = first.text;
    } catch (cause) {
      failureFor(this, cause);
    }
  }
}

/** An officer has read up to here. */
export class ReadEvent extends Event {
  static readonly type = 'pst-desk-read';
  readonly id: string;
  readonly seq: number;

  constructor(id: string, seq: number) {
    super(ReadEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.seq = seq;
  }
}

const mailto = ({ email, number }: InboxEntry): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(number)}`;
