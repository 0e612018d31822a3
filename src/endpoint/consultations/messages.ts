/** A message: position and row in one transaction, and only then anyone hears of it. */
import type { MessageEvent } from '../../contract/events.ts';
import type { Core } from '../core.ts';
import { inboxCounter, next } from '../db/counters.ts';
import type { ConsultationTable, EventTable, Trx } from '../db/database.ts';
import { once } from '../db/once.ts';
import { Problem } from '../problem.ts';
import { findMessage, insertEvent } from './events.ts';
import { preview, toMessage } from './rows.ts';

export interface Message {
  readonly id: string;
  readonly text: string;
  readonly from: 'visitor' | 'officer';
  /** The officer's, as the visitor is to see it. */
  readonly name?: string;
}

export async function addMessage(core: Core, { id: consultation, office }: ConsultationTable, message: Message): Promise<MessageEvent> {
  let change = 0;
  const { row, made } = await once<EventTable>(core.db, {
    find: (trx) => findMessage(trx, message.id),
    same: (found) => found.consultation === consultation && found.sender === message.from && found.text === message.text,
    make: async (trx) => {
      change = await next(trx, inboxCounter(office));
      const at = core.clock().toISOString();
      const seq = await advance(trx, consultation, { last_at: at, last_text: preview(message.text), last_from: message.from, change, ...turn(message.from, at) });
      return insertEvent(trx, {
        consultation, seq, type: 'message', at,
        message_id: message.id, sender: message.from, sender_name: message.name ?? null, text: message.text, detail: null,
      });
    },
  });
  if (made) core.hub.notify(office, consultation, change);
  return toMessage(row);
}

type Turn = Partial<Pick<ConsultationTable, 'answered_at' | 'warned_at'>>;

/** Whose turn it is: after an answer the visitor's, and the time until the consultation closes by itself begins anew. */
const turn = (from: Message['from'], at: string): Turn => ({ answered_at: from === 'officer' ? at : null, warned_at: null });

type Head = Pick<ConsultationTable, 'last_at' | 'last_text' | 'last_from' | 'change'> & Turn;

/** The next position. Updating the row first is the lock that makes positions dense, whoever else is writing. */
async function advance(trx: Trx, consultation: string, head: Head): Promise<number> {
  const row = await trx
    .updateTable('consultations')
    .set((eb) => ({ ...head, last_seq: eb('last_seq', '+', 1) }))
    .where('id', '=', consultation)
    .where('state', '=', 'open')
    .returning('last_seq')
    .executeTakeFirst();
  if (!row) throw new Problem('closed');
  return row.last_seq;
}

/** Closing what is closed changes nothing. */
export async function close(core: Core, { id, office }: ConsultationTable): Promise<ConsultationTable> {
  const closed = await core.db.transaction().execute(async (trx) => {
    const change = await next(trx, inboxCounter(office));
    const at = core.clock().toISOString();
    const row = await trx
      .updateTable('consultations')
      .set((eb) => ({ state: 'closed' as const, closed_at: at, last_at: at, change, last_seq: eb('last_seq', '+', 1) }))
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returningAll()
      .executeTakeFirst();
    // Throwing takes the inbox position back as well.
    if (!row) throw new AlreadyClosed();
    await insertEvent(trx, { consultation: id, seq: row.last_seq, type: 'closed', at, message_id: null, sender: null, sender_name: null, text: null, detail: null });
    return row;
  }).catch((error: unknown) => {
    if (error instanceof AlreadyClosed) return undefined;
    throw error;
  });
  if (closed) core.hub.notify(office, id, closed.change);
  return closed ?? core.db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

class AlreadyClosed extends Error {
  override readonly name = 'AlreadyClosed';
}
