import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { erase, type Kept } from '../client/desk-privacy.ts';
import type { Failure } from '../client/failure.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

/** The personal data of a record has been erased. */
export class RecordErasedEvent extends Event {
  static readonly type = 'pst-desk-erased';
  readonly id: string;
  readonly erasedAt: string;

  constructor(id: string, erasedAt: string) {
    super(RecordErasedEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.erasedAt = erasedAt;
  }
}

type State = 'asked' | 'working' | Failure | undefined;

/** Erases whose a record was when that person asks for it, after saying what goes and what stays; or says that it was done. */
export class DeskErase extends LitElement {
  static override styles = [...desk, css`
    :host { display: block; font-size: 15px; }
    .notice { display: grid; gap: 8px; }
    .yes { background: var(--_bad); color: var(--_surface); }
    .yes:hover { background: var(--_text); }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, kind: {}, record: {}, open: { attribute: false }, erasedAt: { attribute: false } };

  declare context: DeskContext;
  declare kind: Kept;
  /** Its id. */
  declare record: string;
  /** It has not come to its end: then it is not erased. */
  declare open: boolean;
  declare erasedAt: string | undefined;

  #state: State;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('record') || changed.has('erasedAt')) this.#state = undefined;
  }

  override render(): TemplateResult {
    const { kind } = this;
    const { privacy } = this.context.wording;
    const { notYet }: { readonly notYet: Partial<Record<Kept, string>> } = privacy.erase;
    if (this.erasedAt !== undefined) return html`<p class="notice" role="status">${privacy.goneAt(inFull(this.erasedAt, this.context))}</p>`;
    if (this.open) return html`<p class="small muted">${notYet[kind]}</p>`;
    return this.#state === undefined ? html`<p><button type="button" class="ghost" @click=${() => this.#become('asked', 'h3')}>${privacy.erase.title}</button></p>` : this.#renderQuestion();
  }

  #renderQuestion(): TemplateResult {
    const { wording } = this.context;
    const { erase: words } = wording.privacy;
    const state = this.#state;
    const working = state === 'working';
    return html`
      <div class="notice" role="group" aria-labelledby="question">
        <h3 id="question" tabindex="-1">${words.question}</h3>
        <p>${words.goes[this.kind]}</p>
        <p>${words.stays[this.kind]}</p>
        <p><strong>${words.once}</strong></p>
        ${state instanceof Error ? html`<p class="notice bad" role="alert"><strong>${words.failed}</strong> ${failureText(wording, state)} ${words.again}</p>` : nothing}
        <p class="actions">
          <button type="button" class="yes" aria-disabled=${working} @click=${this.#onErase}>${working ? words.working : words.yes}</button>
          <button type="button" class="ghost" @click=${this.#onKeep}>${words.no}</button>
        </p>
      </div>`;
  }

  readonly #onKeep = (): void => {
    if (this.#state !== 'working') void this.#become(undefined, 'button');
  };

  readonly #onErase = async (): Promise<void> => {
    if (this.#state === 'working') return;
    const { context: { connection }, kind, record } = this;
    void this.#become('working');
    try {
      const erasedAt = await erase(connection, kind, record);
      if (record !== this.record) return;
      this.erasedAt = erasedAt;
      this.dispatchEvent(new RecordErasedEvent(record, erasedAt));
    } catch (cause) {
      if (record === this.record) void this.#become(failureFor(this, cause));
    }
  };

  async #become(state: State, focus?: string): Promise<void> {
    this.#state = state;
    this.requestUpdate();
    await this.updateComplete;
    if (focus === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(focus)?.focus();
    // What is asked is read as a whole before it is answered.
    this.renderRoot.querySelector('[role="group"]')?.scrollIntoView({ block: 'nearest' });
  }
}
