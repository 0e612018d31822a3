/** Limits for what strangers may do: counted by network, so that one office or town behind one address is not locked out soon. */
import type { Core } from '../core.ts';
import type { Trx } from '../db/database.ts';
import { count, type Limit } from '../limits.ts';
import { networkOf } from './network.ts';

/**
 * Counts one more time of `what`, inside the transaction that does it; throws `rate-limited`. Nothing is counted where the address
 * is not known, or is a proxy's. Made before the transaction, because a key may have to be stored first.
 */
export async function fromNetwork({ secrets, clock }: Core, what: string, address: string, limits: readonly Limit[]): Promise<(trx: Trx) => Promise<void>> {
  const network = networkOf(address);
  if (network === undefined) return async () => {};
  const key = `${what}/${await secrets.hashForToday('networks', network)}`;
  return (trx) => count(trx, clock(), key, limits);
}
