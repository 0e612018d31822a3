/** Text fields as templates: native controls whose label, hint and error belong to them for every reader. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  /** What is wrong with the answer, in words (`problems.ts`). */
  readonly error: string | undefined;
  readonly common: Common;
}

export interface TextField extends Field {
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'textarea';
  readonly autocomplete?: AutoFill;
}

export const optional = (field: Field) => (field.optional ? html` <span class="optional">(${field.common.optional})</span>` : nothing);
export const hint = (field: Field) => (field.hint ? html`<p class="hint" id="${field.name}-hint" part="hint">${field.hint}</p>` : nothing);
export const error = (field: Field) => (field.error ? html`<p class="error" id="${field.name}-error" part="error">${field.error}</p>` : nothing);
export const describedBy = (field: Field) =>
  [field.hint && `${field.name}-hint`, field.error && `${field.name}-error`].filter(Boolean).join(' ') || nothing;
export const invalid = (field: Field) => (field.error ? 'true' : nothing);

export function textField(field: TextField): TemplateResult {
  const { name, label, type = 'text', autocomplete } = field;
  const control =
    type === 'textarea'
      ? html`<textarea id=${name} name=${name} rows="4" part="control" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} ?required=${!field.optional}></textarea>`
      : html`<input id=${name} name=${name} type=${type} part="control" autocomplete=${autocomplete ?? nothing} aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} ?required=${!field.optional}>`;
  return html`
    <div class="field ${field.error ? 'invalid' : ''}" part="field">
      <label for=${name} part="label">${label}${optional(field)}</label>
      ${hint(field)} ${error(field)} ${control}
    </div>`;
}
