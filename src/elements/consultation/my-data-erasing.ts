/** The end of what the office holds: what goes and what stays is said before, and no single press is enough. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../client/failure.ts';
import { eraseAtOffice, onlyHere, type MyData } from '../../client/my-data.ts';
import type { MyDataElement } from './my-data.ts';

type State = 'asked' | 'working' | Failure | undefined;

export class MyDataErasing {
  readonly #host: MyDataElement;
  #state: State;
  #lost: Awaited<ReturnType<typeof onlyHere>> = { texts: [], others: 0 };
  /** The button was pressed before the sentence was ticked. */
  #needed = false;

  constructor(host: MyDataElement) {
    this.#host = host;
  }

  render(data: MyData): TemplateResult {
    const { words } = this.#host;
    return this.#state === undefined ? html`<p class="actions"><button type="button" class="ghost" data-erase @click=${this.#onAsk}>${words.erase}</button></p>` : this.#renderQuestion(data);
  }

  #renderQuestion({ consultations }: MyData): TemplateResult {
    const { words } = this.#host;
    const working = this.#state === 'working';
    const open = consultations.filter(({ state }) => state === 'open').length;
    const rated = consultations.some((one) => one.rated);
    return html`
      <div class="notice asked" role="group" aria-labelledby="question">
        <h4 id="question" tabindex="-1">${words.question}</h4>
        <p>${words.goes}</p>
        <ul>
          <li>${words.goesWho}</li>
          ${consultations.length === 0 ? nothing : html`<li>${words.goesConsultations(consultations.length)}</li>`}
          ${rated ? html`<li>${words.goesRatings}</li>` : nothing}
          <li>${words.goesHere}</li>
        </ul>
        ${open === 0 ? nothing : html`<p><strong>${words.open(open)}</strong></p>`}
        ${this.#renderLost()}
        <p>${words.stays}</p>
        <label class="understood"><input type="checkbox" aria-invalid=${this.#needed} aria-describedby=${this.#needed ? 'needed' : nothing} @change=${this.#onTick}><span>${words.understood}</span></label>
        ${this.#needed ? html`<p class="error" id="needed" role="alert">${words.needed}</p>` : nothing}
        ${this.#renderFailure()}
        <p class="actions">
          <button type="button" class="danger" aria-disabled=${working} @click=${this.#onErase}>${working ? words.working : words.yes}</button>
          <button type="button" class="ghost" @click=${this.#onKeep}>${words.no}</button>
        </p>
      </div>`;
  }

  #renderLost(): TemplateResult | typeof nothing {
    const { words, unasked } = this.#host;
    const { texts, others } = this.#lost;
    return html`
      ${texts.length === 0 ? nothing : html`<p>${words.unsent}</p><ul class="lost">${texts.map((text) => html`<li dir="auto">${text}</li>`)}</ul>`}
      ${others === 0 ? nothing : html`<p>${words.unsentElsewhere(others)}</p>`}
      ${unasked ? html`<p>${words.unasked}</p>` : nothing}`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { words, context: { common } } = this.#host;
    const state = this.#state;
    if (!(state instanceof Error)) return nothing;
    const why: Partial<Record<string, string>> = common.failures;
    return html`<div class="notice bad" role="alert"><strong>${words.failed}</strong> ${why[state.code] ?? common.loadFailedHelp} ${words.again}</div>`;
  }

  readonly #onAsk = async (): Promise<void> => {
    const { context: { connection, profile }, consultations } = this.#host;
    this.#needed = false;
    this.#lost = await onlyHere(connection, profile.code, consultations);
    this.#become('asked');
    await this.#focus('#question');
  };

  readonly #onKeep = async (): Promise<void> => {
    // On its way it cannot be held up any more.
    if (this.#state === 'working') return;
    this.#become(undefined);
    await this.#focus('[data-erase]');
  };

  readonly #onTick = (): void => {
    this.#needed = false;
    this.#host.requestUpdate();
  };

  readonly #onErase = async (): Promise<void> => {
    if (this.#state === 'working') return;
    const { renderRoot, context: { connection }, session: { token } } = this.#host;
    const box = renderRoot.querySelector<HTMLInputElement>('.understood input');
    this.#needed = !box?.checked;
    if (this.#needed) {
      this.#host.requestUpdate();
      return box?.focus();
    }
    this.#become('working');
    try {
      this.#host.onErased?.(await eraseAtOffice(connection, token));
    } catch (cause) {
      this.#become(this.#host.failureOf(cause));
    }
  };

  #become(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  async #focus(target: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
}
