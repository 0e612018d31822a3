/** Links to elsewhere: only to where a visitor may safely be sent, and said aloud when they leave the page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';

const SAFE = /^(https?:\/\/|mailto:|tel:)/i;
const NEW_TAB = 'new-tab';

/** A link where `href` may be followed, its text alone where it may not. Needs `newTabNote` in the same shadow root. */
export function link(href: string, text: unknown, part: string | typeof nothing = nothing): unknown {
  if (!SAFE.test(href)) return text;
  return /^http/i.test(href)
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer" aria-describedby=${NEW_TAB} part=${part}>${text}</a>`
    : html`<a href=${href} part=${part}>${text}</a>`;
}

/** What `aria-describedby` of the links refers to: once a widget, so that the words do not stand in the middle of sentences. */
export const newTabNote = (common: Common): TemplateResult => html`<span id=${NEW_TAB} hidden>${common.newTab}</span>`;
