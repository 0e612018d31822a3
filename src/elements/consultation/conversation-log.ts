/** The log as templates: days, and in each what happened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import { longDay } from '../shared/dates.ts';
import { dayAt, timeOfDay } from '../shared/days.ts';
import type { View } from './conversation-view.ts';

/** A log of more events than these comes in pieces. */
const SHORT = 60;
/** Of a long log, what is shown until that which cuts it into pieces is here. */
const END = 20;

export const isLong = (events: readonly ConsultationEvent[]): boolean => events.length > SHORT || (events[0]?.seq ?? 1) > 1;

export function renderLog(events: readonly ConsultationEvent[], view: View): TemplateResult {
  const shown = isLong(events) ? events.slice(-END) : events;
  return html`<div class="piece">${shown.map((event, i) => renderEvent(event, shown[i - 1], view))}</div>`;
}

/** `before`: the one before it in the log. */
export const renderEvent = (event: ConsultationEvent, before: ConsultationEvent | undefined, view: View): TemplateResult =>
  html`${renderDay(event, before, view)}${view.more?.renderBefore(event)}${event.type === 'message' ? renderMessage(event, view) : view.more?.renderNotice(event, view)}`;

/** Where a calendar day of the office begins. */
function renderDay({ at }: ConsultationEvent, before: ConsultationEvent | undefined, { context: { profile, words } }: View): unknown {
  const day = dayAt(at, profile.zone);
  return before && dayAt(before.at, profile.zone) === day ? nothing : html`<h3 class="day">${longDay(day, words.ways, true)}</h3>`;
}

function renderMessage(event: ConsultationEvent & { readonly type: 'message' }, view: View): TemplateResult {
  const { words, more, context: { profile, lang } } = view;
  const { from, name, text, at, seq, attachments } = event;
  const mine = from === 'visitor';
  return html`
    <div class="message ${mine ? 'mine' : ''}">
      <p class=${mine ? 'visually-hidden' : 'who'}>${mine ? words.you : [name, words.officer].filter(Boolean).join(', ')}</p>
      ${more?.renderProse(event) ?? renderText(text, more?.addressed)}
      ${attachments?.length ? (more?.renderFiles(attachments, view) ?? renderNames(attachments)) : nothing}
      <p class="when"><time datetime=${at}>${timeOfDay(at, profile.zone, lang)}</time>${mine ? ` · ${words.states[seq <= view.readUpTo ? 'read' : 'sent']}` : ''}</p>
    </div>`;
}

const renderText = (text: string, addressed: ((text: string) => unknown) | undefined): unknown =>
  text && html`<p class="bubble" dir="auto">${addressed ? addressed(text) : text}</p>`;

/** Files by name, until what shows them has come. */
export const renderNames = (files: readonly { readonly name: string }[]): unknown => html`<p class="small">${files.map(({ name }) => name).join(', ')}</p>`;
