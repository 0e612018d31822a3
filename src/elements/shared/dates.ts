/**
 * Days and opening hours as the office's people write them: Rabu, 25 November 2026; 08.00 WIB. From words of our own: the
 * first `Intl.DateTimeFormat` of a page holds up a cheap phone for 50 to 80 ms.
 */
import type { Ways } from '../../locale/id/ways.ts';
import { ZONES } from '../../contract/calendar.ts';
import type { Language } from './settings.ts';

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The name of a day's weekday. */
export const weekday = (day: string, { days }: Ways): string => days[atNoon(day).getUTCDay()] ?? '';

/** A calendar day in full; the day is the office's already, so it is shown as it is. */
export function longDay(day: string, words: Ways, year = false): string {
  const noon = atNoon(day);
  const date = words.date(weekday(day, words), noon.getUTCDate(), words.months[noon.getUTCMonth()] ?? '');
  return year ? `${date} ${noon.getUTCFullYear()}` : date;
}

/** `08:00` as it is written in the language: 08.00 or 08:00. */
export const clock = (time: string, lang: Language): string => (lang === 'id' ? time.replace(':', '.') : time);

/** WIB, WITA or WIT; elsewhere what the browser calls it. */
export const zoneName = (zone: string): string =>
  ZONES[zone]?.name ??
  new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short' }).formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? zone;
