/** Files on their way into a message, from when they are chosen until it is sent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenFile, lookInto, Rejected } from '../../client/files.ts';
import type { FileRemovedEvent } from './files.ts';
import type { OnDemand, Styled } from './on-demand.ts';
import type { Language } from './settings.ts';
import type { SubmissionHost } from './submission.ts';

/** Looks into files. */
interface Eyes extends Styled {
  readonly lookInto: typeof lookInto;
}

export class Attaching {
  readonly #host: SubmissionHost;
  readonly #lang: () => Language;
  readonly #onChange: () => void;
  readonly #late: OnDemand<Eyes>;
  #rejected: readonly Rejected[] = [];
  #lookingInto: Promise<void> = Promise.resolve();
  files: readonly ChosenFile[] = [];

  constructor(host: SubmissionHost, lang: () => Language, onChange: () => void, late: OnDemand<Eyes>) {
    this.#host = host;
    this.#lang = lang;
    this.#onChange = onChange;
    this.#late = late;
  }

  /** What looks into files could not be loaded. */
  get failed(): boolean {
    return this.#late.failed;
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

  /** `parts`: how much of each has been sent, by id; none can be removed then. */
  renderFiles(parts?: Readonly<Record<string, number>>): TemplateResult | typeof nothing {
    if (this.files.length === 0 && this.#rejected.length === 0) return nothing;
    return html`<pst-files class="chosen" .files=${this.files} .rejected=${this.#rejected} .parts=${parts} .removable=${!parts} .language=${this.#lang()} @pst-file-removed=${this.#onRemoved}></pst-files>`;
  }

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

  readonly #onRemoved = ({ file }: FileRemovedEvent): void => {
    this.files = this.files.filter(({ id }) => id !== file);
    this.#rejected = [];
    this.#changed();
    this.#host.renderRoot.querySelector<HTMLElement>('.attach')?.focus();
  };
}
