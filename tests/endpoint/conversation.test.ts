import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { closeConsultation, listInbox, readDeskEvents, replyToConsultation } from '../../src/contract/desk.ts';
import { aConsultation, newId, newToken, PUBLIC_URL, TestEndpoint } from '../support/test-office.ts';

describe('visitor and officer talk', () => {
  test('each reads the same log, and the officer’s name travels with the answer', async () => {
    await using office = await TestEndpoint.open();
    const [{ id, token, body }, cookie] = [await office.consult(), await office.signIn()];
    const [asked, answered] = [newId(), newId()];
    await office.ask(sendMessage, { params: { id, messageId: asked }, token, body: { text: 'Untuk tahun 2025' } });
    const reply = await office.ask(replyToConsultation, { params: { id, messageId: answered }, cookie, origin: PUBLIC_URL, body: { text: 'Ada, di publikasi ini' } });
    assert.equal(reply.name, 'Dewi Lestari');
    const page = await office.ask(readEvents, { params: { id }, token });
    assert.deepEqual(page.events.map((event) => event.type === 'message' && [event.seq, event.id, event.from, event.text]), [
      [1, body.message.id, 'visitor', body.message.text],
      [2, asked, 'visitor', 'Untuk tahun 2025'],
      [3, answered, 'officer', 'Ada, di publikasi ini'],
    ]);
    assert.deepEqual(await office.ask(readDeskEvents, { params: { id }, cookie }), page);
    assert.deepEqual((await office.ask(readEvents, { params: { id }, token, query: { after: '2' } })).events, page.events.slice(2));
  });

  test('the inbox has the newest activity first and says who is waiting', async () => {
    await using office = await TestEndpoint.open();
    const [older, newer, cookie] = [await office.consult({ name: 'Lama' }), await office.consult({ name: 'Baru' }), await office.signIn()];
    const look = async () => (await office.ask(listInbox, { cookie })).consultations.map(({ name, waiting, lastText, seq }) => [name, waiting, lastText, seq]);
    const question = newer.body.message.text;
    assert.deepEqual(await look(), [['Baru', true, question, 1], ['Lama', true, question, 1]]);
    await office.ask(replyToConsultation, { params: { id: older.id, messageId: newId() }, cookie, origin: PUBLIC_URL, body: { text: 'Baik' } });
    assert.deepEqual(await look(), [['Lama', false, 'Baik', 2], ['Baru', true, question, 1]]);
  });

  test('twenty senders at once leave a log without holes, and the inbox counts every change', async () => {
    await using office = await TestEndpoint.open();
    const [{ id, token }, cookie] = [await office.consult(), await office.signIn()];
    const ids = Array.from({ length: 20 }, newId);
    const sent = await Promise.all(ids.map((messageId, i) =>
      i % 2 === 0
        ? office.ask(sendMessage, { params: { id, messageId }, token, body: { text: `pesan ${i}` } })
        : office.ask(replyToConsultation, { params: { id, messageId }, cookie, origin: PUBLIC_URL, body: { text: `jawaban ${i}` } })));
    assert.deepEqual(sent.map(({ seq }) => seq).toSorted((a, b) => a - b), Array.from({ length: 20 }, (_, i) => i + 2));
    const { events, last } = await office.ask(readEvents, { params: { id }, token });
    assert.deepEqual(events.map(({ seq }) => seq), Array.from({ length: 21 }, (_, i) => i + 1));
    assert.equal(last, 21);
    assert.equal((await office.ask(listInbox, { cookie })).change, 21);
  });

  test('the same message eight times at once is one message with eight equal answers', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    const messageId = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => office.ask(sendMessage, { params: { id, messageId }, token, body: { text: 'sekali saja' } })));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal((await office.ask(readEvents, { params: { id }, token })).last, 2);
  });

  test('a long log comes in pages of at most 500', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    for (let i = 0; i < 510; i++) await office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text: 'lagi' } });
    const first = await office.ask(readEvents, { params: { id }, token });
    assert.deepEqual([first.events.length, first.events.at(-1)?.seq, first.last], [500, 500, 511]);
    const rest = await office.ask(readEvents, { params: { id }, token, query: { after: '500' } });
    assert.deepEqual([rest.events.length, rest.events.at(-1)?.seq], [11, 511]);
  });
});

