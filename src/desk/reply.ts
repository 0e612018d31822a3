import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkReply, sayTyping, type InboxEntry } from '../client/desk.ts';
import { answer } from '../client/desk-reply.ts';
import { attachButton, onBrought, onDragOver } from '../elements/shared/attach-button.ts';
import { Attaching } from '../elements/shared/attaching.ts';
import { filesPart } from '../elements/shared/files-part.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { form } from '../elements/shared/form.styles.ts';
import { newTabNote } from '../elements/shared/links.ts';
import { markdown } from '../elements/shared/markdown.styles.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Draft } from './draft.ts';
import { formatted } from './linked.ts';
import type { PickedEvent } from './picker.ts';
import { reply as styles } from './reply.styles.ts';
import { failureText } from './words.ts';

/** What holds for six seconds is said again in time. */
const TYPING_MS = 3_000;

/** Where an officer writes the answer. What is typed belongs to the draft and stays until the office has it. */
export class DeskReply extends LitElement {
  static override styles = [...desk, form, problems, markdown, styles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, entry: { attribute: false }, draft: { attribute: false }, seen: { attribute: false }, preview: { state: true }, picking: { state: true },
  };

  declare context: DeskContext;
  declare entry: InboxEntry;
  /** The same one for as long as this element lives. */
  declare draft: Draft;
  /** How far the log is shown; absent until it has been read. */
  declare seen: number | undefined;
  declare private preview: boolean;
  declare private picking: boolean;

  readonly #attaching = new Attaching(this, () => this.context.lang, () => this.#onFiles(), filesPart(this, () => this.context.lang));
  #error: string | undefined;
  #sent = false;
  #toldAt = -Infinity;

  constructor() {
    super();
    this.preview = false;
    this.picking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft.onChange = this.#onDraft;
    this.#attaching.set(this.draft.files);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.draft.onChange === this.#onDraft) this.draft.onChange = undefined;
  }

