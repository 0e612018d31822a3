/** Answers counted by month while they come in: a year's figures are some hundred numbers, however many have answered. */
import { UNSUR, type NewRating } from '../../contract/feedback.ts';
import { NO_ANSWERS, tallyOf, type Answers, type Tally } from '../../contract/skm.ts';
import type { Db, RatingAnswerTable, Trx } from '../db/database.ts';

type Question = RatingAnswerTable['question'];

/** In the transaction that stores the rating. The questions' order is everybody's, so that two ratings never wait for each other. */
export async function countAnswers(trx: Trx, office: string, day: string, rating: NewRating): Promise<void> {
  const given: readonly { question: Question; answer: number }[] =
    rating.kind === 'quick' ? [{ question: 'overall', answer: rating.overall }] : UNSUR.map((question) => ({ question, answer: rating.scores[question] }));
  await trx
    .insertInto('rating_answers')
    .values(given.map((one) => ({ office, month: day.slice(0, 7), ...one, count: 1 })))
    .onConflict((on) => on.columns(['office', 'month', 'question', 'answer']).doUpdateSet((eb) => ({ count: eb('rating_answers.count', '+', 1) })))
    .execute();
}

export interface MonthCounts {
  readonly skm: Tally;
  readonly quick: Answers;
}

/** Of the months (`YYYY-MM`) that have any, from `first` to `last`, or of all. */
export async function readCounts(db: Db, office: string, first = '', last = '9999-99'): Promise<ReadonlyMap<string, MonthCounts>> {
  const rows = await db.selectFrom('rating_answers').select(['month', 'question', 'answer', 'count'])
    .where('office', '=', office).where('month', '>=', first).where('month', '<=', last).orderBy('month').execute();
  const months = new Map<string, RatingAnswers>();
  for (const { month, question, answer, count } of rows) {
    const known = months.get(month) ?? {};
    months.set(month, { ...known, [question]: (known[question] ?? NO_ANSWERS).map((before, i) => (i + 1 === answer ? count : before)) });
  }
  return new Map(Array.from(months, ([month, answers]) => [month, { skm: tallyOf((unsur) => answers[unsur] ?? NO_ANSWERS), quick: answers.overall ?? NO_ANSWERS }]));
}

type RatingAnswers = Partial<Record<Question, Answers>>;
