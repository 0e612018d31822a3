import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkReply, reply } from '../client/desk.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { form } from '../elements/shared/form.styles.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Draft } from './draft.ts';
import { failureText } from './words.ts';

/** Where an officer writes the answer. What is typed belongs to the draft and stays until the office has it. */
export class DeskReply extends LitElement {
  static override styles = [...desk, form, problems, css`
    form { padding: 12px 20px 16px; }
    .field { margin-block-end: 10px; }
    .hint { margin-block-end: 4px; }
    textarea { min-block-size: 76px; max-block-size: 40vh; }
    textarea:read-only { color: var(--_muted); }
    .notice { margin-block-end: 10px; font-size: 15px; }
    @media (pointer: coarse) { .hint { display: none; } }
    @container (max-width: 480px) { form { padding: 10px 14px 12px; } }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, consultation: {}, draft: { attribute: false } };

  declare context: DeskContext;
  /** Its id. */
  declare consultation: string;
  declare draft: Draft;

  #error: string | undefined;
  #sent = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.draft.onChange === this.#onDraft) this.draft.onChange = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    const before = changed.get('draft');
    if (before?.onChange === this.#onDraft) before.onChange = undefined;
    this.#error = undefined;
    this.#sent = false;
    this.#show();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { words } = wording;
    const { phase, failure, text } = this.draft;
    const sending = phase === 'sending';
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        ${failure ? html`<div class="notice bad" role="alert"><strong>${words.reply.failed}</strong> ${failureText(wording, failure)} ${words.reply.kept}</div>` : nothing}
        <div class="field ${this.#error ? 'invalid' : ''}">
          <label for="reply">${words.reply.label}</label>
          ${this.#error ? html`<p class="error" id="error" role="alert">${this.#error === 'required' ? words.reply.empty : errorText(wording.sending, this.#error, 'text')}</p>` : nothing}
          <textarea id="reply" name="reply" rows="2" dir="auto" aria-describedby=${this.#error ? 'error hint' : 'hint'} aria-invalid=${this.#error ? 'true' : nothing}
            .value=${text} ?readonly=${sending} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
        </div>
        <div class="actions">
          <button aria-disabled=${sending}>${sending ? words.reply.sending : phase === 'failed' ? words.reply.again : words.reply.send}</button>
          <p class="hint" id="hint">${words.reply.hint}</p>
          <p class="small muted" role="status">${this.#sent ? words.reply.sent : nothing}</p>
        </div>
      </form>`;
  }

  #show(): void {
    this.draft.onChange = this.#onDraft;
  }

  readonly #onDraft = (): void => {
    // Also when not the answer but the log told that it arrived.
    this.#sent = this.draft.phase === 'writing';
    this.requestUpdate();
  };

  readonly #onInput = (event: InputEvent): void => {
    this.draft.text = (event.target as HTMLTextAreaElement).value;
    if (!this.#error && !this.#sent) return;
    this.#error = undefined;
    this.#sent = false;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { draft, consultation, context } = this;
    const checked = checkReply({ text: draft.text });
    this.#error = checked.ok ? undefined : (checked.errors[0]?.code ?? 'other');
    this.#sent = false;
    this.requestUpdate();
    const field = this.renderRoot.querySelector('textarea');
    field?.focus();
    if (!checked.ok) return;
    const failure = await draft.send((id, text) => reply(context.connection, consultation, id, { text }));
    if (failure) failureFor(this, failure);
  };
}
