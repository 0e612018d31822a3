/** The log of a consultation: events are only ever added, each at the next position. */
import type { EventPage, ReadMarks } from '../../contract/events.ts';
import type { ConsultationTable, Db, EventTable, Trx } from '../db/database.ts';
import { readEpoch } from '../db/migrate.ts';
import { LostRace } from '../db/once.ts';
import { toMarks } from './read-marks.ts';
import { toEvent } from './rows.ts';

export const PAGE_MAX = 500;

export const findMessage = (trx: Trx, id: string): Promise<EventTable | undefined> =>
  trx.selectFrom('events').selectAll().where('message_id', '=', id).executeTakeFirst();

export async function insertEvent(trx: Trx, event: EventTable): Promise<EventTable> {
  const row = await trx.insertInto('events').values(event).onConflict((on) => on.column('message_id').doNothing()).returningAll().executeTakeFirst();
  if (!row) throw new LostRace();
  return row;
}

export const eventsAfter = (db: Db, consultation: string, after: number): Promise<EventTable[]> =>
  db.selectFrom('events').selectAll().where('consultation', '=', consultation).where('seq', '>', after).orderBy('seq').limit(PAGE_MAX).execute();

export async function readPage(db: Db, { id }: ConsultationTable, after: number): Promise<EventPage & { readonly read: ReadMarks }> {
  const epoch = await readEpoch(db);
  const { last_seq, ...marks } = await db.selectFrom('consultations').select(['last_seq', 'visitor_read', 'officer_read']).where('id', '=', id).executeTakeFirstOrThrow();
  const events = (await eventsAfter(db, id, after)).map(toEvent);
  // `last_seq` was read before the events: some may have been added in between.
  return { epoch, last: Math.max(last_seq, events.at(-1)?.seq ?? 0), events, read: toMarks(marks) };
}
