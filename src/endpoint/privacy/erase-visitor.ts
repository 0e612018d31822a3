/** Everything of a visitor whose address was verified, at the visitor's own wish. */
import type { Erased } from '../../contract/my-data.ts';
import type { Core } from '../core.ts';
import { inboxCounter, next } from '../db/counters.ts';
import type { Trx } from '../db/database.ts';
import type { VisitorCall } from '../http/handler.ts';
import { Problem } from '../problem.ts';
import { forgetVisitor, lockVisitor } from '../visitors/forget.ts';
import { emailKey } from '../visitors/registrations.ts';
import { visitorOf, type SignedIn } from '../visitors/sessions.ts';
import { eraseConsultation, eraseRating, tidy, type Left } from './erase.ts';
import { erasedWith, record } from './erasures.ts';

/** Asked again with the same token it answers as the first time: the answer may have been lost. */
export async function eraseVisitor(core: Core, call: VisitorCall): Promise<Erased> {
  const before = await erasedWith(core, call);
  if (before) return { erasedAt: before.at, consultations: before.count('consultations'), ratings: before.count('ratings') };
  const visitor = await visitorOf(core, call);
  const at = core.clock().toISOString();
  const { left, ...counts } = await core.db.transaction().execute((trx) => eraseAll(trx, visitor, call.key, at));
  await tidy(core, left);
  return { erasedAt: at, ...counts };
}

async function eraseAll(trx: Trx, { id: visitor, office, email }: SignedIn, session: string, at: string): Promise<Omit<Erased, 'erasedAt'> & { left: Left[] }> {
  // Gone: on another device, this moment.
  if (!(await lockVisitor(trx, visitor))) throw new Problem('unauthenticated');
  // The inbox before the rows, as whoever adds to a log; the rows before what is in them, so that a rating of this moment is seen.
  await next(trx, inboxCounter(office));
  const rows = await trx.updateTable('consultations').set((eb) => ({ state: eb.ref('state') })).where('visitor', '=', visitor).returningAll().execute();
  const given = rows.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const ratings = given.length === 0 ? [] : await trx.selectFrom('ratings').selectAll().where('id', 'in', given).where('erased_at', 'is', null).execute();
  const left: Left[] = [];
  for (const row of rows) left.push(await eraseConsultation(trx, row, at));
  for (const row of ratings) left.push(await eraseRating(trx, row, at));
  await trx.deleteFrom('mails').where('office', '=', office).where('to_address', '=', email).execute();
  await trx.deleteFrom('registrations').where('office', '=', office).where('email_key', '=', emailKey(email)).execute();
  await forgetVisitor(trx, visitor);
  const counts = { consultations: rows.length, ratings: ratings.length };
  for (const [kind, count] of Object.entries(counts) as [keyof typeof counts, number][]) {
    await record(trx, { id: crypto.randomUUID(), at, office, kind, cause: 'visitor', session, count });
  }
  return { ...counts, left };
}
