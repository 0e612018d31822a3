/** The log of one complaint: the only way to add to it, and what others read of it. */
import type { AdditionEvent, ComplaintEvent } from '../../contract/complaint-log.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import type { ComplaintEventTable, ComplaintTable, Db, Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';

export interface Entry {
  readonly type: ComplaintEvent['type'];
  readonly event_id: string | null;
  readonly text: string | null;
  readonly detail?: object;
  readonly officer?: { readonly user: string; readonly name: string };
  readonly content_hash: string | null;
  /** What becomes of the complaint's row besides. */
  readonly head: Partial<Omit<ComplaintTable, 'id' | 'last_seq' | 'last_at'>>;
}

export interface Appended {
  readonly complaint: ComplaintTable;
  readonly event: ComplaintEventTable;
}

/** The row, with everybody else waiting for what becomes of it: changing it, if only to what it is, is the lock. */
export const locked = (trx: Trx, id: string): Promise<ComplaintTable> =>
  trx.updateTable('complaints').set((eb) => ({ stage: eb.ref('stage') })).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** The row's lock makes positions dense. */
export async function append(trx: Trx, id: string, at: string, { type, event_id, text, detail, officer, content_hash, head }: Entry): Promise<Appended> {
  const complaint = await trx.updateTable('complaints').set((eb) => ({ ...head, last_at: at, last_seq: eb('last_seq', '+', 1) })).where('id', '=', id)
    .returningAll().executeTakeFirstOrThrow();
  const event = await trx
    .insertInto('complaint_events')
    .values({
      complaint: id, seq: complaint.last_seq, type, at, event_id, text, content_hash,
      officer: officer?.user ?? null, officer_name: officer?.name ?? null, detail: detail ? JSON.stringify(detail) : null,
    })
    .onConflict((on) => on.column('event_id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!event) throw new LostRace();
  return { complaint, event };
}

/** Makes an event with an id of its writer's, once. `content`: what decides whether a repetition is one. */
export async function appendOnce(db: Db, complaint: string, id: string, content: unknown, make: (trx: Trx, content_hash: string) => Promise<Appended>): Promise<ComplaintEventTable> {
  const hash = await sha256(canonicalJson({ complaint, content }));
  const { row } = await once<ComplaintEventTable>(db, {
    find: (trx) => trx.selectFrom('complaint_events').selectAll().where('event_id', '=', id).executeTakeFirst(),
    same: (found) => sameHash(found.content_hash ?? '', hash),
    make: async (trx) => (await make(trx, hash)).event,
  });
  return row;
}

/** `names`: for officers, who are told which of them it was. */
export function toEvent(row: ComplaintEventTable, names: boolean): ComplaintEvent {
  const { seq, at, type, event_id, text, detail, officer_name } = row;
  return {
    seq, at, type,
    ...(event_id === null ? {} : { id: event_id }),
    ...(text === null ? {} : { text }),
    ...(names && officer_name !== null ? { name: officer_name } : {}),
    // Written by us in the shape of the contract.
    ...(detail === null ? {} : (JSON.parse(detail) as object)),
  } as ComplaintEvent;
}

export async function eventsOf(db: Db | Trx, complaint: string, names: boolean): Promise<ComplaintEvent[]> {
  const rows = await db.selectFrom('complaint_events').selectAll().where('complaint', '=', complaint).orderBy('seq').execute();
  return rows.map((row) => toEvent(row, names));
}

/** Without these answers the complaint is not complete. */
export function missingIn(events: readonly ComplaintEvent[]): readonly string[] {
  const answered = new Set(events.filter((event): event is AdditionEvent => event.type === 'addition').map(({ answers }) => answers));
  return events.flatMap((event) => (event.type === 'question' && event.missing && !answered.has(event.id) ? [event.id] : []));
}
