import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callNext, getDeskQueue, moveTicket } from '../../src/contract/desk-queue.ts';
import { listVisits } from '../../src/contract/desk-lists.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { POLICY_DEFAULTS, type Policy } from '../../src/contract/policy.ts';
import { getTicket, readQueue, takeTicket } from '../../src/contract/queue.ts';
import type { TicketState } from '../../src/contract/ticket.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { aVisit, newId, PUBLIC_URL, requestFor, sampleOffice, TestEndpoint } from '../support/test-office.ts';

const MINUTE_MS = 60_000;

const sign = async (office: TestEndpoint, services: (1 | 2 | 4 | 8 | 16 | 32)[] = [16], code = '3374') =>
  (await office.ask(signGuestBook, { params: { office: code, id: newId() }, body: aVisit({ services }) })).ticket?.number;

const take = (office: TestEndpoint, service = 'konsultasi', id = newId()) => office.ask(takeTicket, { params: { office: '3374', id }, body: { service } });

const openWith = (queue: Policy['queue']) => TestEndpoint.open({ offices: [{ ...sampleOffice('3374'), policy: { ...POLICY_DEFAULTS, queue } }, sampleOffice('3322')] });
const numberFirst = () => openWith({ order: 'number-first' });

/** An officer who calls, and moves what was called. */
async function deskOf(office: TestEndpoint, counter = 'Meja 1', user?: string) {
  const cookie = await office.signIn('3374', user);
  const origin = PUBLIC_URL;
  return {
    cookie,
    call: async (services?: string[], id = newId()) => (await office.ask(callNext, { params: { id }, cookie, origin, body: { counter, ...(services ? { services } : {}) } })).ticket,
    move: (id: string, from: TicketState, to: TicketState, more: object = {}) => office.ask(moveTicket, { params: { id }, cookie, origin, body: { from, to, ...(to === 'called' ? { counter } : {}), ...more } }),
    refusal: (id: string, from: TicketState, to: TicketState, more: object = {}) => office.refusal(moveTicket, { params: { id }, cookie, origin, body: { from, to, ...more } }),
    queue: () => office.ask(getDeskQueue, { cookie }),
  };
}

const later = (office: TestEndpoint, minutes: number): void => {
  office.now = new Date(office.now.getTime() + minutes * MINUTE_MS);
};

describe('queue numbers', () => {
  test('follow the first service of the office that serves what the visitor came for', async () => {
    await using office = await TestEndpoint.open();
    assert.equal(await sign(office, [16]), 'KS-001');
    assert.equal(await sign(office, [16, 1]), 'PS-001');
    assert.equal(await sign(office, [2]), 'PST-001');
    assert.equal(await sign(office, [16], '3322'), 'KS-001');
  });

  test('start again at midnight where the office is, not where the server is', async () => {
    await using office = await TestEndpoint.open();
    office.now = new Date('2026-05-04T16:59:59Z');
    assert.deepEqual([await sign(office), await sign(office)], ['KS-001', 'KS-002']);
    office.now = new Date('2026-05-04T17:00:00Z');
    assert.equal(await sign(office), 'KS-001');
  });

  test('two hundred visitors at once get two hundred numbers, none twice and none left out', async () => {
    await using office = await TestEndpoint.open();
    const numbers = await Promise.all(Array.from({ length: 200 }, (_, i) => (i % 2 ? sign(office) : take(office).then(({ number }) => number))));
    assert.deepEqual(numbers.toSorted(), Array.from({ length: 200 }, (_, i) => `KS-${String(i + 1).padStart(3, '0')}`));
  });

  test('a refused visit takes no number', async () => {
    await using office = await TestEndpoint.open();
    const id = newId();
    await office.ask(signGuestBook, { params: { office: '3374', id }, body: aVisit() });
    await office.refusal(signGuestBook, { params: { office: '3374', id }, body: aVisit({ name: 'Lain' }) });
    assert.equal(await sign(office), 'KS-002');
  });

  test('a double tap is one number, and the same id for another service is refused', async () => {
    await using office = await TestEndpoint.open();
    const id = newId();
    const [one, other] = await Promise.all([take(office, 'konsultasi', id), take(office, 'konsultasi', id)]);
    assert.deepEqual(one, other);
    assert.equal((await office.refusal(takeTicket, { params: { office: '3374', id }, body: { service: 'perpustakaan' } })).code, 'id-reused');
    assert.equal((await office.refusal(takeTicket, { params: { office: '3374', id: newId() }, body: { service: 'parkir' } })).errors?.[0]?.path, 'service');
    assert.equal((await take(office, 'pst')).number, 'PST-001');
  });

  test('are not given out to one network without end, and an office behind a proxy that says nothing is not locked out', async () => {
    let address = '203.0.113.7';
    await using office = await TestEndpoint.open({ addressOf: () => address });
    for (let i = 0; i < 100; i++) await take(office);
    const refusal = await office.send(takeTicket, { params: { office: '3374', id: newId() }, body: { service: 'konsultasi' } });
    assert.deepEqual([refusal.status, Number(refusal.headers.get('Retry-After')) > 0], [429, true]);
    address = '198.51.100.1';
    assert.equal((await take(office)).number, 'KS-101');
    address = '10.0.0.1';
    for (let i = 0; i < 120; i++) await take(office);
  });
});

