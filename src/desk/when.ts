/** Instants as the office's people write them, as short as they can be without being unclear. */
import { localTime } from '../contract/calendar.ts';
import type { Language } from '../elements/shared/settings.ts';
import { dayAt } from '../elements/shared/days.ts';
import { clock, longDay } from '../elements/shared/dates.ts';
import { timeAt } from '../elements/shared/time.ts';
import type { DeskContext } from './context.ts';

const at = (instant: string, zone: string) => localTime(zone, new Date(instant));

/** `09.41` today, `20 Nov` this year, `20 Nov 2025` before. */
export function shortly(instant: string, today: string, zone: string, lang: Language): string {
  const { day, time } = at(instant, zone);
  if (day === today) return clock(time, lang);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'id-ID', { timeZone: 'UTC', day: 'numeric', month: 'short', ...year }).format(new Date(`${day}T12:00:00Z`));
}

/** `Jumat, 20 November 2026, 09.41 WIB` */
export const inFull = (instant: string, { profile: { zone }, wording, lang }: DeskContext): string =>
  `${longDay(dayAt(instant, zone), wording.ways, true)}, ${timeAt(instant, zone, lang)}`;

/** The instant at which the office's clock shows this day and time; none where one of them is missing. */
export function instantAt(zone: string, day: string, time: string): string | undefined {
  // Checked by hand: Chromium takes `T:00Z` for a day in the year 2000.
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  const asUtc = new Date(`${day}T${time}:00Z`);
  const shown = localTime(zone, asUtc);
  const ahead = Date.parse(`${shown.day}T${shown.time}:00Z`) - asUtc.getTime();
  return new Date(asUtc.getTime() - ahead).toISOString();
}
