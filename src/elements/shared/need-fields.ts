/** What data is needed, in the questionnaire's own questions. Comes when the visitor unfolds it. */
import { html, type TemplateResult } from 'lit';
import { NEED_OTHER } from '../../contract/data-need.ts';
import type { Common } from '../../locale/id/common.ts';
import type { DataNeedWords } from '../../locale/id/data-need.ts';
import { optional, textField } from './fields.ts';
import { numberField } from './number-field.ts';

export { dataNeed } from '../../locale/id/data-need.ts';

type Name = keyof DataNeedWords['fields'];

export interface Answers {
  valueOf(name: Name): string | undefined;
  errorOf(name: Name): string | undefined;
}

export function needFields({ fields, hints, any, levels, periods }: DataNeedWords, common: Common, { valueOf, errorOf }: Answers): TemplateResult {
  const field = (name: Name) => ({ name, label: fields[name], error: errorOf(name), common });
  const year = (name: Name) => numberField({ ...field(name), hint: hints.year, optional: true });
  const list = (name: Name, entries: Readonly<Record<number, string>>) => {
    const asked = { ...field(name), optional: true };
    return html`
      <div class="field" part="field">
        <label for=${name} part="label">${asked.label}${optional(asked)}</label>
        <select id=${name} name=${name} part="control">
          <option value="">${any}</option>
          ${Object.entries(entries).map(([value, label]) => html`<option value=${value}>${label}</option>`)}
        </select>
      </div>`;
  };
  // Kept while another answer is tried, and not sent with it.
  const explained = (name: keyof typeof NEED_OTHER) => {
    const away = valueOf(name) !== String(NEED_OTHER[name]);
    return html`<fieldset ?disabled=${away} ?hidden=${away}>${textField(field(`${name}Other`))}</fieldset>`;
  };
  return html`
    ${textField({ ...field('detail'), hint: hints.detail })}
    ${textField({ ...field('region'), optional: true })}
    <div class="pair">${year('fromYear')}${year('toYear')}</div>
    <div class="pair">${list('level', levels)}${list('period', periods)}</div>
    ${explained('level')}${explained('period')}`;
}
