/** What the visitor takes along: the number to quote, the code that nobody can make again, and what happens next. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownAs, type ComplaintReceipt } from '../../client/complaint.ts';
import { dayAt } from '../shared/days.ts';
import { longDay } from '../shared/dates.ts';
import { LeaveGuard } from '../shared/leave-guard.ts';
import { printAlone } from '../shared/print-alone.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import { timeAt } from '../shared/time.ts';
import type { Channel } from '../../contract/office.ts';
import type { Context } from './complaint-form.ts';

/** Where somebody of the office answers who knows the number; a national portal does not. */
const ANSWERING: readonly Channel['kind'][] = ['whatsapp', 'phone', 'email', 'in-person'];

export interface Filed {
  readonly receipt: ComplaintReceipt;
  readonly code: string;
  /** Whether the complaint names a way to answer it. */
  readonly reachable: boolean;
  readonly again: () => unknown;
  /** Goes to where it can be followed, where there is such a place. */
  readonly track?: (() => unknown) | undefined;
}

export class ComplaintReceiptView {
  readonly #host: SubmissionHost;
  /** Until the code is safe the browser asks before the page is left. */
  readonly #guard: LeaveGuard;
  #kept: 'copied' | 'marked' | 'kept' | undefined;
  #shown = false;

  constructor(host: SubmissionHost) {
    this.#host = host;
    this.#guard = new LeaveGuard(host);
    const look = (): void => { this.#guard.needed = this.#shown && !this.#safe; };
    host.addController({ hostConnected: look, hostUpdated: look });
  }

  get #safe(): boolean {
    return this.#kept === 'copied' || this.#kept === 'kept';
  }

  /** There is a code now that nobody has kept yet. */
  begin(): void {
    this.#shown = true;
    this.#host.requestUpdate();
  }

  render(context: Context, filed: Filed): TemplateResult {
    const { complaint: { done }, profile, lang } = context;
    const { receipt, code } = filed;
    const safe = this.#safe;
    return html`
      <div class="ticket" part="ticket" data-done tabindex="-1" role="status">
        <p>${done.number}</p>
        <p class="number">${receipt.number}</p>
        <p class="muted small">${done.filed(timeAt(receipt.filedAt, profile.zone, lang))}</p>
        <p class="label">${done.code}</p>
        <p class="code" data-code translate="no">${shownAs(code).split('-').map((group, i) => html`${i > 0 ? '-' : nothing}<wbr><span>${group}</span>`)}</p>
      </div>
      <p class="notice">${done.codeHelp}</p>
      <p class="actions no-print">
        <button type="button" @click=${() => this.#copy(code)}>${done.copy}</button>
        <button type="button" class="ghost" @click=${this.#onPrint}>${done.print}</button>
        ${safe ? nothing : html`<button type="button" class="ghost" @click=${this.#onWritten}>${done.written}</button>`}
      </p>
      <p class="copied" role="status" tabindex="-1">${this.#kept ? done[this.#kept] : nothing}</p>
      ${this.#renderNext(context, filed)}
      <p class="actions no-print" ?hidden=${!safe}>
        ${filed.track ? html`<button type="button" @click=${filed.track}>${done.track}</button>` : nothing}
        <button type="button" class="ghost" @click=${filed.again}>${done.again}</button>
      </p>`;
  }

  forget(): void {
    this.#kept = undefined;
    this.#shown = false;
  }

  #renderNext({ complaint: { done, channelNames }, stages, ways, profile }: Context, { receipt, reachable }: Filed): TemplateResult {
    const by = (day: string | undefined) => (day === undefined ? nothing : html` <span class="muted">${stages.by(longDay(day, ways, true))}</span>`);
    const channels = profile.channels.filter(({ kind }) => ANSWERING.includes(kind));
    return html`
      <h3>${done.then}</h3>
      <ol class="steps">
        <li class="done"><b>${stages.names.received}</b> <span class="muted">${longDay(dayAt(receipt.filedAt, profile.zone), ways, true)}</span></li>
        <li><b>${stages.names.examined}</b>${by(receipt.examineBy)}</li>
        <li><b>${stages.names['followed-up']}</b></li>
        <li><b>${stages.names.answered}</b>${by(receipt.settleBy)}</li>
      </ol>
      <p class="next">${reachable ? done.reachable : done.anonymous}</p>
      ${channels.length === 0 ? nothing : html`
        <p>${done.ask}</p>
        <ul class="channels">
          ${channels.map(({ kind, value, href, note }) => html`
            <li>${href ? html`<a href=${href}>${value}</a>` : html`<b>${value}</b>`}<small>${channelNames[kind]}${note ? html` · ${note}` : nothing}</small></li>`)}
        </ul>`}`;
  }

  /** Without a secure page, or where the browser refuses, the code is selected for the person to copy. */
  async #copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(shownAs(code));
      this.#kept = 'copied';
    } catch {
      const shown = this.#host.renderRoot.querySelector('[data-code]');
      if (shown) getSelection()?.setBaseAndExtent(shown, 0, shown, shown.childNodes.length);
      this.#kept = 'marked';
    }
    this.#host.requestUpdate();
  }

  /** The button goes; the focus stays with what it has come to. */
  readonly #onWritten = async (): Promise<void> => {
    this.#kept = 'kept';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.copied')?.focus();
  };

  /** Alone: a page full of other things would be kept along with it. */
  readonly #onPrint = (): void => printAlone(this.#host);
}
