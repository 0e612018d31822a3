/** The guest book: SKD questionnaire (VKD) Blok I with its official codes, so that the yearly recap needs no retyping. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
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
    // Also beside other errors, so that a person is not sent back a second time.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });

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
  })
  .check(explained('occupation'), explained('institutionCategory'), explained('purpose'));
export type NewVisit = z.infer<typeof newVisit>;

/** What the visitor takes along. `number` counts from 1 every day, per prefix, in the office's zone. */
export const visitReceipt = z.object({ id, number: z.string(), service: z.string(), signedAt: instant });
export type VisitReceipt = z.infer<typeof visitReceipt>;

export const signGuestBook = operation({
  name: 'signGuestBook',
  summary: 'Sign the guest book and take a queue number',
  method: 'PUT',
  path: '/offices/{office}/visits/{id}',
  access: 'public',
  body: newVisit,
  answer: visitReceipt,
  failures: ['invalid', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type'],
});
