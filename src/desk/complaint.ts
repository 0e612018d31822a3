import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { addNote, fetchFile, readComplainant, readComplaint, type Complainant, type ComplaintRecord } from '../client/desk-complaints.ts';
import type { Failure } from '../client/failure.ts';
import type { Attachment } from '../contract/attachment.ts';
import { longDay } from '../elements/shared/dates.ts';
import { filesPart } from '../elements/shared/files-part.ts';
import type { FileSource } from '../elements/shared/files.ts';
import { categoryName, complaintMarks } from './complaint-marks.ts';
import { complaint as styles } from './complaint.styles.ts';
import { complaintLog } from './complaint-log.ts';
import type { StepTakenEvent } from './complaint-steps.ts';
import { failureFor, type DeskContext } from './context.ts';
import type { RecordErasedEvent } from './erase.ts';
import { desk } from './desk.styles.ts';
import type { Jottings } from './jottings.ts';
import { linked } from './linked.ts';
import { newTabNote } from '../elements/shared/links.ts';
import { hashOf } from './route.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

/** One complaint in full. Reading it is written down, which the page says. */
export class DeskComplaint extends LitElement {
  static override styles = [...desk, styles];
  static override properties: PropertyDeclarations = { context: { attribute: false }, complaint: {}, jottings: { attribute: false } };

  declare context: DeskContext;
  /** Its id. */
  declare complaint: string;
  declare jottings: Jottings;

