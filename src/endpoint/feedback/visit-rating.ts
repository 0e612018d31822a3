/** Ratings of a visit: one, and only where the office knows the visit. */
import type { Db, Trx } from '../db/database.ts';
import { LostRace } from '../db/once.ts';
import { invalid, Problem } from '../problem.ts';

const ratingOf = async (db: Db | Trx, visit: string): Promise<string | undefined> =>
  (await db.selectFrom('ratings').select('id').where('visit', '=', visit).executeTakeFirst())?.id;

const isKnown = async (db: Db | Trx, office: string, visit: string): Promise<boolean> =>
  (await db.selectFrom('visits').select('id').where('id', '=', visit).where('office', '=', office).where('erased_at', 'is', null).executeTakeFirst()) !== undefined;

/** Of two that come at once the table's index lets one through; the other one comes here again. */
export async function claimVisit(trx: Trx, office: string, visit: string, rating: string): Promise<void> {
  if (!(await isKnown(trx, office, visit))) throw invalid('visit', 'unknown');
  const given = await ratingOf(trx, visit);
  if (given === rating) throw new LostRace();
  if (given !== undefined) throw new Problem('closed', { errors: [{ path: 'rating', code: 'rated' }] });
}

export async function visitRating(db: Db, office: string, visit: string): Promise<{ rated: boolean }> {
  if (!(await isKnown(db, office, visit))) throw new Problem('not-found');
  return { rated: (await ratingOf(db, visit)) !== undefined };
}
