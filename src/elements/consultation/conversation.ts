import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { recallDraft } from '../../client/drafts.ts';
import type { Failure } from '../../client/failure.ts';
import type { Held } from '../../client/held.ts';
import { isClosed, Talk } from '../../client/talk.ts';
import { words as indonesian, type ConversationWords } from '../../locale/id/conversation.ts';
import { filesPart } from '../shared/attaching.ts';
import type { FileSource } from '../shared/files.ts';
import { frame } from '../shared/frame.styles.ts';
import { newTabNote } from '../shared/links.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { Announcer } from './conversation-announcer.ts';
import type { Composer, MessageWrittenEvent } from './conversation-composer.ts';
import { Earlier } from './conversation-earlier.ts';
import { KeyboardRoom } from './conversation-keyboard.ts';
import { inPieces, renderLog } from './conversation-log.ts';
import { Matters, type MattersWays } from './conversation-matters.ts';
import { renderPending, type Ways } from './conversation-pending.ts';
import { hasProse } from './conversation-text.ts';
import { Unread } from './conversation-unread.ts';
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
  readonly #prose: OnDemand<typeof import('./conversation-prose.ts')> = new OnDemand(this, () => this.context.lang, () => import('./conversation-prose.ts'));
  readonly #unread = new Unread(this, (seq) => this.#talk?.markRead(seq));
  protected readonly keyboard = new KeyboardRoom(this);
  readonly #late = new OnDemand<LateWords>(this, () => this.context.lang, async (lang) => (lang === 'en' ? import('../../locale/en/conversation.ts') : { words: indonesian }));
  readonly #files = filesPart(this, () => this.context.lang);
  #token: string | undefined;
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
    else if (this.held.token !== this.#token) this.#talk.resume(this.held.token);
    this.#token = this.held.token;
    if (this.shown && this.isConnected) this.#talk?.open();
    else this.#talk?.close();
    if (!this.#files.part && !this.#files.failed && this.#hasFiles) void this.#files.load();
    if (!this.#talk?.read) return;
    const { events, read, typing } = this.#talk.conversation;
    this.#window.extend(events[0]?.seq ?? 1, events.at(-1)?.seq ?? 0);
    this.#matters.look(events);
    this.#unread.look(events, { atEnd: this.#window.atEnd && this.shown, marked: read.visitor });
    this.#announcer.hear(events, typing, this.#view);
    if (!this.#prose.part && !this.#prose.failed && inPieces(events, this.#window).some(hasProse)) void this.#prose.load();
  }

  override render(): TemplateResult | typeof nothing {
    const talk = this.#talk;
    const { common } = this.context;
    if (!talk) return nothing;
    const view = this.#view;
    const { words } = view;
    const { events, pending } = talk.conversation;
    return html`
      ${newTabNote(common)}
      <div class="log" role="log" aria-live="off" aria-label=${words.log} aria-busy=${!talk.read && !talk.failure} tabindex="0" @scroll=${this.#window.look} @keydown=${this.#onKey}><div class="inner">
        ${talk.read || events.length > 0 ? renderLog(events, this.#window, view, this.#earlier.render(view)) : talk.failure ? nothing : html`<p class="day">${common.loading}</p>`}
        ${repeat(pending, ({ id }) => id, (message) => renderPending(message, view, this.#closed ? undefined : this.#ways))}
        ${talk.failure ? this.#renderFailure(talk.failure, view) : nothing}
        ${talk.durable ? nothing : html`<p class="notice small">${words.notKept}</p>`}
      </div></div>
      ${this.#window.atEnd ? nothing : html`<div class="newest"><button type="button" class="ghost" @click=${this.#onNewest}>${this.#unread.count ? words.newMessages(this.#unread.count) : words.newest}</button></div>`}
      <p class="typing">${talk.conversation.typing === undefined ? nothing : words.typing(talk.conversation.typing)}</p>
      ${this.#announcer.render()}
      ${this.#matters.render(view, this.held, events, this.#unsent, this.#mattersWays)}
      ${this.#closed ? nothing : html`<pst-composer .view=${view} .consultation=${talk.id} @pst-message-written=${this.#onWritten}></pst-composer>`}`;
  }

  #renderFailure({ code, passing }: Failure, { words }: View): TemplateResult {
    if (code !== 'unauthenticated') return html`<p class="notice bad small" role="status">${passing ? words.notLive : words.sending.failures[code]}</p>`;
    return html`
      <div class="notice bad small" role="status">${words.signedOut}
        <p class="actions"><button type="button" @click=${this.#onSignIn}>${words.signIn}</button></p></div>`;
  }

  readonly #ways: Ways = {
    retry: ({ id }) => this.#talk?.retry(id),
    edit: ({ id, text, files }) => {
      this.renderRoot.querySelector<Composer>('pst-composer')?.putBack(text, files);
      return this.#talk?.discard(id);
    },
    discard: ({ id }) => this.#talk?.discard(id),
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
    this.#unread.answered();
    // It is in the outbox before it is shown.
    void this.#talk?.send(text, files);
  };

  /** To what came unseen, or to the end; the focus goes along, because the button goes away. */
  readonly #onNewest = async (): Promise<void> => {
    const { freshFrom, count } = this.#unread;
    if (count > 0 && freshFrom !== undefined) await this.#window.toFresh(freshFrom);
    else this.#window.toEnd();
    this.renderRoot.querySelector<HTMLElement>(count > 0 ? '.fresh' : '.log')?.focus({ preventScroll: true });
  };

  /** To both ends at once: a browser's own way there would pass through everything in between. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    if (event.key === 'End') this.#window.toEnd();
    else void this.#window.toStart();
  };

  /** The panel knows how; with the new key everything goes on, with the ids it had. */
  readonly #onSignIn = (): void => {
    this.dispatchEvent(new Event('pst-session-ended'));
  };

  readonly #onAgain = (): void => {
    this.dispatchEvent(new Event('pst-conversation-again'));
  };

  #begin(): void {
    this.#talk?.close();
    this.#talk = new Talk(this.context.connection, this.held, this.#onChange);
    this.#announcer.reset();
    this.#unread.reset();
    this.#closed = false;
    this.#window.reset();
    this.#draft = '';
  }

  readonly #onChange = (): void => {
    this.requestUpdate();
    if (this.#closed || !this.#talk || !isClosed(this.#talk.conversation)) return;
    this.#closed = true;
    const { connection, profile: { code } } = this.context;
    this.#draft = recallDraft({ connection, office: code, consultation: this.held.id });
    this.dispatchEvent(new Event('pst-conversation-closed'));
  };

  get #view(): View {
    return {
      context: this.context, words: this.#late.part?.words ?? indonesian, source: this.#source,
      prose: this.#prose.part?.prose, readUpTo: this.#talk?.conversation.read.officer ?? 0, freshFrom: this.#unread.freshFrom,
    };
  }

  get #hasFiles(): boolean {
    const { events = [], pending = [] } = this.#talk?.conversation ?? {};
    return pending.some(({ files }) => files) || events.some((event) => event.type === 'message' && event.attachments);
  }

  readonly #source = (): FileSource => ({ connection: this.context.connection, consultation: this.held.id, token: this.held.token });
}
