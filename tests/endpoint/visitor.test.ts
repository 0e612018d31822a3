import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { closeConsultation, listInbox, replyToConsultation } from '../../src/contract/desk.ts';
import { fileComplaint } from '../../src/contract/complaint.ts';
import { rateService } from '../../src/contract/feedback.ts';
import { getDeskComplaint } from '../../src/contract/desk-complaints.ts';
import { listRatings, listVisits } from '../../src/contract/desk-lists.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { getOffice } from '../../src/contract/office.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { getServiceStandard, listServiceStandards } from '../../src/contract/service-standard.ts';
import { listConsultations } from '../../src/contract/visitor.ts';
import { aComplaint, aConsultation, aRating, aVisit, newId, newToken, PUBLIC_URL, sampleOffice, TestEndpoint } from '../support/test-office.ts';

const at3374 = (id = newId()) => ({ office: '3374', id });

describe('a visitor reads what the office says about itself', () => {
  test('the profile, by its code and as the office of a page that names none', async () => {
    await using office = await TestEndpoint.open({ defaultOffice: '3322' });
    assert.deepEqual(await office.ask(getOffice, { params: { office: '3374' } }), sampleOffice('3374').office);
    assert.deepEqual(await office.ask(getOffice, { params: { office: 'default' } }), sampleOffice('3322').office);
  });

  test('the service standards, as a list and one in full', async () => {
    await using office = await TestEndpoint.open();
    const { serviceStandards } = await office.ask(listServiceStandards, { params: { office: '3374' } });
    assert.deepEqual(serviceStandards, [{ service: 'konsultasi', kind: 'standard', title: 'Konsultasi Statistik' }]);
    assert.deepEqual(await office.ask(getServiceStandard, { params: { office: '3374', service: 'konsultasi' } }), sampleOffice().serviceStandards[0]);
  });

  test('an office or a service there is none of is not found', async () => {
    await using office = await TestEndpoint.open();
    for (const code of ['9999', 'abcd', '33740', '__proto__']) {
      assert.equal((await office.refusal(getOffice, { params: { office: code } })).code, 'not-found');
      assert.equal((await office.refusal(signGuestBook, { params: { office: code, id: newId() }, body: aVisit() })).code, 'not-found');
    }
    assert.equal((await office.refusal(getServiceStandard, { params: { office: '3374', service: 'catering' } })).code, 'not-found');
    const refused = await office.refusal(startConsultation, { params: { id: newId() }, token: newToken(), body: aConsultation({ office: '9999' }) });
    assert.equal(refused.code, 'not-found');
  });
});

describe('what a visitor sends arrives once', () => {
  test('a consultation with its number, its promise and its first message', async () => {
    await using office = await TestEndpoint.open();
    const [id, { token }, body] = [newId(), await office.register(), aConsultation({ need: { detail: 'Inflasi bulanan', level: 4 }, wish: 'visit' })];
    const consultation = await office.ask(startConsultation, { params: { id }, token, body });
    assert.deepEqual(consultation, {
      id, office: '3374', number: '3374-2026-0001', state: 'open', startedAt: '2026-05-04T03:00:00.000Z', dueOn: '2026-05-07',
      topic: 'Inflasi per kecamatan', wish: 'visit', need: { detail: 'Inflasi bulanan', level: 4 }, rated: false,
    });
    assert.deepEqual(await office.ask(getConsultation, { params: { id }, token }), consultation);
    const { events, last } = await office.ask(readEvents, { params: { id }, token });
    assert.equal(last, 1);
    assert.deepEqual(events, [{ seq: 1, at: '2026-05-04T03:00:00.000Z', type: 'message', id: body.message.id, from: 'visitor', text: body.message.text }]);
  });

  test('numbers go on within an office and start again with the year in its zone', async () => {
    await using office = await TestEndpoint.open();
    const number = async (code: string) => {
      const { id, token } = await office.consult({ office: code });
      return (await office.ask(getConsultation, { params: { id }, token })).number;
    };
    assert.deepEqual([await number('3374'), await number('3374'), await number('3322')], ['3374-2026-0001', '3374-2026-0002', '3322-2026-0001']);
    office.now = new Date('2026-12-31T16:59:59Z');
    assert.equal(await number('3374'), '3374-2026-0003');
    office.now = new Date('2026-12-31T17:00:00Z');
    assert.equal(await number('3374'), '3374-2027-0001');
  });

  test('the officer finds the visit, the rating and the complaint as they were sent', async () => {
    await using office = await TestEndpoint.open();
    const [visit, rating, complaint] = [aVisit({ services: [1, 16], complainedBefore: false }), aRating(), aComplaint()];
    const visitReceipt = await office.ask(signGuestBook, { params: at3374(), body: visit });
    const ratingReceipt = await office.ask(rateService, { params: at3374(), body: rating });
    const complaintReceipt = await office.ask(fileComplaint, { params: at3374(), body: complaint });
    assert.equal(visitReceipt.ticket?.number, 'PS-001');
    assert.equal(visitReceipt.ticket?.service.name, 'Perpustakaan');
    assert.equal(complaintReceipt.number, 'PGD-3374-2026-0001');
    const cookie = await office.signIn();
    assert.deepEqual((await office.ask(listVisits, { cookie })).visits, [{ ...visitReceipt, visit }]);
    assert.deepEqual((await office.ask(listRatings, { cookie })).ratings, [{ ...ratingReceipt, rating }]);
    assert.equal((await office.ask(getDeskComplaint, { params: { id: complaintReceipt.id }, cookie })).text, complaint.text);
  });

  test('a rating names a service of the office or none', async () => {
    await using office = await TestEndpoint.open();
    await office.ask(rateService, { params: at3374(), body: { ...aRating(), service: 'konsultasi' } });
    const { errors } = await office.refusal(rateService, { params: at3374(), body: { ...aRating(), service: 'catering' } });
    assert.deepEqual(errors, [{ path: 'service', code: 'choice' }]);
  });
});

