/** When a number of days is over, in the days that count. Pure; the clock is an argument. */
import { addDays, localTime, type Hours } from './calendar.ts';
import type { TimeLimit } from './policy.ts';
import { workingDayAfter } from './working-days.ts';

/** The last day of a limit that runs from the day of `from` at the office, which is not counted itself. */
export const lastDayOf = ({ days, counted }: TimeLimit, office: Hours, from: Date): string =>
  counted === 'working' ? workingDayAfter(office, from, days) : addDays(localTime(office.zone, from).day, days);

/** Whether at most `days` of the days that count are left until `last`, today not among them. */
export const isNear = (last: string, limit: TimeLimit, office: Hours, now: Date): boolean => last <= lastDayOf(limit, office, now);
