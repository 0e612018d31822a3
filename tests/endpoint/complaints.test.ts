import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileComplaint, type NewComplaint } from '../../src/contract/complaint.ts';
import { addToComplaint, getComplaintAttachment, trackComplaint, withdrawComplaint } from '../../src/contract/complaint-log.ts';
import { changeStage, getDeskComplaint, getDeskComplaintAttachment, listComplaints, listReaders, noteComplaint, showComplainant } from '../../src/contract/desk-complaints.ts';
import { FILE_MAX } from '../../src/contract/file-types.ts';
import { createEndpoint } from '../../src/endpoint/app.ts';
import { COMPLAINT_JOB } from '../../src/endpoint/complaints/reminder-job.ts';
import { complaining, DAY } from '../support/complaining.ts';
import { newCode } from '../../src/client/tracking-code.ts';
import { asText, BAD, GOOD } from '../support/sample-files.ts';
import { aComplaint, newId, ORIGIN, plainPasswords, PUBLIC_URL, readProblem, sampleOffice } from '../support/test-office.ts';

const EXAMINED_IN_FIVE = { ...sampleOffice(), policy: { ...sampleOffice().policy, complaints: { examine: { days: 5, counted: 'working' as const }, settle: { days: 60, counted: 'calendar' as const } } } };
const KNOWN = { name: 'Siti Rahmawati', email: 'siti@contoh.example' } as const;

/** Every text that the database holds. */
async function stored(office: { db: Awaited<ReturnType<typeof complaining>>['office']['db'] }): Promise<string> {
  const tables = ['complaints', 'complaint_events', 'complaint_notes', 'attachments', 'access_log', 'limits', 'mails', 'counters'] as const;
  return JSON.stringify(await Promise.all(tables.map((table) => office.db.selectFrom(table).selectAll().execute())));
}

describe('filing a complaint', () => {
  const errorsOf = async (changes: object) => {
    await using t = await complaining();
    return (await t.office.refusal(fileComplaint, { params: t.at, body: { ...(await t.body()), ...changes } })).errors;
  };

  test('with a name or in confidence wants a name and a way to answer; anonymously it takes neither', async () => {
    for (const identity of ['named', 'confidential']) {
      assert.deepEqual(await errorsOf({ identity }), [{ path: 'name', code: 'required' }, { path: 'email', code: 'way' }]);
      assert.deepEqual(await errorsOf({ identity, name: 'Siti', email: 'siti' }), [{ path: 'email', code: 'email' }]);
    }
    assert.deepEqual(await errorsOf({ name: 'Siti' }), [{ path: 'name', code: 'anonymous' }]);
    assert.deepEqual(await errorsOf({ ...KNOWN, phone: '0812 3456 7890' }), ['name', 'email', 'phone'].map((path) => ({ path, code: 'anonymous' })));
    assert.deepEqual(await errorsOf({ identity: 'unknown' }), [{ path: 'identity', code: 'choice' }]);
  });

  test('names a day that has been, where the office is, and a service of the office', async () => {
    assert.deepEqual(await errorsOf({ happenedOn: '2026-05-05' }), [{ path: 'happenedOn', code: 'future' }]);
    for (const happenedOn of ['2026-02-30', '2025-02-29', '2026-13-01']) assert.deepEqual(await errorsOf({ happenedOn }), [{ path: 'happenedOn', code: 'day' }]);
    assert.deepEqual(await errorsOf({ service: 'catering' }), [{ path: 'service', code: 'choice' }]);
    await using t = await complaining();
    // It is the fifth already in Jakarta, and still the fourth in London.
    t.office.now = new Date('2026-05-04T17:00:00Z');
    await t.file({ happenedOn: '2026-05-05', service: 'konsultasi', wish: 'Dilayani sesuai antrean' });
    const { happenedOn, service, wish } = await t.read();
    assert.deepEqual({ happenedOn, service, wish }, { happenedOn: '2026-05-05', service: 'konsultasi', wish: 'Dilayani sesuai antrean' });
  });

  test('answers once and for all with the number and the days that count, whatever happens afterwards', async () => {
    await using t = await complaining({ offices: [EXAMINED_IN_FIVE] });
    const receipt = await t.file();
    assert.deepEqual(receipt, { id: t.id, number: 'PGD-3374-2026-0001', filedAt: '2026-05-04T03:00:00.000Z', examineBy: '2026-05-11', settleBy: '2026-07-03' });
    await t.ask('Loket mana?', true);
    t.after(10 * DAY);
    assert.deepEqual(await Promise.all(Array.from({ length: 8 }, () => t.file())), Array(8).fill(receipt));
    assert.equal((await t.list()).length, 1);
  });

  test('stores nothing of the code, and of an anonymous visitor no name, contact or address', async () => {
    await using t = await complaining();
    await t.file();
    await t.track();
    const text = await stored(t.office);
    for (const secret of [t.code, (await t.body()).secretHash, t.place.address]) assert.ok(!text.includes(secret), secret);
  });

  test('with a code that has been used for another complaint is refused', async () => {
    await using t = await complaining();
    await t.file();
    const { errors } = await t.office.refusal(fileComplaint, { params: { office: '3374', id: newId() }, body: await t.body({ text: 'Lain' }) });
    assert.deepEqual(errors, [{ path: 'secretHash', code: 'used' }]);
  });

  test('is slowed down for one network and for nobody else', async () => {
    await using t = await complaining();
    const send = () => t.office.send(fileComplaint, { params: { office: '3374', id: newId() }, body: aComplaint() });
    const from = async (address: string) => ((t.place.address = address), (await send()).status);
    for (let i = 0; i < 60; i++) assert.equal(await from('203.0.113.7'), 200);
    assert.equal(await from('203.0.113.7'), 429);
    assert.equal(await from('203.0.113.8'), 200);
    for (let i = 0; i < 70; i++) assert.equal(await from('10.0.0.1'), 200);
  });
});

