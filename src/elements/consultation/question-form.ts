/** The first question: who asks, where to answer, and what. */
import { html, type TemplateResult } from 'lit';
import { textField } from '../shared/fields.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Sending } from '../shared/sending.ts';
import type { Asking, confirm, Field, recall } from './asking.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import type { Context } from './panel.ts';

export interface AskingPart extends Styled {
  readonly asking: Asking;
  readonly confirm: typeof confirm;
  readonly recall: typeof recall;
  readonly words: SendingWords;
}

export function questionForm(context: Context, sending: Sending<AskingPart>, onSubmit: (event: SubmitEvent) => void): TemplateResult {
  const { words, common } = context;
  const { part, waiting } = sending;
  const busy = waiting || part?.asking.busy;
  const field = (name: Field) => ({ name, label: words.fields[name], error: part?.asking.errorOf(name, part.words), common });
  return html`
    ${part?.asking.renderSummary(context, part.words)}
    <form novalidate part="form" @submit=${onSubmit}>
      ${textField({ ...field('name'), autocomplete: 'name' })}
      ${textField({ ...field('email'), type: 'email', autocomplete: 'email' })}
      ${textField({ ...field('text'), type: 'textarea', hint: words.hints.text })}
      ${sending.renderUnsent(common)}${part?.asking.renderFailure(part.words)}
      <p class="actions"><button part="submit" aria-disabled=${busy ? 'true' : 'false'}>${busy ? common.sending : words.submit}</button></p>
    </form>`;
}
