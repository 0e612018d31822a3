/** What a visitor may know of what the office holds, have a copy of, and have erased. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rateConsultation } from '../../src/contract/after-closing.ts';
import { getAttachment, putAttachment } from '../../src/contract/attachments.ts';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { closeConsultation, listInbox, readDeskEvents, replyToConsultation } from '../../src/contract/desk.ts';
import { addNote, getDeskConsultation, searchConsultations } from '../../src/contract/desk-care.ts';
import { proposeMeeting } from '../../src/contract/meetings.ts';
import { copyMyData, eraseMyData, getMyData } from '../../src/contract/my-data.ts';
import { POLICY_DEFAULTS } from '../../src/contract/policy.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { getVisitor } from '../../src/contract/session.ts';
import { listConsultations } from '../../src/contract/visitor.ts';
import { aConsultation, anSkm, newId, PUBLIC_URL, sampleOffice, TestEndpoint } from '../support/test-office.ts';
import { wholeStore } from '../support/whole-store.ts';

const SECRETS = ['Rina Rahasia', 'rina.rahasia@contoh.example', 'Topik Rahasia', 'Pertanyaan Rahasia', 'Lampiran Rahasia', 'Jawaban Rahasia', 'Catatan Rahasia', 'Tempat Rahasia', 'Komentar Rahasia', 'Ringkasan Rahasia'];

/** A visitor with one consultation that was answered, closed and rated, and one that is open, each with all there can be in it. */
async function rina(office: TestEndpoint) {
  const [cookie, { token }] = [await office.signIn(), await office.register({ name: 'Rina Rahasia', email: 'rina.rahasia@contoh.example' })];
  const begin = async () => (await office.consult({ token, topic: 'Topik Rahasia', message: { id: newId(), text: 'Pertanyaan Rahasia' }, need: { detail: 'Pertanyaan Rahasia' } })).id;
  const [old, open] = [await begin(), await begin()];
  const file = newId();
  await office.ask(putAttachment, { params: { id: open, attachmentId: file }, query: { name: 'Lampiran Rahasia.txt' }, bytes: new TextEncoder().encode('isi'), token, headers: { 'Content-Type': 'application/octet-stream' } });
  await office.ask(sendMessage, { params: { id: open, messageId: newId() }, token, body: { text: '', attachments: [file] } });
  for (const id of [old, open]) {
    const at = { cookie, origin: PUBLIC_URL };
    await office.ask(replyToConsultation, { ...at, params: { id, messageId: newId() }, body: { text: 'Jawaban Rahasia' } });
    await office.ask(addNote, { ...at, params: { id, noteId: newId() }, body: { text: 'Catatan Rahasia' } });
    await office.ask(proposeMeeting, { ...at, params: { id, meetingId: newId() }, body: { kind: 'visit', startsAt: '2026-05-06T03:00:00.000Z', minutes: 30, place: 'Tempat Rahasia' } });
  }
  await office.ask(closeConsultation, { cookie, origin: PUBLIC_URL, params: { id: old }, body: { summary: 'Ringkasan Rahasia' } });
  await office.ask(rateConsultation, { params: { id: old, ratingId: newId() }, token, body: { ...anSkm(4), comment: 'Komentar Rahasia', respondent: { age: 34 } } });
  return { token, cookie, old, open, file };
}

describe('a visitor who asks what the office holds', () => {
  test('is told in numbers, with when it ends by itself', async () => {
    const kept = { ...sampleOffice(), policy: { ...POLICY_DEFAULTS, retention: { consultations: 10 } } };
    await using office = await TestEndpoint.open({ offices: [kept] });
    const { token } = await rina(office);
    const { visitor, sessions, consultations, letters } = await office.ask(getMyData, { token });
    assert.deepEqual([visitor.name, visitor.email, sessions.length, letters.length > 0], ['Rina Rahasia', 'rina.rahasia@contoh.example', 1, true]);
    const closed = consultations.find(({ state }) => state === 'closed');
    assert.deepEqual([closed?.messages, closed?.files, closed?.meetings, closed?.rated, closed?.erasedOn], [2, 0, 1, true, '2026-05-14T03:00:00.000Z']);
    const open = consultations.find(({ state }) => state === 'open');
    assert.deepEqual([open?.messages, open?.files, open?.rated, open?.erasedOn], [3, 1, false, undefined]);
  });

  test('has a copy of all of it, and when officers opened it, but not what they noted for each other', async () => {
    await using office = await TestEndpoint.open();
    const { token, cookie, old } = await rina(office);
    await office.ask(getDeskConsultation, { cookie, params: { id: old } });
    const answer = await office.send(copyMyData, { token });
    assert.match(answer.headers.get('Content-Disposition') ?? '', /data-saya-3374-2026-05-04\.json/);
    const text = await answer.text();
    for (const secret of SECRETS) assert.equal(text.includes(secret), secret !== 'Catatan Rahasia', secret);
    const { consultations, visitor } = JSON.parse(text) as { visitor: object; consultations: { id: string; events: { seq: number }[]; openedByOfficersAt: string[]; rating?: object }[] };
    assert.deepEqual(visitor, { name: 'Rina Rahasia', email: 'rina.rahasia@contoh.example', registeredAt: office.now.toISOString() });
    const closed = consultations.find(({ id }) => id === old);
    assert.deepEqual(closed?.events.map(({ seq }) => seq), closed?.events.map((_, i) => i + 1));
    assert.deepEqual([closed?.openedByOfficersAt.length, closed?.rating !== undefined], [1, true]);
  });

  test('is nobody without a session, and sees nothing of anybody else', async () => {
    await using office = await TestEndpoint.open();
    await rina(office);
    for (const row of [getMyData, copyMyData, eraseMyData]) assert.equal((await office.refusal(row, { token: 'x'.repeat(43) })).code, 'unauthenticated');
    const { token } = await office.register({ name: 'Siti', email: 'siti@contoh.example' });
    assert.deepEqual((await office.ask(getMyData, { token })).consultations, []);
    assert.equal((await (await office.send(copyMyData, { token })).text()).includes('Rahasia'), false);
  });
});

