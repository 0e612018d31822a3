import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { listInbox, replyToConsultation } from '../../src/contract/desk.ts';
import { fileComplaint } from '../../src/contract/complaint.ts';
import { getDeskComplaint } from '../../src/contract/desk-complaints.ts';
import { rateService } from '../../src/contract/feedback.ts';
import { listRatings, listVisits } from '../../src/contract/desk-lists.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { TEXT_MAX } from '../../src/contract/text.ts';
import { readEpoch } from '../../src/endpoint/db/migrate.ts';
import { aComplaint, aConsultation, aVisit, newId, newToken, PUBLIC_URL, readProblem, requestFor, TestEndpoint } from '../support/test-office.ts';

/** What people and their programs put into text fields. */
const LINES = [
  '<script>alert(1)</script>', '<img src=x onerror="alert(1)">', `'; DROP TABLE events; --`, '{{constructor}} ${7*7}',
  '👩‍👩‍👧‍👦 🇮🇩', 'مرحبا بكم في سمارانج', '\u202Eterbalik\u202C', 'Å e\u0301 ﬁ', '__proto__', 'a\u2028b',
];

describe('every text field keeps what was typed', () => {
  for (const line of LINES) {
    test(JSON.stringify(line), async () => {
      await using office = await TestEndpoint.open();
      const text = ` ${line}\r\n\t${line} `;
      const [{ id, token }, cookie] = [await office.consult({ name: line, message: { id: newId(), text } }), await office.signIn()];
      await office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text } });
      await office.ask(replyToConsultation, { params: { id, messageId: newId() }, cookie, origin: PUBLIC_URL, body: { text } });
      const { events } = await office.ask(readEvents, { params: { id }, token });
      assert.deepEqual(events.map((event) => event.type === 'message' && event.text), [text, text, text]);
      assert.equal((await office.ask(listInbox, { cookie })).consultations[0]?.name, line);

      const visit = aVisit({ name: line, institutionName: line, occupation: 7, occupationOther: line, institutionCategory: 9, institutionCategoryOther: line, purpose: 5, purposeOther: line });
      await office.ask(signGuestBook, { params: { office: '3374', id: newId() }, body: visit });
      assert.deepEqual((await office.ask(listVisits, { cookie })).visits[0]?.visit, visit);
      await office.ask(rateService, { params: { office: '3374', id: newId() }, body: { kind: 'quick', overall: 2, comment: text } });
      assert.equal((await office.ask(listRatings, { cookie })).ratings[0]?.rating.comment, text);
      const filed = await office.ask(fileComplaint, { params: { office: '3374', id: newId() }, body: aComplaint({ text, wish: text, identity: 'named', name: line, phone: '0812 3456 7890' }) });
      const { text: stored, wish, complainant } = await office.ask(getDeskComplaint, { params: { id: filed.id }, cookie });
      assert.deepEqual([stored, wish, complainant?.name], [text, text, line]);
    });
  }

  test('10,000 characters are kept, 10,001 are too long, and the largest of them fit the body', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    for (const character of ['x', '统', 'م', '😀']) {
      const text = character.repeat(TEXT_MAX);
      assert.equal((await office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text } })).text, text);
      const { errors } = await office.refusal(sendMessage, { params: { id, messageId: newId() }, token, body: { text: `${text}${character}` } });
      assert.deepEqual(errors, [{ path: 'text', code: 'too-long' }]);
    }
    const cookie = await office.signIn();
    assert.ok((await office.ask(listInbox, { cookie })).consultations[0]?.lastText.isWellFormed());
  });

  test('NUL and lone surrogates cannot be stored and are named', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    for (const text of ['a\0b', 'a\ud800b', '\udc00']) {
      const { errors } = await office.refusal(sendMessage, { params: { id, messageId: newId() }, token, body: { text } });
      assert.deepEqual(errors, [{ path: 'text', code: 'characters' }]);
    }
  });
});

