import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { assign, loadColleagues, type Assignment, type Colleague } from '../client/desk-care.ts';
import type { InboxEntry } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import { newId } from '../client/identity.ts';
import { describedBy, error, hint, textField } from '../elements/shared/fields.ts';
import { form } from '../elements/shared/form.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { typed } from '../elements/shared/typed.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Jottings } from './jottings.ts';
import { failureText } from './words.ts';

/** Who looks after the consultation, and how that changes. */
export class DeskKeeper extends LitElement {
  static override styles = [...desk, form, problems, css`
    :host { display: block; }
    .state { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; font-size: 15px; }
    .state button { padding: 2px 12px; min-block-size: 36px; font-size: 15px; }
    form { margin-block-start: 10px; padding: 14px 16px; border: 1px solid var(--_control); border-radius: var(--_radius); background: var(--_sunken); }
    .field { margin-block-end: 12px; }
    textarea { min-block-size: 60px; }
    .notice { margin-block-start: 8px; font-size: 15px; }
    .left { white-space: pre-wrap; overflow-wrap: anywhere; margin-block: 4px 8px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, entry: { attribute: false }, jottings: { attribute: false } };

  declare context: DeskContext;
  declare entry: InboxEntry;
  declare jottings: Jottings;

  #handing = false;
  /** The consultations of which a change is on its way: whoever goes on to another one is not held up. */
  readonly #changing = new Set<string>();
  #failure: Failure | undefined;
  #unchosen = false;
  #colleagues: readonly Colleague[] | undefined;
  #noteId = newId();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('entry');
    if (!before || before.id === this.entry.id) return;
    this.#handing = false;
    this.#failure = undefined;
  }

  get #working(): boolean {
    return this.#changing.has(this.entry.id);
  }

  override render(): TemplateResult {
    const { keeper: words } = this.context.wording.work;
    const { takenBy, state } = this.entry;
    const mine = takenBy?.user === this.context.officer.user;
    const said = takenBy === undefined ? words.nobody : mine ? words.mine : words.other(takenBy.name);
    return html`
      <div class="state">
        <span role="status">${said}</span>
        ${state === 'closed' ? nothing : mine
          ? html`
            <button type="button" class="ghost" aria-expanded=${this.#handing} @click=${this.#onHandOver}>${words.handOver}</button>
            <button type="button" class="ghost" aria-disabled=${this.#working} @click=${this.#onGiveBack}>${words.giveBack}</button>`
          : html`<button type="button" class=${takenBy ? 'ghost take' : 'take'} aria-disabled=${this.#working} @click=${this.take}>${takenBy ? words.takeOver : words.take}</button>`}
      </div>
      ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${words.failed}</strong> ${this.#failure.code === 'overtaken' ? words.overtaken : failureText(this.context.wording, this.#failure)}</p>` : nothing}
      ${state === 'closed' ? nothing : this.#handing ? this.#renderForm() : mine ? nothing : this.#renderLeft()}`;
  }

  /** A note for a handing over that cannot be done here any more: somebody else has the consultation, or nobody. */
  #renderLeft(): TemplateResult | typeof nothing {
    const { keeper: words } = this.context.wording.work;
    const { handOver } = this.jottings.now;
    return handOver?.trim() ? html`<div class="notice"><strong>${words.left}</strong><p class="left" dir="auto">${handOver}</p><button type="button" class="ghost" @click=${this.#onDiscard}>${words.discard}</button></div>` : nothing;
  }

  #renderForm(): TemplateResult {
    const { keeper: words } = this.context.wording.work;
    const { common, sending } = this.context.wording;
    const others = this.#colleagues?.filter(({ user }) => user !== this.context.officer.user);
    const to = { name: 'to', label: words.to, error: this.#unchosen ? sending.fields.choose : undefined, common };
    return html`
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @keydown=${this.#onKey}>
        ${!others ? html`<p aria-busy="true">${common.loading}</p>` : others.length === 0 ? html`<p>${words.alone}</p>` : html`
          <div class="field ${to.error ? 'invalid' : ''}">
            <label for="to">${words.to}</label> ${hint(to)} ${error(to)}
            <select id="to" name="to" aria-describedby=${describedBy(to)} aria-invalid=${to.error ? 'true' : nothing}>
              <option value="">${words.choose}</option>
              ${others.map(({ user, name }) => html`<option value=${user}>${name}</option>`)}
            </select>
          </div>
          ${textField({ name: 'note', label: words.note, hint: words.noteHint, optional: true, type: 'textarea', error: undefined, common })}`}
        <div class="actions">
          ${others && others.length > 0 ? html`<button aria-disabled=${this.#working}>${this.#working ? words.working : words.confirm}</button>` : nothing}
          <button type="button" class="ghost" @click=${this.#onCancel}>${words.cancel}</button>
        </div>
      </form>`;
  }

  readonly take = (): Promise<void> => this.#assign({ to: this.context.officer.user });
  readonly #onGiveBack = (): Promise<void> => this.#assign({});

  readonly #onHandOver = async (): Promise<void> => {
    this.#handing = !this.#handing;
    this.#unchosen = false;
    this.#noteId = newId();
    this.requestUpdate();
    if (!this.#handing) return void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus());
    const { id } = this.entry;
    try {
      this.#colleagues = await loadColleagues(this.context.connection);
    } catch (cause) {
      const failure = failureFor(this, cause);
      if (id === this.entry.id) this.#failure = failure;
    }
    if (id !== this.entry.id) return;
    this.requestUpdate();
    await this.updateComplete;
    const note = this.renderRoot.querySelector('textarea');
    if (note) note.value = this.jottings.now.handOver ?? '';
    this.renderRoot.querySelector<HTMLElement>('#to')?.focus();
  };

  /** Said in so many words that it is not wanted; Escape keeps what is written. */
  readonly #onCancel = (): void => {
    this.jottings.write({ handOver: undefined });
    void this.#onHandOver();
  };

  readonly #onDiscard = async (): Promise<void> => {
    this.jottings.write({ handOver: undefined });
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.take')?.focus();
  };

  readonly #onInput = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) this.jottings.write({ handOver: target.value });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.#onHandOver();
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const [to, text] = [typed(data, 'to') ?? '', typed(data, 'note') ?? ''];
    this.#unchosen = to === '';
    this.requestUpdate();
    if (this.#unchosen) return void this.renderRoot.querySelector<HTMLElement>('#to')?.focus();
    await this.#assign({ to, ...(text.trim() === '' ? {} : { note: { id: this.#noteId, text } }) });
  };

  async #assign(wanted: Assignment): Promise<void> {
    if (this.#working || this.entry.state === 'closed') return;
    const { entry, context, jottings } = this;
    this.#changing.add(entry.id);
    this.#failure = undefined;
    this.requestUpdate();
    try {
      const from = entry.takenBy?.user;
      const next = await assign(context.connection, entry.id, { ...wanted, ...(from === undefined ? {} : { from }) });
      // What stands here may be another one by now.
      if (entry.id === this.entry.id) this.#handing = false;
      if (wanted.note) jottings.write({ handOver: undefined });
      this.dispatchEvent(new EntryChangedEvent(next));
    } catch (cause) {
      const failure = failureFor(this, cause);
      if (entry.id === this.entry.id) this.#failure = failure;
    }
    this.#changing.delete(entry.id);
    this.requestUpdate();
  }
}

/** A consultation as it is now, known here before the inbox says so. */
export class EntryChangedEvent extends Event {
  static readonly type = 'pst-desk-entry-changed';
  readonly entry: InboxEntry;

  constructor(entry: InboxEntry) {
    super(EntryChangedEvent.type, { bubbles: true, composed: true });
    this.entry = entry;
  }
}
