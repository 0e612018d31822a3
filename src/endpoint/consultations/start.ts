/** A consultation begins together with its first message: neither is ever stored without the other. */
import { localTime } from '../../contract/calendar.ts';
import { workingDayAfter } from '../../contract/working-days.ts';
import type { Consultation } from '../../contract/consultation.ts';
import type { Office } from '../../contract/office.ts';
import type { NewConsultation } from '../../contract/start-consultation.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import { inboxCounter, next } from '../db/counters.ts';
import { NEW_CONSULTATION, type ConsultationTable, type Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { invalid, Problem } from '../problem.ts';
import { lockVisitor } from '../visitors/forget.ts';
import type { SignedIn } from '../visitors/sessions.ts';
import { findMessage, insertEvent } from './events.ts';
import { preview, toConsultation } from './rows.ts';

interface Asked {
  readonly visitor: SignedIn;
  /** The SHA-256 of the visitor's token. */
  readonly key: string;
  readonly wanted: NewConsultation;
}

interface Beginning extends Asked {
  readonly id: string;
  readonly contentHash: string;
}

export async function start(core: Core, office: Office, id: string, asked: Asked): Promise<Consultation> {
  const { visitor, wanted } = asked;
  // The visitor and not the token: who had to sign in again in between still sends the same.
  const contentHash = await sha256(canonicalJson({ visitor: visitor.id, wanted }));
  const { row, made } = await once<ConsultationTable>(core.db, {
    find: (trx) => trx.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => sameHash(found.content_hash, contentHash),
    make: (trx) => make(trx, core.clock(), office, { ...asked, id, contentHash }),
  });
  if (made) core.hub.notify(office.code, id, row.change);
  // As it was then, also when it has been closed since.
  return toConsultation({ ...row, state: 'open', rating: null });
}

async function make(trx: Trx, now: Date, office: Office, { id, key, contentHash, visitor, wanted }: Beginning): Promise<ConsultationTable> {
  const { topic, message, need, wish, follows, lang } = wanted;
  await mustBeThere(trx, visitor);
  const known = await findMessage(trx, message.id);
  // By another transaction, between our look and this one: the same question, sent at the same moment.
  if (known) throw known.consultation === id ? new LostRace() : new Problem('id-reused');
  if (follows !== undefined) await mustBeOwn(trx, follows, visitor);
  const at = now.toISOString();
  const year = localTime(office.zone, now).day.slice(0, 4);
  const change = await next(trx, inboxCounter(office.code));
  const running = await next(trx, `consultation/${office.code}/${year}`);
  const made = await trx
    .insertInto('consultations')
    .values({
      ...NEW_CONSULTATION, id, office: office.code, number: `${office.code}-${year}-${String(running).padStart(4, '0')}`,
      visitor: visitor.id, name: visitor.name, email: visitor.email, token_hash: key, content_hash: contentHash, state: 'open',
      topic, need: need ? JSON.stringify(need) : null, wish, follows: follows ?? null, lang,
      started_at: at, due_on: workingDayAfter(office, now, office.consultation.answerWithinWorkingDays),
      last_seq: 1, last_at: at, last_text: preview(message.text), last_from: 'visitor', change,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) throw new LostRace();
  await insertEvent(trx, {
    consultation: id, seq: 1, type: 'message', at,
    message_id: message.id, sender: 'visitor', sender_name: null, text: message.text, detail: null,
  });
  return made;
}

/** Somebody who erases everything on another device at this moment does not leave this behind. */
async function mustBeThere(trx: Trx, { id }: SignedIn): Promise<void> {
  if (!(await lockVisitor(trx, id))) throw new Problem('unauthenticated');
}

/** Nobody goes on from what somebody else asked. */
async function mustBeOwn(trx: Trx, follows: string, { id }: SignedIn): Promise<void> {
  const before = await trx.selectFrom('consultations').select('visitor').where('id', '=', follows).executeTakeFirst();
  if (before?.visitor !== id) throw invalid('follows', 'unknown');
}
