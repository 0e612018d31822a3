/** What an officer erases when somebody asks, what is erased by itself, and what is written down about both. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileComplaint } from '../../src/contract/complaint.ts';
import { addToComplaint, eraseComplaint, putComplaintAttachment, trackComplaint } from '../../src/contract/complaint-log.ts';
import { changeStage, getDeskComplaint, listComplaints, noteComplaint } from '../../src/contract/desk-complaints.ts';
import { getDeskConsultation } from '../../src/contract/desk-care.ts';
import { closeConsultation } from '../../src/contract/desk.ts';
import { exportVisits, getRating, getVisit, listRatings, listVisits } from '../../src/contract/desk-lists.ts';
import { correctVisit, eraseRecord, listAccesses, listErasures } from '../../src/contract/desk-privacy.ts';
import { getVisitRating, rateService } from '../../src/contract/feedback.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { POLICY_DEFAULTS, type Policy } from '../../src/contract/policy.ts';
import { getSatisfaction } from '../../src/contract/satisfaction.ts';
import { sha256 } from '../../src/endpoint/crypto.ts';
import type { LogEntry } from '../../src/endpoint/http/log.ts';
import { RETENTION_JOB } from '../../src/endpoint/privacy/retention-job.ts';
import { SWEEP_JOB } from '../../src/endpoint/visitors/sweep.ts';
import { aComplaint, anSkm, aVisit, newId, PUBLIC_URL, sampleOffice, TestEndpoint } from '../support/test-office.ts';
import { wholeStore } from '../support/whole-store.ts';

const AT = { office: '3374' };
const DAY_MS = 86_400_000;
const keeping = (retention: Policy['retention']) => TestEndpoint.open({ offices: [{ ...sampleOffice(), policy: { ...POLICY_DEFAULTS, retention } }, sampleOffice('3322')] });
const later = (office: TestEndpoint, days: number): void => void (office.now = new Date(office.now.getTime() + days * DAY_MS));
const runRetention = (office: TestEndpoint): Promise<void> => office.endpoint.core.jobs.now(RETENTION_JOB);

const WHO = aVisit({
  name: 'Budi Rahasia', email: 'rahasia@contoh.example', phone: '0812 7777 7777', institutionName: 'Kampus Rahasia', occupation: 7, occupationOther: 'Pekerjaan Rahasia', ageClass: 3, disability: 2,
  consent: '1', group: { people: 3 }, need: { detail: 'Data Rahasia' },
});

async function visit(office: TestEndpoint, code = '3374') {
  const id = newId();
  const receipt = await office.ask(signGuestBook, { params: { office: code, id }, body: WHO });
  return { id, receipt };
}
/** Signed a month before. */
async function oldVisits(office: TestEndpoint, count: number): Promise<void> {
  const at = '2026-04-01T03:00:00.000Z';
  for (let i = 0; i < count; i++) await office.db.insertInto('visits').values({
    id: newId(), office: '3374', day: at.slice(0, 10), ticket: null, signed_at: at, received_at: at, body: JSON.stringify(WHO), content_hash: 'x',
    words: 'budi rahasia', services: 16, channels: 1, purpose: 1, erased_at: null,
  }).execute();
}
async function rate(office: TestEndpoint, of?: string): Promise<string> {
  const id = newId();
  await office.ask(rateService, { params: { ...AT, id }, body: { ...anSkm(4), comment: 'Komentar Rahasia', respondent: { age: 34 }, ...(of === undefined ? {} : { visit: of }) } });
  return id;
}
async function complain(office: TestEndpoint, cookie: string) {
  const [id, attachment, token] = [newId(), newId(), 'A'.repeat(28)];
  await office.ask(putComplaintAttachment, { params: { ...AT, attachmentId: attachment }, query: { name: 'Bukti Rahasia.txt' }, bytes: new TextEncoder().encode('isi'), token, headers: { 'Content-Type': 'application/octet-stream' } });
  const secretHash = Buffer.from(await sha256(token), 'hex').toString('base64url');
  await office.ask(fileComplaint, { params: { ...AT, id }, body: aComplaint({ text: 'Aduan Rahasia', identity: 'named', name: 'Budi Rahasia', phone: '0812 7777 7777', attachments: [attachment], secretHash }) });
  await office.ask(addToComplaint, { params: { id, messageId: newId() }, token, body: { text: 'Tambahan Rahasia' } });
  await office.ask(noteComplaint, { cookie, origin: PUBLIC_URL, params: { id, noteId: newId() }, body: { text: 'Catatan Rahasia' } });
  return { id, token, close: () => office.ask(changeStage, { cookie, origin: PUBLIC_URL, params: { id, eventId: newId() }, body: { stage: 'closed', text: 'Tanggapan Rahasia', seen: 2 } }) };
}
const erase = (office: TestEndpoint, cookie: string, kind: string, id: string) => office.ask(eraseRecord, { cookie, origin: PUBLIC_URL, params: { kind, id } });
const isGone = async (office: TestEndpoint): Promise<void> => assert.equal(/rahasia|7777/i.test(await wholeStore(office.db)), false);

