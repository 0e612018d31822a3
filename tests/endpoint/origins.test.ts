import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { listInbox, signInOfficer } from '../../src/contract/desk.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { getOffice } from '../../src/contract/office.ts';
import { aConsultation, aVisit, newId, newToken, ORIGIN, PASSWORD, PUBLIC_URL, readProblem, requestFor, sampleOffice, TestEndpoint } from '../support/test-office.ts';

const KABUPATEN = 'https://kabupaten.example.go.id';
const STRANGER = 'https://asing.example';
const open = () => TestEndpoint.open({ offices: [sampleOffice('3374'), { ...sampleOffice('3322'), origins: [KABUPATEN] }] });
const allowed = (response: Response) => response.headers.get('Access-Control-Allow-Origin');

describe('a page on another site', () => {
  test('of the office itself reads and writes, never with cookies', async () => {
    await using office = await open();
    for (const response of [
      await office.send(getOffice, { params: { office: '3374' }, origin: ORIGIN }),
      await office.send(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit(), origin: ORIGIN }),
      await office.send(startConsultation, { params: { id: newId() }, token: (await office.register()).token, body: aConsultation(), origin: ORIGIN }),
    ]) {
      assert.equal(response.status, 200);
      assert.equal(allowed(response), ORIGIN);
      assert.equal(response.headers.get('Vary'), 'Origin');
      assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
      assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
    }
  });

  test('can read why it was refused', async () => {
    await using office = await open();
    const response = await office.send(signGuestBook, { params: { office: '3374', id: newId() }, body: {}, origin: ORIGIN });
    assert.equal(allowed(response), ORIGIN);
    assert.equal((await readProblem(response)).code, 'invalid');
    assert.equal(allowed(await office.send(getOffice, { params: { office: '9999' }, origin: ORIGIN })), ORIGIN);
  });

  for (const origin of [STRANGER, 'null', `${ORIGIN}.asing.example`, `${ORIGIN}:8443`, ORIGIN.replace('https', 'http')]) {
    test(`that no office has named (${origin}) neither writes nor reads, and is told so`, async () => {
      await using office = await open();
      const reading = await office.send(getOffice, { params: { office: '3374' }, origin });
      assert.equal(allowed(reading), origin);
      assert.equal((await readProblem(reading)).code, 'forbidden');
      const id = newId();
      assert.equal(allowed(await office.send(getConsultation, { params: { id }, token: newToken(), origin })), null);
      assert.equal((await office.refusal(signGuestBook, { params: { office: '3374', id }, body: aVisit(), origin })).code, 'forbidden');
      assert.equal((await office.refusal(startConsultation, { params: { id }, token: newToken(), body: aConsultation(), origin })).code, 'forbidden');
      assert.deepEqual(await office.db.selectFrom('visits').selectAll().execute(), []);
      assert.deepEqual(await office.db.selectFrom('consultations').selectAll().execute(), []);
    });
  }

  test('of one office is a stranger at the other, also for a consultation that has begun', async () => {
    await using office = await open();
    const { id, token } = await office.consult();
    assert.equal((await office.refusal(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit(), origin: KABUPATEN })).code, 'forbidden');
    const start = { params: { id: newId() }, token: newToken(), body: aConsultation({ office: '3374' }), origin: KABUPATEN };
    assert.equal((await office.refusal(startConsultation, start)).code, 'forbidden');
    const message = { params: { id, messageId: newId() }, token, body: { text: 'hai' }, origin: KABUPATEN };
    assert.equal((await office.refusal(sendMessage, message)).code, 'forbidden');
    assert.equal(allowed(await office.send(getConsultation, { params: { id }, token, origin: KABUPATEN })), null);
    assert.equal(allowed(await office.send(getConsultation, { params: { id }, token, origin: ORIGIN })), ORIGIN);
    const stream = await office.send(readEvents, { params: { id }, token, origin: ORIGIN, headers: { Accept: 'text/event-stream' } });
    assert.equal(allowed(stream), ORIGIN);
    await stream.body?.cancel();
  });

  test('the endpoint’s own address is always welcome', async () => {
    await using office = await open();
    const response = await office.send(signGuestBook, { params: { office: '3322', id: newId() }, body: aVisit(), origin: PUBLIC_URL });
    assert.equal(response.status, 200);
    assert.equal(allowed(response), PUBLIC_URL);
  });
});

describe('before a page of another site writes, its browser asks', () => {
  const ask = async (office: TestEndpoint, path: string, origin: string) =>
    office.endpoint.fetch(new Request(`${PUBLIC_URL}/v1${path}`, {
      method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization,content-type' },
    }));

  test('and may, with token and JSON, and need not ask again for two hours', async () => {
    await using office = await open();
    const response = await ask(office, `/offices/3374/visits/${newId()}`, ORIGIN);
    assert.equal(response.status, 204);
    assert.equal(allowed(response), ORIGIN);
    assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'Authorization, Content-Type');
    assert.match(response.headers.get('Access-Control-Allow-Methods') ?? '', /\bPUT\b/);
    assert.equal(response.headers.get('Access-Control-Max-Age'), '7200');
  });

  test('and may not at an office that does not know it', async () => {
    await using office = await open();
    assert.equal(allowed(await ask(office, `/offices/3374/visits/${newId()}`, KABUPATEN)), null);
    assert.equal(allowed(await ask(office, `/offices/3374/visits/${newId()}`, STRANGER)), null);
  });

  test('for a consultation, whose office only the request itself tells, any office’s page may', async () => {
    await using office = await open();
    assert.equal(allowed(await ask(office, `/consultations/${newId()}`, KABUPATEN)), KABUPATEN);
    assert.equal(allowed(await ask(office, `/consultations/${newId()}/messages/${newId()}`, KABUPATEN)), KABUPATEN);
    assert.equal(allowed(await ask(office, `/consultations/${newId()}`, STRANGER)), null);
  });

  test('and never for the desk', async () => {
    await using office = await open();
    for (const path of ['/desk/session', '/desk/consultations']) {
      assert.equal(allowed(await ask(office, path, ORIGIN)), null);
      assert.equal(allowed(await ask(office, path, PUBLIC_URL)), null);
    }
  });
});

describe('the desk', () => {
  test('is used from its own page only', async () => {
    await using office = await open();
    const cookie = await office.signIn();
    const body = { user: 'petugas-3374', password: PASSWORD };
    for (const origin of [ORIGIN, STRANGER, 'null']) {
      assert.equal((await office.refusal(signInOfficer, { body, origin })).code, 'forbidden');
    }
    assert.equal((await office.refusal(signInOfficer, { body })).code, 'forbidden');
    assert.equal((await office.send(signInOfficer, { body, headers: { 'Sec-Fetch-Site': 'same-origin' } })).status, 200);
    assert.equal((await office.refusal(signInOfficer, { body, headers: { 'Sec-Fetch-Site': 'same-site' } })).code, 'forbidden');
    assert.equal(allowed(await office.send(listInbox, { cookie, origin: ORIGIN })), null);
  });

  test('without a configured address takes the one it was asked at for its own', async () => {
    await using office = await TestEndpoint.open({ publicUrl: undefined, secureCookies: false });
    await office.signIn();
    const at = 'http://localhost:8080';
    const body = { user: 'petugas-3374', password: PASSWORD };
    assert.equal((await office.endpoint.fetch(requestFor(signInOfficer, { body, origin: at }, at))).status, 200);
    assert.equal((await office.endpoint.fetch(requestFor(signInOfficer, { body, origin: 'http://localhost:9090' }, at))).status, 403);
  });
});
