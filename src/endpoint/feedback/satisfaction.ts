/** The result of the SKM: for everybody in published parts, for the office itself in whole months. */
import { localTime } from '../../contract/calendar.ts';
import { COMMENTS_MAX, type DeskSatisfaction } from '../../contract/desk-satisfaction.ts';
import { UNSUR, type NewRating } from '../../contract/feedback.ts';
import type { Period, Satisfaction } from '../../contract/satisfaction.ts';
import { addUp, NO_ANSWERS, skmOf } from '../../contract/skm.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { Core } from '../core.ts';
import type { Db } from '../db/database.ts';
import { invalid } from '../problem.ts';
import { readCounts } from './answer-counts.ts';
import { isWholeQuarters, partsOf, toldFrom, type Part } from './parts.ts';
import { inside, monthOf, quartersIn, yearOf } from './periods.ts';

/** Longer periods are asked for in pieces. */
const YEARS_MAX = 10;

const tooLong = ({ from, to }: Period): boolean => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= YEARS_MAX;

const periodOf = ({ from, to }: Period): Period => ({ from, to });

/** `from` and `to`: both, or neither for the newest year that has figures. */
export async function satisfactionOf({ db, clock }: Core, { office, policy }: OfficeContent, from: string | undefined, to: string | undefined): Promise<Satisfaction> {
  const today = localTime(office.zone, clock()).day;
  const counts = await readCounts(db, office.code);
  const parts = partsOf(new Map(Array.from(counts, ([month, { skm }]) => [month, skm])), today);
  const wanted = wantedPeriod(from, to) ?? yearOf((parts.at(-1)?.to ?? today).slice(0, 4));
  const shown = parts.filter((part) => inside(part, wanted));
  const figures = skmOf(addUp(shown.map(({ tally }) => tally)));
  const least = policy.satisfaction.leastRespondents;
  const quarters = quartersIn(wanted);
  const next = quarters.map(toldFrom).find((day) => day > today);
  return {
    ...wanted,
    least,
    ...(figures && figures.respondents >= least ? { figures } : {}),
    parts: shown.flatMap((part) => figuresOf(part, least)),
    leftOut: quarters.filter((quarter) => toldFrom(quarter) <= today && !shown.some((part) => inside(quarter, part))),
    ...(next === undefined ? {} : { next }),
    published: parts.map(periodOf).reverse(),
  };
}

function wantedPeriod(from: string | undefined, to: string | undefined): Period | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) throw invalid('from', 'required');
  if (to === undefined) throw invalid('to', 'required');
  if (!isWholeQuarters({ from, to }) || tooLong({ from, to })) throw invalid('to', 'period');
  return { from, to };
}

function figuresOf(part: Part, least: number): Satisfaction['parts'] {
  const figures = skmOf(part.tally);
  if (!figures || figures.respondents < least) return [];
  const { respondents, converted, grade } = figures;
  return [{ ...periodOf(part), respondents, converted, grade }];
}

/** Everything of some months, also what is too little to be published. */
export async function deskSatisfactionOf({ db }: Core, { office, policy }: OfficeContent, { from, to }: Period): Promise<DeskSatisfaction> {
  if (from > to || monthOf(from).from !== from || monthOf(to).to !== to) throw invalid('to', 'period');
  const months = [...(await readCounts(db, office.code, from.slice(0, 7), to.slice(0, 7))).values()];
  const tally = addUp(months.map(({ skm }) => skm));
  const figures = skmOf(tally);
  return {
    from,
    to,
    least: policy.satisfaction.leastRespondents,
    ...(figures ? { figures } : {}),
    answers: UNSUR.map((unsur) => ({ unsur, answers: [...tally[unsur]] })),
    quick: NO_ANSWERS.map((_, i) => months.reduce((sum, { quick }) => sum + (quick[i] ?? 0), 0)),
    comments: await readComments(db, office.code, { from, to }),
  };
}

async function readComments(db: Db, office: string, { from, to }: Period): Promise<DeskSatisfaction['comments']> {
  const rows = await db.selectFrom('ratings').select(['id', 'rated_at', 'kind', 'body'])
    .where('office', '=', office).where('day', '>=', from).where('day', '<=', to)
    // Inside a text of the JSON a quotation mark stands behind a backslash: this is the key and nothing else.
    .where('body', 'like', '%"comment":"%')
    .orderBy('rated_at', 'desc').orderBy('id', 'desc').limit(COMMENTS_MAX).execute();
  return rows.map(({ id, rated_at: ratedAt, kind, body }) => ({ id, ratedAt, kind, text: (JSON.parse(body) as NewRating).comment ?? '' }));
}
