/** The first question: who asks, where to answer, and what. */
import { html, type TemplateResult } from 'lit';
import { textField } from '../shared/fields.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Sending } from '../shared/sending.ts';
import type * as code from './asking.ts';
import type { Context } from './panel.ts';

export interface AskingPart extends Styled {
  readonly asking: code.Asking;
  readonly confirm: typeof code.confirm;
  readonly recall: typeof code.recall;
  readonly words: Awaited<ReturnType<typeof code.wordsIn>>;
}

export function questionForm(context: Context, sending: Sending<AskingPart>, onSubmit: (event: SubmitEvent) => void): TemplateResult {
  const { words, common } = context;
  const { part, waiting } = sending;
  const busy = waiting || part?.asking.busy;
  const field = (name: code.Field) => ({ name, label: words.fields[name], error: part?.asking.errorOf(name, part.words), common });
  return html`
    ${part?.asking.renderSummary(context, part.words)}
    <form novalidate part="form" @submit=${onSubmit}>
      ${textField({ ...field('name'), autocomplete: 'name' })}
      ${textField({ ...field('email'), type: 'email', autocomplete: 'email' })}
      ${textField({ ...field('text'), type: 'textarea', hint: words.hints.text })}
      ${part ? part.asking.renderFailure(part.words) : sending.renderUnsent(common)}
      <p class="actions"><button part="submit" aria-disabled=${busy ? 'true' : 'false'}>${busy ? common.sending : words.submit}</button></p>
    </form>`;
}
