/** The one way to add to a consultation's log: position, row and event in the transaction that gives the reason for them. */
import type { Expression } from 'kysely';
import { inboxCounter, next } from '../db/counters.ts';
import type { ConsultationTable, EventTable, Trx } from '../db/database.ts';
import { LostRace } from '../db/once.ts';
import { Problem } from '../problem.ts';
import { insertEvent } from './events.ts';

type Column = 'state' | 'last_at' | 'last_text' | 'last_from' | 'officer' | 'officer_name' | 'visitor_read' | 'officer_read' | 'due_on' | 'answered_at' | 'warned_at' | 'closed_at' | 'mailed_seq';

export interface Entry {
  readonly type: EventTable['type'];
  /** What becomes of the consultation's row besides. */
  readonly head: { readonly [Name in Column]?: ConsultationTable[Name] | Expression<ConsultationTable[Name]> };
  /** Of an event that is a message. */
  readonly message?: Pick<EventTable, 'message_id' | 'sender' | 'sender_name' | 'text'>;
  /** What an event has besides, in the shape of the contract. */
  readonly detail?: object;
  /** May also be said about a consultation that has been closed. */
  readonly afterClosing?: true;
  /** Only while the row is still so; otherwise `LostRace`. */
  readonly when?: Partial<Pick<ConsultationTable, 'answered_at' | 'warned_at'>>;
}

export interface Appended {
  /** As it is after the event. Its `change` is what `core.hub.notify` is told after the commit. */
  readonly consultation: ConsultationTable;
  readonly event: EventTable;
}

const NO_MESSAGE = { message_id: null, sender: null, sender_name: null, text: null };

/**
 * Throws `closed` where nothing may be added any more. The office's inbox position comes first and the consultation's row
 * after it: those are the locks that make positions dense, taken in the same order by whoever else is writing.
 */
export async function append(trx: Trx, { id, office }: Pick<ConsultationTable, 'id' | 'office'>, at: string, entry: Entry): Promise<Appended> {
  const change = await next(trx, inboxCounter(office));
  const consultation = await trx
    .updateTable('consultations')
    .set((eb) => ({ ...entry.head, change, last_seq: eb('last_seq', '+', 1) }))
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .$if(!entry.afterClosing, (query) => query.where('state', '=', 'open'))
    .where(({ and, eb }) => and(Object.entries(entry.when ?? {}).map(([name, value]) => eb(name as keyof NonNullable<Entry['when']>, value === null ? 'is' : '=', value))))
    .returningAll()
    .executeTakeFirst();
  if (!consultation) throw entry.when ? new LostRace() : new Problem('closed');
  const event = await insertEvent(trx, {
    consultation: id, seq: consultation.last_seq, type: entry.type, at, ...NO_MESSAGE, ...entry.message,
    detail: entry.detail ? JSON.stringify(entry.detail) : null,
  });
  return { consultation, event };
}