describe('an officer who is asked to erase somebody', () => {
  test('erases a visit and its rating; the list, the file and the figures still count them', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const { id, receipt } = await visit(office);
    const rating = await rate(office, id);
    office.now = new Date(office.now.getTime() + 60_000);
    const { erasedAt } = await erase(office, cookie, 'visits', id);
    assert.equal(erasedAt, office.now.toISOString());
    await isGone(office);
    const record = await office.ask(getVisit, { cookie, params: { id } });
    assert.deepEqual([record.visit, record.ticket, record.erasedAt], [
      { name: '', email: '', institutionName: '', gender: 1, education: 4, occupation: 7, institutionCategory: 1, purpose: 1, services: [16], channels: [1], group: { people: 3 } }, undefined, erasedAt,
    ]);
    assert.equal((await office.ask(listVisits, { cookie, query: { from: '2026-05-04', to: '2026-05-04', service: '16' } })).total, 1);
    assert.match(await (await office.send(exportVisits, { cookie, query: { from: '2026-05-04', to: '2026-05-04', format: 'csv' } })).text(), /2026-05-04/);
    assert.equal((await office.ask(getRating, { cookie, params: { id: rating } })).erasedAt, erasedAt);
    assert.deepEqual((await office.ask(listRatings, { cookie })).ratings.map(({ rating: one }) => one), [anSkm(4)]);
    const answers = await office.db.selectFrom('rating_answers').select('count').execute();
    assert.deepEqual([answers.length, answers.every(({ count }) => count === 1)], [9, true]);
    assert.ok((await office.ask(getSatisfaction, { params: AT })).least > 0);
    assert.equal((await office.refusal(getVisitRating, { params: { ...AT, id } })).code, 'not-found');
    // A tablet that never heard that it was delivered.
    assert.equal((await office.ask(signGuestBook, { params: { ...AT, id }, body: WHO })).id, receipt.id);
    await isGone(office);
    assert.deepEqual(await erase(office, cookie, 'visits', id), { erasedAt });
  });

  test('erases a complaint with its log, notes, files and code, once it is closed', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const { id, token, close } = await complain(office, cookie);
    const early = await office.refusal(eraseRecord, { cookie, origin: PUBLIC_URL, params: { kind: 'complaints', id } });
    assert.deepEqual([early.code, early.errors], ['invalid', [{ path: 'record', code: 'open' }]]);
    await close();
    const { erasedAt } = await erase(office, cookie, 'complaints', id);
    await isGone(office);
    assert.deepEqual((await office.endpoint.core.files.list()[Symbol.asyncIterator]().next()).value, []);
    const record = await office.ask(getDeskComplaint, { cookie, params: { id } });
    assert.deepEqual([record.text, record.events, record.notes, record.complainant, record.category, record.erasedAt], ['', [], [], {}, 'waktu', erasedAt]);
    assert.equal((await office.ask(listComplaints, { cookie })).complaints.length, 1);
    assert.equal((await office.refusal(trackComplaint, { token, body: AT })).code, 'not-found');
    const again = await office.refusal(changeStage, { cookie, origin: PUBLIC_URL, params: { id, eventId: newId() }, body: { stage: 'examined', text: 'Lagi', seen: 0 } });
    assert.equal(again.code, 'closed');
  });

  test('is not needed for a complaint: whoever has its code erases it when it is closed, and is told the same again', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const { id, token, close } = await complain(office, cookie);
    const at = { params: { id }, token };
    assert.deepEqual((await office.refusal(eraseComplaint, at)).errors, [{ path: 'record', code: 'open' }]);
    await close();
    assert.equal((await office.refusal(eraseComplaint, { params: { id }, token: 'B'.repeat(28) })).code, 'not-found');
    assert.equal((await office.refusal(eraseComplaint, { params: { id: newId() }, token })).code, 'not-found');
    const first = await office.ask(eraseComplaint, at);
    await isGone(office);
    office.now = new Date(office.now.getTime() + 60_000);
    assert.deepEqual(await office.ask(eraseComplaint, at), first);
    assert.deepEqual((await office.ask(listErasures, { cookie })).erasures.map(({ kind, cause, count }) => [kind, cause, count]), [['complaints', 'visitor', 1]]);
  });

  test('erases a consultation that is closed, and forgets a visitor who has no other', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const { id } = await office.consult({ name: 'Budi Rahasia', email: 'rahasia@contoh.example', topic: 'Topik Rahasia', message: { id: newId(), text: 'Soal Rahasia' } });
    assert.equal((await office.refusal(eraseRecord, { cookie, origin: PUBLIC_URL, params: { kind: 'consultations', id } })).errors?.[0]?.code, 'open');
    await office.ask(closeConsultation, { cookie, origin: PUBLIC_URL, params: { id }, body: {} });
    await erase(office, cookie, 'consultations', id);
    await isGone(office);
    const { consultation } = await office.ask(getDeskConsultation, { cookie, params: { id } });
    assert.deepEqual([consultation.name, consultation.email, consultation.lastText, consultation.topic, consultation.erasedAt !== undefined], ['', '', '', '', true]);
  });

  test('erases nothing of another office, and nothing that is not there', async () => {
    await using office = await TestEndpoint.open();
    const [cookie, other] = [await office.signIn(), await office.signIn('3322')];
    const { id } = await visit(office);
    for (const [who, kind, which] of [[other, 'visits', id], [cookie, 'visits', newId()], [cookie, 'ratings', id], [cookie, 'officers', id]] as const) {
      assert.equal((await office.refusal(eraseRecord, { cookie: who, origin: PUBLIC_URL, params: { kind, id: which } })).code, 'not-found');
    }
    assert.equal((await office.refusal(eraseRecord, { origin: PUBLIC_URL, params: { kind: 'visits', id } })).code, 'unauthenticated');
    assert.equal((await office.ask(getVisit, { cookie, params: { id } })).visit.name, 'Budi Rahasia');
  });
});

