import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Connection } from '../../client/connection.ts';
import { asFailure, type Failure } from '../../client/failure.ts';
import { fetchFile } from '../../client/fetch-file.ts';
import type { Rejected } from '../../client/files.ts';
import type { Attachment } from '../../contract/attachment.ts';
import { words as indonesian, type FilesWords } from '../../locale/id/files.ts';
import { frame } from './frame.styles.ts';
import { OnDemand, type Styled } from './on-demand.ts';
import { saveFile } from './save-file.ts';
import type { Language } from './settings.ts';

interface Source {
  /** Told of what went wrong: a session may have ended. */
  readonly failed?: (cause: unknown) => void;
}

/** Where files are had: from a consultation, with a visitor's token or an officer's cookie; or from elsewhere. */
export type FileSource = Source & (
  | { readonly connection: Connection; readonly consultation: string; readonly token?: string | undefined }
  | { readonly get: (file: Attachment) => Promise<Blob> }
);

interface LateWords extends Styled {
  readonly words: FilesWords;
}

/** The person does not want this file to go with the message. */
export class FileRemovedEvent extends Event {
  static readonly type = 'pst-file-removed';
  readonly file: string;

  constructor(file: string) {
    super(FileRemovedEvent.type);
    this.file = file;
  }
}

/**
 * The files of a message, or of one that is being written: what they are called, how large they are, how far they have
 * got. They are saved and never shown: a picture from a stranger would put its decoder into the host's page.
 *
 * @internal
 * @tag pst-files
 */
export class FilesElement extends LitElement {
  static override styles = [...frame, css`
    :host { max-inline-size: 100%; }
    ul { list-style: none; display: flex; flex-direction: column; gap: 6px; }
    li { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; padding: 6px 6px 6px 12px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_surface); max-inline-size: 100%; }
    .what { flex: 1 1 12ch; min-inline-size: 0; }
    .name { font-weight: 600; font-size: 15px; line-height: 1.35; overflow-wrap: anywhere; }
    .about { font-size: 13px; color: var(--_muted); }
    progress { inline-size: 100%; block-size: 6px; accent-color: var(--_accent); display: block; margin-block-start: 2px; }
    .get { min-block-size: 36px; padding: 4px 12px; font-size: 14px; }
    .drop { inline-size: 36px; min-block-size: 36px; }
    .bad { color: var(--_bad); font-size: 14px; }
    .rejected { margin-block-end: 6px; overflow-wrap: anywhere; }
    .note { font-size: 13px; color: var(--_muted); margin-block-start: 4px; }
  `];

  static override properties: PropertyDeclarations = {
    files: { attribute: false }, parts: { attribute: false }, source: { attribute: false }, rejected: { attribute: false }, removable: { attribute: false }, language: {},
  };

  declare files: readonly Attachment[];
  /** How much of each has been sent, by id, from 0 to 1. */
  declare parts: Readonly<Record<string, number>> | undefined;
  /** Absent for files that are still here. */
  declare source: (() => FileSource) | undefined;
  declare rejected: readonly Rejected[];
  declare removable: boolean;
  declare language: Language;

  readonly #late = new OnDemand<LateWords>(this, () => this.language, async (lang) => (lang === 'en' ? import('../../locale/en/files.ts') : { words: indonesian }));
  readonly #failed = new Map<string, Failure>();
  readonly #fetching = new Set<string>();
  #said = '';

  constructor() {
    super();
    this.files = [];
    this.rejected = [];
    this.removable = false;
    this.language = 'id';
  }

  protected override willUpdate(): void {
    if (this.language === 'en' && !this.#late.part && !this.#late.failed) void this.#late.load();
  }

  override render(): TemplateResult {
    const words = this.#words;
    return html`
      ${this.rejected.length > 0 ? html`<div role="alert" class="rejected">${this.rejected.map(({ name, problem }) => html`<p class="bad"><strong dir="auto">${name}</strong> ${words.rejected[problem]}</p>`)}</div>` : nothing}
      ${this.files.length > 0 ? html`<ul aria-label=${words.list}>${repeat(this.files, ({ id }) => id, (file) => this.#renderFile(file))}</ul>` : nothing}
      ${this.removable && this.files.length > 0 ? html`<p class="note">${words.notKept}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  #renderFile(file: Attachment): TemplateResult {
    const words = this.#words;
    const { id, name, type, size } = file;
    const part = this.parts?.[id];
    const failure = this.#failed.get(id);
    return html`
      <li>
        <div class="what">
          <p class="name" dir="auto">${name}</p>
          <p class="about">${words.kinds[type] ?? words.other}, ${words.size(size)}${part === undefined ? nothing : html` · ${part < 1 ? words.uploading(Math.floor(part * 100)) : words.uploaded}`}</p>
          ${part !== undefined && part < 1 ? html`<progress max="1" .value=${part} aria-label=${name}></progress>` : nothing}
          ${failure ? html`<p class="bad" role="alert">${words.notFetched(name)} ${failure.code === 'not-found' ? words.gone : words.failures[failure.code]}</p>` : nothing}
        </div>
        ${this.source ? this.#renderFetch(file) : nothing}
        ${this.removable
          ? html`<button type="button" class="icon drop" aria-label=${words.remove(name)} title=${words.remove(name)} @click=${() => this.dispatchEvent(new FileRemovedEvent(id))}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M6 6l12 12M18 6L6 18"></path></svg></button>`
          : nothing}
      </li>`;
  }

  #renderFetch(file: Attachment): TemplateResult {
    const words = this.#words;
    const busy = this.#fetching.has(file.id);
    return html`<button type="button" class="ghost get" aria-disabled=${busy} title=${words.notShown} aria-label="${words.download} ${file.name}" @click=${() => this.#fetch(file)}>${busy ? words.downloading : words.download}</button>`;
  }

  async #fetch(file: Attachment): Promise<void> {
    const { id, name, size } = file;
    if (!this.source || this.#fetching.has(id)) return;
    this.#fetching.add(id);
    this.#failed.delete(id);
    this.requestUpdate();
    const source = this.source();
    try {
      saveFile(await ('get' in source ? source.get(file) : fetchFile(source.connection, source.consultation, id, size, source.token)), name);
      this.#said = this.#words.saved(name);
    } catch (cause) {
      this.#failed.set(id, asFailure(cause));
      source.failed?.(cause);
    }
    this.#fetching.delete(id);
    this.requestUpdate();
  }

  get #words(): FilesWords {
    return this.#late.part?.words ?? indonesian;
  }
}
