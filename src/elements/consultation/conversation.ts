import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Held } from '../../client/consultation.ts';
import { checkMessage, isClosed, leave, Talk, type ConsultationEvent, type Pending } from '../../client/talk.ts';
import type { ClientFailureCode } from '../../client/failure.ts';
import { words as indonesian, type ConversationWords } from '../../locale/id/conversation.ts';
import { daysOf, timeOfDay } from '../shared/days.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorText } from '../shared/problems.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { StickToEnd } from '../shared/stick-to-end.ts';
import { longDay } from '../shared/dates.ts';
import { conversation } from './conversation.styles.ts';
import type { Context } from './panel.ts';

interface LateWords extends Styled {
  readonly words: ConversationWords;
}

/**
 * The log, what is on its way, and the field for the next message. Loaded when a consultation has begun.
 *
 * @internal
 * @tag pst-conversation
 */
export class ConversationElement extends LitElement {
  static override styles = [...frame, form, problems, conversation];
  static override properties: PropertyDeclarations = { context: { attribute: false }, held: { attribute: false }, shown: { attribute: false } };

  declare context: Context;
  declare held: Held;
  /** Somebody looks at it: only then is it connected. */
  declare shown: boolean;

  readonly #scroll = new StickToEnd(this, () => this.renderRoot.querySelector<HTMLElement>('.log'));
  #talk: Talk | undefined;
  readonly #late = new OnDemand<LateWords>(this, () => this.context.lang, async (lang) => (lang === 'en' ? import('../../locale/en/conversation.ts') : { words: indonesian }));
  #error: string | undefined;
  /** Events already announced, or there when the log was first read; screen readers hear the later ones once. */
  #heard: number | undefined;
  #announced = '';
  #removing = false;
  #closed = false;

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
    this.#announce();
  }

  override render(): TemplateResult | typeof nothing {
    const talk = this.#talk;
    const { common } = this.context;
    const words = this.#words;
    if (!talk) return nothing;
    const { events, pending } = talk.conversation;
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${words.log} aria-busy=${!talk.read && !talk.failure} tabindex="0" @scroll=${this.#scroll.onScroll}>
        ${talk.read || events.length > 0 ? this.#renderEvents(events) : talk.failure ? nothing : html`<p class="day">${common.loading}</p>`}
        ${repeat(pending, ({ id }) => id, (message) => this.#renderPending(message))}
        ${talk.failure ? html`<p class="notice bad small" role="status">${talk.failure.passing ? words.notLive : words.sending.failures[talk.failure.code]}</p>` : nothing}
        ${talk.durable ? nothing : html`<p class="notice small">${words.notKept}</p>`}
      </div>
      ${this.#scroll.atEnd ? nothing : html`<div class="newest"><button type="button" class="ghost" @click=${this.#scroll.toEnd}>${words.newest}</button></div>`}
      <div class="visually-hidden" aria-live="polite">${this.#announced}</div>
      ${this.#closed ? nothing : this.#renderComposer()}
      ${this.#renderFoot()}`;
  }

  #renderEvents(events: readonly ConsultationEvent[]): unknown {
    const { profile, lang } = this.context;
    const words = this.#words;
    return repeat(daysOf(events, profile.zone), ({ day }) => day, ({ day, events: ofDay }) => html`
      <h3 class="day">${longDay(day, this.context.words.ways, true)}</h3>
      ${repeat(ofDay, ({ seq }) => seq, (event) => {
        const time = timeOfDay(event.at, profile.zone, lang);
        if (event.type === 'closed') return html`<p class="day">${words.closedAt(time)}</p>`;
        if (event.type !== 'message') return nothing;
        const mine = event.from === 'visitor';
        return html`
          <div class="message ${mine ? 'mine' : ''}">
            <p class=${mine ? 'visually-hidden' : 'who'}>${mine ? words.you : [event.name, words.officer].filter(Boolean).join(', ')}</p>
            <p class="bubble" dir="auto">${event.text}</p>
            <p class="when"><time datetime=${event.at}>${time}</time>${mine ? ` · ${words.states.sent}` : ''}</p>
          </div>`;
      })}`);
  }

  #renderPending({ id, text, state, code }: Pending): TemplateResult {
    const words = this.#words;
    const stopped = state === 'refused' || (state === 'waiting' && code !== undefined);
    return html`
      <div class="message mine">
        <p class="visually-hidden">${words.you}</p>
        <p class="bubble pending" dir="auto">${text}</p>
        <p class="when ${stopped ? 'bad' : ''}">${words.states[state]}${code ? html`: ${state === 'waiting' ? words.waitsFor[isOfNetwork(code) ? 'network' : 'service'] : words.sending.failures[code]}` : nothing}
          ${stopped && !this.#closed ? html`<span class="ways">
            <button type="button" class="text" @click=${() => this.#talk?.retry(id)}>${words.retry}</button>
            ${state === 'refused' ? html`<button type="button" class="text" @click=${() => this.#edit(id, text)}>${words.edit}</button>` : nothing}</span>` : nothing}
        </p>
      </div>`;
  }

  #renderComposer(): TemplateResult {
    const words = this.#words;
    const error = this.#error;
    return html`
      <form class="composer" novalidate @submit=${this.#onSend}>
        ${error ? html`<p class="error" id="composer-error" role="alert">${errorText(this.#words.sending, error, 'text')}</p>` : nothing}
        <div class="row">
          <textarea name="message" rows="1" aria-label=${words.message} placeholder=${words.placeholder} aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'composer-error' : nothing} @keydown=${this.#onKey}></textarea>
          <button class="send" aria-label=${words.send}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M5 12h14M13 6l6 6-6 6"></path></svg></button>
        </div>
      </form>`;
  }

  #renderFoot(): TemplateResult {
    const words = this.#words;
    const unsent = (this.#talk?.conversation.pending.length ?? 0) > 0;
    return html`
      <footer class="foot">
        ${this.#closed || this.#removing ? nothing : html`<p class="small muted">${words.keepOpen}</p>`}
        ${this.#closed ? html`<button type="button" @click=${this.#onLeave}>${words.again}</button>` : nothing}
        ${this.#removing
          ? html`<div role="alertdialog" aria-label=${words.remove} aria-describedby="removing"><p id="removing">${words.removeQuestion} ${unsent ? words.removeUnsent : ''}</p>
              <p class="actions"><button type="button" @click=${this.#onLeave}>${words.removeYes}</button><button type="button" class="ghost" @click=${this.#onRemove}>${words.removeNo}</button></p></div>`
          : html`<button type="button" class="text" @click=${this.#onRemove}>${words.remove}</button>`}
      </footer>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('.composer textarea');
  }

  /** Back into the field, before what is being written there. */
  async #edit(id: string, text: string): Promise<void> {
    const field = this.#field;
    if (!field) return;
    field.value = [text, field.value].filter(Boolean).join('\n');
    field.focus();
    await this.#talk?.discard(id);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // On a touch keyboard Enter makes a new line: there is a button for sending, and no Shift.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
  };

  readonly #onSend = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = this.#field;
    if (!field || !this.#talk) return;
    const text = field.value;
    const checked = checkMessage(text);
    this.#error = checked.ok ? undefined : (checked.errors[0]?.code ?? 'other');
    // An empty field needs no reproach.
    if (this.#error === 'required') this.#error = undefined;
    this.requestUpdate();
    field.focus();
    if (!checked.ok) return;
    this.#scroll.toEnd();
    // Taken from the field at once, so that a second press cannot send it again; it is in the outbox before it is shown.
    field.value = '';
    await this.#talk.send(text);
  };

  readonly #onRemove = async (): Promise<void> => {
    this.#removing = !this.#removing;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.#removing ? '.foot .ghost' : '.foot .text')?.focus();
  };

  readonly #onLeave = async (): Promise<void> => {
    this.#talk?.close();
    await leave(this.context.connection, this.context.profile.code);
    this.dispatchEvent(new Event('pst-conversation-left'));
  };

  #begin(): void {
    this.#talk?.close();
    this.#talk = new Talk(this.context.connection, this.held, this.#onChange);
    this.#heard = undefined;
    this.#announced = '';
    this.#error = undefined;
    this.#removing = false;
    this.#closed = false;
    this.#scroll.atEnd = true;
  }

  readonly #onChange = (): void => {
    this.requestUpdate();
    if (this.#closed || !this.#talk || !isClosed(this.#talk.conversation)) return;
    this.#closed = true;
    this.dispatchEvent(new Event('pst-conversation-closed'));
  };

  /** Says what the officer wrote since the log was first read; history is not read out again. */
  #announce(): void {
    if (!this.#talk?.read) return;
    const words = this.#words;
    const { events } = this.#talk.conversation;
    const fresh = this.#heard === undefined ? [] : events.slice(this.#heard);
    this.#heard = events.length;
    const said = fresh.flatMap((event) =>
      event.type === 'closed' ? [words.closed] : event.type === 'message' && event.from === 'officer' ? [words.newMessage(event.name ?? words.officer, event.text)] : []);
    if (said.length > 0) this.#announced = said.join(' ');
  }

  get #words(): ConversationWords {
    return this.#late.part?.words ?? indonesian;
  }
}

const isOfNetwork = (code: ClientFailureCode): boolean => ['offline', 'timeout', 'unreadable'].includes(code);
