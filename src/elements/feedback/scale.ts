/** One question with its four words, lowest first; nothing is chosen beforehand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../locale/id/feedback.ts';

export interface Scale {
  readonly name: string;
  /** Shown above the question. */
  readonly title?: string;
  readonly words: Question;
  /** What is wrong with the answer, in words. */
  readonly error: string | undefined;
}

export function scale({ name, title, words, error }: Scale): TemplateResult {
  return html`
    <fieldset class="question ${error ? 'invalid' : ''}" part="field" aria-describedby=${error ? `${name}-error` : nothing}>
      <legend part="label">${title ? html`<small>${title}</small>` : nothing}${words.question}</legend>
      ${error ? html`<p class="error" id="${name}-error" part="error">${error}</p>` : nothing}
      <div class="scale" part="scale">
        ${words.answers.map(
          (word, i) => html`<label><input type="radio" name=${name} value=${i + 1} id=${i === 0 ? name : `${name}-${i + 1}`}>${word}</label>`,
        )}
      </div>
    </fieldset>`;
}
