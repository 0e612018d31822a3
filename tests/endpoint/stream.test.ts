import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { streamHello } from '../../src/contract/events.ts';
import { closeConsultation, replyToConsultation } from '../../src/contract/desk.ts';
import { next } from '../../src/endpoint/db/counters.ts';
import { frame, Streams, TIMINGS, type Timings } from '../../src/endpoint/live/streams.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { newId, PUBLIC_URL, TestEndpoint } from '../support/test-office.ts';

const quick = (timings: Partial<Timings>) => TestEndpoint.open({ timings });

const listen = async (office: TestEndpoint, { id, token }: { id: string; token: string }, after = '0') =>
  new StreamReader(await office.send(readEvents, { params: { id }, token, query: { after }, headers: { Accept: 'text/event-stream' } }));

const send = ({ id, token }: { id: string; token: string }, office: TestEndpoint, text = 'hai') =>
  office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text } });

/** Until nobody is connected any more; streams end in their own turn of the event loop. */
async function emptied(office: TestEndpoint): Promise<void> {
  const { streams, hub } = office.endpoint.core;
  while (streams.size > 0 || hub.readers > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('a visitor’s stream', () => {
  test('begins with 2 KB of padding and a hello, is never stored or buffered on the way', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    const response = await office.send(readEvents, { params: { id: mine.id }, token: mine.token, headers: { Accept: 'text/event-stream' } });
    assert.equal(response.headers.get('Cache-Control'), 'no-store, no-transform');
    assert.equal(response.headers.get('X-Accel-Buffering'), 'no');
    const reader = new StreamReader(response);
    const hello = await reader.next();
    assert.ok(reader.padding >= 2048);
    assert.equal(hello?.event, 'hello');
    assert.equal(streamHello.parse(hello.data).last, 1);
    await reader.leave();
  });

  test('brings what was there, then what comes, both sides, each with its position', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    const reader = await listen(office, mine);
    assert.equal((await reader.nextOf('event') as { seq: number }).seq, 1);
    await send(mine, office, 'dari pengunjung\nbaris kedua\r\n');
    await office.ask(replyToConsultation, { params: { id: mine.id, messageId: newId() }, cookie, origin: PUBLIC_URL, body: { text: 'dari petugas' } });
    await office.ask(closeConsultation, { params: { id: mine.id }, body: {}, cookie, origin: PUBLIC_URL });
    const frames = [await reader.frameOf('event'), await reader.frameOf('event'), await reader.frameOf('event')];
    const { events } = await office.ask(readEvents, { params: { id: mine.id }, token: mine.token });
    assert.deepEqual(frames.map(({ data }) => data), events.slice(1));
    assert.deepEqual(frames.map(({ id }) => id), ['2', '3', '4']);
    await reader.leave();
  });

  test('goes on where the reader left off', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    for (let i = 0; i < 3; i++) await send(mine, office);
    const reader = await listen(office, mine, '3');
    assert.equal((await reader.nextOf('event') as { seq: number }).seq, 4);
    await reader.leave();
  });

  test('brings a log longer than a page without a hole', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    for (let i = 0; i < 1100; i++) await send(mine, office);
    const reader = await listen(office, mine);
    for (let seq = 1; seq <= 1101; seq++) assert.equal((await reader.nextOf('event') as { seq: number }).seq, seq);
    await reader.leave();
  });

  test('loses and repeats nothing, whenever a reader comes while others write', async () => {
    await using office = await quick({ sweepMs: 3_600_000 });
    const mine = await office.consult();
    const total = 120;
    const writing = (async () => {
      for (let seq = 2; seq <= total; seq++) await send(mine, office);
    })();
    const readers = Array.from({ length: 25 }, async (_, i) => {
      for (let turn = 0; turn < i * 3; turn++) await Promise.resolve();
      if (i % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      const reader = await listen(office, mine);
      for (let seq = 1; seq <= total; seq++) assert.equal((await reader.nextOf('event') as { seq: number }).seq, seq);
      await reader.leave();
    });
    await Promise.all([writing, ...readers]);
    await emptied(office);
  });

  test('is only ever about that one consultation', async () => {
    await using office = await TestEndpoint.open();
    const [mine, other] = [await office.consult(), await office.consult()];
    const reader = await listen(office, mine, '1');
    await reader.nextOf('hello');
    await send(other, office, 'rahasia orang lain');
    await send(mine, office, 'milik saya');
    const event = await reader.nextOf('event') as { seq: number; text: string };
    assert.deepEqual([event.seq, event.text], [2, 'milik saya']);
    await reader.leave();
  });

  test('hears of a message by the sweep when nobody told', async () => {
    await using office = await quick({ sweepMs: 5 });
    const mine = await office.consult();
    const reader = await listen(office, mine, '1');
    await reader.nextOf('hello');
    // As another process on the same database would write it: no hint reaches this one.
    await office.db.transaction().execute(async (trx) => {
      const change = await next(trx, 'inbox/3374');
      await trx.updateTable('consultations').set({ last_seq: 2, change }).where('id', '=', mine.id).execute();
      await trx.insertInto('events').values({ consultation: mine.id, seq: 2, type: 'message', at: office.now.toISOString(), message_id: newId(), sender: 'visitor', sender_name: null, text: 'dari proses lain' }).execute();
    });
    assert.equal((await reader.nextOf('event') as { text: string }).text, 'dari proses lain');
    await reader.leave();
  });

  test('looks into the database once for each time somebody told it', async () => {
    const streams = new Streams(TIMINGS, assert.ifError);
    const waiting: string[] = [];
    let [looks, wake] = [0, () => {}];
    const reader = new StreamReader(streams.open({
      watch: (ring) => {
        wake = ring;
        return () => {};
      },
      hello: () => Promise.resolve({}),
      read: () => {
        looks++;
        return Promise.resolve({ frames: waiting.splice(0), more: false });
      },
    }));
    await reader.nextOf('heartbeat');
    for (const text of ['satu', 'dua', 'tiga']) {
      waiting.push(frame('event', { text }));
      wake();
      assert.deepEqual(await reader.nextOf('event'), { text });
    }
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(looks, 1 + 3);
    await reader.leave();
  });

  test('beats while nothing happens', async () => {
    await using office = await quick({ heartbeatMs: 5 });
    const reader = await listen(office, await office.consult(), '1');
    for (let beat = 0; beat < 4; beat++) await reader.nextOf('heartbeat');
    await reader.leave();
  });

  test('says goodbye when its time is over', async () => {
    await using office = await quick({ lifetimeMs: 20 });
    const reader = await listen(office, await office.consult());
    await reader.nextOf('bye');
    assert.equal(await reader.next(), undefined);
    await emptied(office);
  });

  test('says goodbye when the endpoint closes', async () => {
    await using office = await TestEndpoint.open();
    const reader = await listen(office, await office.consult());
    await reader.nextOf('event');
    const [, bye] = await Promise.all([office.endpoint.close(), reader.nextOf('bye')]);
    assert.deepEqual(bye, {});
    assert.equal(await reader.next(), undefined);
  });

  test('leaves nothing behind when its reader goes', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    const readers = await Promise.all(Array.from({ length: 50 }, () => listen(office, mine)));
    await Promise.all(readers.map((reader) => reader.nextOf('event')));
    assert.equal(office.endpoint.core.streams.size, 50);
    await Promise.all(readers.map((reader) => reader.leave()));
    await emptied(office);
  });

  test('lets go of a reader who has stopped reading', async () => {
    await using office = await quick({ patienceMs: 20 });
    const mine = await office.consult();
    for (let i = 0; i < 30; i++) await send(mine, office, 'x'.repeat(10_000));
    const stuck = await office.send(readEvents, { params: { id: mine.id }, token: mine.token, headers: { Accept: 'text/event-stream' } });
    await emptied(office);
    assert.ok(stuck.body);
  });

  test('is opened by readers who ask for one, not by those who only take one as well', async () => {
    await using office = await TestEndpoint.open();
    const mine = await office.consult();
    const page = await office.send(readEvents, { params: { id: mine.id }, token: mine.token, headers: { Accept: 'application/json' } });
    assert.match(page.headers.get('Content-Type') ?? '', /^application\/json/);
  });
});

