/** A consultation: one visitor and the office, one log of events without holes. */
import * as z from 'zod/mini';
import { eventPage, messageEvent, readMarks } from './events.ts';
import { newMessage, newReadMark } from './message.ts';
import { operation } from './operation.ts';
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
  /** The last working day on which the office has promised an answer, in the office's zone. */
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

export const getConsultation = operation({
  name: 'getConsultation',
  summary: 'How a consultation stands',
  method: 'GET',
  path: '/consultations/{id}',
  access: 'visitor',
  answer: consultation,
  failures: ['unauthenticated', 'not-found'],
});

export const sendMessage = operation({
  name: 'sendMessage',
  summary: 'Send one message; the same id with the same text answers as the first time',
  method: 'PUT',
  path: '/consultations/{id}/messages/{messageId}',
  access: 'visitor',
  body: newMessage,
  answer: messageEvent,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'closed', 'too-large', 'unsupported-type'],
});

/** Also for the officer's side. */
export const eventsQuery = {
  after: 'The highest seq the reader has applied; 0 for all; -100 for the newest hundred only, from which a reader may go on',
  wait: 'Pages only: as many seconds, at most 25, the answer waits until there is something new; 0 when left out',
};

export const readEvents = operation({
  name: 'readEvents',
  summary: 'The log of a consultation after a position, as a page or as a stream',
  method: 'GET',
  path: '/consultations/{id}/events',
  access: 'visitor',
  query: eventsQuery,
  answer: eventPage,
  failures: ['invalid', 'unauthenticated', 'not-found'],
  streams: true,
});

export const markRead = operation({
  name: 'markRead',
  summary: 'Say how far the visitor has read; answers how far each side has',
  method: 'POST',
  path: '/consultations/{id}/read',
  access: 'visitor',
  body: newReadMark,
  answer: readMarks,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'too-large', 'unsupported-type'],
});
