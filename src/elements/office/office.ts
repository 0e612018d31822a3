import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Connection } from '../../client/connection.ts';
import { PageSettings } from '../shared/page-settings.ts';
import { languageOf, settingsContext } from '../shared/settings.ts';

/**
 * Says for everything inside it which office it belongs to. Needed only where one page shows several offices.
 *
 * @tag pst-office
 * @slot - The widgets of this office, and whatever else belongs to it.
 */
export class PstOffice extends LitElement {
  static override styles = css`:host { display: contents; }`;
  static override properties: PropertyDeclarations = { endpoint: {}, office: {}, lang: {}, connection: { attribute: false } };

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office. */
  declare office: string | undefined;
  /** Instead of an address: a connection of one's own making. */
  declare connection: Connection | undefined;

  readonly #page = new PageSettings(this);
  readonly #settings = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  override willUpdate(): void {
    const page = this.#page.value;
    this.#settings.setValue({
      endpoint: this.endpoint ?? page?.endpoint,
      office: this.office ?? page?.office,
      lang: languageOf(this.lang) ?? page?.lang,
      connection: this.connection ?? (this.endpoint === undefined ? page?.connection : undefined),
    });
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
