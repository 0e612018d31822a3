/** Comments are looked through by their words, like names in the guest book. */
import type { Kysely } from 'kysely';
import { folded } from '../../folded.ts';

interface Tables {
  ratings: { id: string; body: string; words: string };
}

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('ratings').addColumn('words', 'text', (c) => c.notNull().defaultTo('')).execute();
  for (const { id, body } of await db.selectFrom('ratings').select(['id', 'body']).where('body', 'like', '%"comment"%').execute()) {
    const { comment = '' } = JSON.parse(body) as { comment?: string };
    await db.updateTable('ratings').set({ words: folded(comment) }).where('id', '=', id).execute();
  }
}
