/** Days on which an office works. Pure; the clock is an argument. */
import { addDays, holidayOn, HORIZON_DAYS, hoursOn, localTime, weekday, type Hours } from './calendar.ts';

/**
 * The `count`-th working day after the day of `now` at the office. Without published hours a working day is Monday to
 * Friday (Perpres 21/2023), holidays excepted.
 */
export function workingDayAfter(office: Hours, now: Date, count: number): string {
  const works = (day: string) =>
    holidayOn(office, day) === undefined && (office.hours.length ? hoursOn(office, day).length > 0 : weekday(day) <= 5);
  let day = localTime(office.zone, now).day;
  for (let left = count, looked = 0; left > 0 && looked < HORIZON_DAYS + count; looked++) {
    day = addDays(day, 1);
    if (works(day)) left--;
  }
  return day;
}
