/** Something a widget needs could not be had: what is known of why, and a button to try again. */
import { html, type TemplateResult } from 'lit';
import type { ClientFailureCode } from '../../client/failure.ts';
import type { Common } from '../../locale/id/common.ts';

/** `trying`: once more, at this moment; the button keeps its place and the focus meanwhile. */
export function cannotLoad(common: Common, retry: () => unknown, code: ClientFailureCode, trying = false): TemplateResult {
  const why: Partial<Record<ClientFailureCode, string>> = common.failures;
  return html`
    <div class="notice bad" role="alert">
      <strong>${common.loadFailed}.</strong> ${why[code] ?? common.loadFailedHelp}
      <p class="actions"><button type="button" part="retry" aria-disabled=${trying} aria-busy=${trying} @click=${retry}>${trying ? common.loading : common.retry}</button></p>
    </div>`;
}
