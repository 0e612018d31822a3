import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadReaders, type AccessEntry } from '../client/desk-complaints.ts';
import type { Failure } from '../client/failure.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

/** Who has read a complaint, for whoever wants to know. */
export class DeskComplaintReaders extends LitElement {
  static override styles = [...desk, css`
    :host { display: block; }
    summary { cursor: pointer; font-weight: 600; padding-block: 10px; min-block-size: 44px; box-sizing: border-box; color: var(--_accent); }
    ol { padding-inline-start: 22px; font-size: 15px; display: grid; gap: 4px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, complaint: {} };

  declare context: DeskContext;
  /** Its id. */
  declare complaint: string;

  #readers: readonly AccessEntry[] | undefined;
  #failure: Failure | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('complaint')) this.#readers = this.#failure = undefined;
  }

  override render(): TemplateResult {
    const { complaints: { readers: words }, common } = this.context.wording;
    return html`
      <details @toggle=${this.#onToggle}>
        <summary>${words.show}</summary>
        ${this.#failure ? html`<p class="notice bad" role="alert">${words.failed} ${failureText(this.context.wording, this.#failure)}</p>` : nothing}
        ${this.#readers ? this.#renderReaders(this.#readers) : html`<p class="muted" aria-busy="true">${this.#failure ? nothing : common.loading}</p>`}
      </details>`;
  }

  #renderReaders(readers: readonly AccessEntry[]): TemplateResult {
    const { context } = this;
    const { readers: words } = context.wording.complaints;
    if (readers.length === 0) return html`<p class="muted">${words.none}</p>`;
    return html`<ol>${readers.map(({ at, name, user, action }) => html`<li>${words.entry(name ?? user, words.actions[action], inFull(at, context))}</li>`)}</ol>`;
  }

  readonly #onToggle = async (event: Event): Promise<void> => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    this.#failure = undefined;
    const { complaint } = this;
    try {
      const readers = await loadReaders(this.context.connection, complaint);
      if (complaint === this.complaint) this.#readers = readers;
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
  };
}
