/** How much the visitor of one consultation, or of one complaint, may hand in: enough for every question, too little to fill a disk. */
import type { Db, Trx } from '../db/database.ts';
import { Problem } from '../problem.ts';

export const COUNT_A_DAY = 10;
export const BYTES_A_DAY = 50 * 1024 * 1024;
export const DAY_MS = 86_400_000;

/** Also what no message has used counts. `size`: of the one that is to be added. */
export async function checkLimits(db: Db | Trx, by: { readonly consultation: string } | { readonly owner: string }, now: Date, size: number): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS).toISOString();
  const handed = await db.selectFrom('attachments').select(['size', 'created_at'])
    .where('owner' in by ? 'owner' : 'consultation', '=', 'owner' in by ? by.owner : by.consultation).where('uploader', '=', 'visitor').where('created_at', '>', since).orderBy('created_at').execute();
  const [oldest] = handed;
  if (!oldest) return;
  const retryAfter = Math.max(1, Math.ceil((new Date(oldest.created_at).getTime() + DAY_MS - now.getTime()) / 1000));
  if (handed.length >= COUNT_A_DAY) throw new Problem('rate-limited', { retryAfter, errors: [{ path: 'file', code: 'count' }] });
  const sum = handed.reduce((bytes, one) => bytes + one.size, size);
  if (sum > BYTES_A_DAY) throw new Problem('too-large', { errors: [{ path: 'file', code: 'day' }] });
}
