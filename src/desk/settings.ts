import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keepSettings, readSettings, type DeskSettings } from '../client/desk-settings.ts';
import { askToNotify, canNotify } from './alerts.ts';
import { desk } from './desk.styles.ts';
import { SHORTCUTS } from './shortcuts.ts';
import type { Wording } from './words.ts';

/** What an officer may switch: notifications, sound, single keys; and the list of the keys. */
export class DeskSettingsMenu extends LitElement {
  static override styles = [...desk, css`
    :host { position: relative; }
    summary { list-style: none; cursor: pointer; font-size: 14px; font-weight: 600; color: var(--_accent-strong); padding: 4px 8px; min-block-size: 40px; display: flex; align-items: center; border-radius: var(--_radius); box-sizing: border-box; }
    summary::-webkit-details-marker { display: none; }
    .menu { position: absolute; inset-inline-end: 0; z-index: 4; inline-size: min(300px, 86vw); background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius); box-shadow: var(--_lift); padding: 12px; display: grid; gap: 4px; font-size: 15px; }
    label { display: flex; gap: 10px; align-items: center; min-block-size: 40px; }
    label input { inline-size: 18px; block-size: 18px; accent-color: var(--_accent); flex: none; }
    .menu button { padding: 4px 12px; font-size: 15px; }
    @media (max-width: 480px) {
      summary { font-size: 13px; padding-inline: 6px; }
      .menu { position: fixed; inset-inline: 12px; inline-size: auto; }
    }
    dialog { border: 1px solid var(--_control); border-radius: var(--_radius-large); background: var(--_surface); color: var(--_text); inline-size: min(440px, 88vw); padding: 20px; }
    dialog::backdrop { background: #0008; }
    dialog h2 { margin-block-end: 4px; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; margin-block: 12px 16px; align-items: center; }
    dd { margin: 0; }
    kbd { display: inline-block; min-inline-size: 28px; text-align: center; padding: 2px 8px; border: 1px solid var(--_control); border-radius: var(--_radius-small); background: var(--_sunken); font: inherit; font-family: ui-monospace, monospace; font-size: 14px; }
  `];
  static override properties: PropertyDeclarations = { wording: { attribute: false }, settings: { state: true }, denied: { state: true } };

  declare wording: Wording;
  declare settings: DeskSettings;
  declare private denied: boolean;

  constructor() {
    super();
    this.settings = readSettings();
    this.denied = false;
  }

  override render(): TemplateResult {
    const { alerts, help } = this.wording.work;
    const { notify, sound, keys } = this.settings;
    return html`
      <details @keydown=${this.#onKey}>
        <summary>${alerts.settings}</summary>
        <div class="menu">
          ${canNotify() ? html`<button type="button" class="ghost" aria-pressed=${notify} @click=${this.#onNotify}>${notify ? alerts.off : alerts.on}</button>` : nothing}
          ${this.denied ? html`<p class="small" role="alert">${alerts.denied}</p>` : nothing}
          <label><input type="checkbox" .checked=${sound} @change=${(event: Event) => this.#keep({ sound: isChecked(event) })}>${alerts.sound}</label>
          <label><input type="checkbox" .checked=${keys} @change=${(event: Event) => this.#keep({ keys: isChecked(event) })}>${alerts.keys}</label>
          <p class="small muted">${alerts.tab}</p>
          <button type="button" class="ghost" @click=${this.showHelp}>${help.open}</button>
        </div>
      </details>
      <dialog aria-labelledby="help">
        <h2 id="help">${help.title}</h2>
        <p class="small muted">${help.outside}</p>
        <dl>${SHORTCUTS.map((key) => html`<dt><kbd>${key === 'Escape' ? 'Esc' : key}</kbd></dt><dd>${help.keys[key]}</dd>`)}</dl>
        <form method="dialog"><button>${help.close}</button></form>
      </dialog>`;
  }

  readonly showHelp = (): void => {
    this.renderRoot.querySelector('details')?.removeAttribute('open');
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  };

  readonly #onNotify = async (): Promise<void> => {
    const wanted = !this.settings.notify;
    const notify = wanted && (await askToNotify());
    this.denied = wanted && !notify;
    this.#keep({ notify });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const details = this.renderRoot.querySelector('details');
    if (event.key !== 'Escape' || !details?.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  };

  #keep(change: Partial<DeskSettings>): void {
    this.settings = { ...this.settings, ...change };
    keepSettings(this.settings);
  }
}

const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;
