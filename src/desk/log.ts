/** The log of a consultation as templates: days, then what was said, then by whom and when. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsultationEvent, MessageEvent } from '../contract/consultation.ts';
import { longDay } from '../elements/shared/time.ts';
import type { DeskContext } from './context.ts';
import { dayAt, inFull, timeOfDay } from './when.ts';

export interface Day {
  readonly day: string;
  readonly events: readonly ConsultationEvent[];
}

/** In the order of the log, cut where the calendar day at the office changes. */
export function daysOf(events: readonly ConsultationEvent[], zone: string): readonly Day[] {
  const days: { day: string; events: ConsultationEvent[] }[] = [];
  for (const event of events) {
    const day = dayAt(event.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}

export const speaker = (message: MessageEvent, visitor: string, { wording }: DeskContext): string =>
  message.from === 'visitor' ? visitor : (message.name ?? wording.words.conversation.officer);

/** `visitor`: the name the visitor gave, which is not part of the log. */
export function log(events: readonly ConsultationEvent[], visitor: string, context: DeskContext): TemplateResult {
  return html`${repeat(daysOf(events, context.profile.zone), ({ day }) => day, ({ day, events: ofDay }) => html`
    <h3 class="day">${longDay(day, context.lang, true)}</h3>
    ${repeat(ofDay, ({ seq }) => seq, (event, i) => (event.type === 'message' ? message(event, ofDay[i - 1], visitor, context) : closed(event.at, context)))}`)}`;
}

function message(event: MessageEvent, before: ConsultationEvent | undefined, visitor: string, context: DeskContext): TemplateResult {
  const { profile, lang, wording } = context;
  const who = speaker(event, visitor, context);
  const goesOn = before?.type === 'message' && before.from === event.from && speaker(before, visitor, context) === who;
  return html`
    <div class="message ${event.from}">
      <p class="who ${goesOn ? 'visually-hidden' : ''}">${who}</p>
      <p class="bubble" dir="auto">${event.text}</p>
      <p class="when"><time datetime=${event.at} title=${inFull(event.at, profile.zone, lang)}>${timeOfDay(event.at, profile.zone, lang)}</time>${event.from === 'officer' ? html` · ${wording.words.conversation.sent}` : nothing}</p>
    </div>`;
}

const closed = (at: string, { profile, lang, wording }: DeskContext): TemplateResult =>
  html`<p class="day">${wording.words.conversation.wasClosed(timeOfDay(at, profile.zone, lang))}</p>`;
