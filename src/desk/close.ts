import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkClosing, close } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import { textField } from '../elements/shared/fields.ts';
import { form } from '../elements/shared/form.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Draft } from './draft.ts';
import { failureText } from './words.ts';

/** The office has closed the consultation. */
export class ClosedEvent extends Event {
  static readonly type = 'pst-desk-closed';
  readonly id: string;

  constructor(id: string) {
    super(ClosedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** Ends a consultation, after asking whether that is meant, with what it came to. */
export class DeskClose extends LitElement {
  static override styles = [...desk, form, problems, css`
    p { font-size: 15px; }
    .field { margin-block: 12px; }
    textarea { min-block-size: 76px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, consultation: {}, draft: { attribute: false } };

  declare context: DeskContext;
  /** Its id. */
  declare consultation: string;
  /** A reply that has not been sent will have nowhere to go. */
  declare draft: Draft;

  #working = false;
  #failure: Failure | undefined;
  #error: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('consultation')) return;
    this.#failure = undefined;
    this.#error = undefined;
    this.#working = false;
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { conversation: words } = wording.words;
    const { close: more } = wording.work;
    const error = this.#error && errorText(wording.sending, this.#error, 'text');
    return html`
      <h3 id="tool-title" tabindex="-1">${words.closeQuestion}</h3>
      <p>${words.closeHelp} ${this.draft.unsent ? html`<strong>${words.closeUnsent}</strong>` : nothing}</p>
      ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${words.closeFailed}</strong> ${failureText(wording, this.#failure)}</p>` : nothing}
      <form novalidate @submit=${this.#onConfirm}>
        ${textField({ name: 'summary', label: more.summary, hint: more.summaryHint, optional: true, type: 'textarea', error, common: wording.common })}
        <div class="actions">
          <button aria-disabled=${this.#working}>${this.#working ? words.closing : words.closeConfirm}</button>
          <button type="button" class="ghost" @click=${this.#onCancel}>${words.closeCancel}</button>
        </div>
      </form>`;
  }

  readonly #onCancel = (): void => void this.dispatchEvent(new ToolDoneEvent());

  readonly #onConfirm = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#working) return;
    const { consultation } = this;
    const field = this.renderRoot.querySelector('textarea');
    const summary = field?.value ?? '';
    const checked = checkClosing(summary.trim() === '' ? {} : { summary });
    this.#error = checked.ok ? undefined : checked.errors[0]?.code;
    this.#failure = undefined;
    this.#working = checked.ok;
    this.requestUpdate();
    if (!checked.ok) return field?.focus();
    try {
      await close(this.context.connection, consultation, checked.value);
      this.dispatchEvent(new ClosedEvent(consultation));
    } catch (cause) {
      if (consultation === this.consultation) this.#failure = failureFor(this, cause);
    }
    this.#working = false;
    this.requestUpdate();
  };
}

/** The tool has done its work, or is not wanted any more. */
export class ToolDoneEvent extends Event {
  static readonly type = 'pst-desk-tool-done';

  constructor() {
    super(ToolDoneEvent.type, { bubbles: true, composed: true });
  }
}