describe('a closed consultation', () => {
  test('takes no more messages from either side, but still answers for one it has', async () => {
    await using office = await TestEndpoint.open();
    const [{ id, token }, cookie] = [await office.consult(), await office.signIn()];
    const before = { params: { id, messageId: newId() }, token, body: { text: 'sebelum ditutup' } };
    const committed = await office.ask(sendMessage, before);
    const first = await office.ask(closeConsultation, { params: { id }, body: {}, cookie, origin: PUBLIC_URL });
    assert.deepEqual(await office.ask(closeConsultation, { params: { id }, body: {}, cookie, origin: PUBLIC_URL }), first);
    assert.equal((await office.refusal(sendMessage, { params: { id, messageId: newId() }, token, body: { text: 'terlambat' } })).code, 'closed');
    const reply = { params: { id, messageId: newId() }, cookie, origin: PUBLIC_URL, body: { text: 'terlambat' } };
    assert.equal((await office.refusal(replyToConsultation, reply)).code, 'closed');
    assert.deepEqual(await office.ask(sendMessage, before), committed);
    const { events } = await office.ask(readEvents, { params: { id }, token });
    assert.deepEqual(events.map(({ seq, type }) => [seq, type]), [[1, 'message'], [2, 'message'], [3, 'closed']]);
    assert.equal((await office.ask(getConsultation, { params: { id }, token })).state, 'closed');
    const { change, consultations } = await office.ask(listInbox, { cookie });
    assert.deepEqual([change, consultations[0]?.waiting, consultations[0]?.seq], [3, false, 3]);
  });
});

describe('a stranger', () => {
  test('without a token, or with one that is too short, has to bring one', async () => {
    await using office = await TestEndpoint.open();
    const { id } = await office.consult();
    for (const token of [undefined, '', 'pendek', 'a'.repeat(21), `${'a'.repeat(30)}!`]) {
      const key = token === undefined ? {} : { token };
      assert.equal((await office.refusal(getConsultation, { params: { id }, ...key })).code, 'unauthenticated');
      assert.equal((await office.refusal(sendMessage, { params: { id, messageId: newId() }, ...key, body: { text: 'hai' } })).code, 'unauthenticated');
      assert.equal((await office.refusal(startConsultation, { params: { id: newId() }, ...key, body: aConsultation() })).code, 'unauthenticated');
    }
  });

  test('with a wrong token cannot tell a consultation that exists from one that does not', async () => {
    await using office = await TestEndpoint.open();
    const [mine, other] = [await office.consult(), await office.consult()];
    const look = async (id: string, token: string) => {
      const answers = [
        await office.refusal(getConsultation, { params: { id }, token }),
        await office.refusal(readEvents, { params: { id }, token }),
        await office.refusal(readEvents, { params: { id }, token, headers: { Accept: 'text/event-stream' } }),
        await office.refusal(sendMessage, { params: { id, messageId: newId() }, token, body: { text: 'hai' } }),
        await office.refusal(sendMessage, { params: { id, messageId: newId() }, token, body: { text: 'hai' }, origin: 'https://asing.example' }).then(({ code, ...rest }) => ({ ...rest, code })),
      ];
      return answers;
    };
    const [existing, missing] = [await look(other.id, newToken()), await look(newId(), newToken())];
    assert.deepEqual(existing, missing);
    assert.deepEqual(existing.slice(0, 4).map(({ code }) => code), ['unauthenticated', 'unauthenticated', 'unauthenticated', 'unauthenticated']);
    const [notMine, nobodys] = [await look(other.id, mine.token), await look(newId(), mine.token)];
    assert.deepEqual(notMine, nobodys);
    assert.deepEqual(notMine.slice(0, 4).map(({ code }) => code), ['not-found', 'not-found', 'not-found', 'not-found']);
    assert.equal((await office.ask(readEvents, { params: { id: other.id }, token: other.token })).last, 1);
  });

  test('finds nothing but a hash of the token in the database', async () => {
    await using office = await TestEndpoint.open();
    const { token } = await office.consult();
    const rows = await office.db.selectFrom('consultations').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes(token));
    assert.match(rows[0]?.token_hash ?? '', /^[0-9a-f]{64}$/);
  });
});
