/** Questions and answers that the office has made public, without anything that says who asked. */
import type { NewPublishedAnswer, PublishedAnswer } from '../../contract/desk-answers.ts';
import type { Officer } from '../../contract/desk.ts';
import { tracesIn } from '../../contract/personal.ts';
import type { Core } from '../core.ts';
import type { Db, PublishedAnswerTable } from '../db/database.ts';
import { Problem } from '../problem.ts';

const toPublished = (row: PublishedAnswerTable): PublishedAnswer => ({
  id: row.id,
  question: row.question,
  answer: row.answer,
  ...(row.consultation === null ? {} : { consultation: row.consultation }),
  publishedAt: row.published_at,
  publishedBy: row.published_by,
  ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
});

export async function listPublished({ db }: Core, office: string): Promise<PublishedAnswer[]> {
  const rows = await db.selectFrom('published_answers').selectAll().where('office', '=', office).orderBy('published_at', 'desc').orderBy('id').execute();
  return rows.map(toPublished);
}

export async function publish(core: Core, { name, office }: Officer, id: string, wanted: NewPublishedAnswer): Promise<PublishedAnswer> {
  const { question, answer, basedOn } = wanted;
  const { db, clock } = core;
  const before = await db.selectFrom('published_answers').selectAll().where('id', '=', id).executeTakeFirst();
  if (before && before.office !== office) throw new Problem('not-found');
  // Once made from a consultation, always checked against who asked there.
  const consultation = before ? before.consultation : (wanted.consultation ?? null);
  await refusePersonal(db, office, consultation, { question, answer });
  const said = { question, answer, published_at: clock().toISOString(), published_by: name, withdrawn_at: null };
  return db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('published_answers').values({ id, office, consultation, ...said })
      .onConflict((on) => on.column('id').doNothing()).returningAll().executeTakeFirst();
    if (made) return toPublished(made);
    const found = await trx.selectFrom('published_answers').selectAll().where('id', '=', id).where('office', '=', office).executeTakeFirst();
    if (!found) throw new Problem('not-found');
    if (found.question === question && found.answer === answer && found.withdrawn_at === null) return toPublished(found);
    const row = await trx
      .updateTable('published_answers').set(said)
      .where('id', '=', id).where(({ fn }) => fn.coalesce('withdrawn_at', 'published_at'), '=', basedOn ?? '').returningAll().executeTakeFirst();
    if (!row) throw new Problem('overtaken');
    return toPublished(row);
  });
}

/** The office has been warned at the desk about what may be personal; what certainly is does not get out. */
async function refusePersonal(db: Db, office: string, consultation: string | null, texts: Readonly<Record<string, string>>): Promise<void> {
  if (consultation === null) return;
  const asker = await db.selectFrom('consultations').select(['name', 'email', 'number']).where('id', '=', consultation).where('office', '=', office).executeTakeFirst();
  if (!asker) throw new Problem('not-found');
  const errors = Object.entries(texts).flatMap(([path, text]) => (tracesIn(text, asker).some(({ certain }) => certain) ? [{ path, code: 'personal' }] : []));
  if (errors.length > 0) throw new Problem('invalid', { errors });
}

export async function withdraw({ db, clock }: Core, office: string, id: string): Promise<PublishedAnswer> {
  await db.updateTable('published_answers').set({ withdrawn_at: clock().toISOString() }).where('id', '=', id).where('office', '=', office).where('withdrawn_at', 'is', null).execute();
  const row = await db.selectFrom('published_answers').selectAll().where('id', '=', id).where('office', '=', office).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return toPublished(row);
}
