import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getRating, getVisit, listRatings, listVisits } from '../../src/contract/desk-lists.ts';
import type { NewRating } from '../../src/contract/feedback.ts';
import { rateService } from '../../src/contract/feedback.ts';
import { signGuestBook, type NewVisit } from '../../src/contract/guest-book.ts';
import { aVisit, newId, TestEndpoint } from '../support/test-office.ts';

const sign = async (office: TestEndpoint, visit: Partial<NewVisit> = {}, code = '3374') =>
  office.ask(signGuestBook, { params: { office: code, id: newId() }, body: aVisit(visit) });
const rate = async (office: TestEndpoint, rating: NewRating) => office.ask(rateService, { params: { office: '3374', id: newId() }, body: rating });
const SCORES = { persyaratan: 4, prosedur: 4, waktu: 3, biaya: 4, produk: 4, kompetensi: 3, perilaku: 4, sarana: 3, pengaduan: 4 } as const;

const names = async (office: TestEndpoint, cookie: string, query: Record<string, string>): Promise<readonly string[]> =>
  (await office.ask(listVisits, { cookie, query })).visits.map(({ visit }) => visit.name);

describe('the guest book at the desk', () => {
  test('is found by words of name and institution, whatever their capitals and accents, and by the queue number', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    await sign(office, { name: 'Renée Hartono', institutionName: 'Dinas 100% Sehat' });
    office.now = new Date(office.now.getTime() + 1000);
    await sign(office, { name: 'BUDI Santoso', institutionName: 'Universitas Contoh' });
    for (const [q, found] of [
      ['renee', ['Renée Hartono']], ['RENÉE sehat', ['Renée Hartono']], ['budi contoh', ['BUDI Santoso']], ['100%', ['Renée Hartono']], ['%', ['Renée Hartono']], ['_', []],
      ['budi sehat', []], ["' or 1=1 --", []],
    ] as const) assert.deepEqual(await names(office, cookie, { q }), found, q);
    const { visits } = await office.ask(listVisits, { cookie });
    assert.deepEqual(await names(office, cookie, { q: visits[0]?.ticket?.number.toLowerCase() ?? '' }), ['BUDI Santoso']);
  });

  test('is narrowed by day at the office, service, channel and purpose, all at once', async () => {
    await using office = await TestEndpoint.open();
    office.now = new Date('2026-05-04T16:59:00Z');
    const cookie = await office.signIn();
    await sign(office, { name: 'Senin malam', services: [1, 16], channels: [1], purpose: 1 });
    office.now = new Date('2026-05-04T17:01:00Z');
    await sign(office, { name: 'Selasa dini hari', services: [32], channels: [1, 16], purpose: 4 });
    for (const [query, found] of [
      [{ to: '2026-05-04' }, ['Senin malam']], [{ from: '2026-05-05' }, ['Selasa dini hari']], [{ from: '2026-05-04', to: '2026-05-05' }, ['Selasa dini hari', 'Senin malam']],
      [{ service: '16' }, ['Senin malam']], [{ channel: '16' }, ['Selasa dini hari']], [{ channel: '1' }, ['Selasa dini hari', 'Senin malam']], [{ purpose: '4' }, ['Selasa dini hari']],
      [{ service: '16', purpose: '4' }, []],
    ] as const) assert.deepEqual(await names(office, cookie, query), found, JSON.stringify(query));
  });

  test('comes page by page, forwards and back, with nothing twice and nothing missing while more is signed', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    for (let i = 1; i <= 120; i++) {
      // Several in the same millisecond, too.
      office.now = new Date(Date.parse('2026-05-04T01:00:00Z') + Math.floor(i / 3) * 1000);
      await sign(office, { name: `Tamu ${i}` });
    }
    const first = await office.ask(listVisits, { cookie });
    assert.deepEqual([first.visits.length, first.total, first.before, first.previous], [50, 120, 0, undefined]);
    office.now = new Date('2026-05-04T02:00:00Z');
    await sign(office, { name: 'Baru' });
    const second = await office.ask(listVisits, { cookie, query: { after: first.next ?? '' } });
    assert.deepEqual([second.visits.length, second.total, second.before], [50, 121, 51]);
    const third = await office.ask(listVisits, { cookie, query: { after: second.next ?? '' } });
    assert.deepEqual([third.visits.length, third.before, third.next], [20, 101, undefined]);
    const seen = [first, second, third].flatMap(({ visits }) => visits.map(({ visit }) => visit.name));
    assert.equal(new Set(seen).size, 120);
    const back = await office.ask(listVisits, { cookie, query: { after: third.previous ?? '' } });
    assert.deepEqual(back.visits, second.visits);
    assert.equal((await office.ask(listVisits, { cookie, query: { after: back.previous ?? '' } })).visits.length, 50);
  });

  test('is shown to officers of its office only, each entry too', async () => {
    await using office = await TestEndpoint.open();
    const [cookie, other] = [await office.signIn('3374'), await office.signIn('3322')];
    const { id } = await sign(office, { name: 'Rahasia' });
    assert.equal((await office.ask(getVisit, { cookie, params: { id } })).visit.name, 'Rahasia');
    assert.equal((await office.refusal(getVisit, { cookie: other, params: { id } })).code, 'not-found');
    assert.equal((await office.refusal(getVisit, { params: { id } })).code, 'unauthenticated');
    assert.deepEqual(await names(office, other, {}), []);
    assert.equal((await office.refusal(listVisits)).code, 'unauthenticated');
  });

  test('says which part of what was asked for makes no sense', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    for (const [name, value] of [['from', 'kemarin'], ['service', '3'], ['purpose', '9'], ['after', 'x'], ['q', ' ']] as const) {
      const { code, errors } = await office.refusal(listVisits, { cookie, query: { [name]: value } });
      assert.deepEqual([code, errors?.[0]?.path], ['invalid', name]);
    }
  });
});

