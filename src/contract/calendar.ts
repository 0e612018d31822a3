/** What an office's hours and holidays mean: open now, open next. Pure; the clock is an argument. */
import type { Office } from './office.ts';

export type OpenState =
  /** `until`: the closing time of today, `HH:MM` in the office's zone. */
  | { readonly open: true; readonly until: string }
  /** `day` and `opens`: the next opening in the office's zone; `holiday`: why today is closed, when that is why. */
  | { readonly open: false; readonly day: string; readonly opens: string; readonly holiday?: string };

export type Hours = Pick<Office, 'zone' | 'hours' | 'holidays'>;

/** The longest run of closed days looked through before giving up: no office closes for longer. */
export const HORIZON_DAYS = 60;

/**
 * Indonesia's zones: hours ahead of UTC, which never change, and what people call them. For their own sake `Intl` would do,
 * but asking it for the first time holds up a cheap phone for 50 to 80 ms.
 */
export const ZONES: Readonly<Record<string, { readonly hours: number; readonly name: string }>> = {
  'Asia/Jakarta': { hours: 7, name: 'WIB' },
  'Asia/Pontianak': { hours: 7, name: 'WIB' },
  'Asia/Makassar': { hours: 8, name: 'WITA' },
  'Asia/Jayapura': { hours: 9, name: 'WIT' },
};

/** The day (`YYYY-MM-DD`) and the wall clock (`HH:MM`) that people at the office see at this instant. */
export function localTime(zone: string, now: Date): { day: string; time: string } {
  const { hours } = ZONES[zone] ?? {};
  if (hours !== undefined) {
    const [day = '', time = ''] = new Date(now.getTime() + hours * 3_600_000).toISOString().split('T');
    return { day, time: time.slice(0, 5) };
  }
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** Calendar arithmetic on a day; UTC noon, so that no zone can move it. */
export function addDays(day: string, count: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + count);
  return noon.toISOString().slice(0, 10);
}

export const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

export const holidayOn = (office: Hours, day: string): string | undefined => office.holidays.find((h) => h.day === day)?.name;

export const hoursOn = (office: Hours, day: string) =>
  holidayOn(office, day) === undefined
    ? office.hours.filter((h) => h.days.includes(weekday(day))).sort((a, b) => a.opens.localeCompare(b.opens))
    : [];

/** Open or closed at `now`; `undefined` when the office has not published hours, or none within two months. */
export function openState(office: Hours, now: Date): OpenState | undefined {
  const { day: today, time } = localTime(office.zone, now);
  const current = hoursOn(office, today).find((h) => h.opens <= time && time < h.closes);
  if (current) return { open: true, until: current.closes };
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
    const day = addDays(today, ahead);
    const next = hoursOn(office, day).find((h) => ahead > 0 || h.opens > time);
    if (!next) continue;
    const holiday = holidayOn(office, today);
    return { open: false, day, opens: next.opens, ...(holiday === undefined ? {} : { holiday }) };
  }
  return undefined;
}

/** Milliseconds until the wall clock at the office shows the next full minute: when an open state can next change. */
export const untilNextMinute = (now: Date): number => 60_000 - (now.getTime() % 60_000);
