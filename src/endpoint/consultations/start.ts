/** A consultation begins together with its first message: neither is ever stored without the other. */
import { localTime, workingDayAfter } from '../../contract/calendar.ts';
import type { Consultation, NewConsultation } from '../../contract/consultation.ts';
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import { inboxCounter, next } from '../db/counters.ts';
import { NEW_CONSULTATION, type ConsultationTable, type Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { Problem } from '../problem.ts';
import { findMessage, insertEvent } from './events.ts';
import { preview, toConsultation } from './rows.ts';

/** `key`: the SHA-256 of the visitor's token. */
export async function start(core: Core, office: Office, id: string, key: string, wanted: NewConsultation): Promise<Consultation> {
  const contentHash = await sha256(canonicalJson({ key, wanted }));
  const { row, made } = await once<ConsultationTable>(core.db, {
    find: (trx) => trx.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => sameHash(found.content_hash, contentHash),
    make: (trx) => make(trx, core.clock(), office, { id, key, contentHash, wanted }),
  });
  if (made) core.hub.notify(office.code, id, row.change);
  // As it was then, also when it has been closed since.
  return { ...toConsultation(row), state: 'open' };
}

interface Beginning {
  readonly id: string;
  readonly key: string;
  readonly contentHash: string;
  readonly wanted: NewConsultation;
}

async function make(trx: Trx, now: Date, office: Office, { id, key, contentHash, wanted }: Beginning): Promise<ConsultationTable> {
  if (await findMessage(trx, wanted.message.id)) throw new Problem('id-reused');
  const at = now.toISOString();
  const year = localTime(office.zone, now).day.slice(0, 4);
  const change = await next(trx, inboxCounter(office.code));
  const running = await next(trx, `consultation/${office.code}/${year}`);
  const made = await trx
    .insertInto('consultations')
    .values({
      ...NEW_CONSULTATION, id, office: office.code, number: `${office.code}-${year}-${String(running).padStart(4, '0')}`,
      name: wanted.name, email: wanted.email, token_hash: key, content_hash: contentHash, state: 'open',
      started_at: at, due_on: workingDayAfter(office, now, office.consultation.answerWithinWorkingDays),
      last_seq: 1, last_at: at, last_text: preview(wanted.message.text), last_from: 'visitor', change,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) throw new LostRace();
  await insertEvent(trx, {
    consultation: id, seq: 1, type: 'message', at,
    message_id: wanted.message.id, sender: 'visitor', sender_name: null, text: wanted.message.text, detail: null,
  });
  return made;
}
