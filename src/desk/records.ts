/** What visitors have left, as rows of words: every stored field, in the words the visitor chose from. */
import type { Connection } from '../client/connection.ts';
import { loadRatings, loadVisits, type RatingRecord, type VisitRecord } from '../client/desk.ts';
import { UNSUR } from '../client/feedback.ts';
import type { DeskContext } from './context.ts';
import type { List } from './route.ts';
import { inFull } from './when.ts';

/** A line of a cell; the first without a label is what the eye looks for. */
export interface Fact {
  readonly label?: string;
  readonly value: string;
  readonly kind?: 'strong' | 'text' | 'missing';
}

export interface Row {
  readonly id: string;
  readonly cells: readonly (readonly Fact[])[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const strong = (value: string): Fact => ({ value, kind: 'strong' });
const missing = (value: string): Fact => ({ value, kind: 'missing' });
/** What was not filled in says so: an empty place might be a mistake of ours. */
const fact = (context: DeskContext, label: string, value: string | undefined): Fact =>
  value === undefined ? { label, ...missing(context.wording.words.lists.notGiven) } : { label, value };

const option = (options: Readonly<Record<string, string>>, code: number | string): string => options[code] ?? String(code);
const optional = (options: Readonly<Record<string, string>>, code: number | undefined) => (code === undefined ? undefined : option(options, code));

function visitRow(record: VisitRecord, context: DeskContext): Row {
  const { visit } = record;
  const { fields, options } = context.wording.guestBook;
  const told = (label: string, value: string | undefined) => fact(context, label, value);
  const orOther = (chosen: string, other: string | undefined) => (other === undefined ? chosen : `${chosen}: ${other}`);
  const list = (of: Readonly<Record<string, string>>, codes: readonly number[]) => codes.map((code) => option(of, code)).join('; ');
  return {
    id: record.id,
    cells: [
      [...(record.ticket ? [strong(record.ticket.number), { value: record.ticket.service.name }] : []), { value: inFull(record.signedAt, context) }],
      [
        strong(visit.name), told(fields.email, visit.email), told(fields.phone, visit.phone), told(fields.gender, option(options.gender, visit.gender)),
        told(fields.ageClass, optional(options.ageClass, visit.ageClass)), told(fields.education, option(options.education, visit.education)),
        told(fields.disability, optional(options.disability, visit.disability)), told(fields.disabilityKind, optional(options.disabilityKind, visit.disabilityKind)),
      ],
      [
        strong(visit.institutionName),
        told(fields.institutionCategory, orOther(option(options.institutionCategory, visit.institutionCategory), visit.institutionCategoryOther)),
        told(fields.occupation, orOther(option(options.occupation, visit.occupation), visit.occupationOther)),
      ],
      [
        strong(list(options.services, visit.services)),
        told(fields.purpose, orOther(option(options.purpose, visit.purpose), visit.purposeOther)),
        told(fields.channels, list(options.channels, visit.channels)),
        told(fields.complainedBefore, visit.complainedBefore === undefined ? undefined : options.complainedBefore[visit.complainedBefore ? 'yes' : 'no']),
      ],
    ],
  };
}

function ratingRow({ id, ratedAt, rating }: RatingRecord, context: DeskContext): Row {
  const { words: { lists }, feedback, unsur } = context.wording;
  const service = context.profile.services.find(({ code }) => code === rating.service)?.name ?? rating.service;
  const answer = (answers: readonly string[], score: number) => `${answers[score - 1] ?? ''} (${score}/4)`;
  const answers: readonly Fact[] =
    rating.kind === 'quick'
      ? [{ label: lists.overall, value: answer(feedback.rating.overall.answers, rating.overall) }]
      : UNSUR.map((key) => ({ label: unsur[key].name, value: answer(unsur[key].answers, rating.scores[key]) }));
  return {
    id,
    cells: [
      [{ value: inFull(ratedAt, context) }],
      [strong(rating.kind === 'quick' ? lists.quick : lists.skm), fact(context, lists.service, service)],
      answers,
      [rating.comment === undefined ? missing(lists.noComment) : { value: rating.comment, kind: 'text' }],
    ],
  };
}

/** What the endpoint has kept, turned into rows by whoever shows it, in whichever language that is. */
export async function loadTable(list: List, connection: Connection): Promise<(context: DeskContext) => Table> {
  switch (list) {
    case 'visits': {
      const records = await loadVisits(connection);
      return (context) => table(context, ({ queue, guest, work, visit }) => [queue, guest, work, visit], records.map((record) => visitRow(record, context)));
    }
    case 'ratings': {
      const records = await loadRatings(connection);
      return (context) => table(context, ({ at, kind, answers, comment }) => [at, kind, answers, comment], records.map((record) => ratingRow(record, context)));
    }
  }
}

const table = (context: DeskContext, columns: (lists: DeskContext['wording']['words']['lists']) => readonly string[], rows: readonly Row[]): Table =>
  ({ columns: columns(context.wording.words.lists), rows });
