/** The log of a consultation as templates: days, then what was said, then by whom and when. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsultationEvent, MeetingEvent, MessageEvent } from '../contract/events.ts';
import { daysOf, timeOfDay } from '../elements/shared/days.ts';
import { longDay } from '../elements/shared/dates.ts';
import type { FileSource } from '../elements/shared/files.ts';
import type { DeskContext } from './context.ts';
import { formatted, linked } from './linked.ts';
import { inFull } from './when.ts';

export const speaker = (message: MessageEvent, visitor: string, { wording }: DeskContext): string =>
  message.from === 'visitor' ? visitor : (message.name ?? wording.words.conversation.officer);

/** What a message says besides its words. */
export const fileNames = ({ attachments = [] }: MessageEvent): string => attachments.map(({ name }) => name).join(', ');

export interface LogView {
  readonly events: readonly ConsultationEvent[];
  /** The name the visitor gave, which is not part of the log. */
  readonly visitor: string;
  /** How far the visitor has read. */
  readonly read: number;
  /** Where files are had. */
  readonly source: () => FileSource;
}

export function log({ events, visitor, read, source }: LogView, context: DeskContext): TemplateResult {
  return html`${repeat(daysOf(events, context.profile.zone), ({ day }) => day, ({ day, events: ofDay }) => html`
    <h3 class="day">${longDay(day, context.wording.ways, true)}</h3>
    ${repeat(ofDay, ({ seq }) => seq, (event, i) => guard([event, ofDay[i - 1], visitor, event.seq <= read, context.lang], () => one(event, ofDay[i - 1], { visitor, read, source }, context)))}`)}`;
}

function one(event: ConsultationEvent, before: ConsultationEvent | undefined, view: Omit<LogView, 'events'>, context: DeskContext): TemplateResult {
  const { wording } = context;
  const { log: words } = wording.work;
  const time = timeOfDay(event.at, context.profile.zone, context.lang);
  switch (event.type) {
    case 'message': return message(event, before, view, context);
    case 'taken': return html`<p class="day">${words.taken(event.name, time)}</p>`;
    case 'closing-soon': return html`<p class="day">${words.closingSoon(longDay(event.closesOn, wording.ways))}</p>`;
    case 'meeting': return met(event, context);
    case 'closed': return html`
      <p class="day">${event.by === 'endpoint' ? words.closedBySelf(time) : wording.words.conversation.wasClosed(time)}</p>
      ${event.summary === undefined ? nothing : html`<div class="event"><strong>${words.summary}</strong><p class="plain" dir="auto">${event.summary}</p></div>`}`;
  }
}

function message(event: MessageEvent, before: ConsultationEvent | undefined, { visitor, read, source }: Omit<LogView, 'events'>, context: DeskContext): TemplateResult {
  const { profile, lang, wording } = context;
  const who = speaker(event, visitor, context);
  const goesOn = before?.type === 'message' && before.from === event.from && speaker(before, visitor, context) === who;
  return html`
    <div class="message ${event.from}">
      <p class="who ${goesOn ? 'visually-hidden' : ''}">${who}</p>
      ${event.text === '' ? nothing : event.from === 'officer' ? html`<div class="bubble formatted" dir="auto">${formatted(event.text)}</div>` : html`<p class="bubble plain" dir="auto">${linked(event.text)}</p>`}
      ${event.attachments ? html`<pst-files class="files" .files=${event.attachments} .source=${source} .language=${lang}>${fileNames(event)}</pst-files>` : nothing}
      <p class="when"><time datetime=${event.at} title=${inFull(event.at, context)}>${timeOfDay(event.at, profile.zone, lang)}</time>${event.from === 'officer' ? html` · ${event.seq <= read ? wording.work.log.read : wording.words.conversation.sent}` : nothing}</p>
    </div>`;
}

function met({ by, meeting }: MeetingEvent, context: DeskContext): TemplateResult {
  const { log: words, meeting: meetings } = context.wording.work;
  return html`
    <div class="event">
      <strong>${words.meeting[by][meeting.state]}</strong>
      <p>${meetings.kinds[meeting.kind]}, ${inFull(meeting.startsAt, context)}, ${meetings.minutesLong(meeting.minutes)}</p>
      <p class="plain" dir="auto">${linked(meeting.place)}</p>
      ${meeting.wish === undefined ? nothing : html`<p class="plain" dir="auto">${meetings.wish}: ${meeting.wish}</p>`}
    </div>`;
}
