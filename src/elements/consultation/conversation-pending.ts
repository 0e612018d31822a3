/** A message of one's own that the log does not show yet: where it stands, why it stopped there, and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ClientFailureCode } from '../../client/failure.ts';
import type { Pending } from '../../client/talk.ts';
import { renderNames } from './conversation-log.ts';
import type { View } from './conversation-view.ts';

export interface Ways {
  readonly retry: (message: Pending) => unknown;
  /** Back into the field. */
  readonly edit: (message: Pending) => unknown;
  readonly discard: (message: Pending) => unknown;
}

/** `ways`: none in a consultation that is closed. */
export function renderPending(message: Pending, view: View, ways: Ways | undefined): TemplateResult {
  const { words, more } = view;
  const { text, state, files } = message;
  // What nobody has tried to send yet waits for the same.
  const code = message.code ?? view.failure?.code;
  const byHand = isByHand(message);
  const stopped = byHand || (state === 'waiting' && code !== undefined);
  return html`
    <div class="message mine">
      <p class="visually-hidden">${words.you}</p>
      ${text && html`<p class="bubble pending" dir="auto">${text}</p>`}
      ${files?.length ? (more?.renderFiles(files, view, message.parts) ?? renderNames(files)) : nothing}
      <p class="when ${stopped ? 'bad' : ''}">${more?.trouble?.stateOf(message) ?? words.states[state]}${state === 'waiting' && code ? `: ${words.waitsFor[causeOf(code)]}` : nothing}
        ${stopped && ways ? html`<span class="ways">
          <button type="button" class="text" @click=${() => ways.retry(message)}>${words.retry}</button>
          ${byHand ? html`<button type="button" class="text" @click=${() => ways.edit(message)}>${words.edit}</button>` : nothing}</span>` : nothing}
        ${ways && more?.trouble?.renderWays(message, ways)}
      </p>
    </div>`;
}

/** Nothing happens to it until the person says what. */
export const isByHand = ({ state }: Pending): boolean => state === 'refused' || state === 'asks' || state === 'lost';

const causeOf = (code: ClientFailureCode): 'network' | 'service' | 'signIn' =>
  code === 'unauthenticated' ? 'signIn' : ['offline', 'timeout', 'unreadable'].includes(code) ? 'network' : 'service';
