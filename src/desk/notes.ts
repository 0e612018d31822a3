import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { addNote, checkNote, type NewNote, type Note } from '../client/desk-care.ts';
import { textField } from '../elements/shared/fields.ts';
import { form } from '../elements/shared/form.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { Submission } from '../elements/shared/submission.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Jottings } from './jottings.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

/** What officers write for each other about a consultation, or a complaint. */
export class DeskNotes extends LitElement {
  static override styles = [...desk, form, problems, css`
    ol { list-style: none; display: grid; gap: 10px; margin-block: 12px; }
    li { background: var(--_warn-soft); border-radius: var(--_radius); padding: 10px 14px; font-size: 15px; }
    li p:first-child { white-space: pre-wrap; overflow-wrap: anywhere; }
    .field { margin-block: 12px 10px; }
    textarea { min-block-size: 64px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, consultation: {}, notes: { attribute: false }, jottings: { attribute: false }, put: { attribute: false } };

  declare context: DeskContext;
  /** Its id. */
  declare consultation: string;
  /** Absent until they have been read. */
  declare notes: readonly Note[] | undefined;
  declare jottings: Jottings;
  /** How a note gets to where it belongs. */
  declare put: typeof addNote;

  readonly #submission = new Submission<NewNote, Note>(this);
  /** Written here, and perhaps not yet among those that were read. */
  #own: readonly Note[] = [];

  constructor() {
    super();
    this.put = addNote;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('consultation')) this.#own = [];
  }

  protected override firstUpdated(): void {
    const field = this.renderRoot.querySelector('textarea');
    if (field) field.value = this.jottings.now.note ?? '';
  }

  override render(): TemplateResult {
    const { context } = this;
    const { notes: words } = context.wording.work;
    const { common, sending } = context.wording;
    const known = new Set(this.notes?.map(({ id }) => id));
    const all = [...(this.notes ?? []), ...this.#own.filter(({ id }) => !known.has(id))];
    const code = this.#submission.errorOf('text');
    const { failure, phase } = this.#submission;
    return html`
      <h3 id="tool-title" tabindex="-1">${words.title}</h3>
      <p class="small muted">${words.help}</p>
      ${all.length > 0 ? html`<ol>${all.map(({ at, name, text }) => html`<li><p dir="auto">${text}</p><p class="small muted">${name}, <time datetime=${at}>${inFull(at, context)}</time></p></li>`)}</ol>`
        : html`<p class="small muted">${this.notes ? words.none : common.loading}</p>`}
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
        ${failure ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failureText(context.wording, failure)}</div>` : nothing}
        ${textField({ name: 'text', label: words.label, type: 'textarea', error: code && errorText(sending, code, 'text'), common })}
        <div class="actions">
          <button class="ghost" aria-disabled=${phase === 'sending'}>${phase === 'sending' ? common.sending : words.save}</button>
          <p class="small muted" role="status">${phase === 'done' ? words.saved : nothing}</p>
        </div>
      </form>`;
  }

  readonly #onInput = (event: Event): void => this.jottings.write({ note: (event.target as HTMLTextAreaElement).value });

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { consultation, context, jottings, put } = this;
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    const text = field.value;
    const note = await this.#submission.submit(checkNote({ text }), (_, value) => put(context.connection, consultation, jottings.sending('sentNote', value).id, value));
    if (this.#submission.failure) failureFor(this, this.#submission.failure);
    if (this.#submission.errors.length > 0) field.focus();
    if (!note) return;
    // What was typed while it was on its way is the next one.
    jottings.write({ sentNote: undefined, ...(jottings.now.note === text ? { note: undefined } : {}) });
    if (field.value === text) field.value = '';
    field.focus();
    this.#own = [...this.#own, note];
    this.requestUpdate();
  };
}
