/** The visitor's voice: ratings (SKM, PermenPANRB 14/2017). Complaints are in `complaint.ts`. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { UNSUR, type Unsur } from './unsur.ts';
import { line, text } from './written.ts';

export { UNSUR, type Unsur };

/** 1 the lowest … 4 the highest; every question has its own four words. */
const score = z.literal([1, 2, 3, 4]);

const scores = z.strictObject({
  persyaratan: score, prosedur: score, waktu: score, biaya: score, produk: score, kompetensi: score, perilaku: score, sarana: score, pengaduan: score,
} satisfies Record<Unsur, typeof score>);

/** What the SKM form asks of a respondent, in its own codes. */
export const RESPONDENT = {
  gender: ['L', 'P'],
  education: ['SD', 'SMP', 'SMA', 'S1', 'S2', 'S3'],
  occupation: ['PNS', 'TNI', 'POLRI', 'SWASTA', 'WIRAUSAHA', 'LAINNYA'],
} as const;
export const AGE_MAX = 120;

/** All of it is the respondent's to give or to leave. `age` in years; `occupationOther` says what LAINNYA is. */
export const respondent = z.strictObject({
  gender: z.optional(z.enum(RESPONDENT.gender)),
  age: z.optional(z.int().check(z.gte(1, 'age'), z.lte(AGE_MAX, 'age'))),
  education: z.optional(z.enum(RESPONDENT.education)),
  occupation: z.optional(z.enum(RESPONDENT.occupation)),
  occupationOther: z.optional(line),
});
export type Respondent = z.infer<typeof respondent>;

/**
 * `quick`: one overall answer. `skm`: all nine unsur. `service` is a service code of the office; `visit` the id of the visit that
 * it is about, which is rated once.
 */
const shared = { service: z.optional(line), comment: z.optional(text), visit: z.optional(id) };
export const newRating = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quick'), overall: score, ...shared }),
  z.strictObject({ kind: z.literal('skm'), scores, respondent: z.optional(respondent), ...shared }),
]);
export type NewRating = z.infer<typeof newRating>;

export const ratingReceipt = z.object({ id, ratedAt: instant });
export type RatingReceipt = z.infer<typeof ratingReceipt>;

const failures = ['invalid', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type'] as const;

/**
 * At most one rating for each visit: `closed` with `rating: rated` where another came first, `invalid` with `visit: unknown` where
 * the office knows no such visit. A rating of no visit is `rate-limited` when very many come from one network.
 */
export const rateService = operation({
  name: 'rateService',
  summary: 'Rate the service: one overall answer, or the nine unsur of the SKM',
  method: 'PUT',
  path: '/offices/{office}/ratings/{id}',
  access: 'public',
  body: newRating,
  answer: ratingReceipt,
  failures: [...failures, 'closed', 'rate-limited'],
});

export const getVisitRating = operation({
  name: 'getVisitRating',
  summary: 'Whether a visit has been rated',
  method: 'GET',
  path: '/offices/{office}/visits/{id}/rating',
  access: 'public',
  answer: z.object({ rated: z.boolean() }),
  failures: ['not-found'],
});
