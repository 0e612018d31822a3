/** Instants as the office's people write them: 09.41 WIB. */
import { LOCALES } from './locales.ts';
import type { Language } from './settings.ts';

/** An instant as the office's wall clock, with the name of its zone. */
export const timeAt = (instant: string, zone: string, lang: Language): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date(instant));