describe('a guest book after the number', () => {
  test('belongs to the number that is on the paper, however it is typed', async () => {
    await using office = await numberFirst();
    const { id, number } = await take(office);
    const receipt = await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit({ queueNumber: ' ks 1' }) });
    assert.deepEqual([receipt.ticket?.id, receipt.ticket?.number], [id, number]);
    const { tickets } = await (await deskOf(office)).queue();
    assert.deepEqual(tickets.map(({ visit }) => visit?.name), ['Budi Santoso']);
  });

  test('gives no second number, and none at all to who has not taken one', async () => {
    await using office = await numberFirst();
    const { ticket } = await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit() });
    assert.equal(ticket, undefined);
    assert.equal((await take(office)).number, 'KS-001');
  });

  test('says beside the field that a number does not exist today, or that somebody has signed with it', async () => {
    await using office = await numberFirst();
    await take(office);
    const visit = (queueNumber: string) => ({ params: { office: '3374', id: newId() }, body: aVisit({ queueNumber }) });
    assert.deepEqual((await office.refusal(signGuestBook, visit('KS-002'))).errors, [{ path: 'queueNumber', code: 'unknown' }]);
    const both = await Promise.all([office.send(signGuestBook, visit('KS-001')), office.send(signGuestBook, visit('KS-001'))]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 422]);
    assert.deepEqual((await office.refusal(signGuestBook, visit('KS-001'))).errors, [{ path: 'queueNumber', code: 'taken' }]);
    office.now = new Date('2026-05-05T03:00:00Z');
    assert.deepEqual((await office.refusal(signGuestBook, visit('KS-001'))).errors, [{ path: 'queueNumber', code: 'unknown' }]);
  });
});

describe('a visit that was written without a network', () => {
  test('is dated when it was written, and takes no place in a queue that has long moved on', async () => {
    await using office = await TestEndpoint.open();
    const body = aVisit({ delayed: 7 * 3600 });
    const { signedAt, ticket } = await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body });
    assert.deepEqual([signedAt, ticket], ['2026-05-03T20:00:00.000Z', undefined]);
    const [row] = await office.db.selectFrom('visits').select(['day', 'received_at']).execute();
    assert.deepEqual({ ...row }, { day: '2026-05-04', received_at: '2026-05-04T03:00:00.000Z' });
    assert.equal(await sign(office), 'KS-001');
  });

  test('that comes within ten minutes still gets its number', async () => {
    await using office = await TestEndpoint.open();
    const { ticket } = await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit({ delayed: 9 * 60 }) });
    assert.equal(ticket?.number, 'KS-001');
  });

  test('is one visit with one number, also when it is sent again after an answer that got lost', async () => {
    await using office = await TestEndpoint.open();
    const at = { params: { office: '3374', id: newId() } };
    const first = await office.ask(signGuestBook, { ...at, body: aVisit() });
    later(office, 120);
    assert.deepEqual(await office.ask(signGuestBook, { ...at, body: aVisit({ delayed: 7_200 }) }), first);
  });

  test('is dated by the office where the tablet’s clock cannot be right', async () => {
    await using office = await TestEndpoint.open();
    const { signedAt } = await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit({ delayed: 365 * 86_400 }) });
    assert.equal(signedAt, office.now.toISOString());
  });

  test('is kept even if its number is one that nobody can correct any more', async () => {
    await using office = await numberFirst();
    const body = aVisit({ queueNumber: 'XX-999', delayed: 7_200 });
    await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body });
    const cookie = await office.signIn();
    assert.equal((await office.ask(listVisits, { cookie })).visits.length, 1);
  });
});

