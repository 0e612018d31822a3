/** The inbox: all of it, or what has changed since a reader last looked. */
import type { Inbox } from '../../contract/desk.ts';
import { inboxChange } from '../consultations/streams.ts';
import type { Core } from '../core.ts';
import { readEpoch } from '../db/migrate.ts';
import { toEntries } from './entries.ts';

const PAGE_MAX = 500;
/** Whoever has more open consultations than this has other troubles; the oldest changes are then left out. */
const OPEN_MAX = 5_000;

/** Every open consultation, and the newest closed ones up to a page. */
export async function readInbox(core: Core, office: string): Promise<Inbox> {
  const epoch = await readEpoch(core.db);
  // The position first: what changes in between is then announced again rather than not at all.
  const change = await inboxChange(core.db, office);
  const newest = core.db.selectFrom('consultations').selectAll().where('office', '=', office).orderBy('change', 'desc');
  const open = await newest.where('state', '=', 'open').limit(OPEN_MAX).execute();
  const room = PAGE_MAX - open.length;
  const closed = room > 0 ? await newest.where('state', '=', 'closed').limit(room).execute() : [];
  return { epoch, change, consultations: await toEntries(core, [...open, ...closed]) };
}

/** Positions are given under a lock that lasts until the commit: whoever sees one sees all before it. */
export async function readChanges(core: Core, office: string, after: number): Promise<Inbox> {
  const epoch = await readEpoch(core.db);
  const rows = await core.db.selectFrom('consultations').selectAll().where('office', '=', office).where('change', '>', after).orderBy('change').limit(PAGE_MAX).execute();
  return { epoch, change: rows.at(-1)?.change ?? after, consultations: await toEntries(core, rows) };
}
