/** What a visitor does with a meeting: accept it, ask for another time, take it home. */
import { answerMeeting, getMeetingCalendar, meetingAnswer, type MeetingAnswer } from '../contract/meetings.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { endOf, type Meeting } from '../contract/meeting.ts';
import { call, request, type Connection } from './connection.ts';
import type { Held } from './held.ts';
import { TIMING } from './timing.ts';

export type { Meeting, MeetingAnswer };
export { endOf };

export const checkMeetingAnswer = (answer: unknown): Validation<MeetingAnswer> => validate(meetingAnswer, answer);

type Key = Pick<Held, 'id' | 'token'>;

export const answer = (connection: Connection, { id, token }: Key, meetingId: string, body: MeetingAnswer): Promise<Meeting> =>
  call(connection, answerMeeting, { params: { id, meetingId }, token, body });

/** The text of an iCalendar file. */
export const calendarFile = async (connection: Connection, { id, token }: Key, meetingId: string): Promise<string> =>
  (await request(connection, getMeetingCalendar, { params: { id, meetingId }, token, signal: AbortSignal.timeout(TIMING.request) }, 'text/calendar')).text();
