import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { findPostgres } from '../../.setup/postgres.mjs';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { eventPage, messageEvent } from '../../src/contract/events.ts';
import { openPostgres } from '../../src/endpoint/node/postgres.ts';
import { seatVisitor } from '../support/seat.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess, type Env } from '../support/office-process.ts';
import { Cluster } from '../support/postgres.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { aConsultation, newId, requestFor } from '../support/test-office.ts';

const skip = findPostgres() === undefined ? 'PostgreSQL is not installed here' : false;

describe('an endpoint on PostgreSQL', { skip }, () => {
  let cluster: Cluster;
  let folder: OfficeFolder;
  before(async () => {
    [cluster, folder] = await Promise.all([Cluster.start({ durable: true }), OfficeFolder.make()]);
  });
  after(async () => {
    await cluster[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  const envOf = async (url: string): Promise<Env> => ({ ...folder.env(await freePort()), PST_DATABASE_URL: url });
  const startOn = async (url: string): Promise<OfficeProcess> => new OfficeProcess(await envOf(url)).started();

  test('says in one sentence why the database cannot be used, and never prints its password', async () => {
    const cases: [string, RegExp][] = [
      [cluster.url('missing').replace('pst@', 'pst:rahasia@'), /there is no database of that name/],
      [`postgres://pst:rahasia@127.0.0.1:${await freePort()}/pst`, /nothing listens at that address/],
      ['mysql://pst:rahasia@127.0.0.1/pst', /PST_DATABASE_URL is not what it should be, expected the address of a PostgreSQL database/],
    ];
    for (const [url, reason] of cases) {
      await using office = new OfficeProcess(await envOf(url));
      const { code, stderr } = await office.ended;
      assert.equal(code, 1);
      assert.match(stderr, reason);
      assert.doesNotMatch(stderr, /rahasia/);
    }
  });

  test('that would lose what it acknowledged in a power cut is refused', async () => {
    await using careless = await Cluster.start();
    await using office = new OfficeProcess(await envOf(await careless.database()));
    const { code, stderr } = await office.ended;
    assert.equal(code, 1);
    assert.match(stderr, /fsync switched off/);
  });

  test('writes through to the disk before it acknowledges, whatever the server is set to', async () => {
    const url = await cluster.database();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    await using office = await startOn(url);
    await begin(office.url, url);
    const { rows } = await client.query<{ application_name: string }>("select application_name from pg_stat_activity where application_name = 'pst-endpoint'");
    assert.ok(rows.length > 0);
    const { sql } = await import('kysely');
    const store = await openPostgres(url, console.error);
    const { rows: settings } = await sql<{ value: string }>`select current_setting('synchronous_commit') as value`.execute(store.db);
    assert.deepEqual(settings, [{ value: 'on' }]);
    await store.close();
    await client.end();
  });

  test('has what one instance acknowledged at the other at once, in one order without holes, however they are mixed', async () => {
    const url = await cluster.database();
    const [one, other] = await Promise.all([startOn(url), startOn(url)]);
    await using _one = one;
    await using _other = other;
    const { id, token } = await begin(one.url, url);
    const reader = new StreamReader(await fetch(requestFor(readEvents, { params: { id }, token, headers: { Accept: 'text/event-stream' } }, other.url)));
    const ids = Array.from({ length: 40 }, newId);
    const seqs = await Promise.all(ids.map((messageId, i) => send((i % 2 === 0 ? one : other).url, id, token, messageId)));
    assert.deepEqual(seqs.toSorted((a, b) => a - b), ids.map((_, i) => i + 2));
    const heard: number[] = [];
    while (heard.length < 41) heard.push(Number((await reader.frameOf('event')).id));
    assert.deepEqual(heard, Array.from({ length: 41 }, (_, i) => i + 1));
    // Waiting for the two-second sweep each time would take ten seconds.
    const start = performance.now();
    for (let i = 0; i < 5; i++) {
      await send(one.url, id, token, newId());
      await reader.frameOf('event');
    }
    assert.ok(performance.now() - start < 4_000);
    await reader.leave();
  });

  test('makes one message of the same one sent eight times to two instances', async () => {
    const url = await cluster.database();
    await using one = await startOn(url);
    await using other = await startOn(url);
    const { id, token } = await begin(one.url, url);
    const messageId = newId();
    const seqs = await Promise.all(Array.from({ length: 8 }, (_, i) => send((i % 2 === 0 ? one : other).url, id, token, messageId)));
    assert.deepEqual(new Set(seqs), new Set([2]));
    assert.equal((await readAll(other.url, id, token)).length, 2);
  });

  test('goes on after the database was restarted, with everything it acknowledged', async () => {
    const url = await cluster.database();
    await using office = await startOn(url);
    const { id, token } = await begin(office.url, url);
    const first = newId();
    await send(office.url, id, token, first);
    await cluster.down('SIGQUIT');
    const refused = await fetch(requestFor(sendMessage, { params: { id, messageId: newId() }, token, body: { text: 'di tengah gangguan' } }, office.url));
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [503, '5']);
    await cluster.up();
    const second = newId();
    await send(office.url, id, token, second);
    assert.deepEqual((await readAll(office.url, id, token)).slice(1), [first, second]);
  });

  test('lets the others go on while one after the other is replaced', async () => {
    const url = await cluster.database();
    const env = await envOf(url);
    let office = await new OfficeProcess(env).started();
    await using other = await startOn(url);
    const { id, token } = await begin(other.url, url);
    const sent: string[] = [];
    for (let life = 0; life < 3; life++) {
      const messageId = newId();
      await send(other.url, id, token, messageId);
      sent.push(messageId);
      await office.kill('SIGTERM');
      office = await new OfficeProcess(env).started();
      assert.deepEqual((await readAll(office.url, id, token)).slice(1), sent);
    }
    await office.kill('SIGTERM');
  });
});

async function begin(url: string, database: string): Promise<{ id: string; token: string }> {
  const store = await openPostgres(database, console.error);
  const [id, token] = [newId(), await seatVisitor(store.db)];
  await store.close();
  const response = await fetch(requestFor(startConsultation, { params: { id }, token, body: aConsultation() }, url));
  assert.equal(response.status, 200);
  return { id, token };
}

async function send(url: string, id: string, token: string, messageId: string): Promise<number> {
  const response = await fetch(requestFor(sendMessage, { params: { id, messageId }, token, body: { text: `pesan ${messageId}` } }, url));
  assert.equal(response.status, 200, await response.clone().text());
  return messageEvent.parse(await response.json()).seq;
}

/** The ids of the messages, in order. */
async function readAll(url: string, id: string, token: string): Promise<readonly string[]> {
  const page = eventPage.parse(await (await fetch(requestFor(readEvents, { params: { id }, token }, url))).json());
  assert.deepEqual(page.events.map(({ seq }) => seq), page.events.map((_, i) => i + 1));
  return page.events.flatMap((event) => (event.type === 'message' ? [event.id] : []));
}
