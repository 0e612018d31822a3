/** Proposing a meeting at the desk, and calling it off. */
import { validate, type Validation } from '../contract/invalid.ts';
import type { Meeting } from '../contract/meeting.ts';
import { cancelMeeting, getDeskMeetingCalendar, newMeeting, proposeMeeting, type NewMeeting } from '../contract/meetings.ts';
import { call, request, type Connection } from './connection.ts';

export { MEETING_KINDS, type Meeting } from '../contract/meeting.ts';
export type { NewMeeting };

export const checkMeeting = (value: unknown): Validation<NewMeeting> => validate(newMeeting, value);

export const propose = (connection: Connection, id: string, meetingId: string, body: NewMeeting): Promise<Meeting> =>
  call(connection, proposeMeeting, { params: { id, meetingId }, body });

export const cancel = (connection: Connection, id: string, meetingId: string): Promise<Meeting> => call(connection, cancelMeeting, { params: { id, meetingId } });

/** The text of an iCalendar file. */
export const calendarFile = async (connection: Connection, id: string, meetingId: string): Promise<string> =>
  (await request(connection, getDeskMeetingCalendar, { params: { id, meetingId } }, 'text/calendar')).text();
