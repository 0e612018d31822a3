/** Proposing a meeting, answering it, calling it off, and taking it home in a calendar. */
import * as z from 'zod/mini';
import { MEETING_KINDS, meeting } from './meeting.ts';
import { operation } from './operation.ts';
import { instant } from './records.ts';
import { line, text } from './written.ts';

/** Shortest and longest meeting in minutes, and how far ahead one may be proposed in days. */
export const MEETING_LIMITS = { shortest: 5, longest: 480, daysAhead: 366 } as const;

const isObject = { when: ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null };

/** A host with a dot and nothing in front of it that could be taken for another one. */
const HTTPS = /^https:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:[/?#]\S*)?$/i;

export const newMeeting = z
  .strictObject({
    kind: z.enum(MEETING_KINDS),
    startsAt: instant,
    minutes: z.int().check(z.gte(MEETING_LIMITS.shortest, 'minutes'), z.lte(MEETING_LIMITS.longest, 'minutes')),
    /** Where to come; for Zoom the https address of the meeting. */
    place: line,
    note: z.optional(text),
    /** The officer knows that the office is closed then, and will be there. */
    outsideHours: z.optional(z.literal(true)),
  })
  .check(
    z.refine<Record<string, unknown>>(({ kind, place }) => kind !== 'zoom' || typeof place !== 'string' || HTTPS.test(place), { path: ['place'], error: 'https', ...isObject }),
  );
export type NewMeeting = z.infer<typeof newMeeting>;

export const meetingAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept') }),
  z.strictObject({ answer: z.literal('other-time'), wish: z.optional(text) }),
]);
export type MeetingAnswer = z.infer<typeof meetingAnswer>;

const path = '/consultations/{id}/meetings/{meetingId}';

/** `invalid` names `startsAt` with `past`, `far` or `closed-then`; the last is overruled by `outsideHours`. */
export const proposeMeeting = operation({
  name: 'proposeMeeting',
  summary: 'Propose a visit within opening hours, or a Zoom meeting; the same id with the same content answers as the first time',
  method: 'PUT',
  path: `/desk${path}`,
  access: 'officer',
  body: newMeeting,
  answer: meeting,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'closed', 'too-large', 'unsupported-type'],
});

export const cancelMeeting = operation({
  name: 'cancelMeeting',
  summary: 'Call a meeting off, also after the consultation was closed; calling it off again changes nothing',
  method: 'POST',
  path: `/desk${path}/cancel`,
  access: 'officer',
  answer: meeting,
  failures: ['unauthenticated', 'forbidden', 'not-found', 'expired'],
});

/** `expired` says which by an error of `meeting`: `cancelled` or `past`. */
export const answerMeeting = operation({
  name: 'answerMeeting',
  summary: 'Accept a meeting or ask for another time; the same answer again changes nothing',
  method: 'POST',
  path: `${path}/answer`,
  access: 'visitor',
  body: meetingAnswer,
  answer: meeting,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'closed', 'expired', 'too-large', 'unsupported-type'],
});

export const getMeetingCalendar = operation({
  name: 'getMeetingCalendar',
  summary: 'The meeting as an iCalendar file (RFC 5545), as it stands now',
  method: 'GET',
  path: `${path}/calendar`,
  access: 'visitor',
  answer: z.string(),
  file: 'text/calendar',
  failures: ['unauthenticated', 'not-found'],
});

export const getDeskMeetingCalendar = operation({
  name: 'getDeskMeetingCalendar',
  summary: 'The same file for the officer',
  method: 'GET',
  path: `/desk${path}/calendar`,
  access: 'officer',
  answer: z.string(),
  file: 'text/calendar',
  failures: ['unauthenticated', 'not-found'],
});
