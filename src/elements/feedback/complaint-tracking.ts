import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { add, checkAddition, erase, fetchFile, readCode, track, withdraw, withFiles, type AdditionEvent, type NewAddition, type Opened, type TrackedComplaint } from '../../client/tracking.ts';
import { asFailure, type Failure } from '../../client/failure.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import type { StageWords } from '../../locale/id/stages.ts';
import type { TrackingWords } from '../../locale/id/tracking.ts';
import type { UnsurWords } from '../../locale/id/unsur.ts';
import type { Ways } from '../../locale/id/ways.ts';
import { longDay } from '../shared/dates.ts';
import { textField } from '../shared/fields.ts';
import type { FileSource } from '../shared/files.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { filesPart } from '../shared/files-part.ts';
import type { Ready } from '../shared/office-controller.ts';
import { pill } from '../shared/pill.styles.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorText, sendFailure } from '../shared/problems.ts';
import { askBeforeLeaving, Submission } from '../shared/submission.ts';
import { AskedFirst } from './asked-first.ts';
import { Attached } from './attached.ts';
import { complaintLog, openQuestions } from './complaint-log.ts';
import { steps } from './steps.styles.ts';
import { tracking as own } from './tracking.styles.ts';

/** What is needed to follow a complaint. */
export type Follow = Omit<Ready<unknown>, 'words'> & {
  readonly tracking: TrackingWords;
  readonly sending: SendingWords;
  readonly stages: StageWords;
  readonly unsur: UnsurWords;
  readonly ways: Ways;
};

type Problem = keyof TrackingWords['problems'];

/**
 * A complaint as its visitor follows it: found by its code, which is held only as long as it is shown here and stored nowhere.
 *
 * @internal
 * @tag pst-complaint-tracking
 */
export class ComplaintTracking extends LitElement {
  static override styles = [...frame, form, problems, pill, steps, own];
  static override properties: PropertyDeclarations = { context: { attribute: false } };

  declare context: Follow;

