/** Ratings of a visit, and answers counted by month. */
import type { Kysely } from 'kysely';

interface Tables {
  ratings: { id: string; office: string; rated_at: string; body: string; day: string; kind: string };
  rating_answers: { office: string; month: string; question: string; answer: number; count: number };
}

interface Rating {
  readonly kind: string;
  readonly overall?: number;
  readonly scores?: Readonly<Record<string, number>>;
}

/** WIB. Which office is in which zone is not in the database; elsewhere a rating of the night may count for the day before. */
const HOURS = 7;

export async function up(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('ratings').addColumn('day', 'text', (c) => c.notNull().defaultTo('')).execute();
  await schema.alterTable('ratings').addColumn('kind', 'text', (c) => c.notNull().defaultTo('quick')).execute();
  await schema.alterTable('ratings').addColumn('visit', 'text').execute();
  await schema.createIndex('ratings_visit').on('ratings').columns(['visit']).unique().execute();
  await schema.createIndex('ratings_day').on('ratings').columns(['office', 'day']).execute();
  await schema.createTable('rating_answers')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('answer', 'integer', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('rating_answers_one', ['office', 'month', 'question', 'answer'])
    .execute();
  await countOld(db);
}

async function countOld(db: Kysely<Tables>): Promise<void> {
  const answers = new Map<string, Tables['rating_answers']>();
  for (const { id, office, rated_at, body } of await db.selectFrom('ratings').select(['id', 'office', 'rated_at', 'body']).execute()) {
    const { kind, overall, scores } = JSON.parse(body) as Rating;
    const day = new Date(Date.parse(rated_at) + HOURS * 3_600_000).toISOString().slice(0, 10);
    await db.updateTable('ratings').set({ day, kind }).where('id', '=', id).execute();
    for (const [question, answer] of Object.entries(scores ?? { overall })) {
      if (answer === undefined) continue;
      const one = { office, month: day.slice(0, 7), question, answer };
      const key = Object.values(one).join();
      answers.set(key, { ...one, count: (answers.get(key)?.count ?? 0) + 1 });
    }
  }
  for (const row of answers.values()) await db.insertInto('rating_answers').values(row).execute();
}
