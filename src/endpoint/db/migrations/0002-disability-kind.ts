/** The questionnaire asks "Ya" or "Tidak" and then the kind; until here the kind stood where the first answer belongs. */
import type { Kysely } from 'kysely';
import { canonicalJson } from '../../crypto.ts';

export async function up(db: Kysely<{ visits: { id: string; body: string } }>): Promise<void> {
  for (const { id, body } of await db.selectFrom('visits').select(['id', 'body']).execute()) {
    const visit = JSON.parse(body) as { disability?: number };
    if (visit.disability === undefined) continue;
    await db.updateTable('visits').set({ body: canonicalJson({ ...visit, disability: 1, disabilityKind: visit.disability }) }).where('id', '=', id).execute();
  }
}
