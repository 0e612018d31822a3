/** The fields that only a complaint has: a day, a service, and the three ways to be known. */
import { html, type TemplateResult } from 'lit';
import { IDENTITIES } from '../../client/complaint.ts';
import type { Service } from '../../contract/office.ts';
import type { ComplaintWords } from '../../locale/id/complaint.ts';
import { describedBy, error, hint, invalid, optional, type Field } from '../shared/fields.ts';

/** Up to `last`, the day that it is at the office. */
export const dayField = (field: Field, last: string): TemplateResult => html`
  <div class="field ${field.error ? 'invalid' : ''}" part="field">
    <label for=${field.name} part="label">${field.label}${optional(field)}</label>
    ${hint(field)} ${error(field)}
    <input class="day" id=${field.name} name=${field.name} type="date" max=${last} part="control" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)}>
  </div>`;

export const serviceField = (field: Field, none: string, services: readonly Service[]): TemplateResult => html`
  <div class="field ${field.error ? 'invalid' : ''}" part="field">
    <label for=${field.name} part="label">${field.label}${optional(field)}</label>
    ${error(field)}
    <select id=${field.name} name=${field.name} part="control" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)}>
      <option value="">${none}</option>
      ${services.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
    </select>
  </div>`;

/** Each choice with what it means, said before it is made. */
export const identityField = (field: Field, words: ComplaintWords['identities'], onChange: (event: Event) => void): TemplateResult => html`
  <fieldset class=${field.error ? 'invalid' : ''} part="field" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} @change=${onChange}>
    <legend part="label">${field.label}</legend>
    ${error(field)}
    <div class="options explained">
      ${IDENTITIES.map((identity, i) => html`
        <label for=${i === 0 ? field.name : `${field.name}-${identity}`}>
          <input type="radio" name=${field.name} value=${identity} id=${i === 0 ? field.name : `${field.name}-${identity}`}
            aria-labelledby="${field.name}-${identity}-label" aria-describedby="${field.name}-${identity}-help">
          <b id="${field.name}-${identity}-label">${words[identity].label}</b>
          <small id="${field.name}-${identity}-help">${words[identity].help}</small>
        </label>`)}
    </div>
  </fieldset>`;

