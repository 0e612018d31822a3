/** The guest book: SKD questionnaire (VKD) Blok I with its official codes, so that the yearly recap needs no retyping. */
import * as z from 'zod/mini';
import { dataNeed, together } from './data-need.ts';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { ticket } from './ticket.ts';
import { email, line, phone } from './written.ts';

const codes = <const C extends readonly number[]>(list: C) => z.literal(list);

/** Codes of the questionnaire; their official labels are in `locale`. Services and channels are bits and may be added up. */
export const VISIT_CODES = {
  gender: [1, 2],
  education: [1, 2, 3, 4, 5],
  ageClass: [1, 2, 3, 4, 5, 6, 7],
  disability: [1, 2],
  disabilityKind: [1, 2, 3, 4],
  occupation: [1, 2, 3, 4, 5, 6, 7],
  institutionCategory: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  purpose: [1, 2, 3, 4, 5],
  services: [1, 2, 4, 8, 16, 32],
  channels: [1, 2, 4, 8, 16, 32],
} as const;

/** The codes that stand for "Lainnya" and ask for a word of explanation. */
export const OTHER = { occupation: 7, institutionCategory: 9, purpose: 5 } as const;

const several = (list: readonly number[]) =>
  z.array(z.literal([...list])).check(
    z.minLength(1, 'required'),
    z.refine((chosen: number[]) => new Set(chosen).size === chosen.length, 'repeated'),
  );

const explained = <K extends keyof typeof OTHER>(field: K) =>
  z.refine<Record<string, unknown>>((visit) => visit[field] !== OTHER[field] || visit[`${field}Other`] !== undefined, {
    path: [`${field}Other`],
    error: 'required',
    ...together,
  });

/** A whole number of people of a group. */
const people = z.int().check(z.gte(0, 'number'), z.lte(1_000, 'number'));

/** Answers that need the visitor's consent (UU 27/2022 Pasal 4, 25, 26). */
export const CONSENTED = ['ageClass', 'disability', 'disabilityKind'] as const;

export const newVisit = z
  .strictObject({
    name: line,
    email,
    phone: z.optional(phone),
    gender: codes(VISIT_CODES.gender),
    education: codes(VISIT_CODES.education),
    /** Optional and never preset: age and disability are specific personal data (UU 27/2022 Pasal 4, 25, 26). */
    ageClass: z.optional(codes(VISIT_CODES.ageClass)),
    disability: z.optional(codes(VISIT_CODES.disability)),
    disabilityKind: z.optional(codes(VISIT_CODES.disabilityKind)),
    occupation: codes(VISIT_CODES.occupation),
    occupationOther: z.optional(line),
    institutionCategory: codes(VISIT_CODES.institutionCategory),
    institutionCategoryOther: z.optional(line),
    institutionName: line,
    purpose: codes(VISIT_CODES.purpose),
    purposeOther: z.optional(line),
    services: several(VISIT_CODES.services),
    channels: several(VISIT_CODES.channels),
    complainedBefore: z.optional(z.boolean()),
    /** Several people who came together and are one visit: all of them with the one who signs. */
    group: z.optional(
      z
        .strictObject({ people: people.check(z.gte(2, 'group')), men: z.optional(people), women: z.optional(people) })
        .check(z.refine<Record<string, unknown>>(({ people, men, women }) => typeof men !== 'number' || typeof women !== 'number' || men + women === people, { path: ['people'], error: 'sum', ...together })),
    ),
    /** Blok III: what data the visitor came for. */
    need: z.optional(dataNeed),
    /** A number of today that the visitor has already, as it is printed. */
    queueNumber: z.optional(line),
    /**
     * For how many seconds it could not be sent, on a tablet without a network; by the tablet's clock, whatever day that shows. Not part of
     * the content: the same id may be sent again with another delay. After more than ten minutes it gets no queue number.
     */
    delayed: z.optional(z.int().check(z.gte(0, 'number'))),
    /** The version of the words that asked for consent to the answers that need it. */
    consent: z.optional(line),
  })
  .check(
    explained('occupation'), explained('institutionCategory'), explained('purpose'),
    z.refine<Record<string, unknown>>((visit) => visit['consent'] !== undefined || CONSENTED.every((field) => visit[field] === undefined), { path: ['consent'], error: 'required', ...together }),
  );
export type NewVisit = z.infer<typeof newVisit>;

/** What the visitor takes along. Without a ticket where the number is taken first and none was named, and where it came late. */
export const visitReceipt = z.object({ id, signedAt: instant, ticket: z.optional(ticket) });
export type VisitReceipt = z.infer<typeof visitReceipt>;

export const signGuestBook = operation({
  name: 'signGuestBook',
  summary: 'Sign the guest book and take a queue number',
  method: 'PUT',
  path: '/offices/{office}/visits/{id}',
  access: 'public',
  body: newVisit,
  answer: visitReceipt,
  failures: ['invalid', 'forbidden', 'not-found', 'id-reused', 'rate-limited', 'too-large', 'unsupported-type'],
});
