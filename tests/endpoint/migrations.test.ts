import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { up as firstTables } from '../../src/endpoint/db/migrations/0001-first-tables.ts';
import { up as moveDisabilityKind } from '../../src/endpoint/db/migrations/0002-disability-kind.ts';
import { up as wholeConsultation } from '../../src/endpoint/db/migrations/0003-whole-consultation.ts';
import { up as followComplaints } from '../../src/endpoint/db/migrations/0006-complaint-log.ts';
import { up as addFoundBy } from '../../src/endpoint/db/migrations/0007-found-by.ts';
import { up as addRatingWords } from '../../src/endpoint/db/migrations/0009-rating-words.ts';
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

test('comments from before they could be looked through are found by their words', async () => {
  const db = openMemory();
  await migrate(db);
  const [id, at] = [newId(), '2026-11-20T03:00:00.000Z'];
  await db.schema.alterTable('ratings').dropColumn('words').execute();
  await db.withTables<{ ratings: Record<string, unknown> }>().insertInto('ratings')
    .values({ id, office: '3374', day: '2026-11-20', kind: 'quick', rated_at: at, body: JSON.stringify({ kind: 'quick', overall: 4, comment: 'Ramah  SEKALI' }), content_hash: '', lowest: 4, commented: 1 }).execute();
  await addRatingWords(db);
  assert.equal((await db.selectFrom('ratings').select('words').executeTakeFirstOrThrow()).words, 'ramah sekali');
  await db.destroy();
});

test('a complaint, and a file of a conversation, from before complaints could be followed are still there', async () => {
  const db = openMemory();
  const former = db as unknown as Kysely<unknown>;
  await firstTables(former);
  await wholeConsultation(former);
  const [named, nameless, file, consultation] = [newId(), newId(), newId(), newId()];
  const [at, later] = ['2026-05-01T03:00:00.000Z', '2026-05-02T03:00:00.000Z'];
  const old = (id: string, number: number, body: object) => sql`insert into complaints (id, office, number, filed_at, body, content_hash)
    values (${id}, '3374', ${`PGD-3374-2026-000${number}`}, ${at}, ${JSON.stringify(body)}, '')`.execute(db);
  await old(named, 1, { category: 'waktu', text: 'Lama', phone: '024 354 6413' });
  await old(nameless, 2, { category: 'waktu', text: 'Lama' });
  await sql`insert into consultations (id, office, number, name, email, token_hash, content_hash, state, started_at, due_on, last_seq, last_at, last_text, last_from, change)
    values (${consultation}, '3374', '3374-2026-0001', 'Rina', 'r@contoh.example', '', '', 'open', ${at}, '2026-05-06', 1, ${at}, '', 'visitor', 1)`.execute(db);
  await sql`insert into attachments (id, consultation, uploader, name, type, size, sha256, created_at, message_id)
    values (${file}, ${consultation}, 'visitor', 'foto.jpg', 'image/jpeg', 12, 'ab', ${later}, 'm')`.execute(db);
  await followComplaints(former);
  const rows = await db.selectFrom('complaints').select(['id', 'identity', 'stage', 'turn', 'last_seq', 'last_at', 'complete_at', 'secret_hash']).orderBy('number').execute();
  const kept = { stage: 'received', turn: 'office', last_seq: 1, last_at: at, complete_at: at, secret_hash: null };
  assert.deepEqual(rows.map((row) => ({ ...row })), [{ id: named, identity: 'named', ...kept }, { id: nameless, identity: 'anonymous', ...kept }]);
  const begun = await db.selectFrom('complaint_events').select(['complaint', 'seq', 'type', 'at']).execute();
  assert.deepEqual(new Set(begun.map(({ complaint, seq, type, at: when }) => `${complaint} ${seq} ${type} ${when}`)), new Set([named, nameless].map((id) => `${id} 1 received ${at}`)));
  const [moved] = await db.selectFrom('attachments').selectAll().execute();
  assert.deepEqual({ ...moved }, { id: file, consultation, uploader: 'visitor', name: 'foto.jpg', type: 'image/jpeg', size: 12, sha256: 'ab', created_at: later, message_id: 'm', owner: null, complaint: null });
  await db.destroy();
});
