import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { InboxEntry } from '../client/desk.ts';
import { readBeginning } from '../client/desk-live.ts';
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
import { log } from './log.ts';
import { LogController } from './log-controller.ts';
import { marks } from './marks.ts';
import { hashOf } from './route.ts';
import { inFull } from './when.ts';
import { typist } from './typist.ts';
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
  readonly #followed = new LogController(this, () => this.#scroll.toEnd());
  /** The visitor's first question, where it is wanted and lies before what is known of the log. */
  #question: string | undefined;
  /** Counts what was opened: what is ready late is not wanted any more. */
  #turn = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#details.keepUp(this.context, this.entry);
    if (changed.has('entry') && this.#closed && this.tool === 'close') this.tool = undefined;
    if (this.#followed.follow()) this.#begin();
    const { part, failed } = this.#files;
    if (!part && !failed && this.#log?.events.some((event) => event.type === 'message' && event.attachments)) void this.#files.load();
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
    const [before, turn] = [this.tool, ++this.#turn];
    if (tool === 'publish') await this.#findQuestion();
    if (turn !== this.#turn) return;
    this.tool = tool;
    await this.updateComplete;
    const view = tool === undefined ? undefined : this.renderRoot.querySelector('.tool');
    const inside = view?.querySelector<LitElement>('pst-desk-notes, pst-desk-meeting, pst-desk-publish, pst-desk-close');
    await inside?.updateComplete;
    if (turn !== this.#turn) return;
    const title = (inside?.renderRoot ?? view)?.querySelector<HTMLElement>('#tool-title');
    (title ?? this.renderRoot.querySelector<HTMLElement>(`[data-tool="${before ?? ''}"]`) ?? this.renderRoot.querySelector('h2'))?.focus();
  }

  override render(): TemplateResult {
    const { context, entry, draft } = this;
    const { words, common, privacy } = context.wording;
    const erased = entry.erasedAt !== undefined;
    return html`
      <div class="whole ${this.tool ? 'with-tool' : ''}" @keydown=${this.#onKey} @pst-desk-tool-done=${() => this.open(undefined)}>
      ${newTabNote(common)}
      <article aria-labelledby="title" @dragover=${this.#onDrag} @drop=${this.#onDrag}>
        <header>
          <a class="back" href=${hashOf({ view: 'consultations' })}>${words.back}</a>
          <div class="about">
            <h2 id="title" tabindex="-1">${erased ? privacy.gone : entry.name}</h2>
            <p class="line"><span class="number">${words.conversation.number} <strong>${entry.number}</strong></span>${erased ? nothing : html`<a href=${mailto(entry)}>${entry.email}</a>`}</p>
            ${entry.topic ? html`<p class="line topic" dir="auto">${entry.topic}</p>` : nothing}
            <p class="line">${marks(entry, context)}</p>
          </div>
          <pst-desk-keeper .context=${context} .entry=${entry} .jottings=${draft.jottings}></pst-desk-keeper>
          ${this.#renderTools()}
        </header>
        ${erased ? html`<div class="log"><p class="day">${privacy.goneAt(inFull(entry.erasedAt ?? '', context))}</p></div>` : this.#renderLog()}
        <div class="visually-hidden" aria-live="polite">${this.#followed.announced}</div>
        ${keyed(draft, this.#closed ? html`<pst-desk-ended .context=${context} .draft=${draft}></pst-desk-ended>`
          : html`<pst-desk-reply .context=${context} .entry=${entry} .draft=${draft} .seen=${this.#log?.events.at(-1)?.seq}></pst-desk-reply>`)}
      </article>
      ${this.tool ? html`<section class="tool" aria-label=${context.wording.work.tools.label}>${this.#renderTool(this.tool)}</section>` : nothing}
      </div>`;
  }

  #renderTools(): TemplateResult {
    const { tools } = this.context.wording.work;
    const shown = this.entry.erasedAt !== undefined ? TOOLS.slice(0, 1) : this.#closed ? TOOLS.filter((tool) => tool !== 'close') : TOOLS;
    const name = (tool: Tool) => (tool === 'notes' ? tools.notes(this.#details.known?.notes.length ?? 0) : tools[tool]);
    return html`
      <div class="tools" role="group" aria-label=${tools.label}>${shown.map((tool) => html`
        <button type="button" class="ghost" data-tool=${tool} aria-expanded=${this.tool === tool} @click=${() => this.open(this.tool === tool ? undefined : tool)}>${name(tool)}</button>`)}</div>`;
  }

  #renderTool(tool: Tool): TemplateResult {
    const { context, entry, draft } = this;
    const notes = this.#details.known?.notes;
    switch (tool) {
      case 'about': return html`${about(entry, this.#details, context)}<pst-desk-erase .context=${context} .kind=${'consultations'} .record=${entry.id} .open=${!this.#closed} .erasedAt=${entry.erasedAt}></pst-desk-erase>`;
      case 'notes': return html`<pst-desk-notes .context=${context} .consultation=${entry.id} .notes=${notes} .jottings=${draft.jottings}></pst-desk-notes>`;
      case 'meeting': return html`<pst-desk-meeting .context=${context} .entry=${entry} .jottings=${draft.jottings}></pst-desk-meeting>`;
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
    const { failure } = this.#followed;
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

  get #closed(): boolean {
    return this.entry.state === 'closed' || (this.#log?.events.some(({ type }) => type === 'closed') ?? false);
  }

  get #log() {
    return this.#followed.log;
  }

  #begin(): void {
    this.#question = undefined;
    this.#turn++;
    this.tool = undefined;
    this.#scroll.atEnd = true;
  }

  readonly #source = (): FileSource => ({ connection: this.context.connection, consultation: this.entry.id, failed: (cause) => failureFor(this, cause) });

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
    if (!(await this.#followed.earlier())) return;
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

const mailto = ({ email, number }: InboxEntry): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(number)}`;
