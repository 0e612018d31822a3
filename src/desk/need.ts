/** What data a visitor needs, in the questionnaire's own words. */
import type { InboxEntry } from '../client/desk.ts';
import type { DeskContext } from './context.ts';

type Need = NonNullable<InboxEntry['need']>;

export function needWords(need: Need, { wording }: DeskContext): readonly (readonly [label: string, value: string])[] {
  const { about } = wording.work;
  const { levels, periods } = wording.dataNeed;
  const years = [need.fromYear, need.toYear].filter((year) => year !== undefined);
  const chosen = (options: Readonly<Record<number, string>>, code: number | undefined, other: string | undefined): string | undefined =>
    code === undefined ? undefined : other === undefined ? (options[code] ?? String(code)) : `${options[code] ?? code}: ${other}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [about.need, need.detail],
    [about.region, need.region],
    [about.years, years.length === 0 ? undefined : [...new Set(years)].join('–')],
    [about.level, chosen(levels, need.level, need.levelOther)],
    [about.period, chosen(periods, need.period, need.periodOther)],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}
