import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { up as moveDisabilityKind } from '../../src/endpoint/db/migrations/0002-disability-kind.ts';
import { up as addFoundBy } from '../../src/endpoint/db/migrations/0007-found-by.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';
import { aVisit, newId } from '../support/test-office.ts';

test('a visitor who named a kind of disability before it was a question of its own has said “Ya” and that kind', async () => {
  const db = openMemory();
  await migrate(db);
  const [asked, silent] = [newId(), newId()];
  const row = (id: string, number: number, visit: object) => ({
    id, office: '3374', day: '2026-11-20', ticket: null, signed_at: `2026-11-20T03:00:0${number}.000Z`, received_at: '2026-11-20T03:00:00.000Z', words: '', services: 0, channels: 0, purpose: 0, body: JSON.stringify(visit), content_hash: '',
  });
  await db.insertInto('visits').values([row(asked, 1, { ...aVisit(), disability: 4 }), row(silent, 2, aVisit())]).execute();
  await moveDisabilityKind(db);
  const visits = await db.selectFrom('visits').select(['id', 'body']).orderBy('signed_at').execute();
  assert.deepEqual(visits.map(({ body }) => JSON.parse(body) as unknown), [{ ...aVisit(), disability: 1, disabilityKind: 4 }, aVisit()]);
  await db.destroy();
});

test('what was signed and rated before it could be looked for is found like everything else', async () => {
  const db = openMemory();
  await migrate(db);
  for (const [table, columns] of [['visits', ['words', 'services', 'channels', 'purpose']], ['ratings', ['service', 'lowest', 'commented']]] as const) {
    if (table === 'visits') await db.schema.dropIndex('visits_day').execute();
    for (const column of columns) await db.schema.alterTable(table).dropColumn(column).execute();
  }
  const [visit, rating] = [newId(), newId()];
  const scores = { persyaratan: 4, prosedur: 4, waktu: 2, biaya: 4, produk: 4, kompetensi: 3, perilaku: 4, sarana: 3, pengaduan: 4 };
  const old = db.withTables<{ visits: Record<string, unknown>; ratings: Record<string, unknown> }>();
  const at = '2026-11-20T03:00:00.000Z';
  await old.insertInto('visits').values({ id: visit, office: '3374', day: '2026-11-20', signed_at: at, received_at: at, body: JSON.stringify(aVisit({ name: 'Renée', services: [1, 16] })), content_hash: '' }).execute();
  await old.insertInto('ratings').values({ id: rating, office: '3374', day: '2026-11-20', kind: 'skm', rated_at: at, body: JSON.stringify({ kind: 'skm', scores, comment: 'Lama', service: 'konsultasi' }), content_hash: '' }).execute();
  await addFoundBy(db);
  assert.deepEqual({ ...await db.selectFrom('visits').select(['words', 'services', 'channels', 'purpose']).executeTakeFirst() }, { words: 'renee universitas contoh', services: 17, channels: 1, purpose: 1 });
  assert.deepEqual({ ...await db.selectFrom('ratings').select(['service', 'lowest', 'commented']).executeTakeFirst() }, { service: 'konsultasi', lowest: 2, commented: 1 });
  await db.destroy();
});
