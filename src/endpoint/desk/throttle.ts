/**
 * Slows down guessing of passwords. Counted before the password is looked at, so that a hundred guesses at once are a
 * hundred guesses, and in a transaction of its own, which a wrong one does not take back.
 */
import type { Core } from '../core.ts';
import { count, forget, MINUTE_MS, type Limit } from '../limits.ts';
import { fromNetwork } from '../visitors/from-network.ts';
import { networkOf } from '../visitors/network.ts';

const WITHIN_MS = 15 * MINUTE_MS;
/** With one name from one place: from elsewhere its owner still gets in. */
const WITH_NAME: readonly Limit[] = [{ times: 5, withinMs: WITHIN_MS }];
const FROM_NETWORK: readonly Limit[] = [{ times: 50, withinMs: WITHIN_MS }];

/** Throws `rate-limited` when there were too many. What comes back takes this one back, and all with the name: it was right. */
export async function countSignIn(core: Core, user: string, address: string): Promise<() => Promise<void>> {
  const { db, clock, secrets } = core;
  const name = `sign-in/${await secrets.hashForToday('networks', `${user}\n${networkOf(address) ?? address}`)}`;
  // A proxy's own address is everybody's: a limit there would keep all officers out for what anybody does.
  const limited = await fromNetwork(core, 'sign-in', address, FROM_NETWORK);
  await db.transaction().execute(async (trx) => {
    await count(trx, clock(), name, WITH_NAME);
    await limited.count(trx);
  });
  return () => db.transaction().execute(async (trx) => {
    await forget(trx, name, WITH_NAME);
    await limited.takeBack(trx);
  });
}