describe('following a complaint', () => {
  test('shows the visitor how it stands and what the office says, and never who complained or who answers', async () => {
    await using t = await complaining();
    await t.file({ identity: 'named', ...KNOWN });
    await t.stage({ stage: 'examined' });
    const question = newId();
    await t.ask('Loket mana?', false, question);
    const addition = await t.add({ text: 'Loket 2', answers: question });
    await t.stage({ stage: 'followed-up', text: 'Petugas loket 2 kami ingatkan.' });
    await t.stage({ stage: 'answered', text: 'Antrean kini dipanggil berurutan.' });
    const tracked = await t.track();
    assert.deepEqual(tracked.events.map((event) => ('stage' in event ? event.stage : event.type)), ['received', 'examined', 'question', 'addition', 'followed-up', 'answered']);
    assert.deepEqual(tracked.events.map(({ seq }) => seq), [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(tracked.events[3], addition);
    const text = JSON.stringify(tracked);
    for (const secret of ['Siti', 'siti@', 'Dewi']) assert.ok(!text.includes(secret), secret);
    assert.equal((await t.read()).events[1]?.name, 'Dewi Lestari');
  });

  test('is what a wrong code does not do; twenty of them, and a network is told to stop, while a right one always works', async () => {
    await using t = await complaining();
    await t.file();
    const answers: number[] = [];
    for (let i = 0; i < 21; i++) answers.push((await t.refusedTrack(newCode())).status);
    assert.deepEqual(answers, [...Array<number>(20).fill(404), 429]);
    assert.equal((await t.track()).stage, 'received', 'others behind the same address');
    t.place.address = '198.51.100.9';
    assert.equal((await t.refusedTrack(newCode())).code, 'not-found', 'another network');
    for (const address of ['10.0.0.1', 'unknown']) {
      t.place.address = address;
      for (let i = 0; i < 40; i++) assert.equal((await t.refusedTrack(newCode())).code, 'not-found', 'a proxy is not everybody');
    }
    t.place.address = '203.0.113.7';
    t.after(15 * 60_000);
    assert.equal((await t.refusedTrack(newCode())).code, 'not-found', 'after a quarter of an hour');
  });

  test('with the code of another office says so; without a code nothing is said', async () => {
    await using t = await complaining();
    await t.file();
    assert.deepEqual((await t.refusedTrack(t.code, '3322')).errors, [{ path: 'office', code: 'other' }]);
    assert.equal((await t.refusedTrack(t.code, '9999')).code, 'not-found');
    assert.equal((await t.office.refusal(trackComplaint, { body: { office: '3374' } })).code, 'unauthenticated');
    assert.equal((await t.office.refusal(trackComplaint, { token: t.code, body: { office: '3374' }, origin: 'https://lain.example' })).code, 'forbidden');
    assert.equal((await t.office.send(trackComplaint, { token: t.code, body: { office: '3374' }, origin: ORIGIN })).status, 200);
  });

  test('opens one complaint and no other', async () => {
    await using t = await complaining();
    await t.file();
    const [other, messageId] = [newId(), newId()];
    await t.office.ask(fileComplaint, { params: { office: '3374', id: other }, body: aComplaint() });
    const params = { id: other, messageId };
    assert.equal((await t.office.refusal(addToComplaint, { params, token: t.code, body: { text: 'Halo' } })).code, 'not-found');
    assert.equal((await t.office.refusal(withdrawComplaint, { params: { id: other }, token: t.code })).code, 'not-found');
  });

  test('adds once, however often it is sent, and in an order without holes', async () => {
    await using t = await complaining();
    await t.file();
    const messageId = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => t.add({ text: 'Loket 2' }, messageId)));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    await Promise.all(Array.from({ length: 10 }, (_, i) => t.add({ text: `Tambahan ${i}` })));
    assert.deepEqual((await t.track()).events.map(({ seq }) => seq), Array.from({ length: 12 }, (_, i) => i + 1));
    assert.equal((await t.office.refusal(addToComplaint, { params: { id: t.id, messageId }, token: t.code, body: { text: 'Lain' } })).code, 'id-reused');
    const { errors } = await t.office.refusal(addToComplaint, { params: { id: t.id, messageId: newId() }, token: t.code, body: { text: 'a', answers: newId() } });
    assert.deepEqual(errors, [{ path: 'answers', code: 'unknown' }]);
  });

  test('ends when the visitor withdraws it: nothing more is added, by either side', async () => {
    await using t = await complaining();
    await t.file();
    const withdrawn = await t.withdraw();
    assert.deepEqual([withdrawn.stage, withdrawn.withdrawn, withdrawn.events.at(-1)?.type], ['closed', true, 'withdrawn']);
    assert.deepEqual(await t.withdraw(), withdrawn);
    assert.equal((await t.office.refusal(addToComplaint, { params: { id: t.id, messageId: newId() }, token: t.code, body: { text: 'a' } })).code, 'closed');
    assert.equal((await t.refusedStage({ stage: 'examined', text: 'a' })).code, 'closed');
  });
});

