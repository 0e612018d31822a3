/**
 * The Community Satisfaction Index (IKM) of PermenPANRB 14/2017. Pure, and in whole numbers until the last division, so that a
 * value which lies between two grades is rounded as by hand and never by what a computer's fractions leave of it.
 */
import { UNSUR, type Unsur } from './unsur.ts';

/** How many respondents gave each of the four answers, from the lowest. */
export type Answers = readonly [number, number, number, number];
export type Tally = Readonly<Record<Unsur, Answers>>;

/** A very good … D not good; the official words are in `locale`. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

export interface SkmFigures {
  readonly respondents: number;
  /** `nrr`: the mean of the answers, two decimals; `weighted`: a ninth of it, three decimals. In the questionnaire's order. */
  readonly unsur: { readonly unsur: Unsur; readonly nrr: number; readonly weighted: number }[];
  /** The sum of the weighted means, before they are rounded: 1 to 4, three decimals. */
  readonly ikm: number;
  /** 25 to 100, two decimals: what the grade goes by. */
  readonly converted: number;
  readonly grade: Grade;
}

/** Lowest converted values of the grades in hundredths; the printed table leaves gaps between them, which rounding closes. */
const LEAST: Readonly<Record<Exclude<Grade, 'D'>, number>> = { A: 8831, B: 7661, C: 6500 };

/** A fraction of whole numbers, half up, in units of `1 / scale`. */
const rounded = (numerator: number, denominator: number, scale: number): number => Math.floor((2 * scale * numerator + denominator) / (2 * denominator));

const total = (answers: Answers): number => answers.reduce((sum, count) => sum + count, 0);
export const sumOf = (answers: Answers): number => answers.reduce((sum, count, i) => sum + count * (i + 1), 0);

/** Everybody answers all nine questions or is not a respondent. */
export const respondentsOf = (tally: Tally): number => total(tally[UNSUR[0]]);

export function gradeOf(convertedHundredths: number): Grade {
  return GRADES.find((grade) => grade === 'D' || convertedHundredths >= LEAST[grade]) ?? 'D';
}

/** Nothing where nobody has answered. */
export function skmOf(tally: Tally): SkmFigures | undefined {
  const respondents = respondentsOf(tally);
  if (respondents === 0) return undefined;
  const sums = UNSUR.map((unsur) => ({ unsur, sum: sumOf(tally[unsur]) }));
  const all = sums.reduce((sum, one) => sum + one.sum, 0);
  const ninths = respondents * UNSUR.length;
  const converted = rounded(25 * all, ninths, 100);
  return {
    respondents,
    unsur: sums.map(({ unsur, sum }) => ({ unsur, nrr: rounded(sum, respondents, 100) / 100, weighted: rounded(sum, ninths, 1000) / 1000 })),
    ikm: rounded(all, ninths, 1000) / 1000,
    converted: converted / 100,
    grade: gradeOf(converted),
  };
}

export const NO_ANSWERS: Answers = [0, 0, 0, 0];

export const tallyOf = (answersOf: (unsur: Unsur) => Answers): Tally => Object.fromEntries(UNSUR.map((unsur) => [unsur, answersOf(unsur)])) as Record<Unsur, Answers>;

const addAnswers = (one: Answers, other: Answers): Answers => [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]];

export const addUp = (tallies: readonly Tally[]): Tally => tallyOf((unsur) => tallies.reduce((sum, tally) => addAnswers(sum, tally[unsur]), NO_ANSWERS));
