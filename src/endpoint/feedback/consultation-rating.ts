/** The rating of one consultation: after it was closed, and once. */
import type { NewRating, RatingReceipt } from '../../contract/feedback.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sha256 } from '../crypto.ts';
import type { ConsultationTable } from '../db/database.ts';
import { LostRace } from '../db/once.ts';
import { invalid, Problem } from '../problem.ts';
import { storeRating } from './ratings.ts';

export async function rateConsultation(core: Core, { id: consultation, office }: ConsultationTable, id: string, rating: NewRating): Promise<RatingReceipt> {
  if (rating.visit !== undefined) throw invalid('visit', 'unknown');
  const contentHash = await sha256(canonicalJson({ consultation, rating }));
  return storeRating(core, core.offices.get(office).office, id, rating, contentHash, async (trx) => {
    // The row decides between two ratings that come at once.
    const taken = await trx.updateTable('consultations').set({ rating: id }).where('id', '=', consultation).where('state', '=', 'closed').where('rating', 'is', null).executeTakeFirst();
    if (taken.numUpdatedRows > 0n) return;
    const { state, rating: given } = await trx.selectFrom('consultations').select(['state', 'rating']).where('id', '=', consultation).executeTakeFirstOrThrow();
    if (given === id) throw new LostRace();
    throw state === 'open' ? invalid('consultation', 'open') : new Problem('closed', { errors: [{ path: 'rating', code: 'rated' }] });
  });
}
