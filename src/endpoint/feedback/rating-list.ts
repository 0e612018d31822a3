/** Ratings as officers look through them: by day, kind and service, and those that say that something was not good. */
import { sql } from 'kysely';
import type { RATING_FILTER, RatingPage } from '../../contract/desk-lists.ts';
import type { RatingRecord } from '../../contract/desk.ts';
import type { Db, RatingTable } from '../db/database.ts';
import { pageOf, readPosition, type Position } from '../desk/pages.ts';
import { anywhere, folded } from '../folded.ts';
import type { Query } from '../http/query.ts';
import { Problem } from '../problem.ts';
import { toRecord } from './ratings.ts';

/** The two answers on the lower side of each scale. */
const LOW = 2;

function chosenRatings(db: Db, office: string, { from, to, q, kind, service, low, comment }: Omit<Query<typeof RATING_FILTER>, 'after'>) {
  let chosen = db.selectFrom('ratings').where('office', '=', office);
  if (from !== undefined) chosen = chosen.where('day', '>=', from);
  if (to !== undefined) chosen = chosen.where('day', '<=', to);
  if (kind !== undefined) chosen = chosen.where('kind', '=', kind);
  if (service !== undefined) chosen = chosen.where('service', '=', service);
  if (low !== undefined) chosen = chosen.where('lowest', '<=', LOW);
  if (comment !== undefined) chosen = chosen.where('commented', '=', 1);
  for (const word of folded(q ?? '').split(' ').filter(Boolean)) chosen = chosen.where(sql<boolean>`ratings.words like ${anywhere(word)} escape '\\'`);
  return chosen;
}

const inFrontOf = ({ at, id }: Position) => sql<boolean>`(rated_at > ${at} or (rated_at = ${at} and id > ${id}))`;
const behind = ({ at, id }: Position) => sql<boolean>`(rated_at < ${at} or (rated_at = ${at} and id < ${id}))`;

export async function listRatings(db: Db, office: string, { after, ...filter }: Query<typeof RATING_FILTER>): Promise<RatingPage> {
  const chosen = () => chosenRatings(db, office, filter);
  const { rows, ...page } = await pageOf<RatingTable>({
    older: async (than, limit) => (than ? chosen().where(behind(than)) : chosen()).selectAll().orderBy('rated_at', 'desc').orderBy('id', 'desc').limit(limit).execute(),
    newer: async (than, limit) => chosen().where(inFrontOf(than)).selectAll().orderBy('rated_at').orderBy('id').limit(limit).execute(),
    count: async (than) => {
      const { count } = await (than ? chosen().where(inFrontOf(than)) : chosen()).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow();
      return Number(count);
    },
    positionOf: ({ rated_at, id }) => ({ at: rated_at, id }),
  }, readPosition(after));
  return { ratings: rows.map(toRecord), ...page };
}

export async function readRating(db: Db, office: string, id: string): Promise<RatingRecord> {
  const row = await db.selectFrom('ratings').selectAll().where('id', '=', id).where('office', '=', office).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return toRecord(row);
}
