/** The last thing that happened to a meeting: its position in the log rises with every change, as a calendar's SEQUENCE must. */
import type { MeetingEvent } from '../../contract/events.ts';
import { toEvent } from '../consultations/rows.ts';
import type { Db, MeetingTable } from '../db/database.ts';

export async function lastChange(db: Db, { id, consultation }: MeetingTable): Promise<{ readonly seq: number; readonly changedAt: string }> {
  const rows = await db.selectFrom('events').selectAll().where('consultation', '=', consultation).where('type', '=', 'meeting').orderBy('seq', 'desc').execute();
  const last = rows.map(toEvent).find((event): event is MeetingEvent => event.type === 'meeting' && event.meeting.id === id);
  if (!last) throw new TypeError('a meeting without an event');
  return { seq: last.seq, changedAt: last.at };
}
