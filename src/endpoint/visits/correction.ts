/** Corrects who a visit is of. What was received stays known by its hash, so that a tablet may still deliver it again. */
import type { Correction } from '../../contract/desk-privacy.ts';
import type { Officer, VisitRecord } from '../../contract/desk.ts';
import type { NewVisit } from '../../contract/guest-book.ts';
import type { Core } from '../core.ts';
import { canonicalJson } from '../crypto.ts';
import { Problem } from '../problem.ts';
import { foundBy } from './found-by.ts';
import { readVisit } from './visit-list.ts';

export async function correctVisit({ db, clock }: Core, { office, user }: Officer, id: string, { name, email, phone, institutionName }: Correction): Promise<VisitRecord> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.updateTable('visits').set((eb) => ({ day: eb.ref('day') })).where('id', '=', id).where('office', '=', office).returningAll().executeTakeFirst();
    if (!row) throw new Problem('not-found');
    if (row.erased_at !== null) throw new Problem('closed');
    const { phone: _, ...before } = JSON.parse(row.body) as NewVisit;
    const visit: NewVisit = { ...before, name, email, institutionName, ...(phone === undefined ? {} : { phone }) };
    if (canonicalJson(visit) === row.body) return;
    await trx.updateTable('visits').set({ body: canonicalJson(visit), ...foundBy(visit) }).where('id', '=', id).execute();
    await trx.insertInto('access_log').values({ id: crypto.randomUUID(), at: clock().toISOString(), office, user, kind: 'visit', record: id, action: 'correct' }).execute();
  });
  return readVisit(db, office, id);
}
