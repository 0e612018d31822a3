/** A rating in the words that the visitor chose. */
import { UNSUR } from '../client/feedback.ts';
import type { RatingRecord } from '../client/desk-lists.ts';
import type { DeskContext } from './context.ts';
import type { Fact, FullRecord, Row } from './entries.ts';
import { erased, missing, named, strong } from './facts.ts';
import { hashOf } from './route.ts';
import { inFull } from './when.ts';

type Rating = RatingRecord['rating'];

const answer = (answers: readonly string[], score: number): string => `${answers[score - 1] ?? ''} (${score}/4)`;

function answers(rating: Rating, { wording: { words, feedback, unsur } }: DeskContext): readonly Fact[] {
  if (rating.kind === 'quick') return [{ label: words.lists.overall, value: answer(feedback.rating.overall.answers, rating.overall) }];
  return UNSUR.map((key) => ({ label: unsur[key].name, value: answer(unsur[key].answers, rating.scores[key]) }));
}

/** Those with the lowest answer, where that is on the lower side of the scale. */
function worst(rating: Rating, context: DeskContext): readonly Fact[] {
  if (rating.kind === 'quick') return answers(rating, context);
  const { lists, unsur } = context.wording;
  const lowest = Math.min(...Object.values(rating.scores));
  const found = UNSUR.filter((key) => rating.scores[key] === lowest);
  return [{ label: lists.lowest, value: `${lowest}/4` }, { value: found.length === UNSUR.length ? '' : found.map((key) => unsur[key].name).join('; ') }];
}

const serviceOf = (rating: Rating, { profile }: DeskContext): string | undefined =>
  profile.services.find(({ code }) => code === rating.service)?.name ?? rating.service;

const kindOf = (rating: Rating, { wording: { words: { lists } } }: DeskContext): string => (rating.kind === 'quick' ? lists.quick : lists.skm);

export function ratingRow({ id, ratedAt, rating, erasedAt }: RatingRecord, context: DeskContext): Row {
  const { words } = context.wording;
  return {
    id,
    cells: [
      [strong(inFull(ratedAt, context))],
      [{ value: kindOf(rating, context) }, named(context, words.lists.service, serviceOf(rating, context))],
      worst(rating, context),
      [erasedAt !== undefined ? erased(erasedAt, context) : rating.comment === undefined ? missing(words.lists.noComment) : { value: rating.comment, kind: 'text' }],
    ],
  };
}

export function ratingFacts({ id, ratedAt, rating, erasedAt }: RatingRecord, context: DeskContext): FullRecord {
  const { words, lists: { record } } = context.wording;
  const told = (title: string, value: string | undefined): Fact => named(context, title, value);
  const respondent = rating.kind === 'skm' ? rating.respondent : undefined;
  return {
    title: kindOf(rating, context),
    erasedAt,
    groups: [
      {
        title: record.visit,
        facts: [
          told(record.at, inFull(ratedAt, context)), told(words.lists.service, serviceOf(rating, context)),
          ...(rating.visit === undefined ? [] : [{ label: record.ofVisit, value: record.openVisit, href: hashOf({ view: 'visits', id: rating.visit, sought: '' }) }]),
        ],
      },
      { title: record.answers, facts: answers(rating, context) },
      { title: words.lists.comment, facts: [rating.comment === undefined ? missing(words.lists.noComment) : { value: rating.comment, kind: 'text' }] },
      ...(respondent ? [{
        title: record.respondent,
        facts: [
          told(record.gender, respondent.gender), told(record.age, respondent.age === undefined ? undefined : record.years(respondent.age)), told(record.education, respondent.education),
          told(record.occupation, respondent.occupationOther === undefined ? respondent.occupation : `${respondent.occupation}: ${respondent.occupationOther}`),
        ],
      }] : []),
      { title: record.id, facts: [{ value: id }] },
    ],
  };
}
