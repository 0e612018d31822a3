/** A visitor's own consultations, from whichever device they were begun. */
import type { ConsultationEntry } from '../../contract/visitor.ts';
import { toConsultation } from '../consultations/rows.ts';
import type { Db } from '../db/database.ts';

const MAX = 100;

export async function consultationsOf(db: Db, visitor: string): Promise<ConsultationEntry[]> {
  const rows = await db
    .selectFrom('consultations')
    .selectAll()
    .select((eb) => eb
      .selectFrom('events')
      .whereRef('events.consultation', '=', 'consultations.id')
      .whereRef('events.seq', '>', 'consultations.visitor_read')
      .where((or) => or.or([or('sender', '=', 'officer'), or('type', 'in', ['closing-soon', 'closed'])]))
      .select((sum) => sum.fn.countAll().as('count'))
      .as('unread'))
    .where('visitor', '=', visitor)
    .orderBy('last_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MAX)
    .execute();
  return rows.map((row) => ({ ...toConsultation(row), topic: row.topic, lastAt: row.last_at, lastFrom: row.last_from, unread: Number(row.unread) }));
}
