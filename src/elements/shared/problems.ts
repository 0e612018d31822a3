/** What stands between a form and its receipt, in words: wrong answers beside their fields and in a summary, and a failed send. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../client/failure.ts';
import { TEXT_MAX } from '../../contract/text.ts';
import { LINE_MAX } from '../../contract/written.ts';
import type { SendingWords } from '../../locale/id/sending.ts';

export type Kind = 'line' | 'text' | 'choice' | 'several';

/** The words for an error, the same beside the field and in the summary. */
export function errorText({ fields }: SendingWords, code: string, kind: Kind): string {
  if (code === 'required') return { line: fields.required, text: fields.required, choice: fields.choose, several: fields['choose-some'] }[kind];
  if (code === 'choice') return kind === 'several' ? fields['choose-some'] : fields.choose;
  if (code === 'too-long') return fields['too-long'](kind === 'text' ? TEXT_MAX : LINE_MAX);
  if (code === 'email' || code === 'phone') return fields[code];
  return fields.other;
}

export interface SummaryLine {
  readonly name: string;
  readonly label: string;
  readonly message: string;
}

/** Takes the focus after a failed check, and names every field with a way to it. */
export const errorSummary = (words: SendingWords, lines: readonly SummaryLine[]): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`
        <div class="summary" data-summary tabindex="-1" role="alert" part="summary">
          <strong>${words.summary(lines.length)}</strong>
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
export const sendFailure = (words: SendingWords, failure: Failure | undefined): TemplateResult | typeof nothing =>
  failure
    ? html`<div class="notice bad" data-summary tabindex="-1" role="alert" part="error"><strong>${words.sendFailed}.</strong> ${words.failures[failure.code]} ${words.kept}</div>`
    : nothing;
