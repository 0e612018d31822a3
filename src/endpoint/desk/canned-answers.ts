/** Answers that officers need again and again, one list for each office. */
import type { CannedAnswer, NewCannedAnswer } from '../../contract/desk-answers.ts';
import type { Core } from '../core.ts';
import type { CannedAnswerTable } from '../db/database.ts';
import { Problem } from '../problem.ts';

const toCanned = ({ id, title, text, changed_at }: CannedAnswerTable): CannedAnswer => ({ id, title, text, changedAt: changed_at });

export async function listCanned({ db }: Core, office: string): Promise<CannedAnswer[]> {
  const rows = await db.selectFrom('canned_answers').selectAll().where('office', '=', office).orderBy('title').orderBy('id').execute();
  return rows.map(toCanned);
}

export function putCanned({ db, clock }: Core, office: string, id: string, { title, text, basedOn }: NewCannedAnswer): Promise<CannedAnswer> {
  return db.transaction().execute(async (trx) => {
    const changed_at = clock().toISOString();
    const made = await trx
      .insertInto('canned_answers').values({ id, office, title, text, changed_at })
      .onConflict((on) => on.column('id').doNothing()).returningAll().executeTakeFirst();
    if (made) return toCanned(made);
    const found = await trx.selectFrom('canned_answers').selectAll().where('id', '=', id).where('office', '=', office).executeTakeFirst();
    if (!found) throw new Problem('not-found');
    if (found.title === title && found.text === text) return toCanned(found);
    const row = await trx
      .updateTable('canned_answers').set({ title, text, changed_at })
      .where('id', '=', id).where('changed_at', '=', basedOn ?? '').returningAll().executeTakeFirst();
    if (!row) throw new Problem('overtaken');
    return toCanned(row);
  });
}

/** Another office's is not there, and what is not there is gone already. */
export async function deleteCanned({ db }: Core, office: string, id: string): Promise<void> {
  await db.deleteFrom('canned_answers').where('id', '=', id).where('office', '=', office).execute();
}
