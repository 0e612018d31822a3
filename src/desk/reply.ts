import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkReply, reply, sayTyping, type InboxEntry } from '../client/desk.ts';
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
  declare draft: Draft;
  /** How far the log is shown; absent until it has been read. */
  declare seen: number | undefined;
  declare private preview: boolean;
  declare private picking: boolean;

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
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.draft.onChange === this.#onDraft) this.draft.onChange = undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    const before = changed.get('draft');
    if (before?.onChange === this.#onDraft) before.onChange = undefined;
    this.#error = undefined;
    this.#sent = false;
    this.preview = false;
    this.picking = false;
    this.#show();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { words, work } = wording;
    const { phase, text } = this.draft;
    const sending = phase === 'sending';
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        ${newTabNote(wording.common)} ${this.#renderFailure()}
        ${this.picking ? html`<pst-desk-picker .context=${this.context} .entry=${this.entry} @pst-desk-picked=${this.#onPicked}></pst-desk-picker>` : nothing}
        <div class="field ${this.#error ? 'invalid' : ''}">
          <div class="above">
            <label for="reply">${words.reply.label}</label>
            <button type="button" class="text" aria-expanded=${this.picking} @click=${this.#onPick}>${work.reply.canned}</button>
            ${text.trim() ? html`<button type="button" class="text" aria-pressed=${this.preview} @click=${this.#onPreview}>${this.preview ? work.reply.edit : work.reply.preview}</button>` : nothing}
          </div>
          ${this.#error ? html`<p class="error" id="error" role="alert">${this.#error === 'required' ? words.reply.empty : errorText(wording.sending, this.#error, 'text')}</p>` : nothing}
          ${this.preview ? html`<div class="preview text" dir="auto" role="region" aria-label=${work.reply.preview} tabindex="0">${formatted(text)}</div>` : nothing}
          <textarea id="reply" name="reply" rows="2" dir="auto" ?hidden=${this.preview} aria-describedby=${this.#error ? 'error hint' : 'hint'} aria-invalid=${this.#error ? 'true' : nothing}
            .value=${text} ?readonly=${sending} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
        </div>
        <div class="actions">
          <button aria-disabled=${sending}>${sending ? words.reply.sending : this.#overtaken ? work.reply.anyway : phase === 'failed' ? words.reply.again : words.reply.send}</button>
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
    const { failure } = this.draft;
    if (!failure) return nothing;
    if (this.#overtaken) return html`<div class="notice bad" role="alert"><strong>${wording.work.reply.overtaken}</strong> ${wording.work.reply.overtakenHelp}</div>`;
    return html`<div class="notice bad" role="alert"><strong>${wording.words.reply.failed}</strong> ${failureText(wording, failure)} ${wording.words.reply.kept}</div>`;
  }

  #show(): void {
    this.draft.onChange = this.#onDraft;
  }

  readonly #onDraft = (): void => {
    // Also when not the answer but the log told that it arrived.
    this.#sent = this.draft.phase === 'writing';
    if (this.#sent) this.preview = false;
    this.requestUpdate();
  };

  readonly #onInput = (event: InputEvent): void => this.#write((event.target as HTMLTextAreaElement).value);

  #write(text: string): void {
    const { draft } = this;
    // Whoever begins to answer has read this far; what others say from here on is news.
    if (!draft.unsent) draft.basis = this.seen;
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
    const checked = checkReply({ text: draft.text });
    this.#error = checked.ok ? undefined : (checked.errors[0]?.code ?? 'other');
    this.#sent = false;
    this.requestUpdate();
    // Sent again after the warning: what stood against it has been shown.
    if (this.#overtaken) draft.basis = this.seen;
    const seen = draft.basis ?? this.seen;
    if (!this.preview) this.renderRoot.querySelector('textarea')?.focus();
    if (!checked.ok) return;
    const failure = await draft.send((id, text) => reply(context.connection, entry.id, id, { text, ...(seen === undefined ? {} : { seen }) }));
    if (failure) failureFor(this, failure);
  };
}
