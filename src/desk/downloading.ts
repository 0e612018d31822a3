/** A table on its way to the officer's computer: how far it is, what became of it, and the way to stop it. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FetchTable, Wanted } from '../client/desk-files.ts';
import type { Failure } from '../client/failure.ts';
import { saveFile } from '../elements/shared/save-file.ts';
import { whileConnected } from '../elements/shared/while-connected.ts';
import { failureFor, type DeskContext } from './context.ts';
import { failureText } from './words.ts';

export class Downloading {
  readonly #host: HTMLElement & ReactiveControllerHost;
  readonly #fetch: FetchTable;
  #turn: AbortController | undefined;
  #received = 0;
  #said = '';
  #failure: Failure | undefined;

  constructor(host: HTMLElement & ReactiveControllerHost, fetch: FetchTable) {
    this.#host = host;
    this.#fetch = fetch;
    whileConnected(host, (signal) => signal.addEventListener('abort', this.#stop));
  }

  get busy(): boolean {
    return this.#turn !== undefined;
  }

  /** `buttons`: what begins it. */
  render({ wording, lang }: DeskContext, buttons: unknown): TemplateResult {
    const { lists: { file } } = wording;
    const size = `${(this.#received / 1_000_000).toLocaleString(lang === 'en' ? 'en-GB' : 'id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
    return html`
      ${this.#failure ? html`<div class="notice bad" role="alert"><strong>${file.failed}</strong> ${failureText(wording, this.#failure)}</div>` : nothing}
      <div class="actions">
        ${buttons}
        ${this.busy ? html`<button type="button" class="ghost" @click=${this.#stop}>${file.cancel}</button><span class="small">${file.working(size)}</span>` : nothing}
      </div>
      <p class="small" role="status">${this.#said}</p>`;
  }

  async begin({ connection, wording: { lists: { file } } }: DeskContext, wanted: Wanted): Promise<void> {
    if (this.busy) return;
    const turn = new AbortController();
    [this.#turn, this.#failure, this.#received, this.#said] = [turn, undefined, 0, ''];
    this.#host.requestUpdate();
    try {
      const { name, bytes } = await this.#fetch(connection, wanted, this.#onProgress, turn.signal);
      saveFile(bytes, name);
      this.#said = file.done(name);
    } catch (cause) {
      if (turn.signal.aborted) this.#said = file.cancelled;
      else this.#failure = failureFor(this.#host, cause);
    }
    this.#turn = undefined;
    this.#host.requestUpdate();
  }

  readonly #stop = (): void => this.#turn?.abort();

  readonly #onProgress = (bytes: number): void => {
    this.#received = bytes;
    this.#host.requestUpdate();
  };
}
