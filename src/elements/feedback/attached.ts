/** The files of a complaint, or of what is added to it: a button in words, and the list of what was chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenFile } from '../../client/files.ts';
import { FILE_ENDINGS } from '../../contract/attachment.ts';
import type { Common } from '../../locale/id/common.ts';
import type { Attaching } from '../shared/attaching.ts';
import { filesPart } from '../shared/files-part.ts';
import type { Language } from '../shared/settings.ts';
import type { SubmissionHost } from '../shared/submission.ts';

const ACCEPT = FILE_ENDINGS.map((ending) => `.${ending}`).join();

export class Attached {
  readonly #host: SubmissionHost;
  readonly #lang: () => Language;
  readonly #late: ReturnType<typeof filesPart>;
  #attaching: Attaching | undefined;
  /** Chosen before that which looks into them is here. */
  #waiting: readonly File[] = [];
  #parts: Readonly<Record<string, number>> | undefined;

  constructor(host: SubmissionHost, lang: () => Language) {
    this.#host = host;
    this.#lang = lang;
    this.#late = filesPart(host, lang);
  }

  get files(): readonly ChosenFile[] {
    return this.#attaching?.files ?? [];
  }

  clear(): void {
    this.#attaching?.set([]);
    this.#waiting = [];
  }

  /** Shows how far each has got while `send` lasts. */
  async sending<T>(send: (onProgress: (file: string, part: number) => void) => Promise<T>): Promise<T> {
    this.#parts = Object.fromEntries(this.files.map(({ id }) => [id, 0]));
    try {
      return await send((file, part) => {
        this.#parts = { ...this.#parts, [file]: part };
        this.#host.requestUpdate();
      });
    } finally {
      this.#parts = undefined;
      this.#host.requestUpdate();
    }
  }

  render(label: string, describedBy: string, common: Common): TemplateResult {
    const loading = this.#waiting.length > 0 && this.#late.loading;
    return html`
      ${this.#attaching?.renderFiles(this.#parts) ?? nothing}
      ${this.#late.failed ? this.#late.renderFailure(common, this.#take) : nothing}
      <button type="button" class="ghost attach" aria-describedby=${describedBy} aria-disabled=${loading} @pointerover=${this.#late.load} @click=${onPress}>${loading ? common.loading : label}</button>
      <input type="file" class="visually-hidden" multiple accept=${ACCEPT} tabindex="-1" aria-hidden="true" @change=${this.#onChosen} />`;
  }

  readonly #onChosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    this.#waiting = [...this.#waiting, ...(input.files ?? [])];
    // So that the same file can be chosen again after it was removed.
    input.value = '';
    void this.#take();
  };

  readonly #take = async (): Promise<void> => {
    const part = await this.#late.load();
    if (!part) return;
    this.#attaching ??= new part.Attaching(this.#host, this.#lang, () => this.#host.requestUpdate(), this.#late);
    const chosen = this.#waiting;
    this.#waiting = [];
    await this.#attaching.add(chosen);
  };
}

const onPress = (event: MouseEvent): void => ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
