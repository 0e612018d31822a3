import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keepDraft, recallDraft, type DraftPlace } from '../../client/drafts.ts';
import type { ChosenFile } from '../../client/files.ts';
import { FILES_MAX } from '../../contract/attachment.ts';
import { problemOf, TEXT_MAX } from '../../contract/text.ts';
import { Attaching } from '../shared/attaching.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorText } from '../shared/problems.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { composer } from './conversation-composer.styles.ts';
import { LeaveGuard } from './leave-guard.ts';
import type { View } from './conversation-view.ts';

/** A message is written and wants to be sent; the field is empty already, so that a second press cannot send it again. */
export class MessageWrittenEvent extends Event {
  static readonly type = 'pst-message-written';
  readonly text: string;
  readonly files: readonly ChosenFile[];

  constructor(text: string, files: readonly ChosenFile[]) {
    super(MessageWrittenEvent.type);
    this.text = text;
    this.files = files;
  }
}

/** From here on it is said how much is left. */
const NEAR_LIMIT = 500;

const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

/**
 * The field for the next message.
 *
 * @internal
 * @tag pst-composer
 */
export class Composer extends LitElement {
  static override styles = [...frame, form, problems, composer];
  static override properties: PropertyDeclarations = { view: { attribute: false }, consultation: { attribute: false } };

  declare view: View;
  /** Whose draft it is. */
  declare consultation: string;

  readonly #attaching = new Attaching(this, () => this.view.context.lang);
  #error: 'too-long' | 'characters' | undefined;
  /** Characters beyond what a message may have; near the limit negative, otherwise nothing. */
  #over: number | undefined;
  /** Where a draft cannot be kept, and with files, which cannot, the browser asks before the page goes; elsewhere the draft is there again. */
  readonly #leaving = new LeaveGuard(this);
  #kept = true;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('consultation') && this.#field) this.#write(recallDraft(this.#place));
    this.#guard();
  }

  /** A message comes back to be changed, before what is being written. */
  putBack(text: string, files: readonly ChosenFile[] = []): void {
    const field = this.#field;
    if (files.length > 0) this.#attaching.set([...files, ...this.#attaching.files].slice(0, FILES_MAX));
    if (!field) return;
    this.#write([text, field.value].filter(Boolean).join('\n'));
    field.focus();
  }

  override render(): TemplateResult {
    const { words } = this.view;
    const error = this.#error;
    const over = this.#over;
    return html`
      <form class="composer" novalidate @submit=${this.#onSubmit} @paste=${this.#attaching.onPaste} @dragover=${this.#attaching.onDragOver} @drop=${this.#attaching.onDrop}>
        ${error ? html`<p class="error" id="composer-error" role="alert">${errorText(words.sending, error, 'text')}</p>` : nothing}
        ${this.#attaching.renderFiles(words)}
        <div class="row">
          ${this.#attaching.renderButton(words)}
          <textarea name="message" rows="1" dir="auto" enterkeyhint=${isTouch() ? nothing : 'send'} aria-label=${words.message} placeholder=${words.placeholder} aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'composer-error limit' : 'limit'} @keydown=${this.#onKey} @input=${this.#onInput}></textarea>
          <button class="send" aria-label=${words.send}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M5 12h14M13 6l6 6-6 6"></path></svg></button>
        </div>
        <p class="limit ${over !== undefined && over > 0 ? 'bad' : ''}" id="limit" role="status">${over === undefined ? nothing : over > 0 ? words.tooLong(over) : words.left(-over)}</p>
      </form>`;
  }

  get #place(): DraftPlace {
    const { connection, profile } = this.view.context;
    return { connection, office: profile.code, consultation: this.consultation };
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Into the field, and kept. */
  #write(text: string): void {
    const field = this.#field;
    if (field) field.value = text;
    this.#onInput();
  }

  readonly #onInput = (): void => {
    const field = this.#field;
    if (!field) return;
    this.#kept = keepDraft(this.#place, field.value);
    this.#guard();
    const over = field.value.length - TEXT_MAX;
    const told = over > -NEAR_LIMIT ? over : undefined;
    // What was wrong with it is said again when it is sent again.
    if (told !== this.#over || this.#error) this.requestUpdate();
    this.#over = told;
    this.#error = undefined;
    if (CSS.supports('field-sizing', 'content')) return;
    // Firefox and older browsers do not let a field grow with its text by itself.
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
  };

  #guard(): void {
    this.#leaving.needed = !this.#kept || this.#attaching.files.length > 0;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // On a touch keyboard Enter makes a new line: there is a button for sending, and no Shift.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || isTouch()) return;
    event.preventDefault();
    (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.#field;
    if (!field) return;
    const text = field.value;
    const { files } = this.#attaching;
    const problem = problemOf(text, files.length);
    // An empty field needs no reproach.
    this.#error = problem === 'required' ? undefined : problem;
    this.requestUpdate();
    field.focus();
    if (problem) return;
    this.#write('');
    this.dispatchEvent(new MessageWrittenEvent(text, this.#attaching.take()));
  };
}