describe('an officer who is asked to put something right', () => {
  const right = { name: 'Budi Benar', email: 'benar@contoh.example', institutionName: 'Kampus Benar' };

  test('changes who it is of and nothing that is counted; it is found by the new name, and written down once', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const { id, receipt } = await visit(office);
    const at = { cookie, origin: PUBLIC_URL, params: { id } };
    const { visit: corrected, ticket } = await office.ask(correctVisit, { ...at, body: right });
    const { phone: _, ...rest } = WHO;
    assert.deepEqual([corrected, ticket], [{ ...rest, ...right }, receipt.ticket]);
    await office.ask(correctVisit, { ...at, body: right });
    assert.deepEqual((await office.ask(listAccesses, { cookie })).accesses.map(({ action }) => action), ['correct']);
    assert.deepEqual((await office.ask(listVisits, { cookie, query: { q: 'benar' } })).visits.map(({ id: found }) => found), [id]);
    // A tablet that never heard that it was delivered does not bring the mistake back.
    await office.ask(signGuestBook, { params: { ...AT, id }, body: WHO });
    assert.equal((await office.ask(getVisit, { cookie, params: { id } })).visit.name, 'Budi Benar');
  });

  test('is told what is wrong, and where there is nobody any more', async () => {
    await using office = await TestEndpoint.open();
    const [cookie, other] = [await office.signIn(), await office.signIn('3322')];
    const { id } = await visit(office);
    const at = { cookie, origin: PUBLIC_URL, params: { id } };
    assert.deepEqual((await office.refusal(correctVisit, { ...at, body: { ...right, name: ' ', email: 'x' } })).errors, [{ path: 'name', code: 'required' }, { path: 'email', code: 'email' }]);
    assert.equal((await office.refusal(correctVisit, { ...at, cookie: other, body: right })).code, 'not-found');
    await erase(office, cookie, 'visits', id);
    assert.equal((await office.refusal(correctVisit, { ...at, body: right })).code, 'closed');
    assert.equal((await office.ask(getVisit, { cookie, params: { id } })).visit.name, '');
  });
});

