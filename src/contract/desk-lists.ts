/** What visitors have left, at the desk: found by what is known of it, page by page, each record in full, and as a file. */
import * as z from 'zod/mini';
import { ratingRecord, visitRecord } from './desk.ts';
import { EXPORT_FORMATS } from './export-format.ts';
import { VISIT_CODES } from './guest-book.ts';
import { operation, type QueryParameter } from './operation.ts';
import { day } from './values.ts';
import { line } from './written.ts';

/** Codes as they stand in an address. */
const oneOf = (codes: readonly number[]) => z.optional(z.enum(codes.map(String) as [string, ...string[]]));

/** Where a page begins: behind this record. Whoever reads it need not know what is in it. */
const position = z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z~[0-9a-f-]{36}$/, 'position')));

const period = {
  from: { description: 'First day, at the office', schema: z.optional(day) },
  to: { description: 'Last day, at the office', schema: z.optional(day) },
} satisfies Record<string, QueryParameter>;
export const after = { description: 'Where the page begins: `next` or `previous` of another page', schema: position } satisfies QueryParameter;

/** Everything that is asked for has to be true of a record. */
export const VISIT_FILTER = {
  ...period,
  q: { description: 'Words of name or institution, or a queue number; capitals and accents do not matter', schema: z.optional(line) },
  service: { description: 'Bit of the SKD service', schema: oneOf(VISIT_CODES.services) },
  channel: { description: 'Bit of the SKD channel', schema: oneOf(VISIT_CODES.channels) },
  purpose: { description: 'Code of the main use', schema: oneOf(VISIT_CODES.purpose) },
  after,
} satisfies Record<string, QueryParameter>;

/** `low`: an answer of 1 or 2, in any unsur. `comment`: with a comment. `service`: code of a service of the office. */
export const RATING_FILTER = {
  ...period,
  q: { description: 'Words of the comment; capitals and accents do not matter', schema: z.optional(line) },
  kind: { description: 'How it was given', schema: z.optional(z.enum(['quick', 'skm'])) },
  service: { description: 'Code of the service', schema: z.optional(line) },
  low: { description: '1: with an answer of 1 or 2', schema: z.optional(z.enum(['1'])) },
  comment: { description: '1: with a comment', schema: z.optional(z.enum(['1'])) },
  after,
} satisfies Record<string, QueryParameter>;

export const PAGE_SIZE = 50;

/** `total`: how many there are on all pages; `before`: on the pages before. `previous` is empty where that is the first one. */
export const page = { total: z.int(), before: z.int(), next: z.optional(z.string()), previous: z.optional(z.string()) };

const visitPage = z.object({ visits: z.array(visitRecord), ...page });
const ratingPage = z.object({ ratings: z.array(ratingRecord), ...page });
export type VisitPage = z.infer<typeof visitPage>;
export type RatingPage = z.infer<typeof ratingPage>;

export const EXPORT_QUERY = {
  from: { description: 'First day, at the office', schema: day },
  to: { description: 'Last day, at the office', schema: day },
  format: { description: 'Which file', schema: z.enum(EXPORT_FORMATS) },
} satisfies Record<string, QueryParameter>;

const officerOnly = { method: 'GET', access: 'officer' } as const;

export const listVisits = operation({
  name: 'listVisits', summary: 'Guest book entries, newest first, 50 a page', path: '/desk/visits', ...officerOnly,
  query: VISIT_FILTER, answer: visitPage, failures: ['invalid', 'unauthenticated'],
});
export const listRatings = operation({
  name: 'listRatings', summary: 'Ratings, newest first, 50 a page', path: '/desk/ratings', ...officerOnly,
  query: RATING_FILTER, answer: ratingPage, failures: ['invalid', 'unauthenticated'],
});
/** Stands before `getVisit` in the table of operations, whose path it would fit too. */
export const exportVisits = operation({
  name: 'exportVisits', summary: 'The guest book of a period as a file, oldest first, with the questionnaire’s codes and their labels', path: '/desk/visits/export', ...officerOnly,
  query: EXPORT_QUERY, answer: z.object({}), bytes: 'answered', failures: ['invalid', 'unauthenticated'],
});
export const getVisit = operation({
  name: 'getVisit', summary: 'One guest book entry', path: '/desk/visits/{id}', ...officerOnly, answer: visitRecord, failures: ['unauthenticated', 'not-found'],
});
export const getRating = operation({
  name: 'getRating', summary: 'One rating', path: '/desk/ratings/{id}', ...officerOnly, answer: ratingRecord, failures: ['unauthenticated', 'not-found'],
});
