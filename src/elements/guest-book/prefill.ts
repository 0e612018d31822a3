/** Answers of an earlier visit, on a device of one's own: filled in only when somebody presses, because a device may be shared after all. */
import { html, type TemplateResult } from 'lit';
import { forgetVisit, recallVisit } from '../../client/kept-visit.ts';
import { prefill as indonesian, type PrefillWords } from '../../locale/id/prefill.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import type { SubmissionHost } from '../shared/submission.ts';

export interface PrefillPart extends Styled {
  readonly prefill: Prefill;
  readonly words: PrefillWords;
}

export const wordsIn = async (lang: Language): Promise<PrefillWords> => (lang === 'en' ? (await import('../../locale/en/prefill.ts')).prefill : indonesian);

type Place = Pick<Ready<unknown>, 'connection' | 'profile'>;

export class Prefill {
  readonly #host: SubmissionHost;

  constructor(host: SubmissionHost) {
    this.#host = host;
  }

  render(place: Place, { offer, fill, forget }: PrefillWords): TemplateResult {
    return html`
      <div class="notice"><p>${offer}</p>
        <p class="actions"><button type="button" @click=${() => this.#fill(place)}>${fill}</button><button type="button" class="ghost" @click=${() => this.#forget(place)}>${forget}</button></p>
      </div>`;
  }

  #forget({ connection, profile }: Place): void {
    forgetVisit(connection, profile.code);
    this.#host.requestUpdate();
    void this.#focus();
  }

  /** What has been written already stays. */
  async #fill({ connection, profile }: Place): Promise<void> {
    const form = this.#host.renderRoot.querySelector('form');
    if (!form) return;
    for (const [name, value] of Object.entries(recallVisit(connection, profile.code) ?? {})) {
      const field = form.elements.namedItem(name);
      if (field instanceof RadioNodeList) {
        if (field.value !== '') continue;
        field.value = String(value);
        const [first] = [...field].filter((input): input is HTMLInputElement => input instanceof HTMLInputElement && input.checked);
        first?.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (field instanceof HTMLInputElement && field.value === '') {
        field.value = String(value);
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    }
    await this.#focus();
  }

  /** At the beginning of the form, where one may look over what stands there. */
  async #focus(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('form input')?.focus();
  }
}
