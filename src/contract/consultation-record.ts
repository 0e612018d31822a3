/** What is known of a consultation besides its log: all that a list of them, and the way back to one, need. */
import * as z from 'zod/mini';
import { id, instant } from './records.ts';
import { day, officeCode } from './values.ts';

/** How a visitor would like to meet the officer. */
export const WISHES = ['chat', 'visit', 'zoom'] as const;

/** The `dataNeed` as it was sent; it was checked then. */
const askedFor = z.object({
  detail: z.string(),
  region: z.optional(z.string()),
  fromYear: z.optional(z.int()),
  toYear: z.optional(z.int()),
  level: z.optional(z.int()),
  levelOther: z.optional(z.string()),
  period: z.optional(z.int()),
  periodOther: z.optional(z.string()),
});

export const consultation = z.object({
  id,
  office: officeCode,
  /** What a person can read out: `3374-2026-0118` (office, year, running number of that year). */
  number: z.string(),
  state: z.enum(['open', 'closed']),
  startedAt: instant,
  /**
   * The last working day on which the office has promised an answer, in the office's zone: to the first question, or to
   * the first one after the last answer. A client that holds a consultation learns a new day when it asks again how it stands.
   */
  dueOn: day,
  /** Everything below is missing on consultations from before it could be said. */
  topic: z.optional(z.string()),
  wish: z.optional(z.enum(WISHES)),
  need: z.optional(askedFor),
  follows: z.optional(id),
  /** Who looks after it. */
  officer: z.optional(z.string()),
  rated: z.optional(z.boolean()),
});
export type Consultation = z.infer<typeof consultation>;
