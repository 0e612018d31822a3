/** Days and times as a letter writes them: Rabu, 25 November 2026, pukul 10.00 WITA. Always the office's own clock. */
import { localTime, ZONES } from '../../contract/calendar.ts';
import type { ConsultationTable } from '../db/database.ts';

export type Language = ConsultationTable['lang'];

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A calendar day; noon in UTC, so that no zone can move it. */
export const longDay = (day: string, lang: Language): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00:00Z`));

/** Its own name in Indonesia; elsewhere the one that everybody finds in their calendar. */
const zoneName = (zone: string): string => ZONES[zone]?.name ?? zone;

export function whenAt(instant: Date, zone: string, lang: Language): string {
  const { day, time } = localTime(zone, instant);
  return lang === 'id' ? `${longDay(day, lang)}, pukul ${time.replace(':', '.')} ${zoneName(zone)}` : `${longDay(day, lang)}, ${time} ${zoneName(zone)}`;
}
