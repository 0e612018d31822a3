import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { words as indonesian } from '../../locale/id/overlay.ts';
import { frame } from '../shared/frame.styles.ts';
import { languageOf } from '../shared/settings.ts';
import { overlay } from './overlay.styles.ts';

/**
 * A widget above the page, for a link that opens it in place. Made by the script tag, never written by a page.
 *
 * @internal
 * @tag pst-overlay
 * @slot - The widget.
 */
export class Overlay extends LitElement {
  static override styles = [...frame, overlay];
  static override properties: PropertyDeclarations = { lang: {}, close: { state: true } };

  /** What the closing button is called. */
  declare protected close: string;
  #english: Promise<void> | undefined;

  constructor() {
    super();
    this.close = indonesian.close;
  }

  override willUpdate(): void {
    if (languageOf(this.lang) === 'en') this.#english ??= this.#speakEnglish();
  }

  /** Opens, and resolves when the visitor has closed it. */
  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
  }

  override render(): TemplateResult {
    return html`
      <dialog class="frame">
        <form method="dialog"><button class="icon" aria-label=${this.close}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"/></svg>
        </button></form>
        <slot></slot>
      </dialog>`;
  }

  /** One word, for which the Indonesian one must do where it cannot be had. */
  async #speakEnglish(): Promise<void> {
    const { launcher: words } = await import('../../locale/en/launcher.ts').catch(() => ({ launcher: indonesian }));
    this.close = words.close;
  }
}
