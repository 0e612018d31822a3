/** Files on their way into a message: the button, pasting and dropping. What looks into them and shows them comes with the first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenFile, lookInto, Rejected } from '../../client/files.ts';
import { FILE_TYPES } from '../../contract/attachment.ts';
import type { FileRemovedEvent } from './files.ts';
import { OnDemand, type Styled } from './on-demand.ts';
import type { Language } from './settings.ts';
import type { SubmissionHost } from './submission.ts';

interface FilesPart extends Styled {
  readonly lookInto: typeof lookInto;
}

const ACCEPT = Object.keys(FILE_TYPES).map((ending) => `.${ending}`).join();

export interface AttachWords {
  readonly attach: string;
  /** What looks into files could not be loaded. */
  readonly attachFailed: string;
}

/** What shows files: comes with the first message that has some. */
export const filesPart = (host: SubmissionHost, lang: () => Language): OnDemand<FilesPart> => new OnDemand<FilesPart>(host, lang, () => import('./files-define.ts'));

export class Attaching {
  readonly #host: SubmissionHost;
  readonly #lang: () => Language;
  readonly #onChange: () => void;
  readonly #late: OnDemand<FilesPart>;
  #rejected: readonly Rejected[] = [];
  #lookingInto: Promise<void> = Promise.resolve();
  files: readonly ChosenFile[] = [];

  constructor(host: SubmissionHost, lang: () => Language, onChange: () => void = () => {}) {
    this.#host = host;
    this.#lang = lang;
    this.#onChange = onChange;
    this.#late = filesPart(host, lang);
  }

  /** What goes with the message that is sent now; those that follow go with the next. */
  take(): readonly ChosenFile[] {
    const { files } = this;
    this.set([]);
    return files;
  }

  set(files: readonly ChosenFile[]): void {
    this.files = files;
    this.#rejected = [];
    if (files.length > 0) void this.#late.load();
    this.#changed();
  }

  /** One lot after another, so that none is counted twice. */
  add(files: readonly File[]): Promise<void> {
    return (this.#lookingInto = this.#lookingInto.then(() => this.#add(files)));
  }

  renderButton({ attach }: AttachWords): TemplateResult {
    return html`
      <button type="button" class="icon attach" aria-label=${attach} title=${attach} @click=${this.#onPress}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.3 8.3a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4"></path></svg></button>
      <input type="file" class="visually-hidden" multiple accept=${ACCEPT} tabindex="-1" aria-hidden="true" @change=${this.#onChosen} />`;
  }

  /** `parts`: how much of each has been sent, by id; none can be removed then. */
  renderFiles({ attachFailed }: AttachWords, parts?: Readonly<Record<string, number>>): TemplateResult | typeof nothing {
    if (this.#late.failed) return html`<p class="error" role="alert">${attachFailed}</p>`;
    if (this.files.length === 0 && this.#rejected.length === 0) return nothing;
    return html`<pst-files class="chosen" .files=${this.files} .rejected=${this.#rejected} .parts=${parts} .removable=${!parts} .language=${this.#lang()} @pst-file-removed=${this.#onRemoved}></pst-files>`;
  }

  readonly onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    // What comes from a spreadsheet is text and also a picture of it: the text is meant.
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    void this.add(files);
  };

  readonly onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.add(files);
  };

  async #add(files: readonly File[]): Promise<void> {
    const part = await this.#late.load();
    if (!part) return;
    const { chosen, rejected } = await part.lookInto(files, this.files.length);
    this.files = [...this.files, ...chosen];
    this.#rejected = rejected;
    this.#changed();
  }

  #changed(): void {
    this.#host.requestUpdate();
    this.#onChange();
  }

  readonly #onPress = (event: MouseEvent): void => {
    const button = event.currentTarget as HTMLElement;
    (button.nextElementSibling as HTMLInputElement).click();
  };

  readonly #onChosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again after it was removed.
    input.value = '';
    if (files.length > 0) void this.add(files);
  };

  readonly #onRemoved = ({ file }: FileRemovedEvent): void => {
    this.files = this.files.filter(({ id }) => id !== file);
    this.#rejected = [];
    this.#changed();
    this.#host.renderRoot.querySelector<HTMLElement>('.attach')?.focus();
  };
}
