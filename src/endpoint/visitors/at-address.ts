/** Limits for what is sent to or tried at one e-mail address, whoever asks, and from one network at any address. */
import type { Core } from '../core.ts';
import { count, takeBack, type Limit } from '../limits.ts';
import { fromNetwork, type Limited } from './from-network.ts';

export interface AddressLimits {
  readonly address: readonly Limit[];
  readonly network: readonly Limit[];
}

/** `address`: as `emailKey` gives it. `from`: where the request came from. */
export async function atAddress(core: Core, what: string, address: string, from: string, limits: AddressLimits): Promise<Limited> {
  const key = `${what}/${await core.secrets.hash('addresses', address)}`;
  const network = await fromNetwork(core, what, from, limits.network);
  return {
    count: async (trx) => {
      await count(trx, core.clock(), key, limits.address);
      await network.count(trx);
    },
    takeBack: async (trx) => {
      await takeBack(trx, key, limits.address);
      await network.takeBack(trx);
    },
  };
}
