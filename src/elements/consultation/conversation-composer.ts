import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keepDraft, recallDraft, type DraftPlace } from '../../client/drafts.ts';
import type { ChosenFile } from '../../client/files.ts';
import { FILES_MAX } from '../../contract/attachment.ts';
import { problemOf, TEXT_MAX } from '../../contract/text.ts';
import { attachButton, onBrought, onDragOver } from '../shared/attach-button.ts';
import type { Attaching } from '../shared/attaching.ts';
import { filesPart } from '../shared/files-part.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { LeaveGuard } from '../shared/leave-guard.ts';
import { composer } from './conversation-composer.styles.ts';
import type { View } from './conversation-view.ts';

/** A message is written and wants to be sent; the field is empty already, so that a second press cannot send it again. */
export class MessageWrittenEvent extends Event {
  static readonly type = 'pst-message-written';
  readonly text: string;
  readonly files: readonly ChosenFile[];
  /** When it is kept where it waits; set by who takes it. */
  declare kept: Promise<unknown> | undefined;

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
  static override styles = [...frame, form, composer];
  static override properties: PropertyDeclarations = { view: { attribute: false }, consultation: { attribute: false } };

  declare view: View;
  /** Whose draft it is. */
  declare consultation: string;

  readonly #late = filesPart(this, () => this.view.context.lang);
  #attaching: Attaching | undefined;
  /** What goes with the message, and what has been chosen, until that which looks after files is here. */
  #files: readonly ChosenFile[] = [];
  #chosen: readonly File[] = [];
  #error: string | undefined;
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
    this.setFiles([...files, ...this.files].slice(0, FILES_MAX));
    if (!field) return;
    this.#write([text, field.value].filter(Boolean).join('\n'));
    field.focus();
  }

  override render(): TemplateResult {
    const { words, context: { common } } = this.view;
    const error = this.#error;
    const over = this.#over;
    const brought = onBrought(this.#onFiles);
    return html`
      <form class="composer" novalidate @submit=${this.#onSubmit} @paste=${brought} @dragover=${onDragOver} @drop=${brought}>
        ${error ? html`<p class="limit bad" id="composer-error" role="alert">${error}</p>` : nothing}
        ${this.#late.failed ? this.#late.renderFailure(common, this.#bringFiles) : this.#attaching?.renderFiles()}
        <div class="row">
          ${attachButton(words.attach, this.#onFiles)}
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

  /** What goes with the message. */
  get files(): readonly ChosenFile[] {
    return this.#attaching?.files ?? this.#files;
  }

  setFiles(files: readonly ChosenFile[]): void {
    this.#files = files;
    this.#attaching?.set(files);
    if (files.length > 0) void this.#bringFiles();
    this.#guard();
  }

  readonly #onFiles = (files: readonly File[]): void => {
    this.#chosen = [...this.#chosen, ...files];
    void this.#bringFiles();
    this.#guard();
  };

  readonly #bringFiles = async (): Promise<void> => {
    const part = await this.#late.load();
    if (!part) return;
    if (!this.#attaching) {
      this.#attaching = new part.Attaching(this, () => this.view.context.lang, () => this.#guard(), this.#late);
      this.#attaching.set(this.#files);
    }
    const chosen = this.#chosen;
    this.#chosen = [];
    await this.#attaching.add(chosen);
  };

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
    this.#leaving.needed = !this.#kept || this.files.length > 0 || this.#chosen.length > 0;
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
    const files = this.files;
    const problem = problemOf(text, files.length);
    const { words } = this.view;
    // An empty field needs no reproach.
    this.#error = problem === 'too-long' ? words.long : problem === 'characters' ? words.unfit : undefined;
    this.requestUpdate();
    field.focus();
    if (problem) return;
    const written = new MessageWrittenEvent(text, files);
    field.value = '';
    this.setFiles([]);
    this.dispatchEvent(written);
    // Until then the draft keeps it, whatever happens to the page.
    void written.kept?.then(this.#onInput);
  };
}
