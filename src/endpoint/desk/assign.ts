/** Who looks after a consultation. The visitor's log says who from now on; what officers write about it stays between them. */
import type { Assignment } from '../../contract/desk-care.ts';
import type { Officer } from '../../contract/desk.ts';
import { insertEvent } from '../consultations/events.ts';
import type { Core } from '../core.ts';
import { inboxCounter, next } from '../db/counters.ts';
import type { ConsultationTable, Trx } from '../db/database.ts';
import { invalid, Problem } from '../problem.ts';
import { insertNote } from './notes.ts';

/** Asked for again after a lost answer: it is so already. Thrown, because that takes the inbox position back as well. */
class Unchanged extends Error {
  override readonly name = 'Unchanged';
}

export async function assign(core: Core, officer: Officer, { id, office }: ConsultationTable, wanted: Assignment): Promise<ConsultationTable> {
  const row = await core.db.transaction().execute(async (trx) => {
    // Whoever changes anything in this inbox takes its position first, so from here on nobody else decides.
    const change = await next(trx, inboxCounter(office));
    const to = wanted.to === undefined ? undefined : await colleague(trx, office, wanted.to);
    const before = await trx.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const had = before.officer ?? undefined;
    if (had === to?.user) throw new Unchanged();
    if (before.state === 'closed') throw new Problem('closed');
    if (had !== wanted.from) throw new Problem('overtaken');
    const at = core.clock().toISOString();
    if (wanted.note) await insertNote(trx, { id: wanted.note.id, consultation: id, user: officer.user, name: officer.name, at, text: wanted.note.text });
    return to ? say(trx, before, { at, change, ...to }) : release(trx, id, change);
  }).catch((error: unknown) => {
    if (error instanceof Unchanged) return undefined;
    throw error;
  });
  if (row) core.hub.notify(office, id, row.change);
  return row ?? core.db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Only officers of the same office look after its consultations. */
async function colleague(trx: Trx, office: string, user: string): Promise<{ readonly user: string; readonly name: string }> {
  const row = await trx.selectFrom('officers').select(['user', 'name']).where('user', '=', user).where('office', '=', office).executeTakeFirst();
  if (!row) throw invalid('to', 'choice');
  return row;
}

interface Taken {
  readonly at: string;
  readonly change: number;
  readonly user: string;
  readonly name: string;
}

async function say(trx: Trx, { id, last_seq }: ConsultationTable, { at, change, user, name }: Taken): Promise<ConsultationTable> {
  const seq = last_seq + 1;
  const detail = JSON.stringify({ name });
  await insertEvent(trx, { consultation: id, seq, type: 'taken', at, message_id: null, sender: null, sender_name: null, text: null, detail });
  return trx.updateTable('consultations').set({ officer: user, officer_name: name, change, last_seq: seq }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** Nothing the visitor must know: the office as a whole looks after it again. */
const release = (trx: Trx, id: string, change: number): Promise<ConsultationTable> =>
  trx.updateTable('consultations').set({ officer: null, officer_name: null, change }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
