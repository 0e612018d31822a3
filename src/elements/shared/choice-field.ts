/** A question with answers to choose from, as a template: radios for one, checkboxes for several. Wants `choice.styles.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import { breakable } from './breakable.ts';
import { describedBy, error, hint, invalid, optional, type Field } from './fields.ts';

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

export function choiceField(field: ChoiceField): TemplateResult {
  const { name, label, options, several, wide, onChange } = field;
  return html`
    <fieldset class=${field.error ? 'invalid' : ''} part="field" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} @change=${(event: Event) => onAnswer(event, onChange)}>
      <legend part="label">${label}${optional(field)}</legend>
      ${field.optional ? html`<button type="button" class="clear" data-clears=${name} @click=${clear}>${field.common.clear}<span class="visually-hidden"> ${label}</span></button>` : nothing}
      ${hint(field)} ${error(field)}
      <div class="options ${wide ? 'wide' : ''}">
        ${options.map(
          ({ value, label: text }, i) => html`<label><input type=${several ? 'checkbox' : 'radio'} name=${name} value=${value} id=${i === 0 ? name : `${name}-${value}`}><span>${breakable(text)}</span></label>`,
        )}
      </div>
    </fieldset>`;
}

/** Marked by hand: WebKit does not notice by itself when `:has(:checked)` comes true in a shadow root. */
function onAnswer(event: Event, then?: (event: Event) => void): void {
  const fieldset = event.currentTarget as HTMLFieldSetElement;
  fieldset.toggleAttribute('data-chosen', fieldset.querySelector(':checked') !== null);
  then?.(event);
}

/** A radio once chosen cannot be given back by itself, and what is optional must stay so. */
function clear(event: Event): void {
  const fieldset = (event.currentTarget as Element).closest('fieldset');
  const inputs = [...(fieldset?.querySelectorAll('input') ?? [])];
  for (const input of inputs) input.checked = false;
  fieldset?.dispatchEvent(new Event('change', { bubbles: true }));
  // The button hides itself; the focus goes where one may choose again.
  inputs[0]?.focus();
}
