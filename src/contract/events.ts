/** The log of a consultation: what happened, each at its position, as a page and as a stream. */
import * as z from 'zod/mini';
import { attachment } from './attachment.ts';
import { meeting } from './meeting.ts';
import { id, instant } from './records.ts';
import { day } from './values.ts';

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
  /** Empty only where there are attachments. */
  text: z.string(),
  attachments: z.optional(z.array(attachment)),
});
export type MessageEvent = z.infer<typeof messageEvent>;

/** An officer looks after it from now on: the first, or another one after it was handed over. */
export const takenEvent = z.object({ ...position, type: z.literal('taken'), name: z.string() });

/** A meeting as it stands after this event. */
export const meetingEvent = z.object({ ...position, type: z.literal('meeting'), by: z.enum(['visitor', 'officer']), meeting });
export type MeetingEvent = z.infer<typeof meetingEvent>;

/** Without a reply of the visitor the consultation is closed on this day (in the office's zone). */
export const closingSoonEvent = z.object({ ...position, type: z.literal('closing-soon'), closesOn: day });

/** `by`: an officer, or the endpoint itself after seven days without a reply of the visitor. */
export const closedEvent = z.object({
  ...position, type: z.literal('closed'), by: z.optional(z.enum(['officer', 'endpoint'])), summary: z.optional(z.string()),
});

export const consultationEvent = z.discriminatedUnion('type', [messageEvent, takenEvent, meetingEvent, closingSoonEvent, closedEvent]);
export type ConsultationEvent = z.infer<typeof consultationEvent>;

/** How far each side has read: everything up to this `seq`. A watermark only ever rises. */
export const readMarks = z.object({ visitor: z.int(), officer: z.int() });
export type ReadMarks = z.infer<typeof readMarks>;

/**
 * A page of the log: every event with `seq` greater than `after`, at most 500, in order. `last` is the highest `seq` there
 * is. `epoch` changes when the store was restored from a backup: whoever sees a new one reads again from 0.
 */
export const eventPage = z.object({ epoch: z.string(), last: z.int(), events: z.array(consultationEvent), read: z.optional(readMarks) });
export type EventPage = z.infer<typeof eventPage>;

/**
 * The same log as a stream (`text/event-stream`): first 2 KB of comment, then `hello` with this body, then `event` frames
 * (their `id` is the `seq`), `read` frames with the marks as they are now, a `heartbeat` every 15 s, and `bye` before the
 * server ends it. A `typing` frame says that an officer is writing; it holds for six seconds, is stored nowhere, and may get
 * lost.
 */
export const streamHello = z.object({ epoch: z.string(), last: z.int(), read: z.optional(readMarks) });
export const typing = z.object({ name: z.string() });
