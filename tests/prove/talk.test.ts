/** Moments that the proof has come upon, or is too seldom in: the real client, at an endpoint that answers when it is told to. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reduce, silence, type Change } from '../../src/client/conversation.ts';
import { Delivery } from '../../src/client/delivery.ts';
import { Outbox } from '../../src/client/outbox.ts';
import { sha256 } from '../../src/endpoint/crypto.ts';
import { renewEpoch } from '../../src/endpoint/db/migrate.ts';
import { newId, newToken, TestEndpoint } from '../support/test-office.ts';
import { setWrong } from './clock.ts';
import { Device, QUICK, type Tab } from './device.ts';

type Hold = (request: Request) => Promise<Response | undefined>;

/** One visitor's browser; `hold` stands between it and the endpoint: an answer of its own, or nothing to let it through. */
async function browsing() {
  const office = await TestEndpoint.open();
  const { id, token } = await office.consult();
  const network: { hold: Hold; sent: string[] } = { hold: async () => undefined, sent: [] };
  const device = new Device({ name: `test ${id}`, consultation: id, token }, {
    endpoint: 'http://localhost',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const held = await network.hold(request.clone());
      if (request.method === 'PUT' && !held) network.sent.push(request.url.slice(-36));
      return held ?? office.endpoint.fetch(request);
    },
  }, () => undefined);
  return {
    office, id, token, network, device,
    /** The texts of the log after the first. */
    log: async () => (await office.db.selectFrom('events').select('text').where('consultation', '=', id).orderBy('seq').execute()).slice(1).map(({ text }) => text),
    [Symbol.asyncDispose]: async () => {
      for (const tab of [...device.tabs]) tab.kill();
      await office[Symbol.asyncDispose]();
    },
  };
}

const offline = (..._: readonly unknown[]): Promise<never> => Promise.reject(new TypeError('offline'));
const isPut = ({ method }: Request): boolean => method === 'PUT';

async function until(what: string, is: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; performance.now() < end; await new Promise((go) => setTimeout(go, 5))) if (await is()) return;
  assert.fail(`waited in vain until ${what}`);
}

const shown = (tab: Tab, id: string): string | undefined => tab.talk.conversation.pending.find((message) => message.id === id)?.state;
const hasRead = (tab: Tab): boolean => tab.talk.conversation.events.length > 0;

