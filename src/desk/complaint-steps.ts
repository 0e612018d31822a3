import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ask, checkQuestion, checkStage, needsText, stagesAfter, takeStage, type ComplaintRecord, type NewQuestion, type NewStage, type Stage, type Step } from '../client/desk-complaints.ts';
import { choiceField } from '../elements/shared/choice-field.ts';
import { choice } from '../elements/shared/choice.styles.ts';
import { describedBy, error, hint, invalid, textField, type Field } from '../elements/shared/fields.ts';
import { form } from '../elements/shared/form.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorSummary, errorText } from '../elements/shared/problems.ts';
import { Submission } from '../elements/shared/submission.ts';
import { typed } from '../elements/shared/typed.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Jottings } from './jottings.ts';
import { failureText } from './words.ts';

type Kind = 'stage' | 'question';
type Wanted = ({ readonly kind: 'stage' } & NewStage) | ({ readonly kind: 'question' } & NewQuestion);

/** A step was taken; the page shows what it has come to. */
export class StepTakenEvent extends Event {
  static readonly type = 'pst-desk-step-taken';
  readonly step: Step;

  constructor(step: Step) {
    super(StepTakenEvent.type, { bubbles: true, composed: true });
    this.step = step;
  }
}

/** What an officer does with a complaint: takes it to a stage, or asks something. The visitor reads every word of it. */
export class DeskComplaintSteps extends LitElement {
  static override styles = [...desk, form, problems, choice, css`
    :host { display: block; }
    h3 { font-size: 17px; margin: 0 0 8px; }
    .check { display: flex; gap: 10px; align-items: start; font-weight: 400; min-block-size: 44px; padding-block: 8px; }
    .check input { inline-size: 18px; block-size: 18px; flex: none; margin-block-start: 4px; accent-color: var(--_accent); }
    select { max-inline-size: 320px; }
    .saved { color: var(--_good); font-weight: 600; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, record: { attribute: false }, jottings: { attribute: false }, kind: { state: true }, stage: { state: true } };

  declare context: DeskContext;
  declare record: ComplaintRecord;
  declare jottings: Jottings;
  declare private kind: Kind;
  declare private stage: Stage | undefined;

  readonly #submission = new Submission<Wanted, Step>(this);

  constructor() {
    super();
    this.kind = 'stage';
  }

  protected override updated(changed: PropertyValues): void {
    // With other stages to choose from a browser chooses one itself.
    const list = this.renderRoot.querySelector('select');
    if (list) list.value = this.stage ?? '';
    if (!changed.has('kind') && !changed.has('jottings')) return;
    const field = this.renderRoot.querySelector('textarea');
    const { step, asking } = this.jottings.now;
    if (field) field.value = (this.kind === 'stage' ? step : asking) ?? '';
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { steps: words } = wording.complaints;
    const { record } = this;
    if (record.withdrawn) return html`<p class="notice">${words.withdrawn}</p>`;
    const closed = record.stage === 'closed';
    const kinds: readonly Kind[] = closed ? ['stage'] : ['stage', 'question'];
    const { phase, failure } = this.#submission;
    const busy = phase === 'sending';
    return html`
      <h3 id="tool-title" tabindex="-1">${words.title}</h3>
      ${closed ? html`<p class="muted">${words.reopen}</p>` : nothing}
      ${errorSummary(wording.sending, this.#submission.failure ? [] : this.#submission.errors.map(({ path, code }) => ({ name: path, label: path === 'stage' ? words.stage : this.#textLabel, message: errorText(wording.sending, code, path === 'stage' ? 'choice' : 'text') })))}
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
        ${kinds.length > 1 ? this.#renderKinds() : nothing}
        ${this.#shown === 'stage' ? this.#renderStage() : this.#renderQuestion()}
        ${failure ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failure.code === 'overtaken' ? words.overtaken : failure.code === 'closed' ? words.closed : failureText(wording, failure)}</div>` : nothing}
        <div class="actions">
          <button aria-disabled=${busy}>${busy ? words.working : this.#shown === 'stage' ? words.takeStage : words.ask}</button>
          <p class="saved" role="status">${phase === 'done' ? words.saved : nothing}</p>
        </div>
      </form>`;
  }

  get #shown(): Kind {
    return this.record.stage === 'closed' ? 'stage' : this.kind;
  }

  get #textLabel(): string {
    const { steps: words } = this.context.wording.complaints;
    return this.#shown === 'stage' ? words.text : words.question;
  }

  #renderKinds(): TemplateResult {
    const { complaints: { steps: words }, common } = this.context.wording;
    const options = (['stage', 'question'] as const).map((value) => ({ value, label: words.kinds[value] }));
    return choiceField({ name: 'kind', label: words.kind, options, error: undefined, common, onChange: this.#onKind });
  }

  #renderStage(): TemplateResult {
    const { complaints: { steps: words }, common, stages } = this.context.wording;
    const field: Field = { name: 'stage', label: words.stage, error: this.#errorOf('stage', 'choice'), common };
    const required = this.stage !== undefined && needsText(this.record.stage, this.stage);
    return html`
      <div class="field ${field.error ? 'invalid' : ''}">
        <label for="stage">${words.stage}</label> ${hint(field)} ${error(field)}
        <select id="stage" name="stage" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} @change=${this.#onStage}>
          <option value="">${words.choose}</option>
          ${stagesAfter(this.record.stage).map((stage) => html`<option value=${stage} ?selected=${stage === this.stage}>${stages.names[stage]}</option>`)}
        </select>
      </div>
      ${textField({ name: 'text', label: words.text, type: 'textarea', hint: words.textHint, optional: !required, error: this.#errorOf('text', 'text'), common })}`;
  }

  #renderQuestion(): TemplateResult {
    const { complaints: { steps: words }, common } = this.context.wording;
    const mayMiss = this.record.stage === 'received' || this.record.stage === 'examined';
    return html`
      ${textField({ name: 'text', label: words.question, type: 'textarea', hint: words.questionHint, error: this.#errorOf('text', 'text'), common })}
      ${mayMiss ? html`<label class="check"><input type="checkbox" name="missing"><span>${words.missing}</span></label>` : nothing}`;
  }

  #errorOf(path: string, kind: 'choice' | 'text'): string | undefined {
    const code = this.#submission.errorOf(path);
    return code && errorText(this.context.wording.sending, code, kind);
  }

  readonly #onKind = (event: Event): void => {
    this.kind = (event.target as HTMLInputElement).value as Kind;
    void this.#submission.check([]);
  };