describe('a visitor who has everything erased', () => {
  test('leaves no name, address, word or file in any table, and the counts stay', async () => {
    await using office = await TestEndpoint.open();
    const { token, cookie, old, open, file } = await rina(office);
    const { id: others } = await office.consult();
    assert.equal((await wholeStore(office.db)).includes('Rina Rahasia'), true);
    const stored = await office.endpoint.core.files.list()[Symbol.asyncIterator]().next();
    assert.equal((stored.value as readonly unknown[]).length, 1);
    assert.deepEqual(await office.ask(eraseMyData, { token }), { erasedAt: office.now.toISOString(), consultations: 2, ratings: 1 });

    const left = (await wholeStore(office.db)).toLowerCase();
    for (const secret of SECRETS) assert.equal(left.includes(secret.toLowerCase()), false, secret);
    const files = await office.endpoint.core.files.list()[Symbol.asyncIterator]().next();
    assert.deepEqual(files.value, []);
    const { consultations } = await office.ask(listInbox, { cookie });
    assert.deepEqual(consultations.map(({ id, state, erasedAt }) => [id, state, erasedAt !== undefined]).sort(), [[old, 'closed', true], [open, 'closed', true], [others, 'open', false]].sort());
    const counts = await office.db.selectFrom('rating_answers').select(['question', 'answer', 'count']).execute();
    assert.deepEqual([counts.length, counts.every(({ answer, count }) => answer === 4 && count === 1)], [9, true]);
    assert.equal((await office.ask(readDeskEvents, { cookie, params: { id: old } })).events.length, 0);
    assert.deepEqual((await office.ask(searchConsultations, { cookie, query: { q: 'rahasia' } })).consultations, []);
    assert.equal((await office.refusal(getAttachment, { token, params: { id: open, attachmentId: file } })).code, 'unauthenticated');
  });

  test('is told the same again when the answer was lost, and is signed in nowhere', async () => {
    await using office = await TestEndpoint.open();
    const { token, old } = await rina(office);
    const phone = await office.register({ name: 'Rina Rahasia', email: 'rina.rahasia@contoh.example' });
    const first = await office.ask(eraseMyData, { token });
    office.now = new Date(office.now.getTime() + 60_000);
    assert.deepEqual(await office.ask(eraseMyData, { token }), first);
    for (const key of [token, phone.token]) {
      assert.equal((await office.refusal(getVisitor, { token: key })).code, 'unauthenticated');
      assert.equal((await office.refusal(readEvents, { token: key, params: { id: old } })).code, 'unauthenticated');
    }
    assert.equal((await office.refusal(eraseMyData, { token: phone.token })).code, 'unauthenticated');
  });

  test('begins anew as nobody who was known', async () => {
    await using office = await TestEndpoint.open();
    const { token } = await rina(office);
    await office.ask(eraseMyData, { token });
    const again = await office.register({ name: 'Rina', email: 'rina.rahasia@contoh.example' });
    assert.deepEqual((await office.ask(listConsultations, { token: again.token })).consultations, []);
    assert.equal((await office.ask(getMyData, { token: again.token })).visitor.name, 'Rina');
  });

  test('leaves nothing behind of what is sent at the same moment', async () => {
    await using office = await TestEndpoint.open();
    const { token, open, cookie } = await rina(office);
    const [late] = await Promise.all([
      Promise.all([
        office.send(startConsultation, { params: { id: newId() }, token, body: aConsultation({ topic: 'Topik Rahasia' }) }),
        office.send(sendMessage, { params: { id: open, messageId: newId() }, token, body: { text: 'Pertanyaan Rahasia' } }),
        office.send(replyToConsultation, { cookie, origin: PUBLIC_URL, params: { id: open, messageId: newId() }, body: { text: 'Jawaban Rahasia' } }),
      ]),
      office.ask(eraseMyData, { token }),
    ]);
    for (const { status } of late) assert.ok([200, 401, 404, 409].includes(status), String(status));
    const left = (await wholeStore(office.db)).toLowerCase();
    for (const secret of SECRETS) assert.equal(left.includes(secret.toLowerCase()), false, secret);
  });
});
