/** The conversation on the screen: the log, what is on its way, the field for the next message. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { checkMessage, isClosed, Talk, type ConsultationEvent, type Pending } from '../../client/consultation.ts';
import type { Connection } from '../../client/connection.ts';
import type { Held } from '../../client/held.ts';
import { daysOf, timeOfDay } from '../shared/days.ts';
import { errorText } from '../shared/fields.ts';
import { StickToEnd } from '../shared/stick-to-end.ts';
import { longDay } from '../shared/time.ts';
import type { Context } from './panel.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

export class ConversationView {
  readonly #host: Host;
  readonly #scroll: StickToEnd;
  talk: Talk | undefined;
  #error: string | undefined;
  /** Events already announced, or there when the log was first read; screen readers hear the later ones once. */
  #heard: number | undefined;
  #announced = '';

  constructor(host: Host) {
    this.#host = host;
    this.#scroll = new StickToEnd(host, () => host.renderRoot.querySelector<HTMLElement>('.log'));
  }

  get closed(): boolean {
    return this.talk !== undefined && isClosed(this.talk.conversation);
  }

  get unsent(): boolean {
    return (this.talk?.conversation.pending.length ?? 0) > 0;
  }

  follow(connection: Connection, held: Held): void {
    if (this.talk?.id === held.id) return;
    this.leave();
    this.talk = new Talk(connection, held, () => this.#host.requestUpdate());
  }

  leave(): void {
    this.talk?.close();
    this.talk = undefined;
    this.#heard = undefined;
    this.#announced = '';
    this.#error = undefined;
    this.#scroll.atEnd = true;
  }

  /** Says what the officer wrote since the log was first read; history is not read out again. */
  announce({ words }: Context): void {
    const { talk } = this;
    if (!talk?.read) return;
    const { events } = talk.conversation;
    const fresh = this.#heard === undefined ? [] : events.slice(this.#heard);
    this.#heard = events.length;
    const said = fresh.flatMap((event) =>
      event.type === 'closed' ? [words.closed] : event.from === 'officer' ? [words.newMessage(event.name ?? words.officer, event.text)] : []);
    if (said.length > 0) this.#announced = said.join(' ');
  }

  render(context: Context): TemplateResult | typeof nothing {
    const { talk } = this;
    const { words, common } = context;
    if (!talk) return nothing;
    const { events, pending } = talk.conversation;
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${words.log} aria-busy=${!talk.read && !talk.failure} tabindex="0" @scroll=${this.#scroll.onScroll}>
        ${talk.read || events.length > 0 ? this.#renderEvents(events, context) : talk.failure ? nothing : html`<p class="day">${common.loading}</p>`}
        ${repeat(pending, ({ id }) => id, (message) => this.#renderPending(message, context))}
        ${talk.failure ? html`<p class="notice bad small" role="status">${talk.failure.passing ? words.notLive : common.failures[talk.failure.code]}</p>` : nothing}
        ${talk.durable ? nothing : html`<p class="notice small">${words.notKept}</p>`}
      </div>
      ${this.#scroll.atEnd ? nothing : html`<div class="newest"><button type="button" class="ghost" @click=${this.#scroll.toEnd}>${words.newest}</button></div>`}
      <div class="visually-hidden" aria-live="polite">${this.#announced}</div>
      ${this.closed ? nothing : this.#renderComposer(context)}`;
  }

  #renderEvents(events: readonly ConsultationEvent[], { words, profile, lang }: Context): unknown {
    return repeat(daysOf(events, profile.zone), ({ day }) => day, ({ day, events: ofDay }) => html`
      <h3 class="day">${longDay(day, lang, true)}</h3>
      ${repeat(ofDay, ({ seq }) => seq, (event) => {
        const time = timeOfDay(event.at, profile.zone, lang);
        if (event.type === 'closed') return html`<p class="day">${words.closedAt(time)}</p>`;
        const mine = event.from === 'visitor';
        return html`
          <div class="message ${mine ? 'mine' : ''}">
            <p class=${mine ? 'visually-hidden' : 'who'}>${mine ? words.you : [event.name, words.officer].filter(Boolean).join(', ')}</p>
            <p class="bubble" dir="auto">${event.text}</p>
            <p class="when"><time datetime=${event.at}>${time}</time>${mine ? ` · ${words.states.sent}` : ''}</p>
          </div>`;
      })}`);
  }

  #renderPending({ id, text, state, code }: Pending, { words, common }: Context): TemplateResult {
    const stopped = state === 'refused' || (state === 'waiting' && code !== undefined);
    return html`
      <div class="message mine">
        <p class="visually-hidden">${words.you}</p>
        <p class="bubble pending" dir="auto">${text}</p>
        <p class="when ${stopped ? 'bad' : ''}">${words.states[state]}${code ? html`: ${common.failures[code]}` : nothing}
          ${stopped && !this.closed ? html`<span class="ways">
            <button type="button" class="text" @click=${() => this.talk?.retry(id)}>${words.retry}</button>
            ${state === 'refused' ? html`<button type="button" class="text" @click=${() => this.#edit(id, text)}>${words.edit}</button>` : nothing}</span>` : nothing}
        </p>
      </div>`;
  }

  #renderComposer({ words, common }: Context): TemplateResult {
    const error = this.#error;
    return html`
      <form class="composer" novalidate @submit=${this.#onSend}>
        ${error ? html`<p class="error" id="composer-error" role="alert">${errorText(common, error, 'text')}</p>` : nothing}
        <div class="row">
          <textarea name="message" rows="1" aria-label=${words.message} placeholder=${words.placeholder} aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'composer-error' : nothing} @keydown=${this.#onKey}></textarea>
          <button class="send" aria-label=${words.send}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M5 12h14M13 6l6 6-6 6"></path></svg></button>
        </div>
      </form>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.composer textarea');
  }

  /** Back into the field, before what is being written there. */
  async #edit(id: string, text: string): Promise<void> {
    const field = this.#field;
    if (!field) return;
    field.value = [text, field.value].filter(Boolean).join('\n');
    field.focus();
    await this.talk?.discard(id);
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
    if (!field || !this.talk) return;
    const text = field.value;
    const checked = checkMessage(text);
    this.#error = checked.ok ? undefined : (checked.errors[0]?.code ?? 'other');
    // An empty field needs no reproach.
    if (this.#error === 'required') this.#error = undefined;
    this.#host.requestUpdate();
    field.focus();
    if (!checked.ok) return;
    this.#scroll.toEnd();
    // Taken from the field at once, so that a second press cannot send it again; it is in the outbox before it is shown.
    field.value = '';
    await this.talk.send(text);
  };
}
