import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { mailTranscript, readWhole } from '../../client/after-closing.ts';
import type { Held } from '../../client/held.ts';
import { asFailure, Failure } from '../../client/failure.ts';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { MattersWords } from '../../locale/id/matters.ts';
import { longDay, zoneName } from '../shared/dates.ts';
import { dayAt, timeOfDay } from '../shared/days.ts';
import { frame } from '../shared/frame.styles.ts';
import { newTabNote } from '../shared/links.ts';
import { OnDemand } from '../shared/on-demand.ts';
import { printAlone } from '../shared/print-alone.ts';
import { problems } from '../shared/problems.styles.ts';
import { hasProse } from './conversation-text.ts';
import type { View } from './conversation-view.ts';
import { transcript } from './matters.styles.ts';

/**
 * All that was said, to read, to print and to have sent. Read from the endpoint page by page, so that ten thousand messages
 * come one piece after the other and the first are there at once.
 *
 * @internal
 * @tag pst-transcript
 */
export class Transcript extends LitElement {
  static override styles = [...frame, problems, transcript];
  static override properties: PropertyDeclarations = { view: { attribute: false }, held: { attribute: false }, words: { attribute: false } };

  declare view: View;
  declare held: Held;
  declare words: MattersWords;

  /** An officer's Markdown is set as in the conversation; until that is here, and where it cannot be had, it reads as it was written. */
  readonly #prose = new OnDemand(this, () => 'id', () => import('./conversation-prose.ts'));
  #pages: readonly (readonly ConsultationEvent[])[] = [];
  #reading: 'reading' | 'failed' | 'done' = 'reading';
  #mail: { readonly state: 'sending' } | { readonly state: 'sent'; readonly to: string } | { readonly state: 'failed'; readonly failure: Failure } | undefined;

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    // The frame first, and then what stands in it.
    void this.updateComplete.then(() => this.#read());
  }

  override render(): TemplateResult {
    const { words: { transcript: words, sending }, view: { context: { common, profile, lang } }, held: { consultation } } = this;
    const mail = this.#mail;
    const busy = this.#reading === 'reading';
    return html`
      <dialog aria-labelledby="title" @close=${this.#onClose} @keydown=${this.#onKey}>
        <div class="frame sheet" lang=${lang}>
          ${newTabNote(common)}
          <div class="top">
            <h2 id="title">${words.title(consultation?.number ?? '')}</h2>
            <p class="small muted">${[profile.name, consultation?.topic].filter(Boolean).join(' · ')}</p>
            <p class="actions no-print">
              <button type="button" aria-disabled=${busy} @click=${this.#onPrint}>${busy ? common.loading : words.print}</button>
              <button type="button" class="ghost" aria-disabled=${mail?.state === 'sending'} @click=${this.#onMail}>${mail?.state === 'sending' ? common.sending : words.mail}</button>
              <button type="button" class="ghost" @click=${this.#onLeave}>${common.close}</button>
            </p>
            <p role="status" class="no-print" ?hidden=${mail?.state !== 'sent'}>${mail?.state === 'sent' ? words.mailed(mail.to) : nothing}</p>
            ${mail?.state === 'failed' ? html`<p class="error no-print" role="alert">${sending.failures[mail.failure.code]}</p>` : nothing}
          </div>
          <div class="all" tabindex="0" role="region" aria-labelledby="title" aria-busy=${busy}>
            ${this.#pages.map((page, i) => html`<div class="part">${this.#renderPage(page, this.#pages[i - 1]?.at(-1))}</div>`)}
            ${this.#reading === 'failed' ? html`<div class="notice bad" role="alert">${words.failed} <p class="actions"><button type="button" @click=${this.#onRetry}>${common.retry}</button></p></div>` : nothing}
          </div>
        </div>
      </dialog>`;
  }

  #renderPage(page: readonly ConsultationEvent[], before: ConsultationEvent | undefined): unknown {
    const { profile, words: { ways } } = this.view.context;
    let day = before && dayAt(before.at, profile.zone);
    return page.map((event) => {
      const own = dayAt(event.at, profile.zone);
      const heading = own === day ? nothing : html`<h3>${longDay(own, ways, true)}</h3>`;
      day = own;
      return html`${heading}<article>${this.#renderEvent(event)}</article>`;
    });
  }

  #renderEvent(event: ConsultationEvent): TemplateResult {
    const { words: { transcript: words, meeting }, view: { context: { profile, lang, words: { ways } } } } = this;
    const time = html`<time datetime=${event.at}>${timeOfDay(event.at, profile.zone, lang)} ${zoneName(profile.zone)}</time>`;
    const when = (instant: string) => meeting.when(longDay(dayAt(instant, profile.zone), ways, true), timeOfDay(instant, profile.zone, lang), zoneName(profile.zone));
    switch (event.type) {
      case 'message': return html`
        <p class="said"><b>${event.from === 'visitor' ? words.you : [event.name, words.officer].filter(Boolean).join(', ')}</b> · ${time}</p>
        ${this.#renderText(event)}${(event.attachments ?? []).map(({ name }) => html`<p>${words.file}: ${name}</p>`)}`;
      case 'taken': return html`<p class="said">${words.taken(event.name)} · ${time}</p>`;
      case 'meeting': return html`<p class="said">${meeting.kind[event.meeting.kind]}, ${when(event.meeting.startsAt)}, ${event.meeting.place}: ${words.meeting[event.meeting.state]} · ${time}</p>`;
      case 'closing-soon': return html`<p class="said">${words.soon(longDay(event.closesOn, ways, true))} · ${time}</p>`;
      case 'closed': return html`<p class="said">${words.closed[event.by ?? 'officer']} · ${time}</p>${event.summary ? html`<p class="what" dir="auto">${event.summary}</p>` : nothing}`;
    }
  }

  #renderText(event: ConsultationEvent & { readonly type: 'message' }): unknown {
    const { part } = this.#prose;
    if (part && hasProse(event)) return html`<div class="formatted" dir="auto">${part.prose(event.text)}</div>`;
    return event.text ? html`<p class="what" dir="auto">${event.text}</p>` : nothing;
  }

  async #read(): Promise<void> {
    this.#reading = 'reading';
    this.#pages = [];
    this.requestUpdate();
    try {
      for await (const page of readWhole(this.view.context.connection, this.held)) {
        if (!this.isConnected) return;
        this.#pages = [...this.#pages, page];
        this.requestUpdate();
        await this.updateComplete;
      }
      // Not printed before it looks as it is meant to.
      if (this.#pages.some((page) => page.some(hasProse))) await this.#prose.load();
      this.#reading = 'done';
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      this.#reading = 'failed';
    }
    this.requestUpdate();
  }

  readonly #onRetry = (): Promise<void> => this.#read();

  readonly #onPrint = (): void => {
    if (this.#reading !== 'reading') printAlone(this);
  };

  readonly #onMail = async (): Promise<void> => {
    if (this.#mail?.state === 'sending') return;
    this.#mail = { state: 'sending' };
    this.requestUpdate();
    try {
      this.#mail = { state: 'sent', to: await mailTranscript(this.view.context.connection, this.held) };
    } catch (cause) {
      this.#mail = { state: 'failed', failure: asFailure(cause) };
    }
    this.requestUpdate();
  };

  /** Escape closes this, and not the panel behind it as well. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') event.stopPropagation();
  };

  readonly #onLeave = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('pst-transcript-closed'));
  };
}
