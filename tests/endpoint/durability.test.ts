import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { eventPage, messageEvent } from '../../src/contract/events.ts';
import { signGuestBook, visitReceipt } from '../../src/contract/guest-book.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { seatVisitorIn } from '../support/seat.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { aConsultation, aVisit, newId, readProblem, requestFor, TestEndpoint } from '../support/test-office.ts';

describe('what was acknowledged', () => {
  test('is there after the process was killed in the middle of everything, each message once and none lost', async () => {
    await using folder = await OfficeFolder.make();
    const env = folder.env(await freePort());
    const [id, token] = [newId(), await seatVisitorIn(folder.data)];
    const acknowledged = new Map<string, number>();
    let unanswered: string[] = [];

    for (let life = 0; life < 3; life++) {
      await using office = await new OfficeProcess(env).started();
      const start = await fetch(requestFor(startConsultation, { params: { id }, token, body: firstBody }, office.url));
      assert.equal(start.status, 200);
      // What was in flight at the kill may have been committed or not; sending it again must not make it two.
      for (const messageId of unanswered) acknowledged.set(messageId, await send(office.url, id, token, messageId));
      unanswered = [];
      const sending = Array.from({ length: 60 }, newId).map(async (messageId) => {
        try {
          acknowledged.set(messageId, await send(office.url, id, token, messageId));
          if (acknowledged.size >= (life + 1) * 25) void office.kill('SIGKILL');
        } catch (error) {
          assert.ok(error instanceof TypeError, 'the connection broke');
          unanswered.push(messageId);
        }
      });
      await Promise.all(sending);
      const { signal } = await office.kill('SIGKILL');
      assert.equal(signal, 'SIGKILL');
    }

    await using office = await new OfficeProcess(env).started();
    for (const messageId of unanswered) acknowledged.set(messageId, await send(office.url, id, token, messageId));
    const page = eventPage.parse(await (await fetch(requestFor(readEvents, { params: { id }, token }, office.url))).json());
    assert.deepEqual(page.events.map(({ seq }) => seq), page.events.map((_, i) => i + 1));
    const stored = new Map(page.events.slice(1).map((event) => [event.type === 'message' ? event.id : '', event.seq]));
    assert.deepEqual(new Map([...stored].toSorted()), new Map([...acknowledged].toSorted()));
  });

  test('stays, and nothing is half there, when the disk is full; when there is room again everything goes on', async () => {
    await using folder = await OfficeFolder.make();
    const store = await openStore(folder.data);
    await using office = await TestEndpoint.open({ db: store.db });
    const { id, token } = await office.consult();
    const say = async (messageId: string) => office.send(sendMessage, { params: { id, messageId }, token, body: { text: 'penuh '.repeat(300) } });
    const limit = async (pages: number) => void (await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(store.db));
    const { rows: [size] } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    await limit((size?.page_count ?? 0) + 8);
    const sent: { readonly messageId: string; readonly there: boolean }[] = [];
    while (sent.filter(({ there }) => !there).length < 5) {
      const messageId = newId();
      const response = await say(messageId);
      sent.push({ messageId, there: response.status === 200 });
      if (response.status === 200) continue;
      assert.equal(response.headers.get('Retry-After'), '5');
      assert.equal((await readProblem(response)).code, 'unavailable');
    }
    const log = async () => {
      const { events } = await office.ask(readEvents, { params: { id }, token });
      assert.deepEqual(events.map(({ seq }) => seq), events.map((_, i) => i + 1));
      return events.slice(1).map((event) => (event.type === 'message' ? event.id : event.type));
    };
    const there = sent.filter((one) => one.there).map(({ messageId }) => messageId);
    assert.ok(there.length > 0);
    assert.deepEqual(await log(), there);
    await limit(1_000_000);
    const missed = sent.filter((one) => !one.there).map(({ messageId }) => messageId);
    for (const messageId of [...missed, ...there]) assert.equal((await say(messageId)).status, 200);
    assert.deepEqual(await log(), [...there, ...missed]);
    await store.close();
  });

  test('is answered the same by the next process, and numbers go on', async () => {
    await using folder = await OfficeFolder.make();
    const env = folder.env(await freePort());
    const [id, body] = [newId(), aVisit()];
    const sign = async (url: string, visitId: string) =>
      visitReceipt.parse(await (await fetch(requestFor(signGuestBook, { params: { office: '3374', id: visitId }, body }, url))).json());
    let first;
    {
      await using office = await new OfficeProcess(env).started();
      first = await sign(office.url, id);
      await office.kill('SIGKILL');
    }
    await using office = await new OfficeProcess(env).started();
    assert.deepEqual(await sign(office.url, id), first);
    assert.equal((await sign(office.url, newId())).ticket?.number, 'KS-002');
  });
});

const firstBody = aConsultation();

async function send(url: string, id: string, token: string, messageId: string): Promise<number> {
  const response = await fetch(requestFor(sendMessage, { params: { id, messageId }, token, body: { text: `pesan ${messageId}` } }, url));
  assert.equal(response.status, 200);
  return messageEvent.parse(await response.json()).seq;
}
