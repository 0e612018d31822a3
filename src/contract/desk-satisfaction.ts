/** The SKM table of a period, for the office itself: also what may not be published. */
import * as z from 'zod/mini';
import { UNSUR } from './feedback.ts';
import { EXPORT_FORMATS } from './export-format.ts';
import { operation, type QueryParameter } from './operation.ts';
import { id, instant } from './records.ts';
import { period, skmFigures } from './satisfaction.ts';
import { day } from './values.ts';

/** How many chose each of the four answers, the lowest first. */
const answers = z.array(z.int());

/** No more comments than this come with the table; the newest are kept. */
export const COMMENTS_MAX = 200;

export const deskSatisfaction = z.object({
  ...period.shape,
  /** Under so many respondents it is not for publication. */
  least: z.int(),
  /** Absent where nobody has answered the nine questions. */
  figures: z.optional(skmFigures),
  answers: z.array(z.object({ unsur: z.enum(UNSUR), answers })),
  /** The one overall question: counted apart, and no part of the IKM. */
  quick: answers,
  comments: z.array(z.object({ id, ratedAt: instant, kind: z.enum(['quick', 'skm']), text: z.string() })),
});
export type DeskSatisfaction = z.infer<typeof deskSatisfaction>;

export const getDeskSatisfaction = operation({
  name: 'getDeskSatisfaction',
  summary: 'The SKM table of some whole months, with what visitors wrote; the newest 200 comments',
  method: 'GET',
  path: '/desk/satisfaction',
  access: 'officer',
  query: { from: { description: 'First day of a month, in the office’s zone', schema: day }, to: { description: 'Last day of a month', schema: day } },
  answer: deskSatisfaction,
  failures: ['invalid', 'unauthenticated'],
});

export const SKM_EXPORT_QUERY = {
  from: { description: 'First day of a month, in the office’s zone', schema: day },
  to: { description: 'Last day of a month', schema: day },
  format: { description: 'Which file', schema: z.enum(EXPORT_FORMATS) },
} satisfies Record<string, QueryParameter>;

export const exportSatisfaction = operation({
  name: 'exportSatisfaction',
  summary: 'The SKM table of some whole months as a file: how often each answer was given, NRR and weighted NRR of each unsur, and the IKM',
  method: 'GET',
  path: '/desk/satisfaction/export',
  access: 'officer',
  query: SKM_EXPORT_QUERY,
  answer: z.object({}),
  bytes: 'answered',
  failures: ['invalid', 'unauthenticated'],
});
