/** Complaining: what about, and only then what happened, who complains, and files. Wrongdoing by staff is led elsewhere before anything is written. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkComplaint, complain, COMPLAINT_CATEGORIES, hashOf, newCode, withFiles, type ComplaintReceipt, type Identity, type NewComplaint } from '../../client/complaint.ts';
import { localTime } from '../../contract/calendar.ts';
import type { ComplaintWords } from '../../locale/id/complaint.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import type { StageWords } from '../../locale/id/stages.ts';
import type { UnsurWords } from '../../locale/id/unsur.ts';
import type { Ways } from '../../locale/id/ways.ts';
import { choiceField } from '../shared/choice-field.ts';
import { choice } from '../shared/choice.styles.ts';
import { textField, type Field as AnyField } from '../shared/fields.ts';
import type { Ready } from '../shared/office-controller.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText, sendFailure, type SummaryLine } from '../shared/problems.ts';
import { askBeforeLeaving, Submission, type SubmissionHost } from '../shared/submission.ts';
import { ticket } from '../shared/ticket.styles.ts';
import { typed } from '../shared/typed.ts';
import { Attached } from './attached.ts';
import { dayField, identityField, serviceField } from './complaint-fields.ts';
import { ComplaintFiledEvent } from './complaint-filed-event.ts';
import { ComplaintReceiptView } from './complaint-receipt.ts';
import { complaint as own } from './complaint.styles.ts';
import { steps } from './steps.styles.ts';
import { WhistleblowingView } from './whistleblowing.ts';

export const styles = [choice, problems, ticket, steps, own];

type Office = Omit<Ready<unknown>, 'words'>;
export type Context = Office & {
  readonly complaint: ComplaintWords;
  readonly sending: SendingWords;
  readonly unsur: UnsurWords;
  readonly stages: StageWords;
  readonly ways: Ways;
  /** Goes to where a complaint can be followed, where there is such a place; whether it is shown there. */
  readonly track?: (code: string) => Promise<boolean>;
};
type Field = keyof ComplaintWords['fields'];

/** The order in which the fields stand, and in which the summary names them. */
const ORDER: readonly Field[] = ['category', 'text', 'happenedOn', 'service', 'wish', 'identity', 'name', 'email', 'phone'];
const CONTACT: readonly Field[] = ['name', 'email', 'phone'];
/** Among the categories, but none: nothing of it is ever sent. */
const WRONGDOING = 'wrongdoing';
const KINDS: Partial<Record<Field, Parameters<typeof errorText>[2]>> = { category: 'choice', service: 'choice', identity: 'choice', text: 'text', wish: 'text' };

export class ComplaintForm {
  readonly #host: SubmissionHost;
  readonly #office: () => Office | undefined;
  readonly #submission: Submission<NewComplaint, ComplaintReceipt>;
  readonly #attached: Attached;
  readonly #filed: ComplaintReceiptView;
  readonly #whistleblowing: WhistleblowingView;
  #category: string | undefined;
  #identity: Identity | undefined;
  /** Of this complaint, whatever becomes of sending it: who sends it again sends it with the same code. */
  #code = newCode();
  /** Whether the complaint that was sent names a way to answer it. */
  #reachable = false;

  constructor(host: SubmissionHost, office: () => Office | undefined) {
    this.#host = host;
    this.#office = office;
    this.#submission = new Submission(host);
    this.#attached = new Attached(host, () => office()?.lang ?? 'id');
    this.#filed = new ComplaintReceiptView(host);
    this.#whistleblowing = new WhistleblowingView(host, office);
    askBeforeLeaving(host);
  }

  /** Whether there is something to write in. */
  get begun(): boolean {
    return this.#category !== undefined && this.#category !== WRONGDOING && !this.filed;
  }

  /** Its receipt is shown. */
  get filed(): boolean {
    return this.#submission.receipt !== undefined;
  }

  render(context: Context): TemplateResult {
    const { receipt } = this.#submission;
    if (!receipt) return this.#renderForm(context);
    return this.#filed.render(context, { receipt, code: this.#code, reachable: this.#reachable, again: this.#onAgain, track: context.track && (() => this.#follow(context.track)) });
  }

