/** What visitors thought of the service. */
import type { RatingRecord } from '../../contract/desk.ts';
import type { NewRating, RatingReceipt } from '../../contract/feedback.ts';
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import type { Db, RatingTable, Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { invalid } from '../problem.ts';

const receiptOf = (row: RatingTable): RatingReceipt => ({ id: row.id, ratedAt: row.rated_at });

export async function rate(core: Core, office: Office, id: string, rating: NewRating): Promise<RatingReceipt> {
  return storeRating(core, office, id, rating, await sha256(canonicalJson({ office: office.code, rating })));
}

/** `claim` comes before a new one is stored, in the same transaction, and may refuse it. */
export async function storeRating(core: Core, office: Office, id: string, rating: NewRating, contentHash: string, claim?: (trx: Trx) => Promise<void>): Promise<RatingReceipt> {
  const body = canonicalJson(rating);
  const { row } = await once<RatingTable>(core.db, {
    find: (trx) => trx.selectFrom('ratings').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      // Only for a new one: a rating that was accepted stays accepted when the office drops the service.
      const { service } = rating;
      if (service !== undefined && !office.services.some(({ code }) => code === service)) throw invalid('service', 'choice');
      await claim?.(trx);
      const made = await trx
        .insertInto('ratings')
        .values({ id, office: office.code, rated_at: core.clock().toISOString(), body, content_hash: contentHash })
        .onConflict((on) => on.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!made) throw new LostRace();
      return made;
    },
  });
  return receiptOf(row);
}

export async function listNewestRatings(db: Db, office: string, limit: number): Promise<RatingRecord[]> {
  const rows = await db.selectFrom('ratings').selectAll().where('office', '=', office).orderBy('rated_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...receiptOf(row), rating: JSON.parse(row.body) as NewRating }));
}
