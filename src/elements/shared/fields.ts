/** Form fields as templates: native controls whose label, hint and error belong to them for every reader. */
import { html, nothing, type TemplateResult } from 'lit';
import { LINE_MAX, TEXT_MAX } from '../../contract/values.ts';
import type { Common } from '../../locale/id/common.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Code of the field's error; its words come from `common.fields`. */
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

type Kind = 'line' | 'text' | 'choice' | 'several';

/** The words for an error, the same beside the field and in the summary. */
export function errorText(common: Common, code: string, kind: Kind): string {
  const { fields } = common;
  if (code === 'required') return { line: fields.required, text: fields.required, choice: fields.choose, several: fields['choose-some'] }[kind];
  if (code === 'choice') return kind === 'several' ? fields['choose-some'] : fields.choose;
  if (code === 'too-long') return fields['too-long'](kind === 'text' ? TEXT_MAX : LINE_MAX);
  if (code === 'email' || code === 'phone') return fields[code];
  return fields.other;
}

const optional = (field: Field) => (field.optional ? html` <span class="optional">(${field.common.optional})</span>` : nothing);
const hint = (field: Field) => (field.hint ? html`<p class="hint" id="${field.name}-hint" part="hint">${field.hint}</p>` : nothing);
const error = (field: Field, kind: Kind) =>
  field.error ? html`<p class="error" id="${field.name}-error" part="error">${errorText(field.common, field.error, kind)}</p>` : nothing;
const describedBy = (field: Field) =>
  [field.hint && `${field.name}-hint`, field.error && `${field.name}-error`].filter(Boolean).join(' ') || nothing;
const invalid = (field: Field) => (field.error ? 'true' : nothing);

export function textField(field: TextField): TemplateResult {
  const { name, label, type = 'text', autocomplete } = field;
  const kind = type === 'textarea' ? 'text' : 'line';
  const control =
    type === 'textarea'
      ? html`<textarea id=${name} name=${name} rows="4" part="control" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} ?required=${!field.optional}></textarea>`
      : html`<input id=${name} name=${name} type=${type} part="control" autocomplete=${autocomplete ?? nothing} aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} ?required=${!field.optional}>`;
  return html`
    <div class="field ${field.error ? 'invalid' : ''}" part="field">
      <label for=${name} part="label">${label}${optional(field)}</label>
      ${hint(field)} ${error(field, kind)} ${control}
    </div>`;
}

export function choiceField(field: ChoiceField): TemplateResult {
  const { name, label, options, several, wide, onChange } = field;
  const kind = several ? 'several' : 'choice';
  return html`
    <fieldset class=${field.error ? 'invalid' : ''} part="field" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)} @change=${onChange ?? nothing}>
      <legend part="label">${label}${optional(field)}</legend>
      ${hint(field)} ${error(field, kind)}
      <div class="options ${wide ? 'wide' : ''}">
        ${options.map(
          ({ value, label: text }, i) => html`<label><input type=${several ? 'checkbox' : 'radio'} name=${name} value=${value} id=${i === 0 ? name : `${name}-${value}`}>${text}</label>`,
        )}
      </div>
    </fieldset>`;
}

export interface SummaryLine {
  readonly name: string;
  readonly label: string;
  readonly message: string;
}

/** Takes the focus after a failed check, and names every field with a way to it. */
export const errorSummary = (common: Common, lines: readonly SummaryLine[]): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`
        <div class="summary" data-summary tabindex="-1" role="alert" part="summary">
          <strong>${common.summary(lines.length)}</strong>
          <ul>${lines.map(({ name, label, message }) => html`<li><a href="#${name}" @click=${toField}>${label.endsWith('?') ? label : `${label}:`} ${message}</a></li>`)}</ul>
        </div>`;

/** A fragment link does not reach into a shadow root, so the way to the field is walked by hand. */
function toField(event: MouseEvent): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const control = (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1));
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

/** A send that failed: what happened, that nothing is lost, and the same button to try again. */
export const sendFailure = (common: Common, failure: { readonly code: keyof Common['failures'] } | undefined): TemplateResult | typeof nothing =>
  failure
    ? html`<div class="notice bad" data-summary tabindex="-1" role="alert" part="error"><strong>${common.sendFailed}.</strong> ${common.failures[failure.code]} ${common.kept}</div>`
    : nothing;
