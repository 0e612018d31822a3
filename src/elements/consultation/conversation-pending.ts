/** A message of one's own that the log does not show yet: where it stands, why it stopped there, and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ClientFailureCode } from '../../client/failure.ts';
import type { Pending } from '../../client/talk.ts';
import { renderPendingFiles } from './conversation-attachments.ts';
import type { View } from './conversation-view.ts';

export interface Ways {
  readonly retry: (message: Pending) => unknown;
  /** Back into the field. */
  readonly edit: (message: Pending) => unknown;
  readonly discard: (message: Pending) => unknown;
}

/** `ways`: none in a consultation that is closed. */
export function renderPending(message: Pending, view: View, ways: Ways | undefined): TemplateResult {
  const { words } = view;
  const { text, state, code, files } = message;
  const failures = message.attachments ? { ...words.sending.failures, ...words.fileFailures } : words.sending.failures;
  const byHand = state === 'refused' || state === 'asks' || state === 'lost';
  const stopped = byHand || (state === 'waiting' && code !== undefined);
  return html`
    <div class="message mine">
      <p class="visually-hidden">${words.you}</p>
      ${text ? html`<p class="bubble pending" dir="auto">${text}</p>` : nothing}
      ${renderPendingFiles(message, view)}
      <p class="when ${stopped ? 'bad' : ''}">${words.states[state]}${code ? html`: ${state === 'waiting' ? words.waitsFor[causeOf(code)] : failures[code]}` : nothing}
        ${stopped && ways ? html`<span class="ways">
          <button type="button" class="text" @click=${() => ways.retry(message)}>${words.retry}</button>
          ${byHand ? html`<button type="button" class="text" @click=${() => ways.edit(message)}>${words.edit}</button>` : nothing}
          ${state === 'asks' ? html`<button type="button" class="text" @click=${() => ways.discard(message)}>${words.discard}</button>` : nothing}</span>` : nothing}
        ${files && ways && !byHand && state !== 'sent' ? html`<button type="button" class="text" @click=${() => ways.edit(message)}>${words.stop}</button>` : nothing}
      </p>
    </div>`;
}

const causeOf = (code: ClientFailureCode): 'network' | 'service' | 'signIn' =>
  code === 'unauthenticated' ? 'signIn' : ['offline', 'timeout', 'unreadable'].includes(code) ? 'network' : 'service';