describe('files of a complaint', () => {
  test('are handed in with the code before there is a complaint, go with it, and come out for its visitor and its officers', async () => {
    await using t = await complaining();
    const file = (await (await t.hand('foto.jpg', GOOD['foto.jpg'])).json()) as { id: string };
    await t.file({ attachments: [file.id] });
    assert.deepEqual((await t.track()).attachments, [file]);
    assert.deepEqual((await t.read()).attachments, [file]);
    const params = { id: t.id, attachmentId: file.id };
    for (const response of [await t.office.send(getComplaintAttachment, { params, token: t.code }), await t.office.send(getDeskComplaintAttachment, { params, cookie: t.cookie })]) {
      assert.deepEqual(new Uint8Array(await response.arrayBuffer()), new Uint8Array(GOOD['foto.jpg']));
    }
    assert.deepEqual((await t.readers()).map(({ action }) => action).toSorted(), ['file', 'read']);
    assert.equal((await t.office.refusal(getComplaintAttachment, { params, token: newCode() })).code, 'not-found');
    assert.equal((await t.office.refusal(getDeskComplaintAttachment, { params, cookie: await t.office.signIn('3322') })).code, 'not-found');
  });

  test('belong to one code: nobody else can take them along, and each goes once', async () => {
    await using t = await complaining();
    const { id } = (await (await t.hand('foto.jpg', GOOD['foto.jpg'])).json()) as { id: string };
    const body = aComplaint({ attachments: [id] });
    assert.deepEqual((await t.office.refusal(fileComplaint, { params: { office: '3374', id: newId() }, body })).errors, [{ path: 'attachments.0', code: 'unknown' }]);
    await t.file();
    await t.add({ text: '', attachments: [id] });
    const { errors } = await t.office.refusal(addToComplaint, { params: { id: t.id, messageId: newId() }, token: t.code, body: { text: '', attachments: [id] } });
    assert.deepEqual(errors, [{ path: 'attachments.0', code: 'unknown' }]);
  });

  test('are of the kinds and sizes that messages may have, ten a day of one code, sixty an hour of one network', async () => {
    await using t = await complaining();
    const { name, bytes } = BAD['a Word document with macros'] ?? { name: '', bytes: asText('') };
    assert.equal((await readProblem(await t.hand(name, bytes))).code, 'unsupported-type');
    assert.equal((await readProblem(await t.hand('besar.txt', new Uint8Array(FILE_MAX + 1).fill(0x61)))).code, 'too-large');
    const ten = await Promise.all(Array.from({ length: 12 }, () => t.hand('catatan.txt', GOOD['catatan.txt'])));
    assert.equal(ten.filter(({ status }) => status === 200).length, 10);
    const statuses: number[] = [];
    for (let i = 0; i < 51; i++) statuses.push((await t.hand('catatan.txt', GOOD['catatan.txt'], newId(), newCode())).status);
    assert.deepEqual([statuses.filter((status) => status === 200).length, statuses.at(-1)], [50, 429]);
    t.place.address = '203.0.113.8';
    assert.equal((await t.hand('catatan.txt', GOOD['catatan.txt'], newId(), newCode())).status, 200);
  });

  test('are removed after a day when nothing took them along', async () => {
    await using t = await complaining();
    const [used, unused] = await Promise.all(['a.txt', 'b.txt'].map(async (name) => (await (await t.hand(name, GOOD['catatan.txt'])).json()) as { id: string }));
    await t.file({ attachments: [used?.id ?? ''] });
    t.after(DAY + 1);
    await t.office.endpoint.core.jobs.now('files');
    assert.deepEqual((await t.office.db.selectFrom('attachments').select('id').execute()).map(({ id }) => id), [used?.id]);
    assert.ok(unused);
  });
});

