/** How far each side has read: two watermarks on the consultation, which only rise. */
import { sql } from 'kysely';
import type { ReadMarks } from '../../contract/events.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, Db } from '../db/database.ts';

type Side = keyof ReadMarks;

export const toMarks = ({ visitor_read, officer_read }: Pick<ConsultationTable, 'visitor_read' | 'officer_read'>): ReadMarks =>
  ({ visitor: visitor_read, officer: officer_read });

export const sameMarks = (one: ReadMarks, other: ReadMarks): boolean => one.visitor === other.visitor && one.officer === other.officer;

export async function readMarksOf(db: Db, consultation: string): Promise<ReadMarks> {
  return toMarks(await db.selectFrom('consultations').select(['visitor_read', 'officer_read']).where('id', '=', consultation).executeTakeFirstOrThrow());
}

/** Nobody has read further than there is something to read. */
export async function raise(core: Core, { id, office }: ConsultationTable, side: Side, seq: number): Promise<ReadMarks> {
  const column = `${side}_read` as const;
  const raised = await core.db
    .updateTable('consultations')
    .set((eb) => ({ [column]: eb.case().when('last_seq', '<', seq).then(eb.ref('last_seq')).else(sql<number>`cast(${seq} as integer)`).end() }))
    .where('id', '=', id)
    .where(column, '<', seq)
    .where(column, '<', sql<number>`last_seq`)
    .returning(['visitor_read', 'officer_read'])
    .executeTakeFirst();
  if (!raised) return readMarksOf(core.db, id);
  core.hub.hint({ office, consultation: id });
  return toMarks(raised);
}
