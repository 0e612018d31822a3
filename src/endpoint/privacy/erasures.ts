/** The log of what was erased: how much of which kind, when and why. */
import type { Erasure } from '../../contract/desk-privacy.ts';
import type { Kept } from '../../contract/policy.ts';
import type { Core } from '../core.ts';
import type { ErasureTable, Trx } from '../db/database.ts';
import type { VisitorCall } from '../http/handler.ts';

const ENTRIES_MAX = 200;

/** One entry for each kind of one run, however many transactions it takes. */
export async function record(trx: Trx, { id, ...entry }: Omit<ErasureTable, 'user' | 'session'> & Partial<Pick<ErasureTable, 'user' | 'session'>>): Promise<void> {
  await trx.insertInto('erasures').values({ user: null, session: null, ...entry, id })
    .onConflict((on) => on.column('id').doUpdateSet((eb) => ({ count: eb('erasures.count', '+', entry.count) }))).execute();
}

/** What was erased with this key: whoever did it may ask again, when the answer was lost. */
export async function erasedWith({ db }: Core, { key, forOffice }: VisitorCall): Promise<{ readonly at: string; readonly count: (kind: Kept) => number } | undefined> {
  const rows = await db.selectFrom('erasures').selectAll().where('session', '=', key).execute();
  const [first] = rows;
  if (!first) return undefined;
  forOffice(first.office);
  return { at: first.at, count: (kind) => rows.find((row) => row.kind === kind)?.count ?? 0 };
}

/** Newest first. */
export async function erasuresOf({ db }: Core, office: string): Promise<Erasure[]> {
  const rows = await db.selectFrom('erasures')
    .leftJoin('officers', (join) => join.onRef('officers.user', '=', 'erasures.user').onRef('officers.office', '=', 'erasures.office'))
    .select(['erasures.at', 'erasures.kind', 'erasures.cause', 'erasures.count', 'erasures.user', 'officers.name'])
    .where('erasures.office', '=', office).where('erasures.count', '>', 0)
    .orderBy('erasures.at', 'desc').orderBy('erasures.id', 'desc').limit(ENTRIES_MAX).execute();
  return rows.map(({ user, name, ...entry }) => ({ ...entry, ...(user === null ? {} : { user }), ...(name === null ? {} : { name }) }));
}
