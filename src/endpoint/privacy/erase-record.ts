/** One record, erased by an officer because somebody asked for it. */
import type { Officer } from '../../contract/desk.ts';
import type { Kept } from '../../contract/policy.ts';
import type { Core } from '../core.ts';
import type { Db, Trx } from '../db/database.ts';
import { invalid, Problem } from '../problem.ts';
import { forgetVisitor, lockVisitor } from '../visitors/forget.ts';
import { tidy, type Left } from './erase.ts';
import { record } from './erasures.ts';
import { KINDS } from './kinds.ts';

const ONE = { visits: 'visit', ratings: 'rating', complaints: 'complaint', consultations: 'consultation' } as const satisfies Record<Kept, string>;

const erasedAt = async (db: Db | Trx, kind: Kept, office: string, id: string): Promise<string | undefined> =>
  (await db.selectFrom(kind).select('erased_at').where('id', '=', id).where('office', '=', office).executeTakeFirst())?.erased_at ?? undefined;

/** The rating that somebody gave of it is theirs as well. */
async function ratingOf(trx: Trx, kind: Kept, id: string): Promise<string | undefined> {
  if (kind === 'visits') return (await trx.selectFrom('ratings').select('id').where('visit', '=', id).executeTakeFirst())?.id;
  if (kind === 'consultations') return (await trx.selectFrom('consultations').select('rating').where('id', '=', id).executeTakeFirst())?.rating ?? undefined;
  return undefined;
}

const visitorOf = async (trx: Trx, office: string, id: string): Promise<string | undefined> =>
  (await trx.selectFrom('consultations').select('visitor').where('id', '=', id).where('office', '=', office).where('state', '=', 'closed').executeTakeFirst())?.visitor ?? undefined;

/** With a visitor's last consultation goes the visitor. */
export async function eraseRecord(core: Core, { office, user }: Officer, kind: Kept, id: string): Promise<{ erasedAt: string }> {
  const now = core.clock();
  const at = now.toISOString();
  const done = await core.db.transaction().execute(async (trx) => {
    const left: Left[] = [];
    const erase = async (what: Kept, which: string): Promise<void> => {
      const one = await KINDS[what].erase(trx, office, which, now);
      if (one === 'open') throw invalid('record', 'open');
      if (one === undefined) return;
      left.push(one);
      await record(trx, { id: crypto.randomUUID(), at, office, kind: what, cause: 'officer', user, count: 1 });
      await trx.insertInto('access_log').values({ id: crypto.randomUUID(), at, office, user, kind: ONE[what], record: which, action: 'erase' }).execute();
    };
    const visitor = kind === 'consultations' ? await visitorOf(trx, office, id) : undefined;
    if (visitor !== undefined) await lockVisitor(trx, visitor);
    const rating = await ratingOf(trx, kind, id);
    await erase(kind, id);
    if (rating !== undefined && left.length > 0) await erase('ratings', rating);
    if (visitor !== undefined) await forgetVisitor(trx, visitor);
    return left;
  });
  await tidy(core, done);
  const when = done.length > 0 ? at : await erasedAt(core.db, kind, office, id);
  if (when === undefined) throw new Problem('not-found');
  return { erasedAt: when };
}
