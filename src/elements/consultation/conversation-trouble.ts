/** Why a message or the whole conversation has stopped, where that is not the network, and what can be done. Comes with the first of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../client/failure.ts';
import type { Pending } from '../../client/talk.ts';
import { trouble as indonesian, type TroubleWords } from '../../locale/id/conversation-trouble.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import type { Ways } from './conversation-pending.ts';
import type { Opened } from './conversation-view.ts';

export interface TroublePart extends Styled {
  readonly trouble: Trouble;
}

export async function troubleIn(lang: Language, of: Opened): Promise<TroublePart> {
  return { trouble: new Trouble(of, lang === 'en' ? (await import('../../locale/en/conversation.ts')).trouble : indonesian) };
}

export class Trouble {
  readonly #of: Opened;
  readonly #words: TroubleWords;

  constructor(of: Opened, words: TroubleWords) {
    this.#of = of;
    this.#words = words;
  }

  stateOf({ state, code, attachments }: Pending): string | undefined {
    const { states, failures, fileFailures } = this.#words;
    if (state === 'refused' && code) return `${this.#of.view.words.states.refused}: ${{ ...failures, ...(attachments ? fileFailures : {}) }[code]}`;
    return state === 'asks' || state === 'lost' ? states[state] : undefined;
  }

  renderWays(message: Pending, ways: Ways): TemplateResult | typeof nothing {
    const { state, files } = message;
    if (state === 'asks') return html`<button type="button" class="text" @click=${() => ways.discard(message)}>${this.#words.discard}</button>`;
    return files && (state === 'waiting' || state === 'sending') ? html`<button type="button" class="text" @click=${() => ways.edit(message)}>${this.#words.stop}</button>` : nothing;
  }

  /** The panel knows how to sign in; with the new key everything goes on, with the ids it had. */
  renderFailure({ code }: Failure): TemplateResult {
    const { failures, signedOut, signIn } = this.#words;
    if (code !== 'unauthenticated') return html`<p class="notice bad small" role="status">${failures[code]}</p>`;
    return html`
      <div class="notice bad small" role="status">${signedOut}
        <p class="actions"><button type="button" @click=${() => this.#of.dispatchEvent(new Event('pst-session-ended'))}>${signIn}</button></p></div>`;
  }

  /** The browser keeps nothing. */
  renderNotKept(): TemplateResult {
    return html`<p class="notice small">${this.#words.notKept}</p>`;
  }
}
