/** Limits for what strangers may do: counted by network, so that one office or town behind one address is not locked out soon. */
import type { Core } from '../core.ts';
import type { Trx } from '../db/database.ts';
import { count, takeBack, type Limit } from '../limits.ts';
import { networkOf } from './network.ts';

export interface Limited {
  /** One more time, inside the transaction that does it; throws `rate-limited`. */
  readonly count: (trx: Trx) => Promise<void>;
  /** One time that should not count. */
  readonly takeBack: (trx: Trx) => Promise<void>;
}

/** `known`: nothing is counted where the address is not known, or is a proxy's. */
export type FromNetwork = Limited & { readonly known: boolean };

const UNKNOWN: FromNetwork = { known: false, count: async () => {}, takeBack: async () => {} };

/** How often `what` comes from this network. Made before the transaction, because a key may have to be stored first. */
export async function fromNetwork({ secrets, clock }: Core, what: string, address: string, limits: readonly Limit[]): Promise<FromNetwork> {
  const network = networkOf(address);
  if (network === undefined) return UNKNOWN;
  const key = `${what}/${await secrets.hashForToday('networks', network)}`;
  return { known: true, count: (trx) => count(trx, clock(), key, limits), takeBack: (trx) => takeBack(trx, key, limits) };
}
