/** Writes down who looks into a record, before it is handed out: what cannot be written down is not shown. */
import { sql } from 'kysely';
import type { AccessEntry } from '../contract/access-log.ts';
import type { ACCESS_FILTER, AccessPage } from '../contract/desk-privacy.ts';
import type { Officer } from '../contract/desk.ts';
import type { Core } from './core.ts';
import type { AccessTable, Db } from './db/database.ts';
import { pageOf, readPosition, type Position } from './desk/pages.ts';
import type { Query } from './http/query.ts';

export type Looked = Pick<AccessTable, 'kind' | 'record' | 'action'>;

/** Of which days a list was: nothing where it was of all. */
export const period = ({ from = '', to = '' }: { readonly from?: string | undefined; readonly to?: string | undefined }): string => (from || to ? `${from}/${to}` : '');

const ENTRIES_MAX = 500;

export async function recordAccess({ db, clock }: Pick<Core, 'db' | 'clock'>, { office, user }: Officer, what: Looked): Promise<void> {
  await db.insertInto('access_log').values({ id: crypto.randomUUID(), at: clock().toISOString(), office, user, ...what }).execute();
}

const REPEATED_MS = 3_600_000;

/** Once an hour for whoever looks again and again at what changes. */
export async function recordOnce(core: Pick<Core, 'db' | 'clock'>, officer: Officer, what: Looked): Promise<void> {
  const since = new Date(core.clock().getTime() - REPEATED_MS).toISOString();
  const known = await core.db.selectFrom('access_log').select('id').where('kind', '=', what.kind).where('record', '=', what.record).where('at', '>', since)
    .where('action', '=', what.action).where('office', '=', officer.office).where('user', '=', officer.user).executeTakeFirst();
  if (!known) await recordAccess(core, officer, what);
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

const inFrontOf = ({ at, id }: Position) => sql<boolean>`(access_log.at > ${at} or (access_log.at = ${at} and access_log.id > ${id}))`;
const behind = ({ at, id }: Position) => sql<boolean>`(access_log.at < ${at} or (access_log.at = ${at} and access_log.id < ${id}))`;

/** Of all records of this office, newest first. */
export async function listAccesses(db: Db, office: string, { after }: Query<typeof ACCESS_FILTER>): Promise<AccessPage> {
  const all = () => db.selectFrom('access_log').where('access_log.office', '=', office);
  const named = () => all()
    .leftJoin('officers', (join) => join.onRef('officers.user', '=', 'access_log.user').onRef('officers.office', '=', 'access_log.office'))
    .select(['access_log.id', 'access_log.at', 'access_log.user', 'access_log.kind', 'access_log.record', 'access_log.action', 'officers.name']);
  const { rows, ...page } = await pageOf({
    older: async (than, limit) => (than ? named().where(behind(than)) : named()).orderBy('access_log.at', 'desc').orderBy('access_log.id', 'desc').limit(limit).execute(),
    newer: async (than, limit) => named().where(inFrontOf(than)).orderBy('access_log.at').orderBy('access_log.id').limit(limit).execute(),
    count: async (than) => Number((await (than ? all().where(inFrontOf(than)) : all()).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()).count),
    positionOf: ({ at, id }) => ({ at, id }),
  }, readPosition(after));
  return { accesses: rows.map(({ id: _, name, ...entry }) => ({ ...entry, ...(name === null ? {} : { name }) })), ...page };
}
