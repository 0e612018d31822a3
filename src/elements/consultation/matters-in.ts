/** What of a log is still open: a pure function of it and of the time. */
import type { ConsultationEvent } from '../../client/talk.ts';
import type { MeetingEvent } from '../../contract/events.ts';
import { endOf } from '../../contract/meeting.ts';

export interface MattersInLog {
  /** As each stands now, those ahead first to come first; whatever became of it, the one the log ends with and those for which something is written. */
  readonly meetings: readonly MeetingEvent[];
  /** The day on which it closes, where nobody has written since that was announced. */
  readonly closesOn: string | undefined;
  readonly closed: boolean;
}

export function mattersIn(events: readonly ConsultationEvent[], now: Date, unsent: ReadonlySet<string>): MattersInLog {
  const meetings = new Map<string, MeetingEvent>();
  let closesOn: string | undefined;
  let closed = false;
  for (const event of events) {
    if (event.type === 'meeting') meetings.set(event.meeting.id, event);
    closed ||= event.type === 'closed';
    // Whatever either side does begins the waiting anew.
    if (event.type !== 'taken') closesOn = event.type === 'closing-soon' ? event.closesOn : undefined;
  }
  const last = events.at(-1);
  const open = [...meetings.values()].filter((event) => event === last || unsent.has(event.meeting.id) || (endOf(event.meeting) > now && (!closed || event.meeting.state === 'accepted') && event.meeting.state !== 'cancelled'));
  return { meetings: open.sort((a, b) => (a.meeting.startsAt < b.meeting.startsAt ? -1 : 1)), closesOn, closed };
}
