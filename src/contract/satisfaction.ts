/** The public result of the SKM (PermenPANRB 14/2017): only what tells nothing of one person. */
import * as z from 'zod/mini';
import { operation, type QueryParameter } from './operation.ts';
import { GRADES } from './skm.ts';
import { UNSUR } from './unsur.ts';
import { day } from './values.ts';

export const skmFigures = z.object({
  respondents: z.int(),
  unsur: z.array(z.object({ unsur: z.enum(UNSUR), nrr: z.number(), weighted: z.number() })),
  ikm: z.number(),
  converted: z.number(),
  grade: z.enum(GRADES),
});

/** First and last day, in the office's zone. */
export const period = z.object({ from: day, to: day });
export type Period = z.infer<typeof period>;

/**
 * Figures are published in parts that never change again: one or more finished quarters of a year, taken together until enough
 * people have answered. Whatever is asked for, the answer adds up whole parts (`src/endpoint/feedback/decisions.md`).
 */
export const satisfaction = z.object({
  /** What was asked for. */
  ...period.shape,
  /** Under so many respondents nothing is shown. */
  least: z.int(),
  /** The published parts that lie in it, added up; absent where there is none, or too few have answered. */
  figures: z.optional(skmFigures),
  /** Those parts one by one, the oldest first. */
  parts: z.array(z.object({ ...period.shape, respondents: z.int(), converted: z.number(), grade: z.enum(GRADES) })),
  /** Finished quarters in it that belong to no part of it: too few have answered. */
  leftOut: z.array(period),
  /** When the figures of the first quarter in it that is not over may come, at the earliest. */
  next: z.optional(day),
  /** Every published part of the office, the newest first. */
  published: z.array(period),
});
export type Satisfaction = z.infer<typeof satisfaction>;

const wanted = (description: string): QueryParameter => ({ description, schema: z.optional(day) });

export const getSatisfaction = operation({
  name: 'getSatisfaction',
  summary: 'How satisfied visitors are: IKM, grade and the mean of each unsur over whole quarters; without a period, the newest year that has figures',
  method: 'GET',
  path: '/offices/{office}/satisfaction',
  access: 'public',
  query: { from: wanted('First day of a quarter, in the office’s zone'), to: wanted('Last day of a quarter') },
  answer: satisfaction,
  failures: ['invalid', 'not-found'],
});