describe('the queue at the desk', () => {
  test('calls who has waited longest, of the services the officer serves', async () => {
    await using office = await TestEndpoint.open();
    for (const service of ['konsultasi', 'perpustakaan', 'konsultasi']) {
      await take(office, service);
      later(office, 1);
    }
    const desk = await deskOf(office);
    assert.equal((await desk.call(['perpustakaan']))?.number, 'PS-001');
    assert.equal((await desk.call())?.number, 'KS-001');
    assert.equal((await desk.call())?.number, 'KS-002');
    assert.equal(await desk.call(), undefined);
  });

  test('three desks that call at once call three different visitors', async () => {
    await using office = await TestEndpoint.open();
    for (let i = 0; i < 30; i++) await take(office);
    const desks = await Promise.all(['satu', 'dua', 'tiga'].map((user, i) => deskOf(office, `Meja ${i + 1}`, user)));
    const called = await Promise.all(Array.from({ length: 10 }, () => desks.map((desk) => desk.call())).flat());
    assert.equal(new Set(called.map((ticket) => ticket?.number)).size, 30);
  });

  test('a call whose answer got lost calls nobody else', async () => {
    await using office = await TestEndpoint.open();
    await take(office);
    await take(office);
    const [desk, id] = [await deskOf(office), newId()];
    assert.equal((await desk.call(undefined, id))?.number, 'KS-001');
    assert.equal((await desk.call(undefined, id))?.number, 'KS-001');
  });

  test('takes a visitor from the call to the end, and shows each step to who waits', async () => {
    await using office = await TestEndpoint.open();
    const { id } = await take(office);
    const desk = await deskOf(office);
    await desk.call();
    assert.deepEqual((({ state, counter, before }) => ({ state, counter, before }))(await office.ask(getTicket, { params: { id } })), { state: 'called', counter: 'Meja 1', before: 0 });
    assert.equal((await desk.move(id, 'called', 'called')).calls, 2);
    assert.equal((await office.ask(readQueue, { params: { office: '3374' } })).calls[0]?.calls, 2);
    await desk.move(id, 'called', 'serving');
    await desk.move(id, 'serving', 'done');
    assert.equal((await desk.move(id, 'serving', 'done')).state, 'done', 'the same once more, because the answer got lost');
    assert.deepEqual((await office.ask(readQueue, { params: { office: '3374' } })).calls, []);
  });

  test('calls a visitor again who was skipped, and sends one on with the place that the time has earned', async () => {
    await using office = await TestEndpoint.open();
    const { id: first } = await take(office, 'konsultasi');
    later(office, 1);
    await take(office, 'perpustakaan');
    const desk = await deskOf(office);
    await desk.call(['konsultasi']);
    await desk.move(first, 'called', 'skipped');
    await desk.move(first, 'skipped', 'called');
    await desk.move(first, 'called', 'waiting', { service: 'perpustakaan' });
    assert.deepEqual((({ number, service: { code } }) => [number, code])(await office.ask(getTicket, { params: { id: first } })), ['KS-001', 'perpustakaan']);
    assert.equal((await desk.call(['perpustakaan']))?.number, 'KS-001');
  });

  test('says so when another officer was faster, and refuses what makes no sense', async () => {
    await using office = await TestEndpoint.open();
    const { id } = await take(office);
    const [one, other] = [await deskOf(office, 'Meja 1', 'satu'), await deskOf(office, 'Meja 2', 'dua')];
    await one.call();
    await one.move(id, 'called', 'serving');
    assert.equal((await other.refusal(id, 'called', 'skipped')).code, 'overtaken');
    assert.deepEqual((await one.refusal(id, 'serving', 'skipped')).errors, [{ path: 'to', code: 'choice' }]);
    assert.deepEqual((await one.refusal(id, 'serving', 'waiting', { service: 'parkir' })).errors, [{ path: 'service', code: 'choice' }]);
    assert.deepEqual((await one.refusal(id, 'waiting', 'called')).errors, [{ path: 'counter', code: 'required' }]);
    const elsewhere = await office.signIn('3322');
    assert.equal((await office.refusal(moveTicket, { params: { id }, cookie: elsewhere, origin: PUBLIC_URL, body: { from: 'serving', to: 'done' } })).code, 'not-found');
  });

  test('measures each wait as the standard promises it: from when the visitor before was done', async () => {
    await using office = await openWith({ order: 'guest-book-first', callWithinMinutes: 10 });
    const desk = await deskOf(office);
    const { id: first } = await take(office);
    const { id: second } = await take(office);
    later(office, 2);
    await desk.call(); // The first has waited for 2 minutes.
    later(office, 30);
    await desk.move(first, 'called', 'done');
    later(office, 4);
    await desk.call(); // The second came 36 minutes ago, and is called 4 minutes after the first was done.
    await desk.move(second, 'called', 'done');
    await take(office);
    later(office, 11);
    await desk.call(); // The third is called 11 minutes after it came.
    assert.deepEqual((await desk.queue()).waits, { called: 3, median: 240, longest: 660, kept: 2 });
  });

  test('knows only today’s numbers of its own office', async () => {
    await using office = await TestEndpoint.open();
    const { id } = await take(office);
    office.now = new Date('2026-05-05T03:00:00Z');
    const desk = await deskOf(office);
    assert.deepEqual((await desk.queue()).tickets, []);
    assert.equal((await office.refusal(getTicket, { params: { id } })).code, 'not-found');
    assert.equal((await desk.refusal(id, 'waiting', 'called', { counter: 'Meja 1' })).code, 'not-found');
    assert.equal(await desk.call(), undefined);
  });
});

