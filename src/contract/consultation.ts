/** A consultation: one visitor and the office, one log of events without holes. */
import * as z from 'zod/mini';
import { FILES_MAX } from './attachment.ts';
import { eventPage, messageEvent, newReadMark, readMarks } from './events.ts';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { day, officeCode } from './values.ts';
import { email, isWritten, line, text, textOrNothing } from './written.ts';

/** What a visitor sends to begin. The first message travels along, so that a consultation is never empty. */
export const newConsultation = z.strictObject({
  office: officeCode,
  name: line,
  email,
  message: z.strictObject({ id, text }),
});
export type NewConsultation = z.infer<typeof newConsultation>;

/** `attachments`: ids of files that were handed in before, each for this one message. */
export const newMessage = z.strictObject({
  text: textOrNothing,
  attachments: z.optional(z.array(id).check(
    z.maxLength(FILES_MAX, 'too-many'),
    z.refine((ids: string[]) => new Set(ids).size === ids.length, 'repeated'),
  )),
}).check(z.refine<{ text: string; attachments?: string[] | undefined }>(
  ({ text, attachments = [] }) => attachments.length > 0 || isWritten(text), { error: 'required', path: ['text'] },
));
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
