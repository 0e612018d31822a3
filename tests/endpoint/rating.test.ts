import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { rateConsultation } from '../../src/contract/after-closing.ts';
import { listRatings } from '../../src/contract/desk-lists.ts';
import { getVisitRating, rateService } from '../../src/contract/feedback.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { up as countRatings } from '../../src/endpoint/db/migrations/0005-counted-ratings.ts';
import { close } from '../../src/endpoint/consultations/close.ts';
import { aRating, anSkm, aVisit, newId, TestEndpoint } from '../support/test-office.ts';

const here = (id = newId()) => ({ office: '3374', id });

/** Somebody who has signed the guest book. */
async function visited(office: TestEndpoint): Promise<string> {
  const id = newId();
  await office.ask(signGuestBook, { params: here(id), body: aVisit() });
  return id;
}

describe('the rating of a visit', () => {
  test('is taken once: the same one again is the same, another one is told that it has been rated', async () => {
    await using office = await TestEndpoint.open();
    const visit = await visited(office);
    assert.deepEqual(await office.ask(getVisitRating, { params: here(visit) }), { rated: false });
    const ask = { params: here(), body: { ...anSkm(), visit } };
    const receipts = await Promise.all(Array.from({ length: 4 }, () => office.ask(rateService, ask)));
    assert.equal(new Set(receipts.map(({ ratedAt }) => ratedAt)).size, 1);
    const second = await office.refusal(rateService, { params: here(), body: { ...aRating(), visit } });
    assert.deepEqual([second.code, second.errors], ['closed', [{ path: 'rating', code: 'rated' }]]);
    assert.deepEqual(await office.ask(getVisitRating, { params: here(visit) }), { rated: true });
    assert.equal((await office.ask(listRatings, { cookie: await office.signIn() })).ratings.length, 1);
  });

  test('of two different ones at once takes one', async () => {
    await using office = await TestEndpoint.open();
    const visit = await visited(office);
    const codes = await Promise.all(Array.from({ length: 6 }, async () => (await office.send(rateService, { params: here(), body: { ...aRating(), visit } })).status));
    assert.deepEqual(codes.toSorted(), [200, 409, 409, 409, 409, 409]);
    const counted = await office.db.selectFrom('rating_answers').select('count').execute();
    assert.deepEqual(counted.map(({ count }) => count), [1]);
  });

  test('is refused where the office knows no such visit', async () => {
    await using office = await TestEndpoint.open();
    const elsewhere = { office: '3322', id: newId() };
    await office.ask(signGuestBook, { params: elsewhere, body: aVisit() });
    for (const visit of [newId(), elsewhere.id]) {
      assert.deepEqual((await office.refusal(rateService, { params: here(), body: { ...aRating(), visit } })).errors, [{ path: 'visit', code: 'unknown' }]);
      assert.equal((await office.refusal(getVisitRating, { params: here(visit) })).code, 'not-found');
    }
    assert.equal((await office.refusal(getVisitRating, { params: here('x') })).code, 'not-found');
  });

  test('is no rating of a consultation', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    await close(office.endpoint.core, await office.db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirstOrThrow(), 'dewi', {});
    const body = { ...aRating(), visit: await visited(office) };
    assert.deepEqual((await office.refusal(rateConsultation, { params: { id, ratingId: newId() }, token, body })).errors, [{ path: 'visit', code: 'unknown' }]);
  });
});

describe('a rating of no visit', () => {
  test('is taken from sixty people behind one address within the hour, and then has to wait', async () => {
    const place = { address: '203.0.113.7' };
    await using office = await TestEndpoint.open({ addressOf: () => place.address });
    const ids = Array.from({ length: 60 }, newId);
    for (const id of ids) await office.ask(rateService, { params: here(id), body: aRating() });
    const refused = await office.send(rateService, { params: here(), body: aRating() });
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '3600']);
    // Sending one again that was taken is not a further one; and who has visited may say how it was.
    await office.ask(rateService, { params: here(ids[0]), body: aRating() });
    await office.ask(rateService, { params: here(), body: { ...aRating(), visit: await visited(office) } });
    place.address = '203.0.113.8';
    await office.ask(rateService, { params: here(), body: aRating() });
    place.address = '203.0.113.7';
    office.now = new Date(office.now.getTime() + 3_600_000);
    await office.ask(rateService, { params: here(), body: aRating() });
  });

  test('is not limited where everybody comes through a proxy whose word is not trusted', async () => {
    await using office = await TestEndpoint.open({ addressOf: () => '127.0.0.1' });
    for (let i = 0; i < 70; i++) await office.ask(rateService, { params: here(), body: aRating() });
  });

  test('says of the respondent what the respondent has said, and the office reads it', async () => {
    await using office = await TestEndpoint.open();
    const body = { ...anSkm(), respondent: { gender: 'P', age: 16, education: 'SMA', occupation: 'LAINNYA', occupationOther: 'pelajar' }, service: 'konsultasi' };
    await office.ask(rateService, { params: here(), body });
    const { ratings: [stored] } = await office.ask(listRatings, { cookie: await office.signIn() });
    assert.deepEqual(stored?.rating, body);
    for (const respondent of [{ age: 0 }, { age: 121 }, { age: 16.5 }, { gender: 'X' }, { nik: '3374' }]) {
      assert.equal((await office.refusal(rateService, { params: here(), body: { ...anSkm(), respondent } })).code, 'invalid', JSON.stringify(respondent));
    }
  });
});

test('ratings from before answers were counted are counted', async () => {
  await using office = await TestEndpoint.open();
  // Shortly before midnight UTC: the next day, and the next month, in Semarang.
  office.now = new Date('2026-01-31T20:00:00Z');
  for (const body of [anSkm(3), anSkm(3, { waktu: 4 }), aRating()]) await office.ask(rateService, { params: here(), body });
  const counts = () => office.db.selectFrom('rating_answers').selectAll().orderBy('question').orderBy('answer').execute();
  const ratings = () => office.db.selectFrom('ratings').select(['id', 'day', 'kind', 'visit']).orderBy('id').execute();
  const [before, rows] = [await counts(), await ratings()];
  await office.db.schema.dropTable('rating_answers').execute();
  for (const index of ['ratings_visit', 'ratings_day', 'ratings_kept']) await office.db.schema.dropIndex(index).execute();
  for (const column of ['day', 'kind', 'visit']) await sql`alter table ratings drop column ${sql.ref(column)}`.execute(office.db);
  await countRatings(office.db);
  assert.deepEqual(await counts(), before);
  assert.deepEqual(await ratings(), rows);
  assert.equal(before.length, 11);
  assert.deepEqual(new Set(before.map(({ month }) => month)), new Set(['2026-02']));
});
