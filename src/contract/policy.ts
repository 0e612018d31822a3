/** What an office has decided about its queue, its complaints, its figures and how long it keeps what visitors leave. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';

/** A number of days and which days count: those the office works, or all of them. */
export const timeLimit = z.object({ days: z.int().check(z.gte(1, '1 or more')), counted: z.enum(['working', 'calendar']) });
export type TimeLimit = z.infer<typeof timeLimit>;

const days = z.optional(z.int().check(z.gte(1, '1 or more')));

/** Kinds of records that are removed some time after their end. */
export const KEPT = ['visits', 'ratings', 'complaints', 'consultations'] as const;
export type Kept = (typeof KEPT)[number];

/**
 * Days after which a record is removed, counted from its end (a visit's day, a rating's, the closing of the others). A kind
 * without a number is kept until the office decides: no law gives one for a guest book (UU 27/2022 asks the office to).
 */
export const retention = z.object({ visits: days, ratings: days, complaints: days, consultations: days } satisfies Record<Kept, typeof days>);

/** No office publishes figures of fewer: under ten one answer moves a grade, and a few who compare know the others'. */
export const LEAST_RESPONDENTS = 10;

export const QUEUE_ORDERS = ['guest-book-first', 'number-first'] as const;

export const policy = z.object({
  queue: z.object({
    /** What a visitor does first: sign the guest book, which answers with a number, or take a number and sign while waiting. */
    order: z.enum(QUEUE_ORDERS),
    /** The standard's promise: called at most so many minutes after the visitor before has been served. */
    callWithinMinutes: z.optional(z.int().check(z.gte(1, '1 or more'))),
  }),
  complaints: z.object({
    /** Until the office has said that it looks into it. */
    examine: z.optional(timeLimit),
    /** Until the office's decision. */
    settle: timeLimit,
  }),
  satisfaction: z.object({
    /** The office's SKD questionnaire. */
    skd: z.optional(z.string().check(z.regex(/^https:\/\//, 'https:'))),
    /** Below this number of respondents no figure of a period is shown. An office may ask for more, never for fewer. */
    leastRespondents: z.int().check(z.gte(LEAST_RESPONDENTS, `${LEAST_RESPONDENTS} or more`)),
  }),
  retention,
});
export type Policy = z.infer<typeof policy>;

/** For an office that has not decided. A complaint is settled within 60 days of being complete (UU 25/2009). */
export const POLICY_DEFAULTS: Policy = {
  queue: { order: 'guest-book-first' },
  complaints: { settle: { days: 60, counted: 'calendar' } },
  satisfaction: { leastRespondents: LEAST_RESPONDENTS },
  retention: {},
};

/** Apart from the profile, which every widget of every page loads. */
export const getPolicy = operation({
  name: 'getPolicy',
  summary: 'What the office has decided about its queue, complaints, figures and how long records are kept',
  method: 'GET',
  path: '/offices/{office}/policy',
  access: 'public',
  answer: policy,
  failures: ['not-found'],
});
