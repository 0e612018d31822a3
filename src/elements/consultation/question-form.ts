/** The first question: who asks, where to answer, and what. */
import { html, type TemplateResult } from 'lit';
import { checkQuestion, type Held, type Question } from '../../client/consultation.ts';
import { errorSummary, errorText, sendFailure, textField } from '../shared/fields.ts';
import { typed } from '../shared/typed.ts';
import type { Submission } from '../shared/submission.ts';
import type { Context } from './panel.ts';

const FIELDS = ['name', 'email', 'text'] as const;

export const readQuestion = (office: string, form: HTMLFormElement) => {
  const data = new FormData(form);
  return checkQuestion(office, { name: typed(data, 'name'), email: typed(data, 'email'), text: typed(data, 'text') });
};

export function questionForm({ words, common }: Context, submission: Submission<Question, Held>, onSubmit: (event: SubmitEvent) => void): TemplateResult {
  const sending = submission.phase === 'sending';
  const field = (name: (typeof FIELDS)[number]) => ({ name, label: words.fields[name], error: submission.errorOf(name), common });
  const lines = FIELDS.flatMap((name) => {
    const code = submission.errorOf(name);
    return code === undefined ? [] : [{ name, label: words.fields[name], message: errorText(common, code, name === 'text' ? 'text' : 'line') }];
  });
  return html`
    ${errorSummary(common, lines)}
    <form novalidate part="form" @submit=${onSubmit}>
      ${textField({ ...field('name'), autocomplete: 'name' })}
      ${textField({ ...field('email'), type: 'email', autocomplete: 'email' })}
      ${textField({ ...field('text'), type: 'textarea', hint: words.hints.text })}
      ${lines.length > 0 ? '' : sendFailure(common, submission.failure)}
      <p class="actions"><button part="submit" aria-disabled=${sending}>${sending ? common.sending : words.submit}</button></p>
    </form>`;
}
