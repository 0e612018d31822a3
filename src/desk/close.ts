import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkClosing, close } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import type { ConsultationEvent } from '../contract/events.ts';
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
    .notice { margin-block: 10px; }
    .field { margin-block: 12px; }
    textarea { min-block-size: 76px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, consultation: {}, events: { attribute: false }, draft: { attribute: false } };

  declare context: DeskContext;
  /** Its id. */
  declare consultation: string;
  /** Absent until the log has been read. */
  declare events: readonly ConsultationEvent[] | undefined;
  /** A reply that has not been sent will have nowhere to go. */
  declare draft: Draft;

  /** How far the officer had read when closing was begun. */
  #basis: number | undefined;
  #working = false;
  #failure: Failure | undefined;
  #error: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('consultation')) this.#begin();
    this.#basis ??= this.draft.jottings.now.basis ?? this.#newest;
  }

  protected override firstUpdated(): void {
    const field = this.renderRoot.querySelector('textarea');
    if (field) field.value = this.draft.jottings.now.summary ?? '';
  }

  #begin(): void {
    this.#basis = undefined;
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
      ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${words.closeFailed}</strong> ${this.#overtaken ? more.overtaken : failureText(wording, this.#failure)}</p>` : nothing}
      <form novalidate @submit=${this.#onConfirm} @input=${this.#onInput}>
        ${textField({ name: 'summary', label: more.summary, hint: more.summaryHint, optional: true, type: 'textarea', error, common: wording.common })}
        <div class="actions">
          <button aria-disabled=${this.#working}>${this.#working ? words.closing : this.#overtaken ? more.anyway : words.closeConfirm}</button>
          <button type="button" class="ghost" @click=${this.#onCancel}>${words.closeCancel}</button>
        </div>
      </form>`;
  }

  get #overtaken(): boolean {
    return this.#failure?.code === 'overtaken';
  }

  get #newest(): number | undefined {
    return this.events?.at(-1)?.seq;
  }

  /** What the officer has said or taken since is no news to the officer. */
  get #seen(): number | undefined {
    const own = (event: ConsultationEvent): boolean =>
      event.type === 'message' ? this.draft.wrote(event.id) : event.type !== 'taken' || event.name === this.context.officer.name;
    return this.events?.reduce((seen, event) => (event.seq === seen + 1 && own(event) ? event.seq : seen), this.#basis ?? 0);
  }

  readonly #onInput = (event: Event): void => this.#keep((event.target as HTMLTextAreaElement).value);

  #keep(summary: string | undefined): void {
    this.draft.jottings.write({ summary, basis: summary ? this.#basis : undefined });
  }

  /** Said in so many words that it is not wanted; Escape and another tool keep what is written. */
  readonly #onCancel = (): void => {
    this.#keep(undefined);
    this.dispatchEvent(new ToolDoneEvent());
  };

  readonly #onConfirm = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#working) return;
    const { consultation } = this;
    const field = this.renderRoot.querySelector('textarea');
    const summary = field?.value ?? '';
    const checked = checkClosing(summary.trim() === '' ? {} : { summary });
    // Pressed again after the warning: what stood against it has been shown.
    if (this.#overtaken) this.#basis = this.#newest;
    this.#keep(summary);
    const seen = this.#seen;
    this.#error = checked.ok ? undefined : checked.errors[0]?.code;
    this.#failure = undefined;
    this.#working = checked.ok;
    this.requestUpdate();
    if (!checked.ok) return field?.focus();
    try {
      await close(this.context.connection, consultation, { ...checked.value, ...(seen === undefined ? {} : { seen }) });
      this.#keep(undefined);
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
