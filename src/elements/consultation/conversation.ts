import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Held } from '../../client/held.ts';
import { isClosed, Talk } from '../../client/talk.ts';
import { words as indonesian, type ConversationWords } from '../../locale/id/conversation.ts';
import { filesPart } from '../shared/attaching.ts';
import type { FileSource } from '../shared/files.ts';
import { frame } from '../shared/frame.styles.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { Announcer } from './conversation-announcer.ts';
import type { Composer, MessageWrittenEvent } from './conversation-composer.ts';
import { Earlier } from './conversation-earlier.ts';
import { renderLog } from './conversation-log.ts';
import { Matters, type MattersWays } from './conversation-matters.ts';
import { renderPending, type Ways } from './conversation-pending.ts';
import type { View } from './conversation-view.ts';
import { LogWindow } from './conversation-window.ts';
import { conversation } from './conversation.styles.ts';
import { FollowUpEvent } from './follow-up-event.ts';
import type { Context } from './panel.ts';

interface LateWords extends Styled {
  readonly words: ConversationWords;
}

/**
 * A conversation as its visitor sees it: the log, what is on its way, and the field for the next message. Loaded when a
 * consultation has begun. How it is rendered is in the files beside this one, a kind of thing a file.
 *
 * @internal
 * @tag pst-conversation
 */
export class ConversationElement extends LitElement {
  static override styles = [...frame, conversation];
  static override properties: PropertyDeclarations = { context: { attribute: false }, held: { attribute: false }, shown: { attribute: false } };

  declare context: Context;
  declare held: Held;
  /** Somebody looks at it: only then is it connected. */
  declare shown: boolean;

  readonly #window = new LogWindow(this, () => this.renderRoot.querySelector<HTMLElement>('.log'), () => this.#earlier.load());
  readonly #earlier = new Earlier(this, async () => this.#talk?.earlier());
  readonly #announcer = new Announcer();
  readonly #matters = new Matters(this);
  #talk: Talk | undefined;
  readonly #late = new OnDemand<LateWords>(this, () => this.context.lang, async (lang) => (lang === 'en' ? import('../../locale/en/conversation.ts') : { words: indonesian }));
  readonly #files = filesPart(this, () => this.context.lang);
  #closed = false;
  /** What stood in the field when the consultation was closed. */
  #draft = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#talk?.close();
  }

  protected override willUpdate(): void {
    if (this.context.lang === 'en' && !this.#late.part && !this.#late.failed) void this.#late.load();
    if (this.#talk?.id !== this.held.id) this.#begin();
    if (this.shown && this.isConnected) this.#talk?.open();
    else this.#talk?.close();
    const events = this.#talk?.conversation.events;
    if (!this.#files.part && !this.#files.failed && this.#hasFiles) void this.#files.load();
    this.#window.extend(events?.[0]?.seq ?? 1, events?.at(-1)?.seq ?? 0);
    this.#matters.look(events ?? []);
    if (this.#talk?.read) this.#announcer.hear(this.#talk.conversation.events, this.#view);
  }

  override render(): TemplateResult | typeof nothing {
    const talk = this.#talk;
    const { common } = this.context;
    if (!talk) return nothing;
    const view = this.#view;
    const { words } = view;
    const { events, pending } = talk.conversation;
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${words.log} aria-busy=${!talk.read && !talk.failure} tabindex="0" @scroll=${this.#window.look} @keydown=${this.#onKey}><div class="inner">
        ${talk.read || events.length > 0 ? renderLog(events, this.#window, view, this.#earlier.render(view)) : talk.failure ? nothing : html`<p class="day">${common.loading}</p>`}
        ${repeat(pending, ({ id }) => id, (message) => renderPending(message, view, this.#closed ? undefined : this.#ways))}
        ${talk.failure ? html`<p class="notice bad small" role="status">${talk.failure.passing ? words.notLive : words.sending.failures[talk.failure.code]}</p>` : nothing}
        ${talk.durable ? nothing : html`<p class="notice small">${words.notKept}</p>`}
      </div></div>
      ${this.#window.atEnd ? nothing : html`<div class="newest"><button type="button" class="ghost" @click=${this.#window.toEnd}>${words.newest}</button></div>`}
      ${this.#announcer.render()}
      ${this.#matters.render(view, this.held, events, this.#unsent, this.#mattersWays)}
      ${this.#closed ? nothing : html`<pst-composer .view=${view} @pst-message-written=${this.#onWritten}></pst-composer>`}`;
  }

  readonly #ways: Ways = {
    retry: ({ id }) => this.#talk?.retry(id),
    edit: ({ id, text, files }) => {
      this.renderRoot.querySelector<Composer>('pst-composer')?.putBack(text, files);
      return this.#talk?.discard(id);
    },
  };

  readonly #mattersWays: MattersWays = {
    say: (text) => this.#talk?.send(text),
    again: () => this.#onAgain(),
    goOn: (text) => {
      const { id, consultation } = this.held;
      const quote = consultation?.topic ?? '';
      this.dispatchEvent(new FollowUpEvent({ fields: { text }, follows: { id, number: consultation?.number ?? '', quote } }));
    },
  };

  /** What was written and can no longer be sent: nothing a person typed is lost because the office was faster. */
  get #unsent(): string | undefined {
    if (!this.#closed) return undefined;
    const pending = this.#talk?.conversation.pending.filter(({ state }) => state !== 'sent').map(({ text }) => text) ?? [];
    return [...pending, this.#draft].filter((text) => text.trim() !== '').join('\n') || undefined;
  }

  readonly #onWritten = ({ text, files }: MessageWrittenEvent): void => {
    this.#window.toEnd();
    // It is in the outbox before it is shown.
    void this.#talk?.send(text, files);
  };

  /** To both ends at once: a browser's own way there would pass through everything in between. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    if (event.key === 'End') this.#window.toEnd();
    else void this.#window.toStart();
  };

  readonly #onAgain = (): void => {
    this.dispatchEvent(new Event('pst-conversation-again'));
  };

  #begin(): void {
    this.#talk?.close();
    this.#talk = new Talk(this.context.connection, this.held, this.#onChange);
    this.#announcer.reset();
    this.#closed = false;
    this.#window.reset();
    this.#draft = '';
  }

  readonly #onChange = (): void => {
    this.requestUpdate();
    if (this.#closed || !this.#talk || !isClosed(this.#talk.conversation)) return;
    this.#closed = true;
    this.#draft = this.renderRoot.querySelector<Composer>('pst-composer')?.text ?? '';
    this.dispatchEvent(new Event('pst-conversation-closed'));
  };

  get #view(): View {
    return { context: this.context, words: this.#late.part?.words ?? indonesian, source: this.#source };
  }

  get #hasFiles(): boolean {
    const { events = [], pending = [] } = this.#talk?.conversation ?? {};
    return pending.some(({ files }) => files) || events.some((event) => event.type === 'message' && event.attachments);
  }

  readonly #source = (): FileSource => ({ connection: this.context.connection, consultation: this.held.id, token: this.held.token });
}
