/** The officer's side: session, inbox, reply, close, and what visitors have left. Cookie on the endpoint's own origin. */
import * as z from 'zod/mini';
import { consultation, eventsQuery } from './consultation.ts';
import { newMessage, newReadMark, something } from './message.ts';
import { dataNeed } from './data-need.ts';
import { eventPage, messageEvent, readMarks } from './events.ts';
import { newRating, ratingReceipt } from './feedback.ts';
import { newVisit, visitReceipt } from './guest-book.ts';
import { meeting } from './meeting.ts';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { day, officeCode } from './values.ts';
import { line, text } from './written.ts';

export const signIn = z.strictObject({ user: line, password: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'too-long')) });

export const officer = z.object({ user: z.string(), name: z.string(), office: officeCode });
export type Officer = z.infer<typeof officer>;

/** When the personal data of a record was erased: what is empty was then taken out. */
const erasedAt = z.optional(instant);

/** One row of the inbox. `waiting`: the visitor spoke last. `seq`: of the last event. */
export const inboxEntry = z.object({
  ...consultation.shape,
  name: z.string(),
  email: z.string(),
  topic: z.string(),
  /** How the visitor would like to meet. */
  wish: z.enum(['chat', 'visit', 'zoom']),
  need: z.optional(dataNeed),
  follows: z.optional(id),
  lastAt: instant,
  lastText: z.string(),
  waiting: z.boolean(),
  seq: z.int(),
  /** The office's inbox position of its last change. */
  change: z.int(),
  /** Who looks after it. */
  takenBy: z.optional(z.object({ user: z.string(), name: z.string() })),
  /** How far the office's officers have read. */
  officerRead: z.int(),
  /** The next one that has not been called off. */
  meeting: z.optional(meeting),
  /** The visitor has been warned that it is closed on this day. */
  closesOn: z.optional(day),
  erasedAt,
});
export type InboxEntry = z.infer<typeof inboxEntry>;

/**
 * `change` grows with every change in the office's inbox; a stream (`hello`, `change`) says when to read again. With `after`
 * only what has changed since, in that order, at most 500; `change` is then how far the answer reaches. Another `epoch` means
 * that the store was restored: whoever sees a new one reads everything again.
 */
export const inbox = z.object({ epoch: z.string(), change: z.int(), consultations: z.array(inboxEntry) });
export type Inbox = z.infer<typeof inbox>;

/**
 * `seen`: how far the officer had read when answering. When an officer has answered or somebody else has taken it since, the
 * answer is `overtaken`; without `seen` it is not asked.
 */
export const newReply = z.strictObject({ ...newMessage.shape, seen: z.optional(z.int()) }).check(something);
export type NewReply = z.infer<typeof newReply>;

/** As it was signed, also where the questions of its day were others. Erased: codes only, its names are empty, and its time is the middle of its day. */
export const visitRecord = z.object({
  ...visitReceipt.shape, visit: z.object({ ...newVisit.shape, name: z.string(), email: z.string(), institutionName: z.string() }), erasedAt,
});
export const ratingRecord = z.object({ ...ratingReceipt.shape, rating: newRating, erasedAt });
export type VisitRecord = z.infer<typeof visitRecord>;
export type RatingRecord = z.infer<typeof ratingRecord>;

/**
 * `summary`: what the officer says it came to; the visitor reads it in the conversation. `seen`: how far the officer had read.
 * When somebody has written, or somebody else has taken it, since, closing it is `overtaken`; without `seen` it is not asked.
 */
export const closing = z.strictObject({ summary: z.optional(text), seen: z.optional(z.int()) });
export type Closing = z.infer<typeof closing>;

const nothing = z.object({});
const officerOnly = { access: 'officer' } as const;

export const signInOfficer = operation({
  name: 'signInOfficer', summary: 'Sign in at the desk; sets the cookie', method: 'POST', path: '/desk/session', access: 'public',
  body: signIn, answer: officer, failures: ['invalid', 'unauthenticated', 'forbidden', 'rate-limited', 'too-large', 'unsupported-type'],
});
export const getSession = operation({
  name: 'getSession', summary: 'Who is signed in', method: 'GET', path: '/desk/session', ...officerOnly, answer: officer, failures: ['unauthenticated'],
});
export const signOutOfficer = operation({
  name: 'signOutOfficer', summary: 'Sign out', method: 'DELETE', path: '/desk/session', ...officerOnly, answer: nothing, failures: ['unauthenticated', 'forbidden'],
});
export const listInbox = operation({
  name: 'listInbox', summary: 'The consultations of the officer’s office: all open ones and the newest closed ones, or what has changed; as a stream: when to read again', method: 'GET',
  path: '/desk/consultations', ...officerOnly, query: { after: 'The last change the reader knows' }, answer: inbox, failures: ['invalid', 'unauthenticated'], streams: true,
});
export const readDeskEvents = operation({
  name: 'readDeskEvents', summary: 'The log of one consultation, as a page or as a stream', method: 'GET', path: '/desk/consultations/{id}/events',
  ...officerOnly, query: eventsQuery, answer: eventPage, failures: ['invalid', 'unauthenticated', 'not-found'], streams: true,
});
export const replyToConsultation = operation({
  name: 'replyToConsultation', summary: 'Answer the visitor', method: 'PUT', path: '/desk/consultations/{id}/messages/{messageId}', ...officerOnly,
  body: newReply, answer: messageEvent, failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'closed', 'overtaken', 'too-large', 'unsupported-type'],
});
export const closeConsultation = operation({
  name: 'closeConsultation', summary: 'End a consultation; closing one that is closed changes nothing', method: 'POST', path: '/desk/consultations/{id}/close', ...officerOnly,
  body: closing, answer: consultation, failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'overtaken', 'too-large', 'unsupported-type'],
});
export const markReadAtDesk = operation({
  name: 'markReadAtDesk', summary: 'Say how far the office has read; answers how far each side has', method: 'POST', path: '/desk/consultations/{id}/read', ...officerOnly,
  body: newReadMark, answer: readMarks, failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'too-large', 'unsupported-type'],
});
export const showTyping = operation({
  name: 'showTyping', summary: 'Say that the officer is writing: who has the stream open is told, for six seconds', method: 'POST', path: '/desk/consultations/{id}/typing', ...officerOnly,
  answer: nothing, failures: ['unauthenticated', 'forbidden', 'not-found'],
});