describe('what an office keeps for a time', () => {
  test('is erased by itself when the time is over: each kind from its own end, and not a day before', async () => {
    await using office = await keeping({ visits: 10, ratings: 20, complaints: 30, consultations: 40 });
    const cookie = await office.signIn();
    const complaint = await complain(office, cookie);
    const [{ id: visited }, rating, { id: consultation }] = [await visit(office), await rate(office), await office.consult({ name: 'Budi Rahasia', email: 'rahasia@contoh.example' })];
    await complaint.close();
    await office.ask(closeConsultation, { cookie, origin: PUBLIC_URL, params: { id: consultation }, body: {} });
    const erased = async () => Promise.all((['visits', 'ratings', 'complaints', 'consultations'] as const)
      .map(async (kind) => (await office.db.selectFrom(kind).select('erased_at').executeTakeFirstOrThrow()).erased_at !== null));
    for (const [days, wanted] of [[10, [false, false, false, false]], [11, [true, false, false, false]], [20, [true, false, false, false]], [21, [true, true, false, false]], [31, [true, true, true, false]], [41, [true, true, true, true]]] as const) {
      office.now = new Date(Date.parse('2026-05-04T03:00:00Z') + days * DAY_MS);
      await runRetention(office);
      assert.deepEqual(await erased(), wanted, `${days} days`);
    }
    // Who is still signed in on a device is forgotten with the end of that.
    assert.equal((await office.db.selectFrom('visitors').selectAll().execute()).length, 1);
    await office.db.updateTable('visitor_sessions').set({ expires_at: office.now.toISOString() }).execute();
    await office.endpoint.core.jobs.now(SWEEP_JOB);
    await isGone(office);
    assert.ok(visited && rating);
  });

  test('is kept where the office has not decided, while it is open, and at other offices', async () => {
    await using office = await keeping({ visits: 10, complaints: 10, consultations: 10 });
    const cookie = await office.signIn();
    await complain(office, cookie);
    await office.consult();
    await rate(office);
    await visit(office, '3322');
    later(office, 5_000);
    await runRetention(office);
    const log = await office.ask(listErasures, { cookie: await office.signIn('3374', 'lain') });
    assert.deepEqual([log.retention, log.erasures], [{ visits: 10, complaints: 10, consultations: 10 }, []]);
    assert.equal((await office.db.selectFrom('visits').select('erased_at').executeTakeFirstOrThrow()).erased_at, null);
  });

  test('is erased in pieces, once by several instances, and the log says how many', async () => {
    const lines: LogEntry[] = [];
    await using office = await TestEndpoint.open({ offices: [{ ...sampleOffice(), policy: { ...POLICY_DEFAULTS, retention: { visits: 10 } } }], log: (line) => void lines.push(line) });
    await oldVisits(office, 120);
    await Promise.all([runRetention(office), runRetention(office)]);
    await runRetention(office);
    await isGone(office);
    const { erasures } = await office.ask(listErasures, { cookie: await office.signIn() });
    assert.deepEqual(erasures, [{ at: office.now.toISOString(), kind: 'visits', cause: 'retention', count: 120 }]);
    assert.equal(lines.reduce((sum, { event, kind, count }) => sum + (event === 'erased' && kind === 'visits' ? (count ?? 0) : 0), 0), 120);
  });
});