describe('a message', () => {
  test('that is shown already is not told to every tab anew, with the bytes of its files, each time it is tried', async () => {
    await using visitor = await browsing();
    const { device, network, id, token } = visitor;
    network.hold = offline;
    const outbox = new Outbox(id, device.store);
    const letter = { id: newId(), at: new Date().toISOString(), text: 'satu' };
    await outbox.add(letter);
    const changes: Change[] = [];
    let conversation = silence;
    const apply = (change: Change): void => {
      changes.push(change);
      conversation = reduce(conversation, change);
    };
    const count = (type: Change['type']): number => changes.filter((change) => change.type === type).length;
    const delivery = new Delivery({
      connection: { endpoint: 'http://localhost', fetch: offline }, id, outbox, timing: QUICK,
      token: () => token, conversation: () => conversation, apply, signedOut: () => undefined,
    });
    const end = new AbortController();
    const sending = delivery.start(end.signal);
    await until('it has been tried three times', () => count('sending') > 2);
    end.abort();
    await sending;
    assert.equal(count('written'), 1);
    assert.deepEqual(conversation.pending.map((message) => message.id), [letter.id]);
  });

  test('that the person has had erased is not put back by what was about to try it once more', async () => {
    await using visitor = await browsing();
    const { device, id, token } = visitor;
    let erased = false;
    let wiped: Promise<void> | undefined;
    // The browser looks a moment after it was asked to: what was to be erased is gone by then.
    const outbox = new Outbox(id, async (mode, work) => {
      if (erased && mode === 'readonly') await (wiped ??= device.wipe());
      return device.store(mode, work);
    });
    await outbox.add({ id: newId(), at: new Date().toISOString(), text: 'jangan ditinggalkan' });
    let conversation = silence;
    const delivery = new Delivery({
      connection: { endpoint: 'http://localhost', fetch: offline }, id, outbox, timing: QUICK,
      token: () => token, conversation: () => conversation, apply: (change) => (conversation = reduce(conversation, change)), signedOut: () => undefined,
    });
    const end = new AbortController();
    const sending = delivery.start(end.signal);
    await until('it has been tried', () => conversation.pending.some(({ state, code }) => state === 'waiting' && code !== undefined));
    erased = true;
    end.abort();
    await sending;
    assert.deepEqual(await new Outbox(id, device.store).letters(), []);
  });

  test('that a browser has forgotten, because it was emptied, is sent all the same while a tab shows it', async () => {
    await using visitor = await browsing();
    const { device, network } = visitor;
    const [first, second] = [device.open(), device.open()];
    await until('both tabs have read', () => [first, second].every(hasRead));
    network.hold = offline;
    const ids = [await first.talk.send('satu'), await second.talk.send('dua'), await first.talk.send('tiga')];
    await until('all are shown in both', () => [first, second].every((tab) => ids.every((id) => shown(tab, id))));
    await device.wipe();
    network.hold = async () => undefined;
    device.open();
    await until('all have arrived', async () => (await visitor.log()).length === 3);
    assert.deepEqual(await visitor.log(), ['satu', 'dua', 'tiga']);
  });

  test('that a tab kept and was killed before it could show it, is shown by the tab that sends it', async () => {
    await using visitor = await browsing();
    const { device, network, id: consultation } = visitor;
    const tab = device.open();
    await until('it has read', () => hasRead(tab));
    const left = newId();
    await new Outbox(consultation, device.store).add({ id: left, at: new Date().toISOString(), text: 'dari tab yang mati' });
    const answer = Promise.withResolvers<void>();
    network.hold = async (request) => {
      if (isPut(request)) await answer.promise;
      return undefined;
    };
    const id = await tab.talk.send('dari tab ini');
    await until('it is on its way', () => shown(tab, left) === 'sending');
    assert.equal(shown(tab, id), 'waiting');
    answer.resolve();
    await until('both have arrived', async () => (await visitor.log()).length === 2 && tab.talk.conversation.pending.length === 0);
    assert.deepEqual(await visitor.log(), ['dari tab yang mati', 'dari tab ini']);
  });

  test('that only a tab without the log has heard of is sent again by it, where a backup has taken it from the endpoint', async () => {
    await using visitor = await browsing();
    const { office, device, network, id: consultation } = visitor;
    const writer = device.open();
    await until('the writer has read', () => hasRead(writer));
    const answer = Promise.withResolvers<void>();
    // The new tab cannot read the log; the answer to the message waits until that tab knows that it is being sent.
    network.hold = async (request) => {
      if (!isPut(request)) return offline(request);
      await answer.promise;
      return undefined;
    };
    const id = await writer.talk.send('di antara dua keadaan');
    const other = device.open();
    await until('the other tab knows of it', () => shown(other, id) !== undefined);
    answer.resolve();
    await until('the endpoint has it', () => shown(writer, id) === 'sent' || shown(writer, id) === undefined);
    writer.kill();
    await office.db.deleteFrom('events').where('message_id', '=', id).execute();
    await office.db.updateTable('consultations').set({ last_seq: 1 }).where('id', '=', consultation).execute();
    await renewEpoch(office.db);
    network.hold = async () => undefined;
    other.wake('online');
    await until('the other tab shows it where it belongs', () => hasRead(other) && shown(other, id) === undefined);
    assert.deepEqual(await visitor.log(), ['di antara dua keadaan']);
  });

  test('is not sent before it is known which store would have it', async () => {
    await using visitor = await browsing();
    const { device, network } = visitor;
    let reads = 0;
    network.hold = async (request) => (isPut(request) ? undefined : offline(request, (reads += 1)));
    const tab = device.open();
    const id = await tab.talk.send('terlalu dini');
    await until('reading has failed several times', () => reads > 3);
    assert.deepEqual(network.sent, []);
    network.hold = async () => undefined;
    await until('it has arrived', () => hasRead(tab) && shown(tab, id) === undefined);
    assert.deepEqual(network.sent, [id]);
  });

  test('goes on with the new key, whatever is said of the former one after it', async () => {
    await using visitor = await browsing();
    const { office, device, network, token } = visitor;
    const tab = device.open();
    await until('the tab has read', () => hasRead(tab));
    const [waits, refusal] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const shownThen: (string | undefined)[] = [];
    network.hold = async (request) => {
      if (!isPut(request)) return undefined;
      waits.resolve();
      await refusal.promise;
      shownThen.push(tab.talk.failure?.code);
      return undefined;
    };
    const id = await tab.talk.send('dengan kunci baru');
    await waits.promise;
    const next = newToken();
    await office.db.updateTable('visitor_sessions').set({ token_hash: await sha256(next) }).where('token_hash', '=', await sha256(token)).execute();
    device.resume(next);
    refusal.resolve();
    await until('it has arrived', () => shown(tab, id) === undefined);
    assert.deepEqual(shownThen, [undefined, undefined]);
  });

  test('that is refused is not sent again by what a tab remembers of it whose browser kept nothing', async () => {
    await using visitor = await browsing();
    const { device, network } = visitor;
    const [first, second] = [device.open(), device.open()];
    await until('both tabs have read', () => [first, second].every(hasRead));
    device.refuses = true;
    let tries = 0;
    network.hold = async (request) => {
      if (!isPut(request) || !(await request.text()).includes('ditolak')) return undefined;
      tries++;
      return Response.json({ type: 'about:blank', title: '', status: 422, code: 'invalid', errors: [] }, { status: 422, headers: { 'content-type': 'application/problem+json' } });
    };
    const id = await second.talk.send('ditolak');
    await until('both know that it was refused', () => [first, second].every((tab) => shown(tab, id) === 'refused'));
    device.refuses = false;
    await second.talk.retry(id);
    await until('it was refused once more', () => tries === 2 && [first, second].every((tab) => shown(tab, id) === 'refused'));
    for (let i = 0; i < 10; i++) {
      await first.talk.send(`lain ${i}`);
      await new Promise((go) => setTimeout(go, QUICK.beat));
    }
    await until('all others have arrived', async () => (await visitor.log()).length === 10);
    assert.equal(tries, 2);
  });

  test('asks after more than a day, even where the day has passed while it was on its way', async () => {
    await using visitor = await browsing();
    const { office, device, network, token } = visitor;
    const tab = device.open();
    await until('the tab has read', () => hasRead(tab));
    const [waits, refusal] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    network.hold = async (request) => {
      if (!isPut(request)) return undefined;
      waits.resolve();
      await refusal.promise;
      return undefined;
    };
    const id = await tab.talk.send('sehari kemudian');
    await waits.promise;
    const next = newToken();
    await office.db.updateTable('visitor_sessions').set({ token_hash: await sha256(next) }).where('token_hash', '=', await sha256(token)).execute();
    try {
      setWrong(25 * 3_600_000);
      device.resume(next);
      refusal.resolve();
      await until('it asks', () => shown(tab, id) === 'asks');
      await tab.talk.retry(id);
      await until('it has arrived', async () => (await visitor.log()).length === 1);
    } finally {
      setWrong(0);
    }
  });

  test('that was lost with a backup stays with the browser, also where another tab has not heard of the backup', async () => {
    await using visitor = await browsing();
    const { office, device, network, token, id: consultation } = visitor;
    const [one, other] = [device.open(), device.open()];
    await until('both tabs have read', () => [one, other].every(hasRead));
    const id = await one.talk.send('hilang bersama cadangan');
    await until('both have it', () => [one, other].every((tab) => tab.talk.conversation.events.length === 2));
    // The other one does not come to reading what there is now.
    other.freeze();
    await office.db.deleteFrom('events').where('message_id', '=', id).execute();
    await office.db.updateTable('consultations').set({ last_seq: 1 }).where('id', '=', consultation).execute();
    await renewEpoch(office.db);
    one.talk.resume(token);
    await until('the one says that it was lost', () => shown(one, id) === 'lost');
    network.hold = offline;
    other.thaw();
    one.talk.resume(token);
    await until('the other has heard of it', () => other.talk.failure !== undefined);
    for (const tab of [one, other]) tab.kill();
    const next = device.open();
    await until('a new tab finds it', () => shown(next, id) === 'lost');
    network.hold = async () => undefined;
    await next.talk.retry(id);
    await until('it has arrived', async () => (await visitor.log()).length === 1);
  });
});
