import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { erase, unsent } from '../../client/erase.ts';
import type { Session } from '../../client/session.ts';
import type { ErasingWords } from '../../locale/id/erasing.ts';
import { frame } from '../shared/frame.styles.ts';
import { eraseStyles } from './erase.styles.ts';
import type { Context } from './panel.ts';

/**
 * Asks before everything is taken from this device, and says what would be lost with it.
 *
 * @internal
 * @tag pst-consultation-erase
 */
export class ConsultationErase extends LitElement {
  static override styles = [...frame, eraseStyles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, words: { attribute: false }, session: { attribute: false }, consultations: { attribute: false },
  };

  declare context: Context;
  declare words: ErasingWords;
  declare session: Session | undefined;
  /** Those that may have something unsent on this device. */
  declare consultations: readonly string[];
  /** `ended`: the office knows that the key is no longer good. */
  onErased: ((ended: boolean) => void) | undefined;
  onKept: (() => void) | undefined;

  #unsent: readonly string[] = [];
  #working = false;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.ghost')?.focus();
    void unsent(this.consultations).then((texts) => {
      this.#unsent = texts;
      this.requestUpdate();
    });
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`
      <div role="alertdialog" aria-label=${words.erase} aria-describedby="erasing">
        <div id="erasing"><p>${words.question}</p>
          ${this.#unsent.length === 0 ? nothing : html`<p>${words.unsent}</p><ul>${this.#unsent.map((text) => html`<li dir="auto">${text}</li>`)}</ul>`}</div>
        <p class="actions">
          <button type="button" aria-disabled=${this.#working ? 'true' : 'false'} @click=${this.#onErase}>${this.#working ? words.working : words.yes}</button>
          <button type="button" class="ghost" @click=${() => this.onKept?.()}>${words.no}</button></p>
      </div>`;
  }

  readonly #onErase = async (): Promise<void> => {
    if (this.#working) return;
    this.#working = true;
    this.requestUpdate();
    const { context: { connection, profile }, session, consultations } = this;
    this.onErased?.(await erase(connection, profile.code, session?.token, consultations));
  };
}
