import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Held } from '../../client/held.ts';
import { isClosed, Talk, type ConsultationEvent, type Pending } from '../../client/talk.ts';
import { words as indonesian, type ConversationWords } from '../../locale/id/conversation.ts';
import { frame } from '../shared/frame.styles.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Composer, MessageWrittenEvent } from './conversation-composer.ts';
import { KeyboardRoom } from './conversation-keyboard.ts';
import { isLong, renderLog } from './conversation-log.ts';
import type { LongPart } from './conversation-long.ts';
import type { MorePart } from './conversation-more.ts';
import { isByHand, renderPending, type Ways } from './conversation-pending.ts';
import { ReadingPlace } from './conversation-place.ts';
import type { Opened, View } from './conversation-view.ts';
import { Wanted } from './conversation-wanted.ts';
import { conversation } from './conversation.styles.ts';
import type { Context } from './panel.ts';

interface LateWords extends Styled {
  readonly words: ConversationWords;
}
/**
 * A conversation as its visitor sees it: the log, what is on its way, and the field for the next message. Loaded when a
 * consultation has begun. What it takes to show one's own messages and to send another is here from the beginning, and works
 * on without a network; everything else comes when it is there (`conversation-more.ts`, `conversation-long.ts`).
 *
 * @internal
 * @tag pst-conversation
 */
export class ConversationElement extends LitElement implements Opened {
  static override styles = [...frame, conversation];
  static override properties: PropertyDeclarations = { context: { attribute: false }, held: { attribute: false }, shown: { attribute: false } };

  declare context: Context;
  declare held: Held;
  /** Somebody looks at it: only then is it connected. */
  declare shown: boolean;
  declare leaving: (() => Promise<void>) | undefined;

  readonly place = new ReadingPlace(this);
  protected readonly keyboard = new KeyboardRoom(this);
  readonly #late = new OnDemand<LateWords>(this, () => this.context.lang, async (lang) => (lang === 'en' ? import('../../locale/en/conversation.ts') : { words: indonesian }));
  readonly #more: Wanted<MorePart> = new Wanted<MorePart>(this, () => this.context.lang, async (lang) => (await import('./conversation-more.ts')).moreIn(lang, this, this.#more.part?.more));
  readonly #long: Wanted<LongPart> = new Wanted<LongPart>(this, () => 'id', async () => (await import('./conversation-long.ts')).longLogOf(this));
  talk: Talk | undefined;
  known = 0;
  seen = 0;
  closed = false;
  /** Those on their way, each in the place it has had: what has the focus does not move when another one is gone. */
  #pending: readonly (Pending | undefined)[] = [];
  #token: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.talk?.close();
  }

  protected override willUpdate(): void {
    if (this.context.lang === 'en' && !this.#late.part && !this.#late.failed) void this.#late.load();
    if (this.talk?.id !== this.held.id) this.#begin();
    else if (this.held.token !== this.#token) this.talk.resume(this.held.token);
    this.#token = this.held.token;
    if (this.shown && this.isConnected) this.talk?.open();
    else this.talk?.close();
    if (this.talk) this.#look(this.talk);
  }

  override render(): TemplateResult | typeof nothing {
    const { talk, view } = this;
    if (!talk) return nothing;
    const { words, more, context: { common } } = view;
    const { conversation, failure, read } = talk;
    const { events } = conversation;
    const long = isLong(events) ? this.#long.part?.long : undefined;
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${words.log} aria-busy=${!read && !failure} tabindex="0" @scroll=${this.place.look} @keydown=${this.#onKey}><div class="inner">
        ${read || events.length > 0 ? (long?.render(events, view) ?? renderLog(events, view)) : failure ? nothing : html`<p class="day">${common.loading}</p>`}
        ${this.#pending.map((message) => (message ? renderPending(message, view, this.closed ? undefined : this.#ways) : nothing))}
        ${!failure ? nothing : failure.passing ? html`<p class="notice bad small" role="status">${words.notLive}</p>` : more?.renderFailure(failure)}
        ${talk.durable ? nothing : more?.renderNotKept()}
      </div></div>
      <div class="visually-hidden" aria-live="polite">${more?.said}</div>
      ${more?.renderBelow(conversation)}
      ${this.closed ? nothing : html`<pst-composer .view=${view} .consultation=${talk.id} @pst-message-written=${this.#onWritten}></pst-composer>`}`;
  }

  get view(): View {
    return { context: this.context, words: this.#late.part?.words ?? indonesian, readUpTo: this.talk?.conversation.read.officer ?? 0, failure: this.talk?.failure, more: this.#more.part?.more };
  }

  readonly #ways: Ways = {
    retry: ({ id }) => this.talk?.retry(id),
    edit: ({ id, text, files }) => {
      this.renderRoot.querySelector<Composer>('pst-composer')?.putBack(text, files);
      return this.talk?.discard(id);
    },
    discard: ({ id }) => this.talk?.discard(id),
  };

  readonly #onWritten = ({ text, files }: MessageWrittenEvent): void => {
    this.place.toEnd();
    this.#more.part?.more.answered();
    // It is in the outbox before it is shown.
    void this.talk?.send(text, files);
  };

  /** To both ends at once: a browser's own way there would pass through everything in between. */
  readonly #onKey = async (event: KeyboardEvent): Promise<void> => {
    const { target, key } = event;
    const log = event.currentTarget as HTMLElement;
    if (target !== log || (key !== 'Home' && key !== 'End')) return;
    event.preventDefault();
    if (key === 'End') this.place.toEnd();
    else if (isLong(this.talk?.conversation.events ?? [])) (await this.#long.load())?.long.toStart();
    else log.scrollTop = -log.scrollHeight;
  };

  #begin(): void {
    this.talk?.close();
    this.talk = new Talk(this.context.connection, this.held, this.#onChange);
    this.#more.part?.more.reset();
    this.#long.part?.long.reset();
    this.known = this.seen = 0;
    this.closed = false;
    this.place.atEnd = true;
  }

  /** What there is to show decides what has to come for it. */
  #look({ conversation, durable, crowded, failure, read }: Talk): void {
    const { events, pending, typing } = conversation;
    const kept = pending.length > 0 ? this.#pending.map((was) => pending.find(({ id }) => id === was?.id)) : [];
    this.#pending = [...kept, ...pending.filter((message) => !kept.includes(message))];
    if (!durable || crowded || (failure && !failure.passing) || pending.some(hasMore)) this.#more.want();
    if (!read) return;
    const last = events.at(-1)?.seq ?? 0;
    this.known ||= last;
    if (this.shown && this.place.atEnd && !document.hidden) this.seen = last;
    if (isLong(events)) this.#long.want()?.long.look(events);
    if (!this.place.atEnd || typing !== undefined || this.#more.part || events.some(isMore)) this.#more.want()?.more.look(conversation);
  }

  readonly #onChange = (): void => {
    this.requestUpdate();
    if (this.closed || !this.talk || !isClosed(this.talk.conversation)) return;
    this.closed = true;
    this.dispatchEvent(new Event('pst-conversation-closed'));
  };
}

/** Messages of one's own are shown by what is here; what links to somewhere, or comes from the office, needs more. */
const isMore = (event: ConsultationEvent): boolean =>
  event.type !== 'message' || event.from === 'officer' || event.attachments !== undefined || /@|:\/\/|www\.|mailto:/i.test(event.text);

const hasMore = (message: Pending): boolean => isByHand(message) || message.files !== undefined;
