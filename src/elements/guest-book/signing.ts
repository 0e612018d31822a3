/** Signing: from what stands in the form to the queue number. Comes when the visitor begins to fill in the form. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Connection } from '../../client/connection.ts';
import { checkVisit, sign, type NewVisit, type VisitReceipt } from '../../client/guest-book.ts';
import { keptTicket } from '../../client/kept-ticket.ts';
import { keepVisit } from '../../client/kept-visit.ts';
import type { FieldError } from '../../contract/failure.ts';
import type { GuestBookWords } from '../../locale/id/guest-book.ts';
import { dataNeed, group, receipt, sending } from '../../locale/id/signing.ts';
import { needFields } from '../shared/need-fields.ts';
import { numberField } from '../shared/number-field.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Styled } from '../shared/on-demand.ts';
import { footOnPaper, headOnPaper, onPaper, printTicket } from '../shared/on-paper.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText, sendFailure } from '../shared/problems.ts';
import type { Language } from '../shared/settings.ts';
import { askBeforeLeaving, Submission, type SubmissionHost } from '../shared/submission.ts';
import { ticket } from '../shared/ticket.styles.ts';
import { timeAt } from '../shared/time.ts';
import { frame } from '../shared/widget-frame.ts';
import { FIELDS, fieldsOf, isAboutGroup, isAboutNeed, kindOf, read, type Folded, type GroupField, type NeedField, type VisitField } from './answers.ts';
import { GuestBookSignedEvent } from './guest-book-signed-event.ts';

type Context = Ready<GuestBookWords>;
const indonesian = { receipt, group, dataNeed, sending };
export type Words = typeof indonesian;

const receiptStyles = css`
  .own { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; margin-block-start: 20px; padding-block-start: 14px; border-block-start: 1px solid var(--_line); }
`;

export const styles = [problems, ticket, onPaper, receiptStyles];

export const wordsIn = (lang: Language): Words | Promise<Words> => (lang === 'en' ? import('../../locale/en/signing.ts') : indonesian);

export interface SigningPart extends Styled {
  readonly signing: Signing;
  readonly words: Words;
}

/** What is left of a visit once it was handed over: with the endpoint's word, or kept on this device until there is a network. */
export type Signed = VisitReceipt & { readonly waits?: 'kept' | 'in-memory' };

/** Hands one visit over. */
export type Hand = (id: string, visit: NewVisit) => Promise<Signed>;

export class Signing {
  readonly #host: SubmissionHost;
  readonly #submission: Submission<NewVisit, Signed>;
  /** What was signed, until the next guest. */
  #visit: NewVisit | undefined;
  #remembered = false;
  /** Where the last number is kept for the queue's own page; of a device that several guests sign on, nothing is kept there. */
  #kept: { readonly connection: Connection; readonly office: string } | undefined;
  #shared = false;

  constructor(host: SubmissionHost) {
    this.#host = host;
    this.#submission = new Submission(host);
    askBeforeLeaving(host);
  }

  get busy(): boolean {
    return this.#submission.phase === 'sending';
  }

  get receipt(): Signed | undefined {
    return this.#submission.receipt;
  }

  /** What is wrong with an answer, in words. */
  errorOf(name: VisitField, { group, dataNeed, sending }: Words): string | undefined {
    const code = this.#submission.errorOf(name);
    const special: Readonly<Record<string, string>> = { ...dataNeed.errors, ...group.errors };
    return code && (special[code] ?? errorText(sending, code, kindOf(name)));
  }

  renderSummary({ words }: Context, sent: Words) {
    const label = (name: VisitField): string =>
      isAboutGroup(name) ? sent.group.fields[name] : isAboutNeed(name) ? sent.dataNeed.fields[name] : words.fields[name];
    return errorSummary(sent.sending, FIELDS.flatMap((name) => {
      const message = this.errorOf(name, sent);
      return message === undefined ? [] : [{ name, label: label(name), message }];
    }));
  }

