/** Somebody of whom nothing is left but a name and an address is not kept for their own sake. */
import type { Core } from '../core.ts';
import type { Trx } from '../db/database.ts';
import { each } from '../jobs/each.ts';

/** Nobody else signs this visitor in, or begins a consultation for them, until the transaction ends. Comes before the lock of an inbox. */
export async function lockVisitor(trx: Trx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('visitors').set((eb) => ({ name: eb.ref('name') })).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Unless there is a consultation of theirs; and with it the devices that they are signed in on. */
export async function forgetVisitor(trx: Trx, id: string): Promise<void> {
  if (await trx.selectFrom('consultations').select('id').where('visitor', '=', id).executeTakeFirst()) return;
  await trx.deleteFrom('visitor_sessions').where('visitor', '=', id).execute();
  await trx.deleteFrom('visitors').where('id', '=', id).execute();
}

const PAGE = 100;

/** Those who are signed in nowhere and have nothing here: they never asked, or what they asked has been erased. */
export const forgetVisitors = ({ db }: Pick<Core, 'db'>): Promise<void> => each(
  (after) => db.selectFrom('visitors').select('id').where('id', '>', after)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('visitor_sessions').select('visitor').whereRef('visitor', '=', 'visitors.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('consultations').select('consultations.id').whereRef('visitor', '=', 'visitors.id'))))
    .orderBy('id').limit(PAGE).execute(),
  ({ id }) => db.transaction().execute(async (trx) => {
    if (!(await lockVisitor(trx, id))) return;
    // They may have come back since.
    if (!(await trx.selectFrom('visitor_sessions').select('visitor').where('visitor', '=', id).executeTakeFirst())) await forgetVisitor(trx, id);
  }),
);