describe('who waits', () => {
  test('sees how many are before, and how long it takes once three have been served', async () => {
    await using office = await TestEndpoint.open();
    const desk = await deskOf(office);
    for (let i = 0; i < 3; i++) {
      const { id } = await take(office);
      await desk.call();
      later(office, 12);
      await desk.move(id, 'called', 'done');
    }
    await take(office);
    await take(office);
    await desk.call();
    const { id } = await take(office);
    // One before, and one who is half done, at 12 minutes each: 18, said as 20.
    assert.deepEqual((({ before, waitMinutes }) => [before, waitMinutes])(await office.ask(getTicket, { params: { id } })), [1, 20]);
    assert.deepEqual((await office.ask(readQueue, { params: { office: '3374' } })).services, [
      { code: 'perpustakaan', name: 'Perpustakaan', waiting: 0 }, { code: 'konsultasi', name: 'Konsultasi Statistik', waiting: 2 },
    ]);
  });

  test('is told at once, and learns nothing about anybody', async () => {
    await using office = await TestEndpoint.open();
    await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit() });
    const desk = await deskOf(office);
    const stream = new StreamReader(await office.endpoint.fetch(requestFor(readQueue, { params: { office: '3374' }, headers: { Accept: 'text/event-stream' } })));
    const { change } = await office.ask(readQueue, { params: { office: '3374' } });
    await stream.nextOf('hello');
    await desk.call();
    assert.deepEqual(await stream.nextOf('change'), { change: change + 1 });
    await stream.leave();
    const board = JSON.stringify(await office.ask(readQueue, { params: { office: '3374' } }));
    assert.match(board, /KS-001/);
    assert.doesNotMatch(board, /Budi|Universitas|budi@/);
  });
});
