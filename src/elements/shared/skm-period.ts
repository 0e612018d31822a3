/** A period of whole months of a year, as people call it: Tahun 2026, Triwulan II 2026, Januari–September 2026. */
import type { Period } from '../../client/satisfaction.ts';
import type { SkmWords } from '../../locale/id/skm.ts';

export function periodName({ from, to }: Period, words: SkmWords): string {
  const [year = '', first = 1, last = 12] = [from.slice(0, 4), Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const name = (month: number): string => words.months[month - 1] ?? '';
  if (to.slice(0, 4) !== year) return `${name(first)} ${year} – ${name(last)} ${to.slice(0, 4)}`;
  if (first === 1 && last === 12) return words.year(year);
  if (first % 3 === 1 && last === first + 2) return words.quarter(last / 3, year);
  return first === last ? `${name(first)} ${year}` : `${name(first)}–${name(last)} ${year}`;
}