  readonly #onStage = (event: Event): void => {
    this.stage = ((event.target as HTMLSelectElement).value || undefined) as Stage | undefined;
  };

  readonly #onInput = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) this.jottings.write(this.#shown === 'stage' ? { step: target.value } : { asking: target.value });
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { context, record, jottings } = this;
    const kind = this.#shown;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = typed(data, 'text');
    const checked = kind === 'stage' ? this.#checkStage(text) : checkQuestion({ text, missing: data.has('missing'), seen: record.seq });
    const step = await this.#submission.submit(checked.ok ? { ok: true, value: { kind, ...checked.value } as Wanted } : checked, (id, { kind: _, ...value }) =>
      kind === 'stage' ? takeStage(context.connection, record.id, id, value as NewStage) : ask(context.connection, record.id, id, value as NewQuestion));
    if (this.#submission.failure) failureFor(this, this.#submission.failure);
    if (!step) return;
    jottings.write(kind === 'stage' ? { step: undefined } : { asking: undefined });
    const field = this.renderRoot.querySelector('textarea');
    if (field) field.value = '';
    this.stage = undefined;
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('[name=missing]')) box.checked = false;
    this.dispatchEvent(new StepTakenEvent(step));
  };

  /** What the endpoint would only find when it looks at where the complaint stands. */
  #checkStage(text: string | undefined): ReturnType<typeof checkStage> {
    const { record, stage } = this;
    const missing = [...(stage === undefined ? [{ path: 'stage', code: 'required' }] : []), ...(stage !== undefined && text === undefined && needsText(record.stage, stage) ? [{ path: 'text', code: 'required' }] : [])];
    return missing.length > 0 ? { ok: false, errors: missing } : checkStage({ stage, text, seen: record.seq });
  }
}