describe('at the desk a complaint', () => {
  test('stands in the list without a name or a word of it', async () => {
    await using t = await complaining();
    await t.file({ identity: 'named', ...KNOWN, wish: 'Dilayani' });
    const text = JSON.stringify(await t.list());
    for (const secret of ['Siti', 'siti@', 'Menunggu', 'Dilayani']) assert.ok(!text.includes(secret), secret);
    assert.deepEqual(await t.readers(), []);
  });

  test('is found by a part of its number, however old it is, and by nothing that was written', async () => {
    await using t = await complaining();
    const { number } = await t.file({ identity: 'named', ...KNOWN });
    const found = async (q: string) => (await t.office.ask(listComplaints, { cookie: t.cookie, query: { q } })).complaints.map((one) => one.number);
    assert.deepEqual([await found(number.toLowerCase().slice(-6)), await found('Siti'), await found('%')], [[number], [], []]);
  });

  test('is read by officers of its office alone, and every reading is written down', async () => {
    await using t = await complaining();
    await t.file({ identity: 'named', ...KNOWN });
    const elsewhere = await t.office.signIn('3322');
    for (const row of [getDeskComplaint, listReaders]) assert.equal((await t.office.refusal(row, { params: { id: t.id }, cookie: elsewhere })).code, 'not-found');
    assert.deepEqual((await t.office.ask(listComplaints, { cookie: elsewhere })).complaints, []);
    assert.deepEqual((await t.read()).complainant, KNOWN);
    t.after(60_000);
    await t.read(await t.office.signIn('3374', 'rekan'));
    await t.office.db.deleteFrom('officers').where('user', '=', 'rekan').execute();
    assert.deepEqual(await t.readers(), [
      { at: '2026-05-04T03:01:00.000Z', user: 'rekan', action: 'read' },
      { at: '2026-05-04T03:00:00.000Z', user: 'petugas-3374', name: 'Dewi Lestari', action: 'read' },
    ]);
  });

  test('cannot be read where that cannot be written down', async () => {
    await using t = await complaining();
    await t.file();
    await t.office.db.schema.dropTable('access_log').execute();
    assert.equal((await t.office.refusal(getDeskComplaint, { params: { id: t.id }, cookie: t.cookie })).code, 'unavailable');
  });

  test('made in confidence shows who made it only to an officer who asks, which is written down by itself', async () => {
    await using t = await complaining();
    await t.file({ identity: 'confidential', ...KNOWN });
    assert.ok(!JSON.stringify(await t.read()).includes('Siti'));
    assert.deepEqual(await t.identity(), KNOWN);
    assert.deepEqual((await t.readers()).map(({ action }) => action).toSorted(), ['identity', 'read']);
    assert.equal((await t.office.refusal(showComplainant, { params: { id: t.id }, cookie: t.cookie, origin: ORIGIN })).code, 'forbidden');
  });

  test('goes forward only, says what the visitor must be told, and may be taken up again after closing', async () => {
    await using t = await complaining();
    await t.file();
    assert.deepEqual((await t.refusedStage({ stage: 'received' })).errors, [{ path: 'stage', code: 'choice' }]);
    assert.deepEqual((await t.refusedStage({ stage: 'answered' })).errors, [{ path: 'text', code: 'required' }]);
    assert.deepEqual((await t.refusedStage({ stage: 'closed' })).errors, [{ path: 'text', code: 'required' }]);
    await t.stage({ stage: 'followed-up', text: 'Sedang kami perbaiki.' });
    assert.deepEqual((await t.refusedStage({ stage: 'examined' })).errors, [{ path: 'stage', code: 'choice' }]);
    await t.stage({ stage: 'answered', text: 'Sudah diperbaiki.' });
    await t.stage({ stage: 'closed' });
    assert.deepEqual((await t.refusedStage({ stage: 'followed-up' })).errors, [{ path: 'text', code: 'required' }]);
    t.after(100 * DAY);
    const { complaint } = await t.stage({ stage: 'followed-up', text: 'Kami periksa lagi.' });
    assert.deepEqual([complaint.stage, complaint.settleBy], ['followed-up', '2026-10-11'], 'the time runs anew');
  });

  test('is never decided over what somebody else has just said', async () => {
    await using t = await complaining();
    await t.file();
    await t.add({ text: 'Satu lagi: toiletnya juga.' });
    assert.equal((await t.refusedStage({ stage: 'answered', text: 'Sudah' }, 1)).code, 'overtaken');
    const eventId = newId();
    const first = await t.stage({ stage: 'answered', text: 'Sudah' }, 2, eventId);
    assert.deepEqual(await t.stage({ stage: 'answered', text: 'Sudah' }, 2, eventId), first, 'the same step again is no other step');
    const other = { params: { id: t.id, eventId }, cookie: t.cookie, origin: PUBLIC_URL, body: { stage: 'closed', text: 'Lain', seen: 3 } };
    assert.equal((await t.office.refusal(changeStage, other)).code, 'id-reused');
  });

  test('has notes that no visitor ever gets', async () => {
    await using t = await complaining();
    await t.file();
    const noted = { params: { id: t.id, noteId: newId() }, cookie: t.cookie, origin: PUBLIC_URL, body: { text: 'Sudah bicara dengan Pak Budi' } };
    const [note] = await Promise.all(Array.from({ length: 4 }, () => t.office.ask(noteComplaint, noted)));
    assert.deepEqual((await t.read()).notes, [note]);
    assert.ok(!JSON.stringify(await t.track()).includes('Pak Budi'));
  });

  test('from before there were codes and stages is still there, with the limit it would have had', async () => {
    await using t = await complaining();
    const old = { office: '3374', number: 'PGD-3374-2026-0001', filed_at: '2026-05-01T03:00:00.000Z', content_hash: '' };
    const values = { ...old, id: t.id, body: JSON.stringify({ category: 'waktu', text: 'Lama' } satisfies Partial<NewComplaint>), last_at: old.filed_at, complete_at: old.filed_at };
    await t.office.db.insertInto('complaints').values(values as never).execute();
    await t.remind();
    assert.deepEqual((await t.list()).map(({ stage, settleBy, due }) => ({ stage, settleBy, due })), [{ stage: 'received', settleBy: '2026-06-30', due: { what: 'settle', on: '2026-06-30', state: 'ahead' } }]);
    assert.deepEqual([(await t.read()).text, (await t.read()).identity], ['Lama', 'anonymous']);
  });
});

