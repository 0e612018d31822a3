import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkCanned, fillIn, loadCanned, removeCanned, saveCanned, unknownPlaceholders, type CannedAnswer, type NewCannedAnswer } from '../client/desk-answers.ts';
import type { Failure } from '../client/failure.ts';
import { newId } from '../client/identity.ts';
import { form } from '../elements/shared/form.styles.ts';
import { newTabNote } from '../elements/shared/links.ts';
import { markdown } from '../elements/shared/markdown.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { Submission } from '../elements/shared/submission.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { filling } from './filling.ts';
import { formatted } from './linked.ts';
import { failureText } from './words.ts';

/** The office's canned answers: read, written, changed, removed, and put back. */
export class DeskCanned extends LitElement {
  static override styles = [...desk, form, problems, markdown, css`
    :host { display: block; }
    article, form { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 14px 16px; margin-block: 12px; overflow-wrap: anywhere; }
    h3, h4 { font-size: 16px; }
    h4 { font-size: 15px; margin-block: 8px 2px; }
    .plain { white-space: pre-wrap; font-size: 15px; }
    .actions { margin-block-start: 8px; }
    article button { padding: 4px 14px; font-size: 15px; }
    .preview { padding: 10px 14px; border: 1px dashed var(--_control); border-radius: var(--_radius); font-size: 15px; margin-block-end: 12px; }
    .notice { margin-block: 12px; }
    .field { margin-block-end: 12px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, editing: { state: true }, text: { state: true } };

  declare context: DeskContext;
  /** The one that is being written; `new` is not stored yet. */
  declare private editing: CannedAnswer | 'new' | undefined;
  declare private text: string;

  #submission = new Submission<NewCannedAnswer, CannedAnswer>(this);
  #answers: readonly CannedAnswer[] | undefined;
  /** `back`: under which id it is put back, the same however often that is tried. */
  #removed: { readonly answer: CannedAnswer; readonly back: string } | undefined;
  #failure: Failure | undefined;
  #saved = false;

  constructor() {
    super();
    this.text = '';
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { answers: words } = wording.work;
    return html`
      ${newTabNote(wording.common)}
      ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${this.#answers ? words.failed : words.loadFailed}</strong> ${failureText(wording, this.#failure)}
        <button type="button" class="ghost" @click=${this.#load}>${wording.words.reload}</button></p>` : nothing}
      <div role="status">
        ${this.#saved ? html`<p class="small muted">${words.saved}</p>` : nothing}
        ${this.#removed ? html`<p class="notice">${words.removed(this.#removed.answer.title)} <button type="button" class="ghost undo" @click=${this.#onUndo}>${words.undo}</button></p>` : nothing}
      </div>
      ${this.editing === 'new' ? this.#renderForm() : this.#answers ? html`<button type="button" class="add" @click=${() => this.#edit('new')}>${words.add}</button>` : nothing}
      ${!this.#answers ? (this.#failure ? nothing : html`<p aria-busy="true">${wording.common.loading}</p>`)
        : this.#answers.length === 0 && this.editing !== 'new' ? html`<p class="empty">${words.none}</p>`
        : this.#answers.map((answer) => (typeof this.editing === 'object' && this.editing.id === answer.id ? this.#renderForm() : this.#renderOne(answer)))}`;
  }

  #renderOne(answer: CannedAnswer): TemplateResult {
    const { answers: words } = this.context.wording.work;
    return html`
      <article>
        <h3 id="t-${answer.id}" dir="auto">${answer.title}</h3>
        <p class="plain" dir="auto">${answer.text}</p>
        <div class="actions">
          <button type="button" class="ghost" aria-describedby="t-${answer.id}" @click=${() => this.#edit(answer)}>${words.edit}</button>
          <button type="button" class="ghost" aria-describedby="t-${answer.id}" @click=${() => this.#onRemove(answer)}>${words.remove}</button>
        </div>
      </article>`;
  }

  #renderForm(): TemplateResult {
    const { context } = this;
    const { wording } = context;
    const { answers: words } = wording.work;
    const { failure, phase } = this.#submission;
    const before = typeof this.editing === 'object' ? this.editing : undefined;
    const title = this.#submission.errorOf('title');
    const error = this.#textError;
    const sample = fillIn(this.text, filling({ name: words.sample.nama, number: words.sample.nomor, dueOn: context.today }, context));
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        ${failure ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failure.code === 'overtaken' ? words.overtaken : failureText(wording, failure)}</div>` : nothing}
        <div class="field ${title ? 'invalid' : ''}">
          <label for="title">${words.title}</label>
          ${title ? html`<p class="error" id="title-error">${errorText(wording.sending, title, 'line')}</p>` : nothing}
          <input id="title" name="title" .value=${before?.title ?? ''} aria-describedby=${title ? 'title-error' : nothing} aria-invalid=${title ? 'true' : nothing}>
        </div>
        <div class="field ${error ? 'invalid' : ''}">
          <label for="text">${words.text}</label>
          <p class="hint" id="text-hint">${words.placeholders}</p>
          ${error ? html`<p class="error" id="text-error" role="alert">${error}</p>` : nothing}
          <textarea id="text" name="text" rows="5" dir="auto" .value=${this.text} aria-describedby=${error ? 'text-hint text-error' : 'text-hint'} aria-invalid=${error ? 'true' : nothing} @input=${this.#onInput}></textarea>
        </div>
        ${this.text.trim() ? html`<h4>${words.preview}</h4><div class="preview formatted" dir="auto">${formatted(sample)}</div>` : nothing}
        <div class="actions">
          <button aria-disabled=${phase === 'sending'}>${phase === 'sending' ? words.working : words.save}</button>
          <button type="button" class="ghost" @click=${() => this.#edit(undefined)}>${words.cancel}</button>
        </div>
      </form>`;
  }

  /** What is not known is said while it is being typed. */
  get #textError(): string | undefined {
    const { wording } = this.context;
    const unknown = unknownPlaceholders(this.text);
    if (unknown.length > 0) return wording.work.answers.placeholder(unknown.join(' '));
    const code = this.#submission.errorOf('text');
    return code === undefined || code === 'placeholder' ? undefined : errorText(wording.sending, code, 'text');
  }

  #edit(what: CannedAnswer | 'new' | undefined): void {
    this.editing = what;
    this.text = typeof what === 'object' ? what.text : '';
    this.#submission = new Submission(this);
    this.#saved = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(what === undefined ? '.add' : '#title')?.focus());
  }

  readonly #onInput = (event: InputEvent): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
  };

  readonly #load = async (): Promise<void> => {
    this.#failure = undefined;
    this.requestUpdate();
    try {
      this.#answers = await loadCanned(this.context.connection);
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const before = typeof this.editing === 'object' ? this.editing : undefined;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const checked = checkCanned({ title: data.get('title'), text: this.text, ...(before ? { basedOn: before.changedAt } : {}) });
    const saved = await this.#submission.submit(checked, (id, value) => saveCanned(this.context.connection, before?.id ?? id, value));
    if (this.#submission.failure) failureFor(this, this.#submission.failure);
    if (!saved) return void this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    this.#put(saved);
    this.#edit(undefined);
    this.#saved = true;
  };

  /** Removed at once; the way back is there until something else is done. */
  async #onRemove(answer: CannedAnswer): Promise<void> {
    this.#failure = undefined;
    this.#saved = false;
    try {
      await removeCanned(this.context.connection, answer.id);
      this.#answers = this.#answers?.filter(({ id }) => id !== answer.id);
      this.#removed = { answer, back: newId() };
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.undo')?.focus();
  }

  readonly #onUndo = async (): Promise<void> => {
    const removed = this.#removed;
    if (!removed) return;
    const { answer: { title, text }, back } = removed;
    this.#failure = undefined;
    try {
      this.#put(await saveCanned(this.context.connection, back, { title, text }));
      // Another one may have been removed meanwhile.
      if (this.#removed === removed) this.#removed = undefined;
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
  };

  #put(answer: CannedAnswer): void {
    this.#answers = [...(this.#answers ?? []).filter(({ id }) => id !== answer.id), answer].sort((one, other) => one.title.localeCompare(other.title));
    this.requestUpdate();
  }
}
