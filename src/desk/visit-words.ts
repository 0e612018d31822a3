/** A guest book entry in the official words that the visitor chose from. */
import type { VisitRecord } from '../client/desk-lists.ts';
import type { DeskContext } from './context.ts';
import type { Fact, FullRecord, Group, Row } from './entries.ts';
import { erased, missing, named, strong } from './facts.ts';
import { needWords } from './need.ts';
import { inFull } from './when.ts';

type Labels = Readonly<{ [code: number | string]: string }>;

const label = (labels: Labels, code: number | undefined): string | undefined => (code === undefined ? undefined : (labels[code] ?? String(code)));
const labels = (all: Labels, codes: readonly number[]): string => codes.map((code) => label(all, code)).join('; ');
const orOther = (chosen: string | undefined, other: string | undefined): string | undefined => (other === undefined ? chosen : `${chosen}: ${other}`);

export function visitRow({ id, signedAt, ticket, visit, erasedAt }: VisitRecord, context: DeskContext): Row {
  const { lists, guestBook: { options } } = context.wording;
  return {
    id,
    cells: [
      erasedAt === undefined ? [strong(visit.name), { value: visit.institutionName }] : [erased(erasedAt, context)],
      [ticket ? strong(ticket.number) : missing(lists.noTicket), { value: inFull(signedAt, context) }],
      [{ value: labels(options.services, visit.services) }, { value: orOther(label(options.purpose, visit.purpose), visit.purposeOther) ?? '', kind: 'missing' }],
    ],
  };
}

export function visitFacts({ id, signedAt, ticket, visit, erasedAt }: VisitRecord, context: DeskContext): FullRecord {
  const { lists, guestBook: { fields, options } } = context.wording;
  const { record } = lists;
  const told = (title: string, value: string | undefined): Fact => named(context, title, value);
  const { group, need, consent } = visit;
  const groups: readonly Group[] = [
    {
      title: record.visit,
      facts: [
        told(record.at, inFull(signedAt, context)),
        ...(ticket ? [told(record.number, ticket.number), told(record.queue, ticket.service.name)] : [{ label: record.number, ...missing(lists.noTicket) }]),
        told(fields.services, labels(options.services, visit.services)), told(fields.channels, labels(options.channels, visit.channels)),
        told(fields.purpose, orOther(label(options.purpose, visit.purpose), visit.purposeOther)),
        told(fields.complainedBefore, visit.complainedBefore === undefined ? undefined : options.complainedBefore[visit.complainedBefore ? 'yes' : 'no']),
        ...(group ? [told(record.group, [record.people(group.people), ...(group.men === undefined ? [] : [record.men(group.men)]), ...(group.women === undefined ? [] : [record.women(group.women)])].join(', '))] : []),
      ],
    },
    {
      title: record.guest,
      facts: [
        told(fields.name, visit.name), told(fields.email, visit.email), told(fields.phone, visit.phone), told(fields.gender, label(options.gender, visit.gender)),
        told(fields.ageClass, label(options.ageClass, visit.ageClass)), told(fields.education, label(options.education, visit.education)),
        told(fields.disability, label(options.disability, visit.disability)), told(fields.disabilityKind, label(options.disabilityKind, visit.disabilityKind)),
        ...(consent === undefined ? [] : [told(record.consent, consent)]),
      ],
    },
    {
      title: record.work,
      facts: [
        told(fields.occupation, orOther(label(options.occupation, visit.occupation), visit.occupationOther)),
        told(fields.institutionCategory, orOther(label(options.institutionCategory, visit.institutionCategory), visit.institutionCategoryOther)),
        told(fields.institutionName, visit.institutionName),
      ],
    },
    ...(need ? [{ title: record.need, facts: needWords(need, context).map(([title, value]) => told(title, value)) }] : []),
    { title: record.id, facts: [{ value: id }] },
  ];
  return { title: erasedAt === undefined ? visit.name : context.wording.privacy.gone, groups, corrects: erasedAt === undefined, erasedAt };
}