  readonly #submission = new Submission<NewAddition, AdditionEvent>(this);
  readonly #attached = new Attached(this, () => this.context.lang);
  readonly #withdrawal = new AskedFirst(this, ({ tracking }) => tracking.withdrawal, async (opened) => {
    const complaint = await withdraw(opened);
    if (this.#complaint) this.#take(complaint);
    await this.#focus('[data-shown]');
  });
  readonly #erasure = new AskedFirst(this, ({ tracking }) => tracking.erasure, async (opened) => {
    await erase(opened);
    this.#erased = this.#complaint?.number;
    await this.#forget();
    await this.#focus('[data-erased]');
  });
  readonly #files = filesPart(this, () => this.context.lang);
  #code = '';
  #complaint: TrackedComplaint | undefined;
  #problem: Problem | undefined;
  #failure: Failure | undefined;
  #looking = false;
  /** The number of the one that was erased here just now. */
  #erased: string | undefined;
  /** The question that is being answered. */
  #answers: string | undefined;

  constructor() {
    super();
    askBeforeLeaving(this);
  }

  /** Shows the complaint of this code, with the focus on it or on what went wrong; whether it could be had. */
  async open(code: string): Promise<boolean> {
    this.#code = code;
    await this.#look();
    await this.#focus(this.#complaint ? '[data-shown]' : this.#failure ? '[data-summary]' : '#code');
    return this.#complaint !== undefined;
  }

  override render(): TemplateResult {
    return this.#complaint ? this.#renderComplaint(this.#complaint) : this.#renderEntry();
  }

  #renderEntry(): TemplateResult {
    const { tracking, sending } = this.context;
    const failure = this.#failure;
    return html`
      ${this.#erased === undefined ? nothing : html`<p class="notice" data-erased tabindex="-1" role="status">${tracking.erased(this.#erased)}</p>`}
      <form novalidate part="form" @submit=${this.#onCode}>
        <div class="field ${this.#problem ? 'invalid' : ''}">
          <label for="code">${tracking.code}</label>
          <p class="hint" id="code-hint">${tracking.codeHint}</p>
          ${this.#problem ? html`<p class="error" id="code-error" role="alert">${tracking.problems[this.#problem]}</p>` : nothing}
          <input id="code" name="code" class="code" type="text" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" maxlength="80"
            aria-describedby=${this.#problem ? 'code-error code-hint' : 'code-hint'} aria-invalid=${this.#problem ? 'true' : nothing}>
        </div>
        ${failure ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${tracking.failed}.</strong> ${sending.failures[failure.code]}</div>` : nothing}
        <p class="actions"><button aria-disabled=${this.#looking}>${this.#looking ? tracking.looking : tracking.look}</button></p>
        <p class="small muted">${tracking.notKept}</p>
      </form>`;
  }

  #renderComplaint(complaint: TrackedComplaint): TemplateResult {
    const { context } = this;
    const { tracking, stages, unsur } = context;
    const closed = complaint.stage === 'closed';
    return html`
      <div class="head-line">
        <h3 tabindex="-1" data-shown>${tracking.number} <span class="number">${complaint.number}</span></h3>
        <span class="pill ${closed ? '' : 'off'}">${complaint.withdrawn ? stages.withdrawn : stages.names[complaint.stage]}</span>
      </div>
      ${this.#renderLimit(complaint)}
      <dl>
        <dt>${tracking.about}</dt><dd>${complaint.category === 'lainnya' ? tracking.otherCategory : unsur[complaint.category].name}</dd>
        <dt>${tracking.written}</dt><dd class="text" dir="auto">${complaint.text}</dd>
        ${complaint.wish === undefined ? nothing : html`<dt>${tracking.wish}</dt><dd class="text" dir="auto">${complaint.wish}</dd>`}
      </dl>
      ${complaint.attachments ? html`<pst-files .files=${complaint.attachments} .source=${this.#source} .language=${context.lang}></pst-files>` : nothing}
      <h4>${tracking.log}</h4>
      ${complaintLog({ context, complaint, source: this.#source, reply: this.#onReply })}
      ${this.#failure ? html`<div class="notice bad" role="alert"><strong>${tracking.failed}.</strong> ${context.sending.failures[this.#failure.code]}</div>` : nothing}
      ${closed ? html`<p class="notice">${tracking.closed}</p>` : this.#renderAddition(complaint)}
      <p class="actions end">
        <button type="button" class="ghost" aria-disabled=${this.#looking} @click=${this.#onReload}>${this.#looking ? tracking.looking : tracking.reload}</button>
        <button type="button" class="ghost" @click=${this.#onClose}>${tracking.close}</button>
        ${(closed ? this.#erasure : this.#withdrawal).renderButton(context)}
      </p>
      ${(closed ? this.#erasure : this.#withdrawal).renderQuestion(context, this.#opened)}`;
  }

  #renderLimit(complaint: TrackedComplaint): TemplateResult | typeof nothing {
    const { tracking, ways } = this.context;
    const { stage, examineBy, settleBy } = complaint;
    if (stage === 'answered' || stage === 'closed') return nothing;
    if (settleBy === undefined && openQuestions(complaint).some(({ missing }) => missing)) return html`<p class="limit">${tracking.waiting}</p>`;
    const lines = [...(stage === 'received' && examineBy ? [tracking.examine(longDay(examineBy, ways, true))] : []), ...(settleBy ? [tracking.settle(longDay(settleBy, ways, true))] : [])];
    return html`${lines.map((line) => html`<p class="limit">${line}</p>`)}`;
  }

  #renderAddition(complaint: TrackedComplaint): TemplateResult {
    const { tracking, common, sending } = this.context;
    const question = openQuestions(complaint).find(({ id }) => id === this.#answers);
    const { phase, failure } = this.#submission;
    const code = this.#submission.errorOf('text');
    const busy = phase === 'sending';
    return html`
      <form novalidate class="addition" @submit=${this.#onSubmit}>
        ${textField({
          name: 'text', label: question ? tracking.writeAnswer : tracking.write, type: 'textarea', hint: question && tracking.answering(question.text),
          error: code && errorText(sending, code, 'text'), common,
        })}
        ${question ? html`<p><button type="button" class="link" @click=${this.#onNoAnswer}>${tracking.notAnswering}</button></p>` : nothing}
        <p class="hint" id="attach-hint">${tracking.attachHint}</p>
        <div class="attachments">${this.#attached.render(tracking.attach, 'attach-hint', common)}</div>
        ${failure?.code === 'closed' ? html`<div class="notice bad" data-summary tabindex="-1" role="alert">${tracking.closedFailure}</div>` : sendFailure(sending, failure)}
        <div class="actions">
          <button part="submit" aria-disabled=${busy}>${busy ? common.sending : question ? tracking.sendAnswer : tracking.send}</button>
          <p role="status" class="sent">${phase === 'done' ? tracking.sent : nothing}</p>
        </div>
      </form>`;
  }

  readonly #source = (): FileSource => ({ get: (file) => fetchFile(this.#opened, file) });

  get #opened(): Opened {
    return { connection: this.context.connection, code: this.#code, id: this.#complaint?.id ?? '' };
  }

  readonly #onCode = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#looking) return;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#code');
    const read = readCode(field?.value ?? '');
    this.#problem = 'problem' in read ? (field?.value.trim() ? read.problem : 'required') : undefined;
    this.#failure = undefined;
    this.requestUpdate();
    if ('code' in read) await this.open(read.code);
    else field?.focus();
  };

  /** How it stands now; what has been shown stays when that cannot be had. */
  async #look(): Promise<void> {
    this.#looking = true;
    this.#failure = undefined;
    this.requestUpdate();
    const { connection, profile } = this.context;
    const code = this.#code;
    try {
      const complaint = await track(connection, profile.code, code);
      // Closed meanwhile: then it is nobody's to show any more.
      if (code === this.#code) this.#take(complaint);
    } catch (cause) {
      const failure = asFailure(cause);
      const other = failure.errors.some(({ path }) => path === 'office');
      if (other) this.#problem = 'other';
      else if (failure.code === 'not-found') this.#problem = 'unknown';
      else this.#failure = failure;
      if (!this.#complaint) this.#code = '';
    }
    this.#looking = false;
    this.requestUpdate();
  }

  #take(complaint: TrackedComplaint): void {
    this.#complaint = complaint;
    this.#erased = undefined;
    this.#problem = undefined;
    const open = openQuestions(complaint);
    if (!open.some(({ id }) => id === this.#answers)) this.#answers = open[0]?.id;
    // What shows files comes with the first of them.
    if (complaint.attachments || complaint.events.some((event) => event.type === 'addition' && event.attachments)) void this.#files.load();
  }

  readonly #onReload = (): Promise<void> => this.#look();

  /** Nothing of it is left here. */
  readonly #onClose = async (): Promise<void> => {
    this.#erased = undefined;
    await this.#forget();
    await this.#focus('#code');
  };

  async #forget(): Promise<void> {
    this.#code = '';
    this.#complaint = this.#failure = this.#problem = this.#answers = undefined;
    this.#withdrawal.reset();
    this.#erasure.reset();
    this.#attached.clear();
    await this.#submission.reset();
  }

  async #focus(target: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  readonly #onReply = (question: string): void => void this.#write(question);
  readonly #onNoAnswer = (): void => void this.#write(undefined);

  async #write(answers: string | undefined): Promise<void> {
    this.#answers = answers;
    this.requestUpdate();
    await this.updateComplete;
    const field = this.renderRoot.querySelector('textarea');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    const { files } = this.#attached;
    const { connection, profile } = this.context;
    const [text, code, answers] = [field.value, this.#code, this.#answers];
    const written = { text, ...(answers === undefined ? {} : { answers }), ...(files.length > 0 ? { attachments: files.map(({ id }) => id) } : {}) };
    const added = await this.#submission.submit(checkAddition(written), (id, value) =>
      this.#attached.sending((onProgress) => withFiles({ connection, office: profile.code, code, files, onProgress }, () => add(this.#opened, id, value))));
    if (this.#submission.errors.length > 0) field.focus();
    if (!added || !this.#complaint) return;
    if (field.value === text) field.value = '';
    this.#attached.clear();
    this.#take({ ...this.#complaint, events: [...this.#complaint.events, added] });
    field.focus();
    // The days may be others now.
    await this.#look();
  };
}
