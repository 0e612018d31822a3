/** What of the SKM may be known outside the office. The reasoning is in decisions.md. */
import { addDays } from '../../contract/calendar.ts';
import { UNSUR } from '../../contract/feedback.ts';
import { LEAST_RESPONDENTS } from '../../contract/policy.ts';
import type { Period } from '../../contract/satisfaction.ts';
import { addUp, respondentsOf, sumOf, type Tally } from '../../contract/skm.ts';
import { quarterOf, quartersIn, yearOf } from './periods.ts';

/** One or more quarters that are published together, and never otherwise. */
export interface Part extends Period {
  readonly tally: Tally;
}

/** When a quarter's figures may be told: a day after its last, when no rating of that day can be on its way any more. */
export const toldFrom = ({ to }: Period): string => addDays(to, 2);

/** Enough respondents, and no unsur for which all of them chose the lowest answer: its mean would be everybody's answer. */
const safe = (tally: Tally): boolean => {
  const respondents = respondentsOf(tally);
  return respondents >= LEAST_RESPONDENTS && UNSUR.every((unsur) => sumOf(tally[unsur]) > respondents);
};

/** `tallies` by month (`YYYY-MM`). The same on every later day, but for new ones at the end. */
export function partsOf(tallies: ReadonlyMap<string, Tally>, today: string): readonly Part[] {
  const years = new Set(Array.from(tallies.keys(), (month) => month.slice(0, 4)));
  return [...years].sort().flatMap((year) => partsOfYear(year, tallies, today));
}

function partsOfYear(year: string, tallies: ReadonlyMap<string, Tally>, today: string): readonly Part[] {
  const parts: Part[] = [];
  let open: Period | undefined;
  for (const quarter of quartersIn(yearOf(year))) {
    if (toldFrom(quarter) > today) break;
    open = { from: open?.from ?? quarter.from, to: quarter.to };
    const tally = addUp(Array.from(tallies).flatMap(([month, one]) => (open && month >= open.from.slice(0, 7) && month <= open.to ? [one] : [])));
    if (!safe(tally)) continue;
    parts.push({ ...open, tally });
    open = undefined;
  }
  return parts;
}

/** A period that may be asked for: whole quarters. */
export const isWholeQuarters = ({ from, to }: Period): boolean => from < to && quarterOf(from).from === from && quarterOf(to).to === to;
