import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { launcher as indonesian, type Launcher } from '../../locale/id/launcher.ts';
import { ACCENTS, palette } from '../shared/palette.ts';
import { PageSettings } from '../shared/page-settings.ts';
import { languageOf } from '../shared/settings.ts';
import { consultation } from './consultation.styles.ts';

/**
 * A consultation with an officer: a launcher at the corner of the window that opens a panel, or the panel in the page.
 * The launcher is all that loads before it is pressed; closed, it opens no connection, runs no timer and stores nothing.
 *
 * @tag pst-consultation
 * @fires {ConsultationStartedEvent} pst-consultation-started - The question is stored at the office.
 * @slot - What to show when the endpoint cannot be reached: other ways to the office.
 * @csspart launcher - The button that opens the panel.
 * @csspart panel - What floats above the page.
 * @cssprop [--pst-launcher-inset=20px] - Distance of the launcher from the corner of the window.
 */
export class Consultation extends LitElement {
  static override styles = [palette(ACCENTS), consultation];
  static override properties: PropertyDeclarations = {
    endpoint: {}, office: {}, lang: {}, mode: {}, open: { type: Boolean },
  };

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;
  /** Default: a launcher with a floating panel. `inline`: in the page. `panel`: floating, opened by `show()` only. */
  declare mode: 'inline' | 'panel' | undefined;
  /** Whether the floating panel is open. */
  declare open: boolean;

  readonly #page = new PageSettings(this);
  /** In the page's language; a launcher that changed its word would move. */
  #words: Launcher | undefined;
  #code: 'absent' | 'loading' | 'failed' | 'there' = 'absent';
  /** Where the focus came from. */
  #opener: Element | null = null;

  /** Opens the floating panel and puts the focus into it. */
  show(): void {
    if (this.open) return;
    this.#opener = document.activeElement;
    this.open = true;
  }

  /** Closes it; the focus goes back to where it came from, and what was typed stays. */
  hide(): void {
    this.open = false;
  }

  /** Where a page moves the element, the browser has closed what floats: it is shown again. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.querySelector('.panel')?.classList.remove('open');
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    if (this.open || this.mode === 'inline') void this.#load();
    if (this.#lang === 'id') this.#words = indonesian;
    else if (!this.#words) void this.#speakEnglish();
  }

  override render(): TemplateResult | typeof nothing {
    const words = this.#words;
    if (!words) return nothing;
    if (this.mode === 'inline') return this.#renderPanel(words);
    return html`
      ${this.mode === 'panel' ? nothing : html`
        <button class="launcher" part="launcher" lang=${words === indonesian ? 'id' : 'en'} aria-haspopup="dialog" aria-expanded=${this.open ? 'true' : 'false'} ?hidden=${this.open} @click=${this.#onLaunch}>
          <svg aria-hidden="true" viewBox="0 0 24 24"><path d="M4 5h16v11H9l-5 4z"></path></svg>${words.open}
        </button>`}
      <div class="panel" part="panel" popover="manual" role="dialog" aria-label=${words.title} tabindex="-1" lang=${this.#lang} @keydown=${this.#onKey} @pst-close=${this.#onClose}>
        ${this.#code === 'absent' ? nothing : this.#renderPanel(words)}
      </div>`;
  }

  #renderPanel(words: Launcher): TemplateResult {
    const { mode, endpoint, office, lang, open } = this;
    if (this.#code === 'there')
      return html`<pst-consultation-panel .endpoint=${endpoint} .office=${office} .lang=${lang} ?floating=${mode !== 'inline'} .shown=${open || mode === 'inline'}><slot></slot></pst-consultation-panel>`;
    const closing = mode === 'inline' ? nothing : html`<button @click=${this.#onClose}>${words.close}</button>`;
    if (this.#code === 'failed')
      return html`<div class="plain"><b>${words.title}</b><p role="alert">${words.failed}</p><slot></slot><p><button @click=${this.#onRetry}>${words.retry}</button> ${closing}</p></div>`;
    return html`<div class="plain" aria-busy="true"><b>${words.title}</b><p>${words.loading}</p>${closing}</div>`;
  }

  protected override updated(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    // Not what has changed just now: it may have been opened before there were words, and therefore a panel.
    if (!panel || !this.open === !panel.classList.contains('open')) return;
    // Browsers without popovers (before 2024) show the panel by its class alone, below what else claims the top.
    panel.classList.toggle('open', this.open);
    if (this.open) {
      panel.showPopover?.();
      panel.focus();
    } else {
      panel.hidePopover?.();
      const back = this.#opener instanceof HTMLElement && this.#opener.isConnected && this.#opener !== this ? this.#opener : this.renderRoot.querySelector<HTMLElement>('.launcher');
      back?.focus();
    }
  }

  readonly #onLaunch = (): void => this.show();
  readonly #onClose = (): void => this.hide();

  readonly #onRetry = (): void => {
    this.#code = 'absent';
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.hide();
  };

  get #lang() {
    return languageOf(this.lang) ?? this.#page.value?.lang ?? languageOf(this.closest('[lang]')?.getAttribute('lang')) ?? 'id';
  }

  async #load(): Promise<void> {
    if (this.#code !== 'absent') return;
    this.#code = 'loading';
    try {
      await import('./panel-define.ts');
      this.#code = 'there';
    } catch (cause) {
      // eslint-disable-next-line no-console
      console.error('PST: the consultation could not be loaded.', cause);
      this.#code = 'failed';
    }
    this.requestUpdate();
  }

  async #speakEnglish(): Promise<void> {
    this.#words = await import('../../locale/en/launcher.ts').then(({ launcher }) => launcher, () => indonesian);
    this.requestUpdate();
  }
}