describe('the time limits', () => {
  const dueOf = async (t: Awaited<ReturnType<typeof complaining>>) => (await t.list())[0]?.due;

  test('count working days without weekends and holidays, and calendar days with them', async () => {
    await using t = await complaining({ offices: [EXAMINED_IN_FIVE] });
    t.office.now = new Date('2026-12-21T03:00:00Z');
    // Monday 21 December; Friday the 25th is a holiday, 26 and 27 a weekend.
    assert.deepEqual([(await t.file()).examineBy, (await t.file()).settleBy], ['2026-12-29', '2027-02-19']);
  });

  test('stop while something that was asked for is missing, and run from the day it comes', async () => {
    await using t = await complaining();
    await t.file();
    const [missing, more, other] = [newId(), newId(), newId()];
    await t.ask('Nomor antreannya?', true, missing);
    await t.ask('Jam berapa?', true, more);
    await t.stage({ stage: 'examined' });
    assert.deepEqual([(await t.track()).settleBy, (await t.list())[0]?.turn, await dueOf(t)], [undefined, 'visitor', undefined]);
    t.after(10 * DAY);
    await t.ask('Siapa lagi di sana?', false, other);
    await t.add({ text: 'Ibu saya', answers: other });
    await t.add({ text: 'KS-003', answers: missing });
    assert.equal((await t.track()).settleBy, undefined, 'one is still missing');
    await t.add({ text: 'Pukul 10', answers: more });
    assert.equal((await t.track()).settleBy, '2026-07-13');
  });

  test('run again once the office acts without what was missing', async () => {
    await using t = await complaining();
    await t.file();
    await t.ask('Nomor antreannya?', true);
    t.after(10 * DAY);
    await t.stage({ stage: 'followed-up', text: 'Kami periksa tanpa nomornya.' });
    assert.equal((await t.track()).settleBy, '2026-07-13');
  });

  test('are near two working days before the one and seven days before the other, over the day after, and kept once it is done', async () => {
    await using t = await complaining({ offices: [EXAMINED_IN_FIVE] });
    await t.file();
    const states = async (days: readonly number[]) => {
      const seen: (string | undefined)[] = [];
      for (const day of days) {
        t.after(day * DAY);
        const due = await dueOf(t);
        seen.push(due && `${due.what} ${due.state}`);
      }
      return seen;
    };
    // Filed on Monday the 4th, to be examined by Monday the 11th: Thursday is two working days before.
    assert.deepEqual(await states([2, 3, 7, 8]), ['examine ahead', 'examine soon', 'examine soon', 'examine over']);
    await t.stage({ stage: 'examined' });
    assert.deepEqual(await states([8, 52, 53, 60, 61]), ['settle ahead', 'settle ahead', 'settle soon', 'settle soon', 'settle over']);
    await t.stage({ stage: 'answered', text: 'Sudah.' });
    assert.deepEqual(await states([61]), [undefined]);
  });

  test('sort the list: what ends first is on top, closed ones are last', async () => {
    await using t = await complaining();
    const file = async (day: number) => {
      t.after(day * DAY);
      return (await t.office.ask(fileComplaint, { params: { office: '3374', id: newId() }, body: aComplaint() })).number;
    };
    await t.file();
    await t.stage({ stage: 'closed', text: 'Bukan kewenangan kami.' });
    const [second, third] = [await file(3), await file(5)];
    assert.deepEqual((await t.list()).map(({ number }) => number), [second, third, 'PGD-3374-2026-0001']);
  });

  test('bring one letter each to the office, from however many instances, with nothing in it about anybody', async () => {
    await using t = await complaining({ offices: [EXAMINED_IN_FIVE] });
    const other = createEndpoint({ db: t.office.db, passwords: plainPasswords, publicUrl: PUBLIC_URL, mailer: t.office.mailbox, clock: () => t.office.now, offices: () => [EXAMINED_IN_FIVE] });
    await t.file({ identity: 'named', ...KNOWN });
    const count: number[] = [];
    for (const day of [0, 3, 4, 40, 53, 60, 70]) {
      t.after(day * DAY);
      if (day === 40) await t.stage({ stage: 'examined' });
      await Promise.all(Array.from({ length: 4 }, (_, i) => (i % 2 ? other : t.office.endpoint).core.jobs.now(COMPLAINT_JOB)));
      count.push((await t.office.letters()).length);
    }
    await other.close();
    assert.deepEqual(count, [0, 1, 1, 1, 2, 2, 2]);
    const letters = await t.office.letters();
    assert.deepEqual(letters.map(({ to, subject }) => [to, subject]), [
      ['pst@contoh.example', 'Batas waktu pengaduan PGD-3374-2026-0001: Senin, 11 Mei 2026'],
      ['pst@contoh.example', 'Batas waktu pengaduan PGD-3374-2026-0001: Jumat, 3 Juli 2026'],
    ]);
    for (const { text } of letters) assert.ok(!/Siti|siti@|Menunggu|Waktu Penyelesaian/.test(text), text);
    assert.match(letters[0]?.text ?? '', new RegExp(`https://pst\\.example\\.go\\.id/desk#/complaints/${t.id}`));
  });

  test('bring no letter where there is nobody to deliver it, or no address; the list says it all the same', async () => {
    for (const options of [{ mailer: undefined }, { offices: [{ ...EXAMINED_IN_FIVE, office: { ...EXAMINED_IN_FIVE.office, channels: [] } }] }]) {
      await using t = await complaining(options);
      await t.file();
      t.after(55 * DAY);
      await t.remind();
      assert.deepEqual(await t.office.db.selectFrom('mails').selectAll().execute(), []);
      assert.equal((await dueOf(t))?.state === 'ahead', false);
    }
  });
});
