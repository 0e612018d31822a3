/** Open now, or open when: kept true while somebody looks, and said in the visitor's language. */
import type { ReactiveControllerHost } from 'lit';
import { addDays, localTime, untilNextMinute, type OpenState } from '../../contract/calendar.ts';
import type { Office } from '../../contract/office.ts';
import type { Ways } from '../../locale/id/ways.ts';
import type { Language } from './settings.ts';
import { clock, longDay, weekday, zoneName } from './dates.ts';
import { whileConnected } from './while-connected.ts';

/** The current minute. Asks its host to render at every full minute, while it is connected and the page can be seen. */
export class MinuteController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    whileConnected(host, (signal) => {
      document.addEventListener('visibilitychange', this.#tick, { signal });
      signal.addEventListener('abort', () => clearTimeout(this.#timer));
      this.#wait();
    });
  }

  get now(): Date {
    return new Date(Date.now());
  }

  readonly #tick = (): void => {
    this.#host.requestUpdate();
    this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    if (!document.hidden) this.#timer = setTimeout(this.#tick, untilNextMinute(this.now));
  }
}

type Zoned = Pick<Office, 'zone'>;

/** The farthest day that its weekday alone still names. */
const WEEK = 6;

/** The day of the next opening as a person would say it: today, tomorrow, Monday, Monday 4 January. */
export function openingDay(day: string, { zone }: Zoned, words: Ways, now: Date): string {
  const { day: today } = localTime(zone, now);
  if (day === today) return words.today;
  if (day === addDays(today, 1)) return words.tomorrow;
  return day <= addDays(today, WEEK) ? weekday(day, words) : longDay(day, words);
}

/** In a sentence: "buka sampai 15.30 WIB", "tutup, buka besok 08.00 WIB", and the holiday that is the reason. */
export function openText(state: OpenState, profile: Zoned, words: Ways, lang: Language, now: Date): string {
  const zone = zoneName(profile.zone);
  if (state.open) return words.openUntil(clock(state.until, lang), zone);
  const closed = words.closedUntil(openingDay(state.day, profile, words, now), clock(state.opens, lang), zone);
  return state.holiday === undefined ? closed : `${closed} · ${words.holiday(state.holiday)}`;
}
