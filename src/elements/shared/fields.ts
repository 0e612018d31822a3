/** Form fields as templates: native controls whose label, hint and error belong to them for every reader. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';

interface Field {
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

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceField extends Field {
  readonly options: readonly Choice[];
  readonly several?: boolean;
  /** Long labels get wider columns. */
  readonly wide?: boolean;
  readonly onChange?: (event: Event) => void;
}

const optional = (field: Field) => (field.optional ? html` <span class="optional">(${field.common.optional})</span>` : nothing);
const hint = (field: Field) => (field.hint ? html`<p class="hint" id="${field.name}-hint" part="hint">${field.hint}</p>` : nothing);
const error = (field: Field) => (field.error ? html`<p class="error" id="${field.name}-error" part="error">${field.error}</p>` : nothing);
const describedBy = (field: Field) =>
  [field.hint && `${field.name}-hint`, field.error && `${field.name}-error`].filter(Boolean).join(' ') || nothing;
const invalid = (field: Field) => (field.error ? 'true' : nothing);

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

export function choiceField(field: ChoiceField): TemplateResult {
  const { name, label, options, several, wide, onChange } = field;
  return html`
    <fieldset class=${field.error ? 'invalid' : ''} part="field" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} @change=${onChange ?? nothing}>
      <legend part="label">${label}${optional(field)}</legend>
      ${hint(field)} ${error(field)}
      <div class="options ${wide ? 'wide' : ''}">
        ${options.map(
          ({ value, label: text }, i) => html`<label><input type=${several ? 'checkbox' : 'radio'} name=${name} value=${value} id=${i === 0 ? name : `${name}-${value}`}>${text}</label>`,
        )}
      </div>
    </fieldset>`;
}