describe('the same id', () => {
  const complaint = aComplaint();
  const records: readonly { row: Operation; body: object; other: object }[] = [
    { row: signGuestBook, body: aVisit(), other: aVisit({ name: 'Orang Lain' }) },
    { row: rateService, body: aRating(), other: { kind: 'quick', overall: 1 } },
    { row: fileComplaint, body: complaint, other: { ...complaint, text: 'Lain' } },
  ];
  for (const { row, body, other } of records) {
    test(`${row.name}: answers as the first time to the same content, whenever and however often it comes`, async () => {
      await using office = await TestEndpoint.open();
      const params = at3374();
      const answers = await Promise.all(Array.from({ length: 8 }, () => office.ask(row, { params, body })));
      office.now = new Date('2027-02-03T04:05:06Z');
      answers.push(await office.ask(row, { params, body: Object.fromEntries(Object.entries(body).toReversed()) }));
      for (const answer of answers) assert.deepEqual(answer, answers[0]);
    });

    test(`${row.name}: is refused with other content or at another office`, async () => {
      await using office = await TestEndpoint.open();
      const params = at3374();
      await office.ask(row, { params, body });
      assert.equal((await office.refusal(row, { params, body: other })).code, 'id-reused');
      assert.equal((await office.refusal(row, { params: { ...params, office: '3322' }, body })).code, 'id-reused');
    });
  }

  test('startConsultation: eight at once make one consultation, and closing it does not change the first answer', async () => {
    await using office = await TestEndpoint.open();
    const [{ token }, cookie] = [await office.register(), await office.signIn()];
    const eight = async () => {
      const [id, body] = [newId(), aConsultation()];
      return { id, body, answers: await Promise.all(Array.from({ length: 8 }, () => office.ask(startConsultation, { params: { id }, token, body }))) };
    };
    // Whoever is overtaken between two looks is overtaken seldom.
    for (let i = 0; i < 9; i++) await eight();
    const { id, body, answers } = await eight();
    assert.equal((await office.ask(listInbox, { cookie })).consultations.length, 10);
    assert.equal((await office.ask(closeConsultation, { params: { id }, body: {}, cookie, origin: PUBLIC_URL })).state, 'closed');
    answers.push(await office.ask(startConsultation, { params: { id }, token, body }));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  });

  test('startConsultation: answers also to another session of the same visitor', async () => {
    await using office = await TestEndpoint.open();
    const email = 'rina@contoh.example';
    const { id, token, body } = await office.consult({ email });
    const later = await office.register({ email });
    const first = await office.ask(startConsultation, { params: { id }, token, body });
    assert.deepEqual(await office.ask(startConsultation, { params: { id }, token: later.token, body }), first);
    assert.equal((await office.ask(listConsultations, { token: later.token })).consultations.length, 1);
  });

  test('startConsultation: goes on from a consultation of one’s own, and from nobody else’s', async () => {
    await using office = await TestEndpoint.open();
    const [{ id: before, token }, other] = [await office.consult(), await office.consult()];
    const { id } = await office.consult({ token, follows: before });
    assert.equal((await office.ask(getConsultation, { params: { id }, token })).follows, before);
    const refused = await office.refusal(startConsultation, { params: { id: newId() }, token, body: aConsultation({ follows: other.id }) });
    assert.deepEqual(refused.errors, [{ path: 'follows', code: 'unknown' }]);
  });

  test('startConsultation: is refused to another visitor, with other content or at another office, and for a message that exists', async () => {
    await using office = await TestEndpoint.open();
    const { id, token, body } = await office.consult();
    const again = async (changes: object, key = token) => (await office.refusal(startConsultation, { params: { id }, token: key, body: { ...body, ...changes } })).code;
    assert.equal(await again({}, newToken()), 'unauthenticated');
    assert.equal(await again({}, (await office.register()).token), 'id-reused');
    assert.equal(await again({ topic: 'Lain' }), 'id-reused');
    assert.equal(await again({ office: '3322' }), 'forbidden');
    const stolen = await office.refusal(startConsultation, { params: { id: newId() }, token, body });
    assert.equal(stolen.code, 'id-reused');
  });

  test('sendMessage: is refused with another text, in another consultation or from the other side', async () => {
    await using office = await TestEndpoint.open();
    const [one, two, cookie] = [await office.consult(), await office.consult(), await office.signIn()];
    const messageId = newId();
    const body = { text: 'Tahun 2025 saja' };
    await office.ask(sendMessage, { params: { id: one.id, messageId }, token: one.token, body });
    const refusals = [
      await office.refusal(sendMessage, { params: { id: one.id, messageId }, token: one.token, body: { text: 'Tahun 2024 saja' } }),
      await office.refusal(sendMessage, { params: { id: two.id, messageId }, token: two.token, body }),
      await office.refusal(replyToConsultation, { params: { id: one.id, messageId }, cookie, origin: PUBLIC_URL, body }),
    ];
    assert.deepEqual(refusals.map(({ code }) => code), ['id-reused', 'id-reused', 'id-reused']);
  });
});