  #renderForm(context: Context): TemplateResult {
    const { complaint, profile } = context;
    const wrongdoing = this.#category === WRONGDOING;
    return html`
      ${errorSummary(context.sending, this.#summaryLines(context))}
      <form novalidate part="form" @submit=${this.#onSubmit}>
        ${this.#renderCategory(context)}
        <p class="visually-hidden" role="status">${wrongdoing ? complaint.wrongdoingChosen : nothing}</p>
        ${wrongdoing ? this.#whistleblowing.render(profile, complaint, this.#onBack) : nothing}
        <div ?hidden=${!this.begun}>${this.#renderRest(context)}</div>
      </form>`;
  }

  #renderRest(context: Context): TemplateResult {
    const { common, complaint, profile } = context;
    const busy = this.#submission.phase === 'sending';
    const known = this.#identity === 'named' || this.#identity === 'confidential';
    const optional = true;
    return html`
      ${this.#text(context, 'text', { type: 'textarea' })}
      ${dayField(this.#field(context, 'happenedOn', optional), localTime(profile.zone, new Date()).day)}
      ${profile.services.length === 0 ? nothing : serviceField(this.#field(context, 'service', optional), complaint.anyService, profile.services)}
      ${this.#text(context, 'wish', { type: 'textarea', optional })}
      ${identityField(this.#field(context, 'identity'), complaint.identities, this.#onIdentity)}
      <div class="contact" ?hidden=${!known}>
        ${this.#text(context, 'name', { autocomplete: 'name' })}
        <p class="hint">${complaint.contactHint}</p>
        ${this.#text(context, 'email', { type: 'email', autocomplete: 'email', optional })}
        ${this.#text(context, 'phone', { type: 'tel', autocomplete: 'tel', optional })}
      </div>
      <div class="field" part="field" role="group" aria-labelledby="attachments-label">
        <p class="label" id="attachments-label">${complaint.fields.attachments} <span class="optional">(${common.optional})</span></p>
        <p class="hint" id="attachments-hint" part="hint">${complaint.attachHint}${this.#identity === 'anonymous' ? html` <strong>${complaint.metadata}</strong>` : nothing}</p>
        ${this.#attached.render(complaint.attach, 'attachments-hint', common)}
      </div>
      <p class="next">${complaint.next}</p>
      ${sendFailure(context.sending, this.#submission.failure)}
      <p class="actions"><button part="submit" aria-disabled=${busy}>${busy ? common.sending : complaint.submit}</button></p>`;
  }

  #renderCategory(context: Context): TemplateResult {
    const { complaint, unsur, common } = context;
    const options = [...COMPLAINT_CATEGORIES.map((value) => ({ value, label: value === 'lainnya' ? complaint.other : unsur[value].name })), { value: WRONGDOING, label: complaint.wrongdoing }];
    return choiceField({ name: 'category', label: complaint.fields.category, options, wide: true, error: this.#errorOf(context, 'category'), common, onChange: this.#onCategory });
  }

  #field(context: Context, name: Field, optional = false): AnyField {
    return { name, label: context.complaint.fields[name], error: this.#errorOf(context, name), common: context.common, optional };
  }

  #text(context: Context, name: Field, more: Partial<Parameters<typeof textField>[0]>): TemplateResult {
    return textField({ ...this.#field(context, name), ...more });
  }

  #errorOf({ sending, complaint }: Context, name: Field): string | undefined {
    const code = this.#submission.errorOf(name);
    return code && (complaint.errors[code] ?? errorText(sending, code, KINDS[name] ?? 'line'));
  }

  #summaryLines(context: Context): SummaryLine[] {
    return ORDER.flatMap((name) => {
      const message = this.#errorOf(context, name);
      return message === undefined ? [] : [{ name, label: context.complaint.fields[name], message }];
    });
  }

  readonly #onCategory = (event: Event): void => {
    this.#category = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  readonly #onIdentity = (event: Event): void => {
    this.#identity = (event.target as HTMLInputElement).value as Identity;
    this.#host.requestUpdate();
  };

  /** To another choice; whatever was written before is still there. */
  readonly #onBack = async (): Promise<void> => {
    const chosen = this.#host.renderRoot.querySelector<HTMLInputElement>(`[name=category][value=${WRONGDOING}]`);
    if (chosen) chosen.checked = false;
    chosen?.dispatchEvent(new Event('change', { bubbles: true }));
    this.#category = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#category')?.focus();
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const office = this.#office();
    // Enter in any line sends; where there is no line to write in, there is nothing to send.
    if (!office || !this.begun) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const { files } = this.#attached;
    const code = this.#code;
    const written = { ...read(data), ...(files.length > 0 ? { attachments: files.map(({ id }) => id) } : {}), secretHash: await hashOf(code) };
    const receipt = await this.#submission.submit(checkComplaint(written), (id, value) => {
      this.#reachable = value.email !== undefined || value.phone !== undefined;
      const { connection, profile } = office;
      return this.#attached.sending((onProgress) =>
        withFiles({ connection, office: profile.code, code, files, onProgress }, () => complain(connection, profile.code, id, value)));
    });
    if (!receipt) return;
    this.#filed.begin();
    this.#host.dispatchEvent(new ComplaintFiledEvent(receipt.id, receipt.number));
  };

  /** Once it is shown there, the receipt is gone: who closes it there has closed it. */
  async #follow(track: Context['track']): Promise<void> {
    if (await track?.(this.#code)) await this.#onAgain();
  }

  readonly #onAgain = async (): Promise<void> => {
    this.#filed.forget();
    this.#attached.clear();
    this.#code = newCode();
    this.#category = this.#identity = undefined;
    await this.#submission.reset();
  };
}

/** What stands in the form, in the contract's shape. Who wants no name has written none, even if one stands in a field that is not shown. */
function read(data: FormData): Readonly<Record<string, unknown>> {
  const anonymous = data.get('identity') === 'anonymous';
  return Object.fromEntries(ORDER.map((name) => [name, anonymous && CONTACT.includes(name) ? undefined : typed(data, name)]));
}