  renderFailure({ sending }: Words) {
    return sendFailure(sending, this.#submission.failure);
  }

  /** Whether something in these questions is wrong. */
  isWrong(questions: readonly string[]): boolean {
    const fields = fieldsOf(questions);
    return this.#submission.errors.some(({ path }) => fields.includes(path));
  }

  renderFolded(name: Folded, context: Context, words: Words): TemplateResult {
    return name === 'group' ? this.#renderGroup(context, words) : this.#renderNeed(context, words);
  }

  #renderGroup({ common }: Context, words: Words): TemplateResult {
    const field = (name: GroupField, optional = false) => numberField({ name, label: words.group.fields[name], error: this.errorOf(name, words), common, optional });
    return html`<p class="hint">${words.group.hint}</p>${field('people')}<div class="pair">${field('men', true)}${field('women', true)}</div>`;
  }

  #renderNeed({ common }: Context, words: Words): TemplateResult {
    return needFields(words.dataNeed, common, {
      errorOf: (name: NeedField) => this.errorOf(name, words),
      valueOf: (name: NeedField) => this.#host.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`#${name}`)?.value,
    });
  }

  /** The number, or that the visit is noted; what a printer for tickets prints. */
  renderTicket({ profile, lang }: Context, { ticket, signedAt }: Signed, words: Words): TemplateResult {
    return html`
      <div class="ticket" part="ticket" data-done tabindex="-1" role="status">
        ${ticket
          ? html`${headOnPaper(profile)}<p>${words.receipt.number}</p><p class="number">${ticket.number}</p><p class="service">${ticket.service.name}</p>${footOnPaper(profile, signedAt, lang)}`
          : html`<p>${words.receipt.signedOnly}</p>`}
      </div>`;
  }

  renderReceipt(context: Context, words: Words, onAgain: () => unknown): TemplateResult | undefined {
    const { receipt } = this;
    const { profile, lang, connection } = context;
    const said = words.receipt;
    return receipt && frame({
      title: said.title,
      office: profile.name,
      context: `${profile.name} · ${said.signed(timeAt(receipt.signedAt, profile.zone, lang))}`,
      lang,
      body: html`
        ${this.renderTicket(context, receipt, words)}
        <p>${receipt.ticket ? said.next : said.reportTo}</p>
        <p class="actions no-print">
          ${receipt.ticket ? html`<button type="button" class="ghost" @click=${this.print}>${said.print}</button>` : nothing}
          <button type="button" class="ghost" @click=${onAgain}>${said.again}</button>
        </p>
        <div class="own no-print">
          <p class="small muted" role="status">${this.#remembered ? said.remembered : said.ownOnly}</p>
          ${this.#remembered ? nothing : html`<button type="button" class="ghost" @click=${() => this.#onRemember(connection, profile.code)}>${said.remember}</button>`}
        </div>`,
    });
  }

  readonly print = (): void => printTicket(this.#host.renderRoot.querySelector<HTMLElement>('.ticket'));

  /** Only what is wrong with these questions; whether there is nothing. */
  check(form: HTMLFormElement, questions: readonly string[]): Promise<boolean> {
    const fields = fieldsOf(questions);
    const checked = checkVisit(read(new FormData(form)));
    const errors: readonly FieldError[] = checked.ok ? [] : checked.errors;
    return this.#submission.check(errors.filter(({ path }) => fields.includes(path)));
  }

  async submit({ connection, profile }: Context, form: HTMLFormElement, hand?: Hand): Promise<void> {
    const checked = checkVisit(read(new FormData(form)));
    const receipt = await this.#submission.submit(checked, hand ?? ((id, visit) => sign(connection, profile.code, id, visit)));
    if (!receipt || !checked.ok) return;
    this.#visit = checked.value;
    if (!hand && receipt.ticket) this.#keepTicket(connection, profile.code, receipt.id);
    if (!receipt.waits) this.#host.dispatchEvent(new GuestBookSignedEvent(receipt.id, receipt.ticket?.number));
  }

  /** For the next guest: the device is not one guest's alone. */
  reset(): Promise<void> {
    this.#visit = undefined;
    this.#shared = true;
    if (this.#kept) keptTicket.drop(this.#kept.connection, this.#kept.office);
    this.#kept = undefined;
    this.#remembered = false;
    return this.#submission.reset();
  }

  /** The number's ticket has the entry's own id. */
  #keepTicket(connection: Connection, office: string, id: string): void {
    if (this.#shared) return;
    this.#kept = { connection, office };
    keptTicket.keep(connection, office, id);
  }

  readonly #onRemember = (connection: Connection, office: string): void => {
    if (!this.#visit) return;
    keepVisit(connection, office, this.#visit);
    this.#remembered = true;
    this.#host.requestUpdate();
  };
}
