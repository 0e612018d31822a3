/** A log cut into the days of the office's calendar. */
import { localTime } from '../../contract/calendar.ts';
import type { Language } from './settings.ts';
import { clock } from './dates.ts';

/** The calendar day at the office. */
export const dayAt = (instant: string, zone: string): string => localTime(zone, new Date(instant)).day;

/** `09.41` at the office. */
export const timeOfDay = (instant: string, zone: string, lang: Language): string => clock(localTime(zone, new Date(instant)).time, lang);

/** In the order of the log, cut where the calendar day at the office changes. */
export function daysOf<Event extends { readonly at: string }>(events: readonly Event[], zone: string): readonly { readonly day: string; readonly events: readonly Event[] }[] {
  const days: { day: string; events: Event[] }[] = [];
  for (const event of events) {
    const day = dayAt(event.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