describe('a body that is none', () => {
  const id = newId();
  const raw = async (office: TestEndpoint, body: BodyInit, headers: Record<string, string> = {}) => {
    const request = new Request(requestFor(signGuestBook, { params: { office: '3374', id } }).url, {
      method: 'PUT', body, duplex: 'half', headers: { 'Content-Type': 'application/json', ...headers },
    } as RequestInit);
    return readProblem(await office.endpoint.fetch(request));
  };

  test('broken JSON, broken UTF-8, nothing at all, and JSON that is no object', async () => {
    await using office = await TestEndpoint.open();
    for (const body of ['{"name":', '', '{"a":1}x', new Uint8Array([0x7b, 0xff, 0x7d])]) {
      assert.deepEqual((await raw(office, body)).errors, [{ path: '', code: 'json' }]);
    }
    for (const body of ['[]', '"teks"', 'null', '42', 'true', `${'['.repeat(100_000)}${']'.repeat(100_000)}`]) {
      assert.deepEqual((await raw(office, body)).errors, [{ path: '', code: 'type' }]);
    }
  });

  test('properties that nobody asked for, __proto__ among them, are refused and pollute nothing', async () => {
    await using office = await TestEndpoint.open();
    const visit = JSON.stringify(aVisit());
    for (const extra of ['"__proto__":{"polluted":true}', '"constructor":{"prototype":{"polluted":true}}', '"admin":true', `"deep":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`]) {
      assert.equal((await raw(office, `{${extra},${visit.slice(1)}`)).code, 'invalid');
    }
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  test('wrong types in every field are each named once', async () => {
    await using office = await TestEndpoint.open();
    const { errors = [] } = await raw(office, JSON.stringify({ name: 1, email: 'x', gender: 3, education: '4', occupation: 7, institutionCategory: null, services: [], channels: [3], purpose: {} }));
    assert.deepEqual(Object.fromEntries(errors.map(({ path, code }) => [path, code])), {
      name: 'type', email: 'email', gender: 'choice', education: 'choice', occupationOther: 'required', institutionCategory: 'choice',
      institutionName: 'required', purpose: 'choice', services: 'required', 'channels.0': 'choice',
    });
  });

  test('anything but application/json is an unsupported type', async () => {
    await using office = await TestEndpoint.open();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data; boundary=x']) {
      assert.equal((await raw(office, '{}', { 'Content-Type': type })).code, 'unsupported-type');
    }
    assert.equal((await raw(office, '{}', { 'Content-Encoding': 'gzip' })).code, 'unsupported-type');
    assert.equal((await raw(office, '{}', { 'Content-Type': 'Application/JSON; charset=utf-8' })).code, 'invalid');
  });

  test('more than 256 KiB is too large, whether its length was announced or not', async () => {
    await using office = await TestEndpoint.open();
    const large = JSON.stringify({ name: 'x'.repeat(300_000) });
    assert.equal((await raw(office, large, { 'Content-Length': String(large.length) })).code, 'too-large');
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    assert.equal((await raw(office, endless)).code, 'too-large');
    assert.ok(sent < 1_000_000, 'the rest was not read');
  });
});

describe('an address that is none', () => {
  test('ids that are not UUIDv7 are named where the contract has a word for it', async () => {
    await using office = await TestEndpoint.open();
    const { id: real, token } = await office.consult();
    for (const id of ['1', 'not-an-id', crypto.randomUUID(), newId().toUpperCase(), '../../x', '%00']) {
      assert.deepEqual((await office.refusal(signGuestBook, { params: { office: '3374', id }, body: aVisit() })).errors, [{ path: 'id', code: 'id' }]);
      assert.deepEqual((await office.refusal(startConsultation, { params: { id }, token: newToken(), body: aConsultation() })).errors, [{ path: 'id', code: 'id' }]);
      assert.deepEqual((await office.refusal(sendMessage, { params: { id: real, messageId: id }, token, body: { text: 'x' } })).errors, [{ path: 'messageId', code: 'id' }]);
      assert.equal((await office.refusal(getConsultation, { params: { id }, token })).code, 'not-found');
    }
  });

  test('a position that is no number is named', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    for (const after of ['x', '--1', '-x', '1.5', '9'.repeat(30)]) {
      assert.deepEqual((await office.refusal(readEvents, { params: { id }, token, query: { after } })).errors, [{ path: 'after', code: 'type' }]);
    }
  });

  test('unknown paths and methods are not found, in the same form as any other refusal', async () => {
    await using office = await TestEndpoint.open();
    for (const [method, path] of [['GET', '/v1/nothing'], ['DELETE', '/v1/offices/3374'], ['PATCH', `/v1/consultations/${newId()}`], ['GET', '/v2/offices/3374'], ['GET', '/v1/offices/%E0%A4%A']]) {
      const response = await office.endpoint.fetch(new Request(`${PUBLIC_URL}${path ?? ''}`, { method: method ?? 'GET' }));
      assert.equal((await readProblem(response)).code, 'not-found');
    }
  });

  test('HEAD answers as GET does, without a body and without opening a stream', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    const get = requestFor(readEvents, { params: { id }, token, headers: { Accept: 'text/event-stream' } });
    const response = await office.endpoint.fetch(new Request(get, { method: 'HEAD' }));
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
    assert.equal(office.endpoint.core.streams.size, 0);
  });
});

test('what breaks inside is answered as unavailable, without a word about why', async () => {
  const logged: unknown[] = [];
  const office = await TestEndpoint.open({ log: (entry) => logged.push(entry) });
  // A store that was never used has nothing yet that could break.
  await readEpoch(office.db);
  await office.db.destroy();
  const response = await office.send(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit() });
  assert.equal(response.headers.get('Retry-After'), '5');
  const reason = await readProblem(response);
  assert.deepEqual(reason, { type: 'about:blank', title: 'The endpoint cannot answer right now', status: 503, code: 'unavailable' });
  assert.equal(logged.length, 1);
});
