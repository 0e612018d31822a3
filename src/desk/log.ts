/** The log of a consultation as templates: days, then what was said, then by whom and when. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsultationEvent, MessageEvent } from '../contract/events.ts';
import { daysOf, timeOfDay } from '../elements/shared/days.ts';
import { longDay } from '../elements/shared/dates.ts';
import type { DeskContext } from './context.ts';
import { inFull } from './when.ts';

export const speaker = (message: MessageEvent, visitor: string, { wording }: DeskContext): string =>
  message.from === 'visitor' ? visitor : (message.name ?? wording.words.conversation.officer);

/** `visitor`: the name the visitor gave, which is not part of the log. */
export function log(events: readonly ConsultationEvent[], visitor: string, context: DeskContext): TemplateResult {
  return html`${repeat(daysOf(events, context.profile.zone), ({ day }) => day, ({ day, events: ofDay }) => html`
    <h3 class="day">${longDay(day, context.wording.ways, true)}</h3>
    ${repeat(ofDay, ({ seq }) => seq, (event, i) => (event.type === 'message' ? message(event, ofDay[i - 1], visitor, context) : event.type === 'closed' ? closed(event.at, context) : nothing))}`)}`;
}

function message(event: MessageEvent, before: ConsultationEvent | undefined, visitor: string, context: DeskContext): TemplateResult {
  const { profile, lang, wording } = context;
  const who = speaker(event, visitor, context);
  const goesOn = before?.type === 'message' && before.from === event.from && speaker(before, visitor, context) === who;
  return html`
    <div class="message ${event.from}">
      <p class="who ${goesOn ? 'visually-hidden' : ''}">${who}</p>
      <p class="bubble" dir="auto">${event.text}</p>
      <p class="when"><time datetime=${event.at} title=${inFull(event.at, context)}>${timeOfDay(event.at, profile.zone, lang)}</time>${event.from === 'officer' ? html` · ${wording.words.conversation.sent}` : nothing}</p>
    </div>`;
}

const closed = (at: string, { profile, lang, wording }: DeskContext): TemplateResult =>
  html`<p class="day">${wording.words.conversation.wasClosed(timeOfDay(at, profile.zone, lang))}</p>`;
