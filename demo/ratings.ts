/**
 * Answers to the nine questions of the SKM, counted by month, so that the demonstration has figures to show. They are nobody's:
 * the widget says so where the office's `sampleValues` name `satisfaction`.
 */
import { UNSUR } from '../src/contract/unsur.ts';
import type { Db } from '../src/endpoint/db/database.ts';

export interface Answered {
  /** `YYYY-MM` */
  readonly month: string;
  readonly respondents: number;
  /** Of ten respondents, how many choose the highest answer and how many the second lowest; the others choose the one between. */
  readonly best: number;
  readonly worse: number;
}

/** Adds a little to each unsur, so that no two are alike. */
export async function addAnswers(db: Db, office: string, { month, respondents, best, worse }: Answered): Promise<void> {
  const rows = UNSUR.flatMap((question, i) => {
    const four = Math.min(respondents, Math.round((respondents * Math.min(10, best + (i === 3 ? 3 : (i % 4) / 2))) / 10));
    const two = Math.min(respondents - four, Math.round((respondents * worse * ((i % 3) + 1)) / 20));
    return [[4, four], [2, two], [3, respondents - four - two]].map(([answer = 0, count = 0]) => ({ office, month, question, answer, count }));
  });
  await db.insertInto('rating_answers').values(rows.filter(({ count }) => count > 0)).execute();
}

/** Of the two years up to now; nothing where visitors have already rated. */
export async function addDemoRatings(db: Db, now: Date): Promise<void> {
  if (await db.selectFrom('rating_answers').select('month').executeTakeFirst()) return;
  const last = now.getUTCFullYear() * 12 + now.getUTCMonth();
  for (let at = (now.getUTCFullYear() - 1) * 12; at < last; at++) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    await addAnswers(db, '3374', { month: `${year}-${String(month).padStart(2, '0')}`, respondents: 21 + ((at * 7) % 19), best: 4 + (at % 24) / 10, worse: 1 + (at % 5) / 4 });
  }
}
