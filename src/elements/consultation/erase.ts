import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { unsent, type Unsent } from '../../client/erase.ts';
import type { ErasingWords } from '../../locale/id/erasing.ts';
import { frame } from '../shared/frame.styles.ts';
import { textButton } from '../shared/text-button.styles.ts';
import { eraseStyles } from './erase.styles.ts';
import type { Context } from './panel.ts';

/**
 * Asks before everything is taken from this device, and says what would be lost with it.
 *
 * @internal
 * @tag pst-consultation-erase
 */
export class ConsultationErase extends LitElement {
  static override styles = [...frame, textButton, eraseStyles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, words: { attribute: false }, consultations: { attribute: false },
  };

  declare context: Context;
  declare words: ErasingWords;
  /** Those whose unsent messages may be shown here: they are the visitor's own. */
  declare consultations: readonly string[];
  onErase: (() => void) | undefined;
  onKept: (() => void) | undefined;
  /** To what the office holds, where somebody is signed in. */
  onData: (() => void) | undefined;

  #unsent: Unsent = { texts: [], others: 0 };

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.ghost')?.focus();
    const { context: { connection, profile }, consultations } = this;
    void unsent(connection, profile.code, consultations).then((found) => {
      this.#unsent = found;
      this.requestUpdate();
    });
  }

  override render(): TemplateResult {
    const { words } = this;
    const { texts, others } = this.#unsent;
    return html`
      <div role="alertdialog" aria-label=${words.erase} aria-describedby="erasing">
        <div id="erasing"><p>${words.question}</p>
          ${texts.length === 0 ? nothing : html`<p>${words.unsent}</p><ul>${texts.map((text) => html`<li dir="auto">${text}</li>`)}</ul>`}
          ${others === 0 ? nothing : html`<p>${words.unsentElsewhere(others)}</p>`}</div>
        <p class="actions">
          <button type="button" @click=${() => this.onErase?.()}>${words.yes}</button>
          <button type="button" class="ghost" @click=${() => this.onKept?.()}>${words.no}</button></p>
        ${this.onData ? html`<p><button type="button" class="text" @click=${() => this.onData?.()}>${words.data}</button></p>` : nothing}
      </div>`;
  }
}
