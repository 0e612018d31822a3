/** Writes down who looks into a record, before it is handed out: what cannot be written down is not shown. */
import type { AccessEntry } from '../contract/access-log.ts';
import type { Officer } from '../contract/desk.ts';
import type { Core } from './core.ts';
import type { AccessTable } from './db/database.ts';

export type Looked = Pick<AccessTable, 'kind' | 'record' | 'action'>;

const ENTRIES_MAX = 500;

export async function recordAccess({ db, clock }: Pick<Core, 'db' | 'clock'>, { office, user }: Officer, what: Looked): Promise<void> {
  await db.insertInto('access_log').values({ id: crypto.randomUUID(), at: clock().toISOString(), office, user, ...what }).execute();
}

/** Newest first, of one record of this office. */
export async function accessesTo({ db }: Pick<Core, 'db'>, office: string, { kind, record }: Pick<Looked, 'kind' | 'record'>): Promise<AccessEntry[]> {
  const rows = await db
    .selectFrom('access_log')
    .leftJoin('officers', (join) => join.onRef('officers.user', '=', 'access_log.user').onRef('officers.office', '=', 'access_log.office'))
    .select(['access_log.at', 'access_log.user', 'access_log.action', 'officers.name'])
    .where('access_log.office', '=', office)
    .where('kind', '=', kind)
    .where('record', '=', record)
    .orderBy('access_log.at', 'desc')
    .orderBy('access_log.id', 'desc')
    .limit(ENTRIES_MAX)
    .execute();
  return rows.map(({ name, ...entry }) => ({ ...entry, ...(name === null ? {} : { name }) }));
}
