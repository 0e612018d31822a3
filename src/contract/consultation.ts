/** A consultation: one visitor and the office, one log of events without holes. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { day, officeCode } from './values.ts';
import { email, line, text } from './written.ts';

/** What a visitor sends to begin. The first message travels along, so that a consultation is never empty. */
export const newConsultation = z.strictObject({
  office: officeCode,
  name: line,
  email,
  message: z.strictObject({ id, text }),
});
export type NewConsultation = z.infer<typeof newConsultation>;

export const newMessage = z.strictObject({ text });
export type NewMessage = z.infer<typeof newMessage>;

export const consultation = z.object({
  id,
  office: officeCode,
  /** What a person can read out: `3374-2026-0118` (office, year, running number of that year). */
  number: z.string(),
  state: z.enum(['open', 'closed']),
  startedAt: instant,
  /** The last working day on which the office has promised an answer, in the office's zone. */
  dueOn: day,
});
export type Consultation = z.infer<typeof consultation>;

/** `seq`: 1..n without holes within one consultation, given in the transaction that stores the event. */
const position = { seq: z.int(), at: instant };

export const messageEvent = z.object({
  ...position,
  type: z.literal('message'),
  /** The message's own id, made by whoever wrote it. */
  id,
  from: z.enum(['visitor', 'officer']),
  /** The officer's name as the desk shows it; the visitor's own name does not travel back. */
  name: z.optional(z.string()),
  text: z.string(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

export const closedEvent = z.object({ ...position, type: z.literal('closed') });

export const consultationEvent = z.discriminatedUnion('type', [messageEvent, closedEvent]);
export type ConsultationEvent = z.infer<typeof consultationEvent>;

/**
 * A page of the log: every event with `seq` greater than `after`, at most 500, in order. `last` is the highest `seq` there
 * is. `epoch` changes when the store was restored from a backup: whoever sees a new one reads again from 0.
 */
export const eventPage = z.object({ epoch: z.string(), last: z.int(), events: z.array(consultationEvent) });
export type EventPage = z.infer<typeof eventPage>;

/**
 * The same log as a stream (`text/event-stream`): first 2 KB of comment, then `hello` with this body, then `event` frames
 * (their `id` is the `seq`), a `heartbeat` every 15 s, and `bye` before the server ends it.
 */
export const streamHello = z.object({ epoch: z.string(), last: z.int() });

export const startConsultation = operation({
  name: 'startConsultation',
  summary: 'Begin a consultation; the Bearer token, made by the client, becomes its key',
  method: 'PUT',
  path: '/consultations/{id}',
  access: 'visitor',
  body: newConsultation,
  answer: consultation,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type'],
});

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

export const readEvents = operation({
  name: 'readEvents',
  summary: 'The log of a consultation after a position, as a page or as a stream',
  method: 'GET',
  path: '/consultations/{id}/events',
  access: 'visitor',
  query: { after: 'The highest seq the reader has applied; 0 for all' },
  answer: eventPage,
  failures: ['invalid', 'unauthenticated', 'not-found'],
  streams: true,
});
