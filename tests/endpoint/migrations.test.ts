import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { up as moveDisabilityKind } from '../../src/endpoint/db/migrations/0002-disability-kind.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';
import { aVisit, newId } from '../support/test-office.ts';

test('a visitor who named a kind of disability before it was a question of its own has said “Ya” and that kind', async () => {
  const db = openMemory();
  await migrate(db);
  const [asked, silent] = [newId(), newId()];
  const row = (id: string, number: number, visit: object) => ({
    id, office: '3374', day: '2026-11-20', ticket: null, signed_at: `2026-11-20T03:00:0${number}.000Z`, received_at: '2026-11-20T03:00:00.000Z', body: JSON.stringify(visit), content_hash: '',
  });
  await db.insertInto('visits').values([row(asked, 1, { ...aVisit(), disability: 4 }), row(silent, 2, aVisit())]).execute();
  await moveDisabilityKind(db);
  const visits = await db.selectFrom('visits').select(['id', 'body']).orderBy('signed_at').execute();
  assert.deepEqual(visits.map(({ body }) => JSON.parse(body) as unknown), [{ ...aVisit(), disability: 1, disabilityKind: 4 }, aVisit()]);
  await db.destroy();
});