describe('ratings at the desk', () => {
  test('are narrowed by kind, service, low answers, comment and day', async () => {
    await using office = await TestEndpoint.open();
    office.now = new Date('2026-05-04T16:59:59Z');
    await rate(office, { kind: 'quick', overall: 2 });
    office.now = new Date('2026-05-04T17:00:00Z');
    await rate(office, { kind: 'skm', scores: { ...SCORES, sarana: 1 }, service: 'konsultasi', comment: 'tulis "kind":"quick" di sini' });
    office.now = new Date('2026-05-05T03:00:00Z');
    await rate(office, { kind: 'skm', scores: SCORES, service: 'perpustakaan' });
    const cookie = await office.signIn();
    const kinds = async (query: Record<string, string>) => (await office.ask(listRatings, { cookie, query })).ratings.map(({ rating }) => (rating.kind === 'quick' ? 'quick' : rating.service));
    for (const [query, found] of [
      [{}, ['perpustakaan', 'konsultasi', 'quick']], [{ kind: 'skm' }, ['perpustakaan', 'konsultasi']], [{ kind: 'quick' }, ['quick']], [{ low: '1' }, ['konsultasi', 'quick']],
      [{ comment: '1' }, ['konsultasi']], [{ q: 'TÚLIS sini' }, ['konsultasi']], [{ q: 'konsultasi' }, []], [{ service: 'perpustakaan' }, ['perpustakaan']], [{ to: '2026-05-04' }, ['quick']], [{ from: '2026-05-05', low: '1' }, ['konsultasi']],
    ] as const) assert.deepEqual(await kinds(query), found, JSON.stringify(query));
    const { ratings } = await office.ask(listRatings, { cookie });
    assert.deepEqual(await office.ask(getRating, { cookie, params: { id: ratings[0]?.id ?? '' } }), ratings[0]);
    assert.equal((await office.refusal(getRating, { cookie: await office.signIn('3322'), params: { id: ratings[0]?.id ?? '' } })).code, 'not-found');
  });
});
