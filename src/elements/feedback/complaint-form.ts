/** Complaining: what about, what happened, and a way to answer if the person wants one. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkComplaint, complain, COMPLAINT_CATEGORIES, type ComplaintReceipt, type NewComplaint } from '../../client/complaint.ts';
import type { Channel } from '../../contract/office.ts';
import type { ComplaintWords } from '../../locale/id/complaint.ts';
import type { UnsurWords } from '../../locale/id/unsur.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import { choiceField } from '../shared/choice-field.ts';
import { choice } from '../shared/choice.styles.ts';
import { textField } from '../shared/fields.ts';
import type { Ready } from '../shared/office-controller.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText, sendFailure, type SummaryLine } from '../shared/problems.ts';
import { askBeforeLeaving, Submission, type SubmissionHost } from '../shared/submission.ts';
import { timeAt } from '../shared/time.ts';
import { ticket } from '../shared/ticket.styles.ts';
import { typed } from '../shared/typed.ts';
import { ComplaintFiledEvent } from './complaint-filed-event.ts';
import { complaint as own } from './complaint.styles.ts';

export const styles = [choice, problems, ticket, own];

type Office = Omit<Ready<unknown>, 'words'>;
type Context = Office & { readonly complaint: ComplaintWords; readonly sending: SendingWords; readonly unsur: UnsurWords };
type Field = keyof ComplaintWords['fields'];

const ORDER: readonly Field[] = ['category', 'text', 'name', 'email', 'phone'];
/** Where somebody of the office answers who knows the number; a national portal does not. */
const ANSWERING: readonly Channel['kind'][] = ['whatsapp', 'phone', 'email', 'in-person'];

export class ComplaintForm {
  readonly #host: SubmissionHost;
  readonly #office: () => Office | undefined;
  readonly #submission: Submission<NewComplaint, ComplaintReceipt>;
  /** Whether the complaint that was sent names a way to answer it. */
  #reachable = false;
  #copied: 'copied' | 'marked' | undefined;

  constructor(host: SubmissionHost, office: () => Office | undefined) {
    this.#host = host;
    this.#office = office;
    this.#submission = new Submission(host);
    askBeforeLeaving(host);
  }

  render(context: Context): TemplateResult {
    const { receipt } = this.#submission;
    return receipt ? this.#renderTicket(context, receipt) : this.#renderForm(context);
  }

  #renderForm(context: Context): TemplateResult {
    const { common, complaint } = context;
    const busy = this.#submission.phase === 'sending';
    const optional = true;
    return html`
      ${errorSummary(context.sending, this.#summaryLines(context))}
      <form novalidate part="form" @submit=${this.#onSubmit}>
        ${this.#renderCategory(context)}
        ${this.#text(context, 'text', { type: 'textarea', hint: complaint.textHint })}
        <fieldset class="contact">
          <legend>${complaint.contact}</legend>
          <p class="hint">${complaint.contactHint}</p>
          ${this.#text(context, 'name', { autocomplete: 'name', optional })}
          ${this.#text(context, 'email', { type: 'email', autocomplete: 'email', optional })}
          ${this.#text(context, 'phone', { type: 'tel', autocomplete: 'tel', optional })}
        </fieldset>
        <p class="next">${complaint.next}</p>
        ${sendFailure(context.sending, this.#submission.failure)}
        <p class="actions"><button part="submit" aria-disabled=${busy}>${busy ? common.sending : complaint.submit}</button></p>
      </form>`;
  }

  #renderCategory(context: Context): TemplateResult {
    const { complaint, unsur, common } = context;
    const options = COMPLAINT_CATEGORIES.map((value) => ({ value, label: value === 'lainnya' ? complaint.other : unsur[value].name }));
    return choiceField({ name: 'category', label: complaint.fields.category, options, wide: true, error: this.#errorOf(context, 'category'), common });
  }

  #text(context: Context, name: Exclude<Field, 'category'>, more: Partial<Parameters<typeof textField>[0]>): TemplateResult {
    return textField({ name, label: context.complaint.fields[name], error: this.#errorOf(context, name), common: context.common, ...more });
  }

  #errorOf({ sending }: Context, name: Field): string | undefined {
    const code = this.#submission.errorOf(name);
    return code && errorText(sending, code, name === 'category' ? 'choice' : name === 'text' ? 'text' : 'line');
  }

  #renderTicket(context: Context, receipt: ComplaintReceipt): TemplateResult {
    const { complaint: { done }, profile, lang } = context;
    return html`
      <div class="ticket" part="ticket" data-done tabindex="-1" role="status">
        <p>${done.number}</p>
        <p class="number" data-number>${receipt.number}</p>
        <p class="muted small">${done.filed(timeAt(receipt.filedAt, profile.zone, lang))}</p>
      </div>
      <p class="actions no-print">
        <button type="button" @click=${this.#onCopy}>${done.copy}</button>
        <button type="button" class="ghost" @click=${this.#onPrint}>${done.print}</button>
        <span class="copied" role="status">${this.#copied ? done[this.#copied] : nothing}</span>
      </p>
      <p class="next">${this.#reachable ? done.reachable : done.anonymous}</p>
      <p>${done.keep}</p>
      ${this.#renderChannels(context)}
      <p class="actions no-print"><button type="button" class="ghost" @click=${this.#onAgain}>${done.again}</button></p>`;
  }

  #renderChannels({ profile, complaint }: Context): TemplateResult {
    const channels = profile.channels.filter(({ kind }) => ANSWERING.includes(kind));
    return html`
      <ul class="channels">
        ${channels.map(({ kind, value, href, note }) => html`
          <li>${href ? html`<a href=${href}>${value}</a>` : html`<b>${value}</b>`}<small>${complaint.channelNames[kind]}${note ? html` · ${note}` : nothing}</small></li>`)}
      </ul>`;
  }

  #summaryLines(context: Context): SummaryLine[] {
    return ORDER.flatMap((name) => {
      const message = this.#errorOf(context, name);
      return message === undefined ? [] : [{ name, label: context.complaint.fields[name], message }];
    });
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const office = this.#office();
    if (!office) return;
    const complaint = read(new FormData(event.currentTarget as HTMLFormElement));
    const receipt = await this.#submission.submit(checkComplaint(complaint), (id, value) => {
      this.#reachable = value.email !== undefined || value.phone !== undefined;
      return complain(office.connection, office.profile.code, id, value);
    });
    if (receipt) this.#host.dispatchEvent(new ComplaintFiledEvent(receipt.id, receipt.number));
  };

  /** Without a secure page, or where the browser refuses, the number is selected for the person to copy. */
  readonly #onCopy = async (): Promise<void> => {
    const { receipt } = this.#submission;
    if (!receipt) return;
    try {
      await navigator.clipboard.writeText(receipt.number);
      this.#copied = 'copied';
    } catch {
      const shown = this.#host.renderRoot.querySelector('[data-number]');
      if (shown) getSelection()?.setBaseAndExtent(shown, 0, shown, shown.childNodes.length);
      this.#copied = 'marked';
    }
    this.#host.requestUpdate();
  };

  readonly #onPrint = (): void => window.print();

  readonly #onAgain = async (): Promise<void> => {
    this.#copied = undefined;
    await this.#submission.reset();
  };
}

/** What stands in the form, in the contract's shape. */
const read = (data: FormData): unknown => Object.fromEntries(ORDER.map((name) => [name, typed(data, name)]));
