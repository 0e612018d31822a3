import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { loadCanned, removeCanned, saveCanned, type CannedAnswer } from '../client/desk-answers.ts';
import type { Failure } from '../client/failure.ts';
import { newId } from '../client/identity.ts';
import { newTabNote } from '../elements/shared/links.ts';
import { NOTHING, type CannedSavedEvent, type CannedUnsavedEvent } from './canned-form.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Drafts } from './draft.ts';
import type { Jottings } from './jottings.ts';
import { failureText } from './words.ts';

/** Where what is written of a new one is kept. */
const NEW = 'new-canned-answer';

/** The one that is being written; `of` is absent of a new one, `stored` also of one that a colleague has removed. */
interface Editing {
  readonly of?: string;
  readonly stored?: CannedAnswer;
}

/** The office's canned answers: read, written, changed, removed, and put back. */
export class DeskCanned extends LitElement {
  static override styles = [...desk, css`
    :host { display: block; }
    article { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 14px 16px; margin-block: 12px; overflow-wrap: anywhere; }
    h3 { font-size: 16px; }
    .plain { white-space: pre-wrap; font-size: 15px; }
    .actions { margin-block-start: 8px; }
    article button { padding: 4px 14px; font-size: 15px; }
    .notice { margin-block: 12px; }
    .add { margin-block-start: 10px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, drafts: { attribute: false }, editing: { state: true } };

  declare context: DeskContext;
  /** What is written outlives the view. */
  declare drafts: Drafts;
  declare private editing: Editing | undefined;

  #answers: readonly CannedAnswer[] | undefined;
  /** `back`: under which id it is put back, the same however often that is tried. */
  #removed: { readonly answer: CannedAnswer; readonly back: string } | undefined;
  #failure: Failure | undefined;
  /** What was left while it was on its way, and did not arrive. */
  #unsaved: { readonly title: string; readonly failure: Failure } | undefined;
  #saved = false;

  protected override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { answers: words } = wording.work;
    const { editing } = this;
    const known = this.#answers?.some(({ id }) => id === editing?.of);
    return html`
      ${newTabNote(wording.common)}
      ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${this.#answers ? words.failed : words.loadFailed}</strong> ${failureText(wording, this.#failure)}
        <button type="button" class="ghost" @click=${this.#load}>${wording.words.reload}</button></p>` : nothing}
      ${this.#unsaved ? html`<p class="notice bad" role="alert"><strong>${words.unsaved(this.#unsaved.title)}</strong> ${failureText(wording, this.#unsaved.failure)} ${words.kept}</p>` : nothing}
      <div role="status">
        ${this.#saved ? html`<p class="small muted">${words.saved}</p>` : nothing}
        ${this.#removed ? html`<p class="notice">${words.removed(this.#removed.answer.title)} <button type="button" class="ghost undo" @click=${this.#onUndo}>${words.undo}</button></p>` : nothing}
      </div>
      ${editing && !known ? this.#renderForm(editing) : this.#answers ? html`<button type="button" class="add" @click=${() => this.#edit({})}>${words.add}</button>` : nothing}
      ${!this.#answers ? (this.#failure ? nothing : html`<p aria-busy="true">${wording.common.loading}</p>`)
        : this.#answers.length === 0 && !editing ? html`<p class="empty">${words.none}</p>`
        : repeat(this.#answers, ({ id }) => id, (answer) => (editing?.of === answer.id ? this.#renderForm(editing) : this.#renderOne(answer)))}`;
  }

  #renderForm(editing: Editing): TemplateResult {
    return html`${keyed(editing, html`
      <pst-desk-canned-form .context=${this.context} .of=${editing.of} .stored=${editing.stored} .jottings=${this.#jottingsOf(editing.of)}
        @pst-desk-tool-done=${() => this.#edit(undefined)} @pst-desk-canned-saved=${this.#onSaved} @pst-desk-canned-unsaved=${this.#onUnsaved}></pst-desk-canned-form>`)}`;
  }

  #renderOne(answer: CannedAnswer): TemplateResult {
    const { answers: words } = this.context.wording.work;
    return html`
      <article>
        <h3 id="t-${answer.id}" dir="auto">${answer.title}</h3>
        <p class="plain" dir="auto">${answer.text}</p>
        <div class="actions">
          <button type="button" class="ghost" aria-describedby="t-${answer.id}" @click=${() => this.#edit({ of: answer.id, stored: answer })}>${words.edit}</button>
          <button type="button" class="ghost" aria-describedby="t-${answer.id}" @click=${() => this.#onRemove(answer)}>${words.remove}</button>
        </div>
      </article>`;
  }

  #edit(editing: Editing | undefined, focus = true): void {
    this.editing = editing;
    this.#saved = false;
    this.#unsaved = undefined;
    if (focus) void this.#focus(editing ? 'pst-desk-canned-form' : '.add');
  }

  async #focus(target: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement & Partial<LitElement>>(target);
    await found?.updateComplete;
    found?.focus();
  }

  #jottingsOf(id = NEW): Jottings {
    return this.drafts.of(id).jottings;
  }

  readonly #load = async (): Promise<void> => {
    this.#failure = undefined;
    this.requestUpdate();
    try {
      this.#answers = await loadCanned(this.context.connection);
      const { editing } = this;
      const gone = editing?.stored && !this.#find(editing.stored.id);
      if (!editing || gone) this.editing = this.#left(editing?.of);
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
  };

  #find(id: string | undefined): CannedAnswer | undefined {
    return this.#answers?.find((one) => one.id === id);
  }

  /** What was being written when this was left: first of all `of`, then the others, and what a colleague has removed meanwhile as well. */
  #left(of: string | undefined): Editing | undefined {
    const ids = [of, NEW, ...(this.#answers ?? []).map(({ id }) => id), ...this.drafts.where(({ title, text }) => title !== undefined || text !== undefined)];
    const id = ids.find((one) => one !== undefined && this.#jottingsOf(one).unsent);
    const stored = this.#find(id);
    return id === undefined ? undefined : id === NEW ? {} : { of: id, ...(stored ? { stored } : {}) };
  }

  readonly #onSaved = ({ answer, target }: CannedSavedEvent): void => {
    this.#put(answer);
    // Another one may have been opened meanwhile.
    if (!(target instanceof Element && target.isConnected)) return;
    // Who has gone on elsewhere is left there.
    this.#edit(undefined, this.matches(':focus-within'));
    this.#saved = true;
  };

  readonly #onUnsaved = ({ title, failure }: CannedUnsavedEvent): void => {
    failureFor(this, failure);
    this.#unsaved = { title, failure };
    this.requestUpdate();
  };

  /** Removed at once; the way back is there until something else is done. */
  async #onRemove(answer: CannedAnswer): Promise<void> {
    this.#failure = undefined;
    this.#saved = false;
    this.#unsaved = undefined;
    try {
      await removeCanned(this.context.connection, answer.id);
      this.#jottingsOf(answer.id).write(NOTHING);
      this.#answers = this.#answers?.filter(({ id }) => id !== answer.id);
      this.#removed = { answer, back: newId() };
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
    await this.#focus('.undo');
  }

  readonly #onUndo = async (): Promise<void> => {
    const removed = this.#removed;
    if (!removed) return;
    const { answer: { title, text }, back } = removed;
    this.#failure = undefined;
    try {
      this.#put(await saveCanned(this.context.connection, back, { title, text }));
      // Another one may have been removed meanwhile.
      if (this.#removed === removed) this.#removed = undefined;
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
    await this.#focus('.add');
  };

  #put(answer: CannedAnswer): void {
    this.#answers = [...(this.#answers ?? []).filter(({ id }) => id !== answer.id), answer].sort((one, other) => one.title.localeCompare(other.title));
    this.requestUpdate();
  }
}
