/** An appointment in the log. */
import { html, type TemplateResult } from 'lit';
import type { MeetingEvent } from '../../contract/events.ts';
import { dayAt, timeOfDay } from '../shared/days.ts';
import { longDay, zoneName } from '../shared/dates.ts';
import type { View } from './conversation-view.ts';

export function renderMeeting({ meeting }: MeetingEvent, { context: { profile, lang, words: { ways } }, words }: View): TemplateResult {
  const { startsAt, kind, state, place } = meeting;
  const when = `${longDay(dayAt(startsAt, profile.zone), ways)} ${timeOfDay(startsAt, profile.zone, lang)} ${zoneName(profile.zone)}`;
  return html`<p class="day">${words.meeting(words.meetingKinds[kind], when, words.meetingStates[state])}<br>${place}</p>`;
}
