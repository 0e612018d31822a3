/**
 * What happened in a consultation, each kind as a template. A kind that is not known here is skipped: the endpoint may be
 * newer than a page that has been open since yesterday.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { MessageEvent } from '../../contract/events.ts';
import { addressed } from '../shared/addresses.ts';
import { longDay } from '../shared/dates.ts';
import { timeOfDay } from '../shared/days.ts';
import { renderAttachments } from './conversation-attachments.ts';
import { renderMeeting } from './conversation-meeting.ts';
import { renderText } from './conversation-text.ts';
import type { View } from './conversation-view.ts';

type Event<Type extends ConsultationEvent['type']> = ConsultationEvent & { readonly type: Type };

export function renderEvent(event: ConsultationEvent, view: View): unknown {
  switch (event.type) {
    case 'message': return renderMessage(event, view);
    case 'taken': return renderTaken(event, view);
    case 'meeting': return renderMeeting(event, view);
    case 'closing-soon': return renderClosingSoon(event, view);
    case 'closed': return renderClosed(event, view);
    default: return nothing;
  }
}

function renderMessage(event: MessageEvent, view: View): TemplateResult {
  const { words } = view;
  const mine = event.from === 'visitor';
  return html`
    <div class="message ${mine ? 'mine' : ''}">
      <p class=${mine ? 'visually-hidden' : 'who'}>${mine ? words.you : [event.name, words.officer].filter(Boolean).join(', ')}</p>
      ${renderText(event, view)}
      ${renderAttachments(event.attachments, view)}
      <p class="when">${timeOf(event, view)}${mine ? ` · ${words.states[event.seq <= view.readUpTo ? 'read' : 'sent']}` : ''}</p>
    </div>`;
}

const renderTaken = ({ name }: Event<'taken'>, { words }: View): TemplateResult => html`<p class="day">${words.taken(name)}</p>`;

const renderClosingSoon = ({ closesOn }: Event<'closing-soon'>, { words, context }: View): TemplateResult =>
  html`<p class="day">${words.closingSoon(longDay(closesOn, context.words.ways))}</p>`;

function renderClosed(event: Event<'closed'>, view: View): TemplateResult {
  const { words } = view;
  return html`
    <p class="day">${words.closedAt[event.by ?? 'officer']} ${timeOf(event, view)}</p>
    ${event.summary ? html`<div class="closing"><h4>${words.summary}</h4><p class="prose" dir="auto">${addressed(event.summary)}</p></div>` : nothing}`;
}

const timeOf = ({ at }: ConsultationEvent, { context: { profile, lang } }: View): TemplateResult =>
  html`<time datetime=${at}>${timeOfDay(at, profile.zone, lang)}</time>`;
