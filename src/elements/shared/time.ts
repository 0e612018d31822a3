/** Instants as the office's people write them: 09.41 WIB. */
import type { Language } from './settings.ts';

/** An instant as the office's wall clock, with the name of its zone, which is the Indonesian one in every language. */
export function timeAt(instant: string, zone: string, lang: Language): string {
  const time = new Intl.DateTimeFormat('id-ID', { timeZone: zone, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date(instant));
  return lang === 'id' ? time : time.replace('.', ':');
}
