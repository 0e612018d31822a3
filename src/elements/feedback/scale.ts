/** One question with its four words, lowest first; nothing is chosen beforehand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';
import type { Question } from '../../locale/id/feedback.ts';
import { errorText } from '../shared/fields.ts';

export interface Scale {
  readonly name: string;
  /** Shown above the question. */
  readonly title?: string;
  readonly words: Question;
  /** Code of the error; its words come from `common.fields`. */
  readonly error: string | undefined;
  readonly common: Common;
}

export function scale({ name, title, words, error, common }: Scale): TemplateResult {
  return html`
    <fieldset class="question ${error ? 'invalid' : ''}" part="field" aria-describedby=${error ? `${name}-error` : nothing}>
      <legend part="label">${title ? html`<small>${title}</small>` : nothing}${words.question}</legend>
      ${error ? html`<p class="error" id="${name}-error" part="error">${errorText(common, error, 'choice')}</p>` : nothing}
      <div class="scale" part="scale">
        ${words.answers.map(
          (word, i) => html`<label><input type="radio" name=${name} value=${i + 1} id=${i === 0 ? name : `${name}-${i + 1}`}>${word}</label>`,
        )}
      </div>
    </fieldset>`;
}
