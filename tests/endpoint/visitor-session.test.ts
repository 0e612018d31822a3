/** What a verified visitor finds again, and what a session opens. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents } from '../../src/contract/consultation.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import { startRegistration, verifyRegistration } from '../../src/contract/registration.ts';
import { endSession, getVisitor } from '../../src/contract/session.ts';
import { listConsultations } from '../../src/contract/visitor.ts';
import { addMessage } from '../../src/endpoint/consultations/messages.ts';
import { sha256 } from '../../src/endpoint/crypto.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { aRegistration, newId, newToken, ORIGIN, sampleOffice, TestEndpoint } from '../support/test-office.ts';

/** A consultation of this visitor, as the store has it. */
async function consultationOf(office: TestEndpoint, token: string): Promise<string> {
  const { visitor } = await office.db.selectFrom('visitor_sessions').select('visitor').where('token_hash', '=', await sha256(token)).executeTakeFirstOrThrow();
  const { id } = await office.consult();
  await office.db.updateTable('consultations').set({ visitor, topic: 'Inflasi' }).where('id', '=', id).execute();
  return id;
}

async function reply(office: TestEndpoint, id: string, text: string): Promise<void> {
  const row = await office.db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await addMessage(office.endpoint.core, row, { id: newId(), text, from: 'officer', name: 'Dewi' });
}

const later = (office: TestEndpoint, ms: number): void => void (office.now = new Date(office.now.getTime() + ms));

describe('a visitor who comes back on another device', () => {
  test('finds all consultations, newest activity first, with what is unread, and may go on with each', async () => {
    await using office = await TestEndpoint.open();
    const [email, phone] = ['rina@contoh.example', await office.register({ email: 'rina@contoh.example' })];
    const older = await consultationOf(office, phone.token);
    later(office, 60_000);
    const newer = await consultationOf(office, phone.token);
    later(office, 60_000);
    await reply(office, older, 'Ada.');
    await reply(office, older, 'Ini tabelnya.');
    await office.db.updateTable('consultations').set({ visitor_read: 2 }).where('id', '=', older).execute();
    const desktop = await office.register({ email });
    const { consultations } = await office.ask(listConsultations, { token: desktop.token });
    assert.deepEqual(consultations.map(({ id, topic, lastFrom, unread }) => ({ id, topic, lastFrom, unread })), [
      { id: older, topic: 'Inflasi', lastFrom: 'officer', unread: 1 },
      { id: newer, topic: 'Inflasi', lastFrom: 'visitor', unread: 0 },
    ]);
    assert.equal((await office.ask(readEvents, { params: { id: older }, token: desktop.token })).last, 3);
  });

  test('finds nobody else’s, nor those at another office', async () => {
    await using office = await TestEndpoint.open();
    const [rina, siti] = [await office.register({ email: 'rina@contoh.example' }), await office.register()];
    const elsewhere = await office.register({ email: 'rina@contoh.example', office: '3322' });
    const id = await consultationOf(office, rina.token);
    for (const { token } of [siti, elsewhere]) {
      assert.deepEqual((await office.ask(listConsultations, { token })).consultations, []);
      assert.equal((await office.refusal(getConsultation, { params: { id }, token })).code, 'not-found');
    }
  });

  test('is asked for a new code after thirty days, also in a stream that was open, and then goes on', async () => {
    await using office = await TestEndpoint.open({ timings: { heartbeatMs: 20, sweepMs: 20 } });
    const rina = await office.register({ email: 'rina@contoh.example' });
    const id = await consultationOf(office, rina.token);
    const reader = new StreamReader(await office.send(readEvents, { params: { id }, token: rina.token, headers: { Accept: 'text/event-stream' } }));
    await reader.nextOf('event');
    await office.ask(endSession, { token: rina.token });
    await reply(office, id, 'Rahasia kantor');
    for (let frame = await reader.next(); frame; frame = await reader.next()) assert.notEqual(frame.event, 'event', 'nothing after the end of the session');
    assert.equal((await office.refusal(readEvents, { params: { id }, token: rina.token })).code, 'unauthenticated');
    const again = await office.register({ email: 'rina@contoh.example' });
    assert.equal((await office.ask(readEvents, { params: { id }, token: again.token })).last, 2);
  });

  test('who began one before there was registration still opens it with its own token', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    await office.db.updateTable('consultations').set({ visitor: null, token_hash: await sha256(token) }).where('id', '=', id).execute();
    assert.equal((await office.ask(getConsultation, { params: { id }, token })).id, id);
  });
});

test('a page that an office does not name can neither register its visitors nor look at them nor sign them out', async () => {
  const offices = [sampleOffice('3374'), { ...sampleOffice('3322'), origins: ['https://kabupaten.example.go.id'] }];
  await using office = await TestEndpoint.open({ offices });
  const { token } = await office.register();
  const origin = 'https://kabupaten.example.go.id';
  const params = { office: '3374', id: newId() };
  assert.equal((await office.refusal(startRegistration, { params, body: aRegistration(), origin })).code, 'forbidden');
  assert.equal((await office.refusal(verifyRegistration, { params, token: newToken(), body: { code: '123456' }, origin })).code, 'forbidden');
  assert.equal((await office.refusal(endSession, { token, origin })).code, 'forbidden');
  const look = await office.send(getVisitor, { token, origin });
  assert.equal(look.headers.get('Access-Control-Allow-Origin'), null);
  const allowed = await office.send(getVisitor, { token, origin: ORIGIN });
  assert.deepEqual([allowed.status, allowed.headers.get('Access-Control-Allow-Origin')], [200, ORIGIN]);
});

test('nothing but hashes of tokens and codes is in the database', async () => {
  await using office = await TestEndpoint.open();
  const { token, email } = await office.register();
  const code = office.mailbox.codeFor(email) ?? '';
  const rows = await Promise.all((['visitor_sessions', 'registrations', 'mails', 'limits'] as const).map((table) => office.db.selectFrom(table).selectAll().execute()));
  const values = rows.flat().flatMap((row) => Object.values(row).map(String));
  assert.ok(!values.some((value) => value.includes(token) || new RegExp(`\\b${code}\\b`).test(value)));
});
