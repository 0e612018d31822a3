/** What visits and ratings are found by at the desk gets columns: the bodies are JSON, which the two databases read differently. */
import type { Kysely } from 'kysely';
import { folded } from '../../folded.ts';

interface Tables {
  visits: { id: string; body: string; words: string; services: number; channels: number; purpose: number };
  ratings: { id: string; body: string; service: string | null; lowest: number; commented: number };
}

interface Visit {
  readonly name: string;
  readonly institutionName: string;
  readonly services: readonly number[];
  readonly channels: readonly number[];
  readonly purpose: number;
}

interface Rating {
  readonly overall?: number;
  readonly scores?: Readonly<Record<string, number>>;
  readonly service?: string;
  readonly comment?: string;
}

export async function up(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('visits').addColumn('words', 'text', (c) => c.notNull().defaultTo('')).execute();
  for (const name of ['services', 'channels', 'purpose'] as const) {
    await schema.alterTable('visits').addColumn(name, 'integer', (c) => c.notNull().defaultTo(0)).execute();
  }
  await schema.createIndex('visits_day').on('visits').columns(['office', 'day']).execute();
  await schema.alterTable('ratings').addColumn('service', 'text').execute();
  for (const name of ['lowest', 'commented'] as const) {
    await schema.alterTable('ratings').addColumn(name, 'integer', (c) => c.notNull().defaultTo(0)).execute();
  }
  await fillVisits(db);
  await fillRatings(db);
}

const sum = (bits: readonly number[]): number => bits.reduce((all, bit) => all | bit, 0);

async function fillVisits(db: Kysely<Tables>): Promise<void> {
  for (const { id, body } of await db.selectFrom('visits').select(['id', 'body']).execute()) {
    const { name, institutionName, services, channels, purpose } = JSON.parse(body) as Visit;
    await db.updateTable('visits').set({ words: folded(`${name} ${institutionName}`), services: sum(services), channels: sum(channels), purpose }).where('id', '=', id).execute();
  }
}

async function fillRatings(db: Kysely<Tables>): Promise<void> {
  for (const { id, body } of await db.selectFrom('ratings').select(['id', 'body']).execute()) {
    const { overall, scores, service, comment } = JSON.parse(body) as Rating;
    const lowest = Math.min(...Object.values(scores ?? { overall: overall ?? 0 }));
    await db.updateTable('ratings').set({ service: service ?? null, lowest, commented: comment === undefined ? 0 : 1 }).where('id', '=', id).execute();
  }
}
