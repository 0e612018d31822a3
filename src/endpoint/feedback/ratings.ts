/** What visitors thought of the service. */
import { localTime } from '../../contract/calendar.ts';
import type { RatingRecord } from '../../contract/desk.ts';
import type { NewRating, RatingReceipt } from '../../contract/feedback.ts';
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import type { RatingTable, Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { DAY_MS, HOUR_MS, type Limit } from '../limits.ts';
import { invalid } from '../problem.ts';
import { fromNetwork } from '../visitors/from-network.ts';
import { countAnswers } from './answer-counts.ts';
import { foundBy } from './found-by.ts';
import { claimVisit } from './visit-rating.ts';

const receiptOf = (row: RatingTable): RatingReceipt => ({ id: row.id, ratedAt: row.rated_at });

/** Of no visit, from one network: a tablet at the counter rates once a minute all day, and a class on one school's line at once. */
const UNBOUND: readonly Limit[] = [{ times: 60, withinMs: HOUR_MS }, { times: 300, withinMs: DAY_MS }];

/** `address`: where it came from, for the limit only. */
export async function rate(core: Core, office: Office, id: string, rating: NewRating, address: string): Promise<RatingReceipt> {
  const limited = await fromNetwork(core, 'ratings', address, UNBOUND);
  return storeRating(core, office, id, rating, await sha256(canonicalJson({ office: office.code, rating })), async (trx) => {
    if (rating.visit !== undefined) await claimVisit(trx, office.code, rating.visit, id);
    else await limited.count(trx);
  });
}

/** `claim` comes before a new one is stored, in the same transaction, and may refuse it. */
export async function storeRating(core: Core, office: Office, id: string, rating: NewRating, contentHash: string, claim: (trx: Trx) => Promise<void>): Promise<RatingReceipt> {
  const body = canonicalJson(rating);
  const { row } = await once<RatingTable>(core.db, {
    find: (trx) => trx.selectFrom('ratings').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => found.erased_at !== null || sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      // Only for a new one: a rating that was accepted stays accepted when the office drops the service.
      const { service } = rating;
      if (service !== undefined && !office.services.some(({ code }) => code === service)) throw invalid('service', 'choice');
      await claim(trx);
      const now = core.clock();
      const { day } = localTime(office.zone, now);
      const made = await trx
        .insertInto('ratings')
        .values({ id, office: office.code, rated_at: now.toISOString(), day, kind: rating.kind, visit: rating.visit ?? null, body, content_hash: contentHash, ...foundBy(rating), erased_at: null })
        // The id, or the visit.
        .onConflict((on) => on.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!made) throw new LostRace();
      await countAnswers(trx, office.code, day, rating);
      return made;
    },
  });
  return receiptOf(row);
}

export const toRecord = (row: RatingTable): RatingRecord =>
  ({ ...receiptOf(row), rating: JSON.parse(row.body) as NewRating, ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }) });
