/** Calendar periods of an office: months, quarters, years, as first and last days. */
import { addDays } from '../../contract/calendar.ts';
import type { Period } from '../../contract/satisfaction.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const lastOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0, 12)).toISOString().slice(0, 10);

/** The quarter of a day. */
export function quarterOf(day: string): Period {
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return { from: `${year}-${two(first)}-01`, to: lastOf(year, first + 2) };
}

export const monthOf = (day: string): Period => ({ from: `${day.slice(0, 7)}-01`, to: lastOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))) });

export const yearOf = (year: number | string): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** All quarters from the first day of one to the last of another. */
export function quartersIn({ from, to }: Period): readonly Period[] {
  const quarters: Period[] = [];
  for (let quarter = quarterOf(from); quarter.to <= to; quarter = quarterOf(addDays(quarter.to, 1))) quarters.push(quarter);
  return quarters;
}

export const inside = (inner: Period, { from, to }: Period): boolean => inner.from >= from && inner.to <= to;
