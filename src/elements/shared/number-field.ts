/** A whole number as a template: the keyboard of a phone shows digits, and nothing turns a wheel into another number. */
import { html, type TemplateResult } from 'lit';
import { describedBy, error, hint, invalid, optional, type Field } from './fields.ts';

export const numberField = (field: Field): TemplateResult => html`
  <div class="field ${field.error ? 'invalid' : ''}" part="field">
    <label for=${field.name} part="label">${field.label}${optional(field)}</label>
    ${hint(field)} ${error(field)}
    <input id=${field.name} name=${field.name} inputmode="numeric" autocomplete="off" part="control" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)}>
  </div>`;
