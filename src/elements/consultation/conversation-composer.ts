import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ChosenFile } from '../../client/files.ts';
import { checkMessage } from '../../client/talk.ts';
import { FILES_MAX } from '../../contract/attachment.ts';
import { Attaching } from '../shared/attaching.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorText } from '../shared/problems.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { composer } from './conversation-composer.styles.ts';
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

/**
 * The field for the next message.
 *
 * @internal
 * @tag pst-composer
 */
export class Composer extends LitElement {
  static override styles = [...frame, form, problems, composer];
  static override properties: PropertyDeclarations = { view: { attribute: false } };

  declare view: View;

  readonly #attaching = new Attaching(this, () => this.view.context.lang);
  #error: string | undefined;

  /** What stands in the field. */
  get text(): string {
    return this.#field?.value ?? '';
  }

  /** A message comes back to be changed, before what is being written. */
  putBack(text: string, files: readonly ChosenFile[] = []): void {
    const field = this.#field;
    if (files.length > 0) this.#attaching.set([...files, ...this.#attaching.files].slice(0, FILES_MAX));
    if (!field) return;
    field.value = [text, field.value].filter(Boolean).join('\n');
    field.focus();
  }

  override render(): TemplateResult {
    const { words } = this.view;
    const error = this.#error;
    return html`
      <form class="composer" novalidate @submit=${this.#onSubmit} @paste=${this.#attaching.onPaste} @dragover=${this.#attaching.onDragOver} @drop=${this.#attaching.onDrop}>
        ${error ? html`<p class="error" id="composer-error" role="alert">${errorText(words.sending, error, 'text')}</p>` : nothing}
        ${this.#attaching.renderFiles(words)}
        <div class="row">
          ${this.#attaching.renderButton(words)}
          <textarea name="message" rows="1" aria-label=${words.message} placeholder=${words.placeholder} aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'composer-error' : nothing} @keydown=${this.#onKey}></textarea>
          <button class="send" aria-label=${words.send}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M5 12h14M13 6l6 6-6 6"></path></svg></button>
        </div>
      </form>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // On a touch keyboard Enter makes a new line: there is a button for sending, and no Shift.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.#field;
    if (!field) return;
    const text = field.value;
    const { files } = this.#attaching;
    const checked = checkMessage(text, files);
    this.#error = checked.ok ? undefined : (checked.errors[0]?.code ?? 'other');
    // An empty field needs no reproach.
    if (this.#error === 'required') this.#error = undefined;
    this.requestUpdate();
    field.focus();
    if (!checked.ok) return;
    field.value = '';
    this.dispatchEvent(new MessageWrittenEvent(text, this.#attaching.take()));
  };
}
