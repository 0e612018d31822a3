import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkCanned, fillIn, loadCanned, saveCanned, unknownPlaceholders, type CannedAnswer, type NewCannedAnswer } from '../client/desk-answers.ts';
import type { Jotted } from '../client/desk-drafts.ts';
import type { Failure } from '../client/failure.ts';
import { newId } from '../client/identity.ts';
import { form } from '../elements/shared/form.styles.ts';
import { markdown } from '../elements/shared/markdown.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { Submission } from '../elements/shared/submission.ts';
import { ToolDoneEvent } from './close.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { filling } from './filling.ts';
import type { Jottings } from './jottings.ts';
import { formatted } from './linked.ts';
import { failureText } from './words.ts';

const EMPTY = { title: '', text: '' };
export const NOTHING: Jotted = { title: undefined, text: undefined, basedOn: undefined, id: undefined };
type Texts = Readonly<typeof EMPTY>;

/** One canned answer while it is written or changed. */
export class DeskCannedForm extends LitElement {
  static override styles = [...desk, form, problems, markdown, css`
    :host { display: block; }
    form { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 14px 16px; margin-block: 12px; overflow-wrap: anywhere; }
    h3 { font-size: 15px; margin-block: 8px 2px; }
    .plain { white-space: pre-wrap; font-size: 15px; }
    .actions { margin-block-start: 8px; }
    .preview { padding: 10px 14px; border: 1px dashed var(--_control); border-radius: var(--_radius); font-size: 15px; margin-block-end: 12px; }
    .notice { margin-block: 12px; }
    .field { margin-block-end: 12px; }
    blockquote { margin: 0 0 12px; padding: 8px 14px; border-inline-start: 4px solid var(--_control); background: var(--_sunken); font-size: 15px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, of: {}, stored: { attribute: false }, jottings: { attribute: false }, texts: { state: true } };

  declare context: DeskContext;
  /** The id of the one that is changed; it and what is stored are the same for as long as this element lives. */
  declare of: string | undefined;
  /** Absent also where a colleague has removed it. */
  declare stored: CannedAnswer | undefined;
  /** What is written outlives this element. */
  declare jottings: Jottings;
  declare private texts: Texts | undefined;

  readonly #submission = new Submission<NewCannedAnswer, CannedAnswer>(this);
  /** Of one that is new: the same however often it is sent. */
  #newId = newId();
  /** What a colleague has made of it meanwhile. */
  #newest: CannedAnswer | undefined;
  /** Why that cannot be shown. */
  #unseen: Failure | undefined;

  /** With what was written of it before, if anything was. */
  protected override willUpdate(): void {
    if (this.texts) return;
    const { title, text, id } = this.jottings.now;
    this.texts = { title: title ?? this.stored?.title ?? '', text: text ?? this.stored?.text ?? '' };
    this.#newId = id ?? this.#newId;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  override render(): TemplateResult {
    const { context } = this;
    const { wording } = context;
    const { answers: words } = wording.work;
    const { phase } = this.#submission;
    const failure = this.#unseen ?? this.#submission.failure;
    const newest = this.#newest;
    const { title: typed, text } = this.#written;
    const title = this.#submission.errorOf('title');
    const error = this.#textError;
    const sample = fillIn(text, filling({ name: words.sample.nama, number: words.sample.nomor, dueOn: context.today }, context));
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        ${this.of !== undefined && !this.stored ? html`<p class="notice">${words.gone}</p>` : nothing}
        ${failure ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failure.code === 'overtaken' ? words.overtaken : failureText(wording, failure)}</div>` : nothing}
        ${newest ? html`<blockquote dir="auto"><strong>${newest.title}</strong><p class="plain">${newest.text}</p></blockquote>` : nothing}
        <div class="field ${title ? 'invalid' : ''}">
          <label for="title">${words.title}</label>
          ${title ? html`<p class="error" id="title-error">${errorText(wording.sending, title, 'line')}</p>` : nothing}
          <input id="title" name="title" ?readonly=${phase === 'sending'} .value=${typed} aria-describedby=${title ? 'title-error' : nothing} aria-invalid=${title ? 'true' : nothing} @input=${this.#onInput}>
        </div>
        <div class="field ${error ? 'invalid' : ''}">
          <label for="text">${words.text}</label>
          <p class="hint" id="text-hint">${words.placeholders}</p>
          ${error ? html`<p class="error" id="text-error" role="alert">${error}</p>` : nothing}
          <textarea id="text" name="text" rows="5" dir="auto" ?readonly=${phase === 'sending'} .value=${text} aria-describedby=${error ? 'text-hint text-error' : 'text-hint'} aria-invalid=${error ? 'true' : nothing} @input=${this.#onInput}></textarea>
        </div>
        ${text.trim() ? html`<h3>${words.preview}</h3><div class="preview formatted" dir="auto">${formatted(sample)}</div>` : nothing}
        <div class="actions">
          <button aria-disabled=${phase === 'sending'}>${phase === 'sending' ? words.working : words.save}</button>
          <button type="button" class="ghost" @click=${this.#onCancel}>${words.cancel}</button>
        </div>
      </form>`;
  }

  /** What is not known is said while it is being typed. */
  get #textError(): string | undefined {
    const { wording } = this.context;
    const unknown = unknownPlaceholders(this.#written.text);
    if (unknown.length > 0) return wording.work.answers.placeholder(unknown.join(' '));
    const code = this.#submission.errorOf('text');
    return code === undefined || code === 'placeholder' ? undefined : errorText(wording.sending, code, 'text');
  }

  get #written(): Texts {
    return this.texts ?? EMPTY;
  }

  /** Which state of it the officer has seen. */
  get #basedOn(): string | undefined {
    return this.#newest?.changedAt ?? this.jottings.now.basedOn ?? this.stored?.changedAt;
  }

  readonly #onInput = ({ target }: InputEvent): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    this.texts = { ...this.#written, [target.name]: target.value };
    this.#keep();
  };

  /** What reads as it is stored was not written. */
  #keep(): void {
    const { title, text } = this.#written;
    const stored = this.#newest ?? this.stored ?? EMPTY;
    const written = title !== stored.title || text !== stored.text;
    this.jottings.write(written ? { title, text, basedOn: this.#basedOn, id: this.of === undefined ? this.#newId : undefined } : NOTHING);
  }

  /** Said in so many words that it is not wanted; another view keeps what is written. */
  readonly #onCancel = (): void => {
    this.jottings.write(NOTHING);
    this.dispatchEvent(new ToolDoneEvent());
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { context, jottings } = this;
    const { title, text } = this.#written;
    const [id, basedOn] = [this.of ?? this.#newId, this.#basedOn];
    this.#unseen = undefined;
    const checked = checkCanned({ title, text, ...(basedOn === undefined ? {} : { basedOn }) });
    const saved = await this.#submission.submit(checked, (_, value) => saveCanned(context.connection, id, value));
    const { failure } = this.#submission;
    if (saved) {
      // Elsewhere it may have been opened and written on meanwhile.
      if (jottings.now.title === title && jottings.now.text === text) jottings.write(NOTHING);
      this.dispatchEvent(new CannedSavedEvent(saved));
    } else if (failure && !this.isConnected) {
      this.dispatchEvent(new CannedUnsavedEvent(title, failure));
    } else {
      if (failure) failureFor(this, failure);
      if (failure?.code === 'overtaken') await this.#lookAgain(id);
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    }
  };

  /** What stands against it is shown; saved again, it takes its place. */
  async #lookAgain(id: string): Promise<void> {
    try {
      const newest = (await loadCanned(this.context.connection)).find((one) => one.id === id);
      // Only what an officer sees may be replaced.
      if (!newest || !this.isConnected) return;
      this.#newest = newest;
      this.#keep();
    } catch (cause) {
      this.#unseen = failureFor(this, cause);
    }
    this.requestUpdate();
  }
}

export class CannedSavedEvent extends Event {
  static readonly type = 'pst-desk-canned-saved';
  readonly answer: CannedAnswer;

  constructor(answer: CannedAnswer) {
    super(CannedSavedEvent.type);
    this.answer = answer;
  }
}

/** What was on its way when its form was left has not arrived. */
export class CannedUnsavedEvent extends Event {
  static readonly type = 'pst-desk-canned-unsaved';
  readonly title: string;
  readonly failure: Failure;

  constructor(title: string, failure: Failure) {
    super(CannedUnsavedEvent.type);
    this.title = title;
    this.failure = failure;
  }
}
