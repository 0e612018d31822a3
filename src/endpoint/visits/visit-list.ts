/** The guest book as officers look through it: by day, by what the visit was for, by words. */
import { sql } from 'kysely';
import type { VISIT_FILTER, VisitPage } from '../../contract/desk-lists.ts';
import type { VisitRecord } from '../../contract/desk.ts';
import type { Db, VisitTable } from '../db/database.ts';
import { pageOf, readPosition, type Position } from '../desk/pages.ts';
import { anywhere, folded } from '../folded.ts';
import type { Query } from '../http/query.ts';
import { Problem } from '../problem.ts';
import { withTickets } from './visits.ts';

export type VisitFilter = Partial<Omit<Query<typeof VISIT_FILTER>, 'after'>>;

/** Those of the office of which everything is true that is asked for. */
export function chosenVisits(db: Db, office: string, { from, to, q, service, channel, purpose }: VisitFilter) {
  let chosen = db.selectFrom('visits').leftJoin('tickets', 'tickets.id', 'visits.ticket').where('visits.office', '=', office);
  if (from !== undefined) chosen = chosen.where('visits.day', '>=', from);
  if (to !== undefined) chosen = chosen.where('visits.day', '<=', to);
  if (service !== undefined) chosen = chosen.where(sql<boolean>`visits.services & ${sql.lit(Number(service))} <> 0`);
  if (channel !== undefined) chosen = chosen.where(sql<boolean>`visits.channels & ${sql.lit(Number(channel))} <> 0`);
  if (purpose !== undefined) chosen = chosen.where('visits.purpose', '=', Number(purpose));
  for (const word of folded(q ?? '').split(' ').filter(Boolean)) {
    const pattern = anywhere(word);
    chosen = chosen.where(sql<boolean>`(visits.words like ${pattern} escape '\\' or lower(tickets.number) like ${pattern} escape '\\')`);
  }
  return chosen;
}

const inFrontOf = ({ at, id }: Position) => sql<boolean>`(visits.signed_at > ${at} or (visits.signed_at = ${at} and visits.id > ${id}))`;
const behind = ({ at, id }: Position) => sql<boolean>`(visits.signed_at < ${at} or (visits.signed_at = ${at} and visits.id < ${id}))`;

export async function listVisits(db: Db, office: string, { after, ...filter }: Query<typeof VISIT_FILTER>): Promise<VisitPage> {
  const chosen = () => chosenVisits(db, office, filter);
  const { rows, ...page } = await pageOf<VisitTable>({
    older: async (than, limit) => {
      const all = than ? chosen().where(behind(than)) : chosen();
      return all.selectAll('visits').orderBy('visits.signed_at', 'desc').orderBy('visits.id', 'desc').limit(limit).execute();
    },
    newer: async (than, limit) => chosen().where(inFrontOf(than)).selectAll('visits').orderBy('visits.signed_at').orderBy('visits.id').limit(limit).execute(),
    count: (than) => countVisits(db, office, filter, than),
    positionOf: ({ signed_at, id }) => ({ at: signed_at, id }),
  }, readPosition(after));
  return { visits: await withTickets(db, rows), ...page };
}

export async function countVisits(db: Db, office: string, filter: VisitFilter, newerThan?: Position): Promise<number> {
  const chosen = chosenVisits(db, office, filter);
  const all = newerThan ? chosen.where(inFrontOf(newerThan)) : chosen;
  const { count } = await all.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

export async function readVisit(db: Db, office: string, id: string): Promise<VisitRecord> {
  const row = await db.selectFrom('visits').selectAll().where('id', '=', id).where('office', '=', office).executeTakeFirst();
  const [record] = await withTickets(db, row ? [row] : []);
  if (!record) throw new Problem('not-found');
  return record;
}

const BATCH = 100;

/** Oldest first, a hundred at a time: a year does not fit into the memory that an endpoint has, and five hundred make it 12 MB more. */
export async function* visitsOf(db: Db, office: string, filter: VisitFilter): AsyncGenerator<readonly VisitRecord[]> {
  let last: Position | undefined;
  for (;;) {
    const all = last ? chosenVisits(db, office, filter).where(inFrontOf(last)) : chosenVisits(db, office, filter);
    const rows = await all.selectAll('visits').orderBy('visits.signed_at').orderBy('visits.id').limit(BATCH).execute();
    yield await withTickets(db, rows);
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    last = { at: end.signed_at, id: end.id };
  }
}
