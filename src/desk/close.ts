import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { close } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
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

/** Ends a consultation, after asking whether that is meant. */
export class DeskClose extends LitElement {
  static override styles = [...desk, css`
    .confirm { border: 1px solid var(--_control); border-radius: var(--_radius); background: var(--_sunken); padding: 14px 16px; }
    h3 { font-size: 16px; }
    p { font-size: 15px; }
    .actions { margin-block-start: 10px; }
    .close { padding: 6px 14px; font-size: 15px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, consultation: {}, draft: { attribute: false } };

  declare context: DeskContext;
  /** Its id. */
  declare consultation: string;
  /** A reply that has not been sent will have nowhere to go. */
  declare draft: Draft;

  #phase: 'calm' | 'asking' | 'working' = 'calm';
  #failure: Failure | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('consultation')) return;
    this.#become('calm');
  }

  override render(): TemplateResult {
    const { conversation: words } = this.context.wording.words;
    if (this.#phase === 'calm') return html`<button type="button" class="ghost close" @click=${this.#onAsk}>${words.close}</button>`;
    const working = this.#phase === 'working';
    return html`
      <div class="confirm" role="group" aria-labelledby="question" @keydown=${this.#onKey}>
        <h3 id="question" tabindex="-1">${words.closeQuestion}</h3>
        <p>${words.closeHelp} ${this.draft.unsent ? html`<strong>${words.closeUnsent}</strong>` : nothing}</p>
        ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${words.closeFailed}</strong> ${failureText(this.context.wording, this.#failure)}</p>` : nothing}
        <div class="actions">
          <button type="button" aria-disabled=${working} @click=${this.#onConfirm}>${working ? words.closing : words.closeConfirm}</button>
          <button type="button" class="ghost" @click=${this.#onCancel}>${words.closeCancel}</button>
        </div>
      </div>`;
  }

  readonly #onAsk = (): void => this.#become('asking', '#question');
  readonly #onCancel = (): void => this.#become('calm', '.close');

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Escape takes back one step, not two.
    event.stopPropagation();
    this.#onCancel();
  };

  readonly #onConfirm = async (): Promise<void> => {
    if (this.#phase === 'working') return;
    const { consultation } = this;
    this.#failure = undefined;
    this.#become('working');
    try {
      await close(this.context.connection, consultation);
    } catch (cause) {
      if (consultation !== this.consultation) return;
      this.#failure = failureFor(this, cause);
      this.#become('asking');
      return;
    }
    this.dispatchEvent(new ClosedEvent(consultation));
  };

  #become(phase: 'calm' | 'asking' | 'working', focus?: string): void {
    if (phase === 'calm') this.#failure = undefined;
    this.#phase = phase;
    this.toggleAttribute('asking', phase !== 'calm');
    this.requestUpdate();
    if (focus) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }
}
