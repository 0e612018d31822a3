/** The visitor's voice: ratings (SKM, PermenPANRB 14/2017) and complaints. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { email, line, phone, text } from './written.ts';

/**
 * The nine unsur by key, in the order of the official questionnaire. The regulation's own list swaps the last two, so
 * answers are kept by key and never by number.
 */
export const UNSUR = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana', 'pengaduan'] as const;
export type Unsur = (typeof UNSUR)[number];

/** 1 the lowest … 4 the highest; every question has its own four words. */
const score = z.literal([1, 2, 3, 4]);

const scores = z.strictObject({
  persyaratan: score, prosedur: score, waktu: score, biaya: score, produk: score, kompetensi: score, perilaku: score, sarana: score, pengaduan: score,
} satisfies Record<Unsur, typeof score>);

/** `quick`: one overall answer. `skm`: all nine unsur. `service` is a service code of the office. */
const shared = { service: z.optional(line), comment: z.optional(text) };
export const newRating = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quick'), overall: score, ...shared }),
  z.strictObject({ kind: z.literal('skm'), scores, ...shared }),
]);
export type NewRating = z.infer<typeof newRating>;

export const ratingReceipt = z.object({ id, ratedAt: instant });
export type RatingReceipt = z.infer<typeof ratingReceipt>;

/** What a complaint is about: an unsur of the service, or something else. */
export const COMPLAINT_CATEGORIES = [...UNSUR, 'lainnya'] as const;

/** Every way to reach the visitor is optional: a complaint counts without a name. */
export const newComplaint = z.strictObject({
  category: z.enum(COMPLAINT_CATEGORIES),
  text,
  name: z.optional(line),
  email: z.optional(email),
  phone: z.optional(phone),
});
export type NewComplaint = z.infer<typeof newComplaint>;

/** `number` is what a person can read out: `PGD-3374-2026-0007`. */
export const complaintReceipt = z.object({ id, number: z.string(), filedAt: instant });
export type ComplaintReceipt = z.infer<typeof complaintReceipt>;

const failures = ['invalid', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type'] as const;

export const rateService = operation({
  name: 'rateService',
  summary: 'Rate the service: one overall answer, or the nine unsur of the SKM',
  method: 'PUT',
  path: '/offices/{office}/ratings/{id}',
  access: 'public',
  body: newRating,
  answer: ratingReceipt,
  failures,
});

export const fileComplaint = operation({
  name: 'fileComplaint',
  summary: 'Complain about the service',
  method: 'PUT',
  path: '/offices/{office}/complaints/{id}',
  access: 'public',
  body: newComplaint,
  answer: complaintReceipt,
  failures,
});