  readonly #files = filesPart(this, () => this.context.lang);
  #record: ComplaintRecord | undefined;
  #failure: Failure | undefined;
  #loading = false;
  /** Who complained in confidence, while it is shown. */
  #identity: Complainant | undefined;
  #identityFailure: Failure | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('complaint')) return;
    this.#record = this.#failure = this.#identity = this.#identityFailure = undefined;
    this.#loading = false;
    void this.#read();
  }

  /** A new view begins at its heading. */
  override focus(): void {
    (this.renderRoot.querySelector<HTMLElement>('h2') ?? this.renderRoot.querySelector<HTMLElement>('.back'))?.focus();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { complaints: own, common, words } = wording;
    const record = this.#record;
    return html`
      ${newTabNote(common)}
      <article aria-busy=${this.#loading} @pst-desk-step-taken=${this.#onStep}>
        <p class="bar"><a class="back" href=${hashOf({ view: 'complaints' })}>${own.back}</a>
          ${record ? html`<button type="button" class="ghost reload" aria-disabled=${this.#loading} @click=${this.#read}>${this.#loading ? common.loading : words.reload}</button>` : nothing}</p>
        ${this.#failure ? this.#renderFailure(this.#failure) : nothing}
        ${record ? this.#renderRecord(record) : this.#failure ? nothing : html`<p class="empty" aria-busy="true">${common.loading}</p>`}
      </article>`;
  }

  #renderFailure(failure: Failure): TemplateResult {
    const { wording } = this.context;
    const { complaints: own, common } = wording;
    if (failure.code === 'not-found') return html`<p class="empty" role="alert">${own.unknown}</p>`;
    return html`<div class="notice bad" role="alert"><strong>${own.readFailed}</strong> ${failureText(wording, failure)}
      <p class="actions"><button type="button" @click=${this.#read}>${common.retry}</button></p></div>`;
  }

  #renderRecord(record: ComplaintRecord): TemplateResult {
    const { context } = this;
    const { complaints: own } = context.wording;
    return html`
      <header>
        <h2 tabindex="-1">${record.number}</h2>
        <p class="marks">${complaintMarks(record, context)}</p>
        <p class="small muted">${own.filed(inFull(record.filedAt, context))}</p>
        <p class="notice small">${own.recorded(context.officer.name)}</p>
      </header>
      ${record.erasedAt === undefined ? this.#renderWhole(record) : nothing}
      <section><pst-desk-erase .context=${context} .kind=${'complaints'} .record=${record.id} .open=${record.stage !== 'closed'} .erasedAt=${record.erasedAt} @pst-desk-erased=${this.#onErased}></pst-desk-erase></section>
      <section><pst-desk-complaint-readers .context=${context} .complaint=${record.id}></pst-desk-complaint-readers></section>`;
  }

  /** What is there until it is erased. */
  #renderWhole(record: ComplaintRecord): TemplateResult {
    const { context } = this;
    const { complaints: own } = context.wording;
    return html`
      ${this.#renderWritten(record)}
      <section aria-labelledby="who"><h3 id="who">${own.who}</h3>${this.#renderWho(record)}</section>
      <section aria-labelledby="log"><h3 id="log">${own.log}</h3>${complaintLog(record.events, context, this.#source)}</section>
      <section><pst-desk-complaint-steps .context=${context} .record=${record} .jottings=${this.jottings}></pst-desk-complaint-steps></section>
      <section><pst-desk-notes .context=${context} .consultation=${record.id} .notes=${record.notes} .jottings=${this.jottings} .put=${addNote}></pst-desk-notes></section>`;
  }

  #renderWritten(record: ComplaintRecord): TemplateResult {
    const { context } = this;
    const { complaints: own, ways } = context.wording;
    const { service, happenedOn, wish, attachments } = record;
    const fact = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
    return html`
      <section aria-labelledby="written">
        <h3 id="written">${own.written}</h3>
        <dl>
          ${fact(own.category, categoryName(record, context))}
          ${service === undefined ? nothing : fact(own.service, context.profile.services.find(({ code }) => code === service)?.name ?? service)}
          ${happenedOn === undefined ? nothing : fact(own.happenedOn, longDay(happenedOn, ways, true))}
        </dl>
        <p class="said" dir="auto">${linked(record.text)}</p>
        ${wish === undefined ? nothing : html`<h4>${own.wish}</h4><p class="said" dir="auto">${linked(wish)}</p>`}
        ${attachments ? html`<h4>${own.files}</h4><pst-files .files=${attachments} .source=${this.#source} .language=${context.lang}></pst-files>` : nothing}
      </section>`;
  }

  #renderWho({ identity, complainant }: ComplaintRecord): TemplateResult {
    const { wording } = this.context;
    const { complaints: own } = wording;
    if (identity === 'anonymous') return html`<p>${own.anonymous}</p>`;
    if (identity === 'named') return this.#renderComplainant(complainant ?? {});
    return html`
      <p>${own.confidential}</p>
      ${this.#identity ? this.#renderComplainant(this.#identity) : nothing}
      ${this.#identityFailure ? html`<p class="notice bad" role="alert">${own.identityFailed} ${failureText(wording, this.#identityFailure)}</p>` : nothing}
      <p><button type="button" class="ghost" @click=${this.#onIdentity}>${this.#identity ? own.hideIdentity : own.showIdentity}</button></p>`;
  }

  #renderComplainant({ name, email, phone }: Complainant): TemplateResult {
    const { complaint: { fields } } = this.context.wording;
    return html`<dl>
      ${name === undefined ? nothing : html`<div><dt>${fields.name}</dt><dd>${name}</dd></div>`}
      ${email === undefined ? nothing : html`<div><dt>${fields.email}</dt><dd><a href="mailto:${encodeURIComponent(email)}">${email}</a></dd></div>`}
      ${phone === undefined ? nothing : html`<div><dt>${fields.phone}</dt><dd><a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></dd></div>`}
    </dl>`;
  }

  readonly #source = (): FileSource => ({
    get: (file: Attachment) => fetchFile(this.context.connection, this.complaint, file),
    failed: (cause) => failureFor(this, cause),
  });

  readonly #read = async (): Promise<void> => {
    if (this.#loading) return;
    const { complaint, context } = this;
    this.#loading = true;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      const record = await readComplaint(context.connection, complaint);
      if (complaint !== this.complaint) return;
      const first = !this.#record;
      this.#record = record;
      if (record.attachments || record.events.some((event) => event.type === 'addition' && event.attachments)) void this.#files.load();
      this.#loading = false;
      this.requestUpdate();
      await this.updateComplete;
      if (first) this.focus();
    } catch (cause) {
      if (complaint !== this.complaint) return;
      this.#failure = failureFor(this, cause);
      this.#loading = false;
      this.requestUpdate();
    }
  };

  readonly #onStep = ({ step: { event, complaint } }: StepTakenEvent): void => {
    if (!this.#record || complaint.id !== this.complaint) return;
    this.#record = { ...this.#record, settleBy: undefined, due: undefined, ...complaint, events: [...this.#record.events, event] };
    this.requestUpdate();
  };

  /** What was erased is shown no longer, whether what is left can be had or not. */
  readonly #onErased = ({ erasedAt }: RecordErasedEvent): void => {
    if (this.#record) this.#record = { ...this.#record, erasedAt };
    void this.#read();
  };

  readonly #onIdentity = async (): Promise<void> => {
    const { complaint, context } = this;
    this.#identityFailure = undefined;
    if (this.#identity) {
      this.#identity = undefined;
      this.requestUpdate();
      return;
    }
    try {
      const identity = await readComplainant(context.connection, complaint);
      if (complaint === this.complaint) this.#identity = identity;
    } catch (cause) {
      this.#identityFailure = failureFor(this, cause);
    }
    this.requestUpdate();
  };
}
