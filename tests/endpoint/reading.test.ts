import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { markRead } from '../../src/contract/read-mark.ts';
import { markReadAtDesk, readDeskEvents, replyToConsultation, showTyping, signOutOfficer } from '../../src/contract/desk.ts';
import type { EventPage, ReadMarks } from '../../src/contract/events.ts';
import { Typists } from '../../src/endpoint/live/typists.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { newId, PUBLIC_URL, TestEndpoint } from '../support/test-office.ts';

interface Mine {
  readonly id: string;
  readonly token: string;
}

const listen = async (office: TestEndpoint, { id, token }: Mine) =>
  new StreamReader(await office.send(readEvents, { params: { id }, token, query: { after: '1' }, headers: { Accept: 'text/event-stream' } }));

const wait = (office: TestEndpoint, { id, token }: Mine, seconds: string, after = '1'): Promise<EventPage> =>
  office.ask(readEvents, { params: { id }, token, query: { after, wait: seconds } });

const say = (office: TestEndpoint, { id, token }: Mine, text = 'hai') => office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text } });

/** Until a reader waits. */
async function waiting(office: TestEndpoint): Promise<void> {
  while (office.endpoint.core.hub.readers === 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('how far each side has read', () => {
  test('only rises, never beyond the log, and each side raises its own', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    for (let i = 0; i < 3; i++) await say(office, mine);
    const visitor = (seq: number) => office.ask(markRead, { params: { id: mine.id }, token: mine.token, body: { seq } });
    const officer = (seq: number) => office.ask(markReadAtDesk, { params: { id: mine.id }, cookie, origin: PUBLIC_URL, body: { seq } });
    assert.deepEqual(await visitor(2), { visitor: 2, officer: 0 });
    assert.deepEqual(await visitor(1), { visitor: 2, officer: 0 });
    assert.deepEqual(await officer(3), { visitor: 2, officer: 3 });
    assert.deepEqual(await visitor(99), { visitor: 4, officer: 3 });
    assert.deepEqual(await visitor(98), { visitor: 4, officer: 3 });
    const { read } = await office.ask(readEvents, { params: { id: mine.id }, token: mine.token });
    assert.deepEqual(read, { visitor: 4, officer: 3 } satisfies ReadMarks);
  });

  test('is told in the hello and as soon as it changes', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    await office.ask(markRead, { params: { id: mine.id }, token: mine.token, body: { seq: 1 } });
    const reader = await listen(office, mine);
    assert.deepEqual((await reader.nextOf('hello') as EventPage).read, { visitor: 1, officer: 0 });
    await office.ask(markReadAtDesk, { params: { id: mine.id }, cookie, origin: PUBLIC_URL, body: { seq: 1 } });
    assert.deepEqual(await reader.nextOf('read'), { visitor: 1, officer: 1 });
    await reader.leave();
  });

  test('is nobody else’s to say', async () => {
    await using office = await TestEndpoint.open();
    const [mine, elsewhere] = [await office.consult(), await office.signIn('3322')];
    const { token: another } = await office.register();
    assert.equal((await office.refusal(markRead, { params: { id: mine.id }, token: another, body: { seq: 1 } })).code, 'not-found');
    for (const ask of [{ row: markReadAtDesk, body: { seq: 1 } }, { row: showTyping, body: undefined }]) {
      assert.equal((await office.refusal(ask.row, { params: { id: mine.id }, cookie: elsewhere, origin: PUBLIC_URL, body: ask.body })).code, 'not-found');
    }
    assert.equal((await office.refusal(markRead, { params: { id: mine.id }, token: mine.token, body: { seq: -1 } })).code, 'invalid');
  });
});

describe('an officer who is writing', () => {
  test('is shown to the visitor who listens, and is no part of the log', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    const reader = await listen(office, mine);
    await reader.nextOf('hello');
    await office.ask(showTyping, { params: { id: mine.id }, cookie, origin: PUBLIC_URL });
    assert.deepEqual(await reader.nextOf('typing'), { name: 'Dewi Lestari' });
    assert.deepEqual((await wait(office, mine, '0')).events, []);
    await reader.leave();
  });

  test('is told once a second at most, and no longer than six seconds', () => {
    const typists = new Typists();
    assert.deepEqual([typists.note('a', 'Dewi', 0), typists.note('a', 'Dewi', 999), typists.note('a', 'Dewi', 1_000)], [true, false, true]);
    assert.deepEqual([typists.of('a', 6_999)?.name, typists.of('a', 7_000), typists.of('b', 0)], ['Dewi', undefined, undefined]);
  });
});

describe('a reader without a stream', () => {
  test('is answered at once when there is something, and as soon as there is', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    assert.equal((await wait(office, mine, '25', '0')).events.length, 1);
    const page = wait(office, mine, '25');
    await waiting(office);
    await say(office, mine, 'akhirnya');
    assert.deepEqual((await page).events.map((event) => event.type === 'message' && event.text), ['akhirnya']);
    assert.equal(office.endpoint.core.hub.readers, 0);
  });

  test('is answered when the other side has read', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    const page = wait(office, mine, '25');
    await waiting(office);
    await office.ask(markReadAtDesk, { params: { id: mine.id }, cookie, origin: PUBLIC_URL, body: { seq: 1 } });
    assert.deepEqual(await page, { epoch: (await page).epoch, last: 1, events: [], read: { visitor: 0, officer: 1 } });
  });

  test('gets an empty page when the time is over, or when the endpoint closes', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    assert.deepEqual((await wait(office, mine, '1')).events, []);
    const page = wait(office, mine, '25');
    await waiting(office);
    await office.endpoint.close();
    assert.deepEqual((await page).events, []);
  });

  test('may ask for any number of seconds, but for numbers only', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    assert.equal((await wait(office, mine, '99999', '0')).events.length, 1);
    assert.equal((await office.refusal(readEvents, { params: { id: mine.id }, token: mine.token, query: { wait: 'lama' } })).code, 'invalid');
  });

  test('at the desk hears nothing more after signing out', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    const refused = office.refusal(readDeskEvents, { params: { id: mine.id }, cookie, query: { after: '1', wait: '25' } });
    await waiting(office);
    await office.ask(signOutOfficer, { cookie, origin: PUBLIC_URL });
    await say(office, mine, 'rahasia');
    assert.equal((await refused).code, 'unauthenticated');
  });

  test('reads what an officer answered, like everyone else', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    const page = wait(office, mine, '25');
    await waiting(office);
    await office.ask(replyToConsultation, { params: { id: mine.id, messageId: newId() }, cookie, origin: PUBLIC_URL, body: { text: 'Ada' } });
    assert.equal((await page).events[0]?.seq, 2);
  });
});

describe('a long log', () => {
  const after = (office: TestEndpoint, { id, token }: Mine, position: string): Promise<EventPage> => office.ask(readEvents, { params: { id }, token, query: { after: position } });
  const span = ({ events }: EventPage) => [events[0]?.seq, events.at(-1)?.seq];

  test('can be read from its end, and what lies before that afterwards', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    for (let i = 0; i < 129; i++) await say(office, mine);
    const newest = await after(office, mine, '-100');
    assert.deepEqual([span(newest), newest.last], [[31, 130], 130]);
    assert.deepEqual(span(await after(office, mine, '-500')), [1, 130]);
    assert.equal((await office.refusal(readEvents, { params: { id: mine.id }, token: mine.token, query: { after: '--1' } })).code, 'invalid');
  });
});
