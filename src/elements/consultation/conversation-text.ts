/** What a message says: plain text with its addresses as links, and Markdown only where an officer wrote it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { MessageEvent } from '../../contract/events.ts';
import { addressed } from '../shared/addresses.ts';
import type { View } from './conversation-view.ts';

/** Emphasis, code, links, lists, headings, quotations or tables. A message that only looks like it loses nothing but a moment. */
const MARKS = /\*\*|__|`|\]\(|^ {0,3}(?:[-*+] |\d+[.)] |#{1,6} |> |\|)|(?:^|\s)[*_][^\s*_][^*_\n]*[*_](?:\W|$)/m;

export const hasProse = (event: ConsultationEvent): boolean => event.type === 'message' && event.from === 'officer' && MARKS.test(event.text);

/** A visitor's asterisks are asterisks. */
export function renderText(event: MessageEvent, { prose }: View): TemplateResult | typeof nothing {
  if (!event.text) return nothing;
  if (prose && hasProse(event)) return html`<div class="bubble text" dir="auto">${prose(event.text)}</div>`;
  return html`<p class="bubble" dir="auto">${addressed(event.text)}</p>`;
}