test('an endpoint that is ended while it erases does not wait for the rest, and the next start goes on', async () => {
  await using office = await keeping({ visits: 10 });
  await oldVisits(office, 500);
  const left = async () => (await office.db.selectFrom('visits').select('id').where('erased_at', 'is', null).execute()).length;
  office.endpoint.start();
  while ((await left()) === 500) await new Promise((resolve) => setTimeout(resolve, 5));
  await office.endpoint.close();
  const rest = await left();
  assert.ok(rest > 0 && rest < 500, String(rest));
  await using again = await TestEndpoint.open({ db: office.db, offices: [{ ...sampleOffice(), policy: { ...POLICY_DEFAULTS, retention: { visits: 10 } } }] });
  await runRetention(again);
  assert.equal(await left(), 0);
});

describe('the record of who did what', () => {
  test('has every erasure with its officer, and never whose data it was', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const { id } = await visit(office);
    await erase(office, cookie, 'visits', id);
    const { erasures } = await office.ask(listErasures, { cookie });
    assert.deepEqual(erasures, [{ at: office.now.toISOString(), kind: 'visits', cause: 'officer', count: 1, user: 'petugas-3374', name: 'Dewi Lestari' }]);
    assert.deepEqual((await office.ask(listAccesses, { cookie })).accesses.map(({ kind, record, action }) => [kind, record, action]), [['visit', id, 'erase']]);
  });

  test('has who read lists, records and files, once an hour for who looks again and again, and for officers of the office only', async () => {
    await using office = await TestEndpoint.open();
    const [cookie, other] = [await office.signIn(), await office.signIn('3322')];
    const { id } = await visit(office);
    const rating = await rate(office);
    const { id: consultation } = await office.consult();
    const look = async (): Promise<void> => {
      await office.ask(listVisits, { cookie, query: { from: '2026-05-01', q: 'rahasia' } });
      await office.ask(getVisit, { cookie, params: { id } });
      await office.ask(listRatings, { cookie });
      await office.ask(getRating, { cookie, params: { id: rating } });
      await office.ask(getDeskConsultation, { cookie, params: { id: consultation } });
    };
    await look();
    await look();
    const read = async (who: string) => (await office.ask(listAccesses, { cookie: who })).accesses.map(({ kind, record, action }) => [kind, record, action]);
    const once = [['visits', '2026-05-01/', 'list'], ['visit', id, 'read'], ['ratings', '', 'list'], ['rating', rating, 'read'], ['consultation', consultation, 'read']];
    assert.deepEqual((await read(cookie)).sort(), [...once].sort());
    assert.deepEqual(await read(other), []);
    office.now = new Date(office.now.getTime() + 3_600_001);
    await look();
    assert.equal((await read(cookie)).length, 10);
  });

  test('comes page by page', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    for (let i = 0; i < 60; i++) await office.db.insertInto('access_log')
      .values({ id: crypto.randomUUID(), at: office.now.toISOString(), office: '3374', user: 'dewi', kind: 'visit', record: newId(), action: 'read' }).execute();
    const first = await office.ask(listAccesses, { cookie });
    const second = await office.ask(listAccesses, { cookie, query: { after: first.next ?? '' } });
    assert.deepEqual([first.accesses.length, second.accesses.length, second.before, second.next], [50, 10, 50, undefined]);
    assert.equal(new Set([...first.accesses, ...second.accesses].map(({ record }) => record)).size, 60);
  });
});