  /** Also of what was begun before the log could be read: what it shows first is what its writer goes by. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('seen') && this.draft.unsent && this.draft.basis === undefined) this.draft.basis = this.seen;
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** Files that were dragged here and those that are. */
  drag(event: DragEvent): void {
    if (event.type === 'drop') onBrought(this.#take)(event);
    else onDragOver(event);
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { words, work } = wording;
    const { phase, text, parts } = this.draft;
    const sending = phase === 'sending';
    return html`
      <form novalidate @submit=${this.#onSubmit} @paste=${onBrought(this.#take)}>
        ${newTabNote(wording.common)} ${this.#renderFailure()}
        ${this.picking ? html`<pst-desk-picker .context=${this.context} .entry=${this.entry} @pst-desk-picked=${this.#onPicked}></pst-desk-picker>` : nothing}
        <div class="field ${this.#error ? 'invalid' : ''}">
          <div class="above">
            <label for="reply">${words.reply.label}</label>
            <button type="button" class="text" aria-expanded=${this.picking} @click=${this.#onPick}>${work.reply.canned}</button>
            ${text.trim() ? html`<button type="button" class="text" aria-pressed=${this.preview} @click=${this.#onPreview}>${this.preview ? work.reply.edit : work.reply.preview}</button>` : nothing}
          </div>
          ${this.#error ? html`<p class="error" id="error" role="alert">${this.#error === 'required' ? words.reply.empty : errorText(wording.sending, this.#error, 'text')}</p>` : nothing}
          ${this.preview ? html`<div class="preview formatted" dir="auto" role="region" aria-label=${work.reply.preview} tabindex="0">${formatted(text)}</div>` : nothing}
          <textarea id="reply" name="reply" rows="2" dir="auto" ?hidden=${this.preview} aria-describedby=${this.#error ? 'error hint' : 'hint'} aria-invalid=${this.#error ? 'true' : nothing}
            .value=${text} ?readonly=${sending} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
        </div>
        ${this.#attaching.failed ? html`<p class="error" role="alert">${work.reply.attachFailed}</p>` : this.#attaching.renderFiles(parts)}
        <div class="actions">
          <button aria-disabled=${sending}>${sending ? words.reply.sending : this.#overtaken ? work.reply.anyway : phase === 'failed' ? words.reply.again : words.reply.send}</button>
          ${attachButton(work.reply.attach, this.#take)}
          ${Object.values(parts ?? {}).some((part) => part < 1) ? html`<button type="button" class="ghost" @click=${() => this.draft.stop()}>${work.reply.stop}</button>` : nothing}
          <p class="hint" id="hint">${words.reply.hint} <span class="wide">${work.reply.markdown}</span></p>
          <p class="small muted" role="status">${this.#sent ? words.reply.sent : nothing}</p>
        </div>
      </form>`;
  }

  get #overtaken(): boolean {
    return this.draft.failure?.code === 'overtaken';
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { wording } = this.context;
    const { failure, files } = this.draft;
    if (!failure) return nothing;
    const ofFiles: Partial<Record<string, string>> = files.length > 0 ? wording.work.reply.fileFailures : {};
    if (this.#overtaken) return html`<div class="notice bad" role="alert"><strong>${wording.work.reply.overtaken}</strong> ${wording.work.reply.overtakenHelp}</div>`;
    return html`<div class="notice bad" role="alert"><strong>${wording.words.reply.failed}</strong> ${ofFiles[failure.code] ?? failureText(wording, failure)} ${wording.words.reply.kept}</div>`;
  }

  readonly #onDraft = (arrived: boolean): void => {
    // Also when not the answer but the log told that it arrived.
    this.#sent = arrived;
    if (arrived) this.preview = false;
    if (this.#attaching.files !== this.draft.files) this.#attaching.set(this.draft.files);
    this.requestUpdate();
  };

  readonly #take = (files: readonly File[]): Promise<void> => this.#attaching.add(files);

  #onFiles(): void {
    const { files } = this.#attaching;
    if (files === this.draft.files) return;
    this.#begin();
    this.draft.files = files;
    this.#error = undefined;
    this.#sent = false;
  }

  /** Whoever begins to answer has read this far; what others say from here on is news. */
  #begin(): void {
    if (!this.draft.unsent) this.draft.basis = this.seen;
  }

  readonly #onInput = (event: InputEvent): void => this.#write((event.target as HTMLTextAreaElement).value);

  #write(text: string): void {
    const { draft } = this;
    this.#begin();
    const had = draft.unsent;
    draft.text = text;
    this.#tell();
    if (!this.#error && !this.#sent && had === draft.unsent) return;
    this.#error = undefined;
    this.#sent = false;
    this.requestUpdate();
  }

  /** Visitor and colleagues see that an answer is being written. Nothing is lost when they do not. */
  #tell(): void {
    const now = performance.now();
    if (now - this.#toldAt < TYPING_MS || !this.draft.unsent) return;
    this.#toldAt = now;
    sayTyping(this.context.connection, this.entry.id).catch((cause: unknown) => failureFor(this, cause));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };

  readonly #onPick = (): void => {
    this.picking = !this.picking;
  };

  readonly #onPreview = async (): Promise<void> => {
    this.preview = !this.preview;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.preview ? '.preview' : 'textarea')?.focus();
  };

  /** Where the caret stands, in the place of what is marked. */
  readonly #onPicked = async ({ text }: PickedEvent): Promise<void> => {
    this.picking = false;
    this.preview = false;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    field.focus();
    if (text === undefined) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    this.#write(field.value);
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { draft, entry, context } = this;
    const { files } = draft;
    const checked = checkReply({ text: draft.text, ...(files.length > 0 ? { attachments: files.map(({ id }) => id) } : {}) });
    this.#error = checked.ok ? undefined : (checked.errors[0]?.code ?? 'other');
    this.#sent = false;
    this.requestUpdate();
    // Sent again after the warning: what stood against it has been shown.
    if (this.#overtaken) draft.basis = this.seen;
    const seen = draft.basis ?? this.seen;
    if (!this.preview) this.renderRoot.querySelector('textarea')?.focus();
    if (!checked.ok) return;
    const failure = await draft.send((id, written, way) => answer(context.connection, entry.id, id, { ...written, ...(seen === undefined ? {} : { seen }) }, way));
    if (failure) failureFor(this, failure);
  };
}
