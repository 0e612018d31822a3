/** What stands beside a consultation's log at the desk. */
import { sql } from 'kysely';
import type { DeskConsultation, Related } from '../../contract/desk-care.ts';
import type { InboxEntry } from '../../contract/desk.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, Db } from '../db/database.ts';
import { toEntries, toOneEntry } from './entries.ts';
import { notesOf } from './notes.ts';

const OTHERS_MAX = 50;
const FOUND_MAX = 50;

type RelatedRow = Pick<ConsultationTable, 'id' | 'number' | 'topic' | 'state' | 'started_at'>;

const toRelated = ({ id, number, topic, state, started_at }: RelatedRow): Related => ({ id, number, topic, state, startedAt: started_at });

const relatedIn = (db: Db, office: string) =>
  db.selectFrom('consultations').select(['id', 'number', 'topic', 'state', 'started_at']).where('office', '=', office);

export async function describe(core: Core, row: ConsultationTable): Promise<DeskConsultation> {
  const { id, office, visitor, follows } = row;
  const [before] = follows === null ? [] : await relatedIn(core.db, office).where('id', '=', follows).execute();
  const others = visitor === null
    ? []
    : await relatedIn(core.db, office).where('visitor', '=', visitor).where('id', '<>', id).orderBy('started_at', 'desc').limit(OTHERS_MAX).execute();
  return {
    consultation: await toOneEntry(core, row),
    ...(before ? { follows: toRelated(before) } : {}),
    others: others.map(toRelated),
    notes: await notesOf(core.db, id),
  };
}

/** Wherever the words stand in number, name, address or topic; capitals do not matter. */
export async function search(core: Core, office: string, words: string): Promise<InboxEntry[]> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await core.db
    .selectFrom('consultations')
    .selectAll()
    .where('office', '=', office)
    .where((eb) => eb.or((['number', 'name', 'email', 'topic'] as const).map((column) => sql<boolean>`lower(${eb.ref(column)}) like ${pattern} escape '\\'`)))
    .orderBy('change', 'desc')
    .limit(FOUND_MAX)
    .execute();
  return toEntries(core, rows);
}
