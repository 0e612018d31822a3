/** Days and opening hours as the office's people write them: Rabu, 25 November 2026; 08.00 WIB. */
import { LOCALES } from './locales.ts';
import type { Language } from './settings.ts';

/** A calendar day in full; the day is the office's already, so it is shown as it is. */
export const longDay = (day: string, lang: Language, year = false): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}) })
    .format(new Date(`${day}T12:00:00Z`));

/** The name of a day's weekday. */
export const weekday = (day: string, lang: Language): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', weekday: 'long' }).format(new Date(`${day}T12:00:00Z`));

/** `08:00` as it is written in the language: 08.00 or 08:00. */
export const clock = (time: string, lang: Language): string => (lang === 'id' ? time.replace(':', '.') : time);

/** WIB, WITA or WIT; where the browser knows no name, its offset. */
export const zoneName = (zone: string, lang: Language): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, timeZoneName: 'short' }).formatToParts(new Date()).find((p) => p.type === 'timeZoneName')?.value ?? zone;
