import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Held } from '../../client/held.ts';
import { isClosed, Talk, type ConsultationEvent, type Pending } from '../../client/talk.ts';
import type { ConversationWords } from '../../locale/id/conversation.ts';
import { frame } from '../shared/frame.styles.ts';
import type { Styled } from '../shared/on-demand.ts';
import { textButton } from '../shared/text-button.styles.ts';
import { whileConnected } from '../shared/while-connected.ts';
import type { Composer, MessageWrittenEvent } from './conversation-composer.ts';
import { isLong, renderLog } from './conversation-log.ts';
import type { LongPart } from './conversation-long.ts';
import type { MorePart } from './conversation-more.ts';
import { isByHand, renderPending, type Ways } from './conversation-pending.ts';
import { ReadingPlace } from './conversation-place.ts';
import type { Opened, View } from './conversation-view.ts';
import { Wanted } from './conversation-wanted.ts';
import { conversation } from './conversation.styles.ts';
import type { Context } from './panel.ts';

/**
 * A conversation as its visitor sees it: the log, what is on its way, and the field for the next message. Loaded when a
 * consultation has begun. What it takes to show one's own messages and to send another is here from the beginning, and works
 * on without a network; everything else comes when it is there (`conversation-more.ts`, `conversation-long.ts`).
 *
 * @internal
 * @tag pst-conversation
 */
export class ConversationElement extends LitElement implements Opened {
  static override styles = [...frame, textButton, conversation];
  static override properties: PropertyDeclarations = { context: { attribute: false }, words: { attribute: false }, held: { attribute: false }, shown: { attribute: false } };

  declare context: Context;
  declare words: ConversationWords;
  declare held: Held;
  /** Somebody looks at it: only then is it connected. */
  declare shown: boolean;
  declare leaving: (() => Promise<void>) | undefined;

  readonly place = new ReadingPlace(this);
  readonly #more: Wanted<MorePart> = new Wanted<MorePart>(this, () => this.context.lang, async (lang) => (await import('./conversation-more.ts')).moreIn(lang, this, this.#more.part?.more));
  readonly #long: Wanted<LongPart> = new Wanted<LongPart>(this, () => 'id', async () => (await import('./conversation-long.ts')).longLogOf(this));
  readonly #keyboard = new Wanted<Styled>(this, () => 'id', async () => (await import('./conversation-keyboard.ts')).roomFor(this));
  talk: Talk | undefined;
  known = 0;
  seen = 0;
  closed = false;
  /** Those on their way, each in the place it has had: what has the focus does not move when another one is gone. */
  #pending: readonly (Pending | undefined)[] = [];
  #token: string | undefined;

  constructor() {
    super();
    // What makes room for a phone's keyboard comes with the first one.
    whileConnected(this, (signal) => visualViewport?.addEventListener('resize', () => this.#keyboard.want(), { signal }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.talk?.close();
  }

  protected override willUpdate(): void {
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
        ${!failure ? nothing : failure.passing ? html`<p class="notice bad small" role="status">${words.notLive}</p>` : more?.trouble?.renderFailure(failure)}
        ${talk.durable ? nothing : more?.trouble?.renderNotKept()}
      </div></div>
      <div class="visually-hidden" aria-live="polite">${more?.said}</div>
      ${more?.renderBelow(conversation)}
      <pst-composer ?hidden=${this.closed} .view=${view} .consultation=${talk.id} @pst-message-written=${this.#onWritten}></pst-composer>`;
  }

  get view(): View {
    return { context: this.context, words: this.words, readUpTo: this.talk?.conversation.read.officer ?? 0, failure: this.talk?.failure, more: this.#more.part?.more };
  }

  readonly #ways: Ways = {
    retry: ({ id }) => this.talk?.retry(id),
    edit: ({ id, text, files }) => {
      this.renderRoot.querySelector<Composer>('pst-composer')?.putBack(text, files);
      return this.talk?.discard(id);
    },
    discard: ({ id }) => this.talk?.discard(id),
  };

  readonly #onWritten = (event: MessageWrittenEvent): void => {
    this.place.toEnd();
    this.#more.part?.more.answered();
    // It is in the outbox before it is shown.
    event.kept = this.talk?.send(event.text, event.files);
  };

  /** To both ends at once: a browser's own way there would pass through everything in between. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, currentTarget, key } = event;
    if (target !== currentTarget || (key !== 'Home' && key !== 'End')) return;
    event.preventDefault();
    if (key === 'End') this.place.toEnd();
    else this.place.toStart();
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
    const troubled = !durable || (failure && !failure.passing) || pending.some(hasMore);
    if (troubled || crowded) this.#more.want();
    if (troubled) this.#more.part?.more.explain();
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
