/** From a code to a session. */
import type { Visitor } from '../../contract/visitor.ts';
import type { Core } from '../core.ts';
import { sameHash } from '../crypto.ts';
import type { RegistrationTable, Trx } from '../db/database.ts';
import { HOUR_MS, type Limit } from '../limits.ts';
import { invalid, Problem } from '../problem.ts';
import { atAddress } from './at-address.ts';
import { hashCode } from './codes.ts';
import { emailKey, locked } from './registrations.ts';
import { openSession, sessionOf, toVisitor, type SignedIn } from './sessions.ts';

const TRIES = 5;
/** Over all registrations of an address, so that asking for more codes does not buy more guesses. */
const AT_ADDRESS: readonly Limit[] = [{ times: 15, withinMs: HOUR_MS }];
const FROM_NETWORK: readonly Limit[] = [{ times: 200, withinMs: HOUR_MS }];

export interface Claim {
  readonly office: string;
  readonly id: string;
  readonly code: string;
  /** The SHA-256 of the token that becomes the session's key. */
  readonly key: string;
  /** Where the request came from. */
  readonly from: string;
}

/** What came of it: a wrong code has to be counted, so the transaction that counts it must not fail. */
type Outcome = SignedIn | 'wrong' | 'expired';

export async function verify(core: Core, claim: Claim): Promise<Visitor> {
  const known = await core.db.selectFrom('registrations').select('email').where('id', '=', claim.id).where('office', '=', claim.office).executeTakeFirst();
  if (!known) throw new Problem('not-found');
  const [guesses, codeHash] = [await atAddress(core, 'guesses', emailKey(known.email), claim.from, { address: AT_ADDRESS, network: FROM_NETWORK }), await hashCode(core, claim.id, claim.code)];
  const outcome = await core.db.transaction().execute(async (trx): Promise<Outcome> => {
    const row = await locked(trx, claim.office, claim.id);
    const right = sameHash(row.code_hash, codeHash);
    if (row.verified_by !== null) return again(trx, core, row, claim, right);
    const now = core.clock();
    if (row.expires_at <= now.toISOString() || row.tries >= TRIES) return 'expired';
    // Counted before it is known whether it was right: a hundred guesses at once are a hundred guesses.
    await guesses.count(trx);
    if (!right) return wrong(trx, row);
    await guesses.takeBack(trx);
    await trx.updateTable('registrations').set({ verified_by: claim.key }).where('id', '=', row.id).execute();
    return openSession(trx, now, claim.key, row);
  });
  if (outcome === 'expired') throw new Problem('expired');
  if (outcome === 'wrong') throw invalid('code', 'wrong-code');
  return toVisitor(outcome);
}

/** The answer was lost: whoever has both token and code is told once more, nobody else ever. */
async function again(trx: Trx, { clock }: Core, row: RegistrationTable, { key }: Claim, right: boolean): Promise<Outcome> {
  const mine = right && row.verified_by !== null && sameHash(row.verified_by, key);
  return (mine ? await sessionOf({ db: trx, clock }, key) : undefined) ?? 'expired';
}

async function wrong(trx: Trx, { id, tries }: RegistrationTable): Promise<Outcome> {
  await trx.updateTable('registrations').set({ tries: tries + 1 }).where('id', '=', id).execute();
  return tries + 1 < TRIES ? 'wrong' : 'expired';
}
