import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import {
  deleteCannedAnswer, listCannedAnswers, listPublishedAnswers, publishAnswer, putCannedAnswer, withdrawAnswer,
} from '../../src/contract/desk-answers.ts';
import { addNote, assignConsultation, getDeskConsultation, listColleagues, searchConsultations } from '../../src/contract/desk-care.ts';
import { closeConsultation, listInbox, readDeskEvents, replyToConsultation } from '../../src/contract/desk.ts';
import { OPERATIONS } from '../../src/contract/operations.ts';
import { newId, PUBLIC_URL, TestEndpoint } from '../support/test-office.ts';

const origin = PUBLIC_URL;
const [DEWI, BUDI] = ['petugas-3374', 'budi'];

async function open() {
  const office = await TestEndpoint.open();
  const [dewi, budi] = [await office.signIn('3374', DEWI), await office.signIn('3374', BUDI)];
  const { id, token, body } = await office.consult();
  const params = { id };
  const assign = (cookie: string, wanted: object) => ({ params, cookie, origin, body: wanted });
  const reply = (cookie: string, text: string, seen?: number) =>
    ({ params: { id, messageId: newId() }, cookie, origin, body: { text, ...(seen === undefined ? {} : { seen }) } });
  const visitorSays = (text: string) => office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text } });
  const log = async () => (await office.ask(readEvents, { params, token })).events;
  const entry = async () => (await office.ask(getDeskConsultation, { params, cookie: dewi })).consultation;
  return { office, dewi, budi, id, token, body, params, assign, reply, visitorSays, log, entry, [Symbol.asyncDispose]: () => office[Symbol.asyncDispose]() };
}

describe('looking after a consultation', () => {
  test('an officer takes it, and the visitor reads who it is', async () => {
    await using at = await open();
    assert.equal((await at.entry()).takenBy, undefined);
    const taken = await at.office.ask(assignConsultation, at.assign(at.dewi, { to: DEWI }));
    assert.deepEqual(taken.takenBy, { user: DEWI, name: 'Dewi Lestari' });
    assert.equal(taken.waiting, true, 'taking is no answer');
    assert.deepEqual((await at.log()).map((event) => (event.type === 'taken' ? event.name : event.type)), ['message', 'Dewi Lestari']);
  });

  test('asked for twice it is taken once', async () => {
    await using at = await open();
    const answers = await Promise.all(Array.from({ length: 8 }, () => at.office.ask(assignConsultation, at.assign(at.dewi, { to: DEWI }))));
    assert.equal(new Set(answers.map(({ change }) => change)).size, 1);
    assert.equal((await at.log()).length, 2);
  });

  test('two take it at once: one has it, the other is told', async () => {
    await using at = await open();
    const answers = await Promise.all([at.office.send(assignConsultation, at.assign(at.dewi, { to: DEWI })), at.office.send(assignConsultation, at.assign(at.budi, { to: BUDI }))]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
    assert.equal((await at.log()).length, 2);
  });

  test('it is handed over with a note that the visitor never reads, and given back without a word', async () => {
    await using at = await open();
    await at.office.ask(assignConsultation, at.assign(at.dewi, { to: DEWI }));
    const note = { id: newId(), text: 'Tolong lanjutkan, saya cuti.' };
    await at.office.ask(assignConsultation, at.assign(at.dewi, { to: BUDI, from: DEWI, note }));
    const { consultation, notes } = await at.office.ask(getDeskConsultation, { params: at.params, cookie: at.budi });
    assert.equal(consultation.takenBy?.user, BUDI);
    assert.deepEqual(notes.map(({ id, text, name }) => [id, text, name]), [[note.id, note.text, 'Dewi Lestari']]);
    assert.equal((await at.office.refusal(assignConsultation, at.assign(at.dewi, { from: DEWI }))).code, 'overtaken');
    const back = await at.office.ask(assignConsultation, at.assign(at.budi, { from: BUDI }));
    assert.equal(back.takenBy, undefined);
    assert.deepEqual((await at.log()).map(({ type, seq }) => [type, seq]), [['message', 1], ['taken', 2], ['taken', 3]]);
  });

  test('nobody of another office, and nobody who does not exist, can be given it', async () => {
    await using at = await open();
    await at.office.signIn('3322', 'jauh');
    for (const to of ['jauh', 'siapa']) assert.equal((await at.office.refusal(assignConsultation, at.assign(at.dewi, { to }))).code, 'invalid');
  });

  test('not any more once it is closed', async () => {
    await using at = await open();
    await at.office.ask(closeConsultation, { params: at.params, cookie: at.dewi, origin, body: {} });
    assert.equal((await at.office.refusal(assignConsultation, at.assign(at.dewi, { to: DEWI }))).code, 'closed');
  });

  test('whoever answers first looks after it from then on', async () => {
    await using at = await open();
    await at.office.ask(replyToConsultation, at.reply(at.budi, 'Selamat pagi'));
    await at.office.ask(replyToConsultation, at.reply(at.dewi, 'Saya tambahkan'));
    assert.equal((await at.entry()).takenBy?.user, BUDI);
  });
});

describe('two officers', () => {
  test('do not answer over each other unknowingly, and may knowingly', async () => {
    await using at = await open();
    await at.office.ask(replyToConsultation, at.reply(at.budi, 'Ada di tabel dinamis.', 1));
    const late = at.reply(at.dewi, 'Belum ada.', 1);
    assert.equal((await at.office.refusal(replyToConsultation, late)).code, 'overtaken');
    assert.equal((await at.log()).length, 2, 'nothing of it was kept');
    await at.office.ask(replyToConsultation, { ...late, body: { ...late.body, seen: 2 } });
    assert.deepEqual((await at.log()).map(({ seq }) => seq), [1, 2, 3]);
  });

  test('do not close over what they have not read, and may knowingly', async () => {
    await using at = await open();
    const close = (seen?: number) => ({ params: at.params, cookie: at.dewi, origin, body: seen === undefined ? {} : { seen } });
    await at.visitorSays('Satu lagi');
    assert.equal((await at.office.refusal(closeConsultation, close(1))).code, 'overtaken');
    await at.office.ask(replyToConsultation, at.reply(at.budi, 'Ada di tabel dinamis.'));
    assert.equal((await at.office.refusal(closeConsultation, close(2))).code, 'overtaken');
    await at.office.ask(assignConsultation, at.assign(at.dewi, { to: DEWI, from: BUDI }));
    await at.office.ask(assignConsultation, at.assign(at.budi, { to: BUDI, from: DEWI }));
    assert.equal((await at.office.refusal(closeConsultation, close(4))).code, 'overtaken');
    assert.deepEqual([(await at.log()).length, (await at.entry()).state], [5, 'open'], 'nothing of it was kept');
    const closed = await at.office.ask(closeConsultation, close(5));
    assert.deepEqual(await at.office.ask(closeConsultation, close(1)), closed, 'what is closed has nothing to be overtaken');
  });

  test('are told when somebody else has taken it meanwhile', async () => {
    await using at = await open();
    await at.office.ask(assignConsultation, at.assign(at.budi, { to: BUDI }));
    assert.equal((await at.office.refusal(replyToConsultation, at.reply(at.dewi, 'Halo', 1))).code, 'overtaken');
    await at.office.ask(replyToConsultation, at.reply(at.budi, 'Halo', 1));
  });

  test('are not held up by what the visitor adds', async () => {
    await using at = await open();
    await at.visitorSays('Dan untuk 2024?');
    await at.office.ask(replyToConsultation, at.reply(at.dewi, 'Ada.', 1));
  });

  test('and an answer that is sent again after it arrived is the same answer', async () => {
    await using at = await open();
    const mine = at.reply(at.dewi, 'Ada.', 1);
    const [first, again] = [await at.office.ask(replyToConsultation, mine), await at.office.ask(replyToConsultation, mine)];
    assert.deepEqual(again, first);
  });
});

describe('notes', () => {
  test('are for officers: no operation of a visitor ever returns one', async () => {
    await using at = await open();
    const secret = 'RAHASIA-ANTARPETUGAS';
    const noteId = newId();
    await at.office.ask(addNote, { params: { ...at.params, noteId }, cookie: at.dewi, origin, body: { text: secret } });
    await at.office.ask(assignConsultation, at.assign(at.dewi, { to: BUDI, note: { id: newId(), text: secret } }));
    const params = { ...at.params, office: '3374', messageId: newId(), noteId, meetingId: newId(), attachmentId: newId(), service: 'konsultasi' };
    const asked = OPERATIONS.filter(({ access, method }) => access !== 'officer' && method === 'GET');
    assert.ok(asked.includes(getConsultation) && asked.includes(readEvents));
    for (const row of asked) {
      const text = await (await at.office.send(row, { params, token: at.token })).text();
      assert.ok(!text.includes(secret), row.name);
    }
    const stream = await at.office.send(readEvents, { params, token: at.token, headers: { Accept: 'text/event-stream' } });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    assert.ok(!(await reader?.read())?.value?.includes(secret));
    await reader?.cancel();
  });

  test('say who and when, move the inbox on, and are there once', async () => {
    await using at = await open();
    const before = await at.entry();
    const ask = { params: { ...at.params, noteId: newId() }, cookie: at.dewi, origin, body: { text: 'Sudah ditelepon' } };
    const [first, again] = [await at.office.ask(addNote, ask), await at.office.ask(addNote, ask)];
    assert.deepEqual(again, first);
    assert.deepEqual([first.name, first.at, first.text], ['Dewi Lestari', at.office.now.toISOString(), 'Sudah ditelepon']);
    const after = await at.entry();
    assert.deepEqual([after.change, after.seq, after.lastText], [before.change + 1, before.seq, before.lastText]);
    assert.equal((await at.office.refusal(addNote, { ...ask, body: { text: 'lain' } })).code, 'id-reused');
  });
});

describe('the inbox', () => {
  test('answers only what has changed, each change once, and everything when asked for everything', async () => {
    await using at = await open();
    const { change, epoch, consultations } = await at.office.ask(listInbox, { cookie: at.dewi });
    assert.deepEqual(consultations.map(({ id }) => id), [at.id]);
    const since = async (after: number) => at.office.ask(listInbox, { cookie: at.dewi, query: { after: String(after) } });
    assert.deepEqual(await since(change), { epoch, change, consultations: [] });
    const other = await at.office.consult();
    await at.visitorSays('Masih menunggu');
    const news = await since(change);
    assert.deepEqual(news.consultations.map(({ id, change: own }) => [id, own]), [[other.id, change + 1], [at.id, change + 2]]);
    assert.equal(news.change, change + 2);
    assert.equal((await since(news.change)).consultations.length, 0);
  });

  test('pages through many changes without a hole', async () => {
    await using at = await open();
    const many = 520;
    const row = await at.office.db.selectFrom('consultations').selectAll().executeTakeFirstOrThrow();
    for (let i = 2; i <= many; i++) {
      await at.office.db.insertInto('consultations').values({ ...row, id: newId(), number: `3374-2026-${i}`, change: i, state: i > 510 ? 'open' : 'closed' }).execute();
    }
    const seen: number[] = [];
    let after = 0;
    for (let pages = 0; pages < 3; pages++) {
      const page = await at.office.ask(listInbox, { cookie: at.dewi, query: { after: String(after) } });
      seen.push(...page.consultations.map(({ change }) => change));
      after = page.change;
    }
    assert.deepEqual(seen, Array.from({ length: many }, (_, i) => i + 1));
    const whole = await at.office.ask(listInbox, { cookie: at.dewi });
    assert.equal(whole.consultations.length, 500);
    assert.equal(whole.consultations.filter(({ state }) => state === 'open').length, 11, 'every open one, however old');
  });

  test('says what the officer must know of each', async () => {
    await using at = await open();
    const need = { detail: 'inflasi', level: 3, period: 7 };
    const meeting = { id: newId(), kind: 'zoom', startsAt: '2026-05-06T03:00:00.000Z', minutes: 30, place: 'https://zoom.example/j/1', state: 'accepted' };
    const { db } = at.office;
    await db.updateTable('consultations').set({ topic: 'Harga', wish: 'zoom', need: JSON.stringify(need), officer_read: 1, warned_at: at.office.now.toISOString() }).execute();
    const stored = { consultation: at.id, office: '3374', content_hash: '', reminded_at: null };
    await db.insertInto('meetings').values([
      { ...stored, id: newId(), starts_at: '2026-05-01T03:00:00.000Z', state: 'accepted', body: JSON.stringify({ ...meeting, startsAt: '2026-05-01T03:00:00.000Z' }) },
      { ...stored, id: newId(), starts_at: '2026-05-05T03:00:00.000Z', state: 'cancelled', body: JSON.stringify({ ...meeting, state: 'cancelled' }) },
      { ...stored, id: meeting.id, starts_at: meeting.startsAt, state: 'accepted', body: JSON.stringify(meeting) },
    ]).execute();
    const event = { message_id: null, sender: null, sender_name: null, text: null };
    await db.insertInto('events').values({ ...event, consultation: at.id, seq: 2, type: 'closing-soon', at: at.office.now.toISOString(), detail: JSON.stringify({ closesOn: '2026-05-11' }) }).execute();
    const entry = await at.entry();
    assert.deepEqual([entry.topic, entry.wish, entry.need, entry.officerRead, entry.meeting, entry.closesOn], ['Harga', 'zoom', need, 1, meeting, '2026-05-11']);
  });

  test('finds by number, name, address and topic, whatever the capitals, and takes signs as they are', async () => {
    await using at = await open();
    await at.office.db.updateTable('consultations').set({ topic: 'Data 100% lengkap_1' }).execute();
    await at.office.consult({ office: '3322', name: 'Rina di tempat lain' });
    const found = async (q: string) => (await at.office.ask(searchConsultations, { cookie: at.dewi, query: { q } })).consultations.length;
    for (const q of ['3374-2026', 'rina', 'WULANDARI', 'rina.', '100% LENGKAP_']) assert.equal(await found(q), 1, q);
    for (const q of ['%', '_', '\\', 'tempat lain', 'zz']) assert.equal(await found(q), q === '%' || q === '_' ? 1 : 0, q);
    assert.equal((await at.office.refusal(searchConsultations, { cookie: at.dewi, query: { q: '  ' } })).code, 'invalid');
  });

  test('knows what a consultation follows and the visitor’s others, by the verified address only', async () => {
    await using at = await open();
    const { db } = at.office;
    const [second, stranger] = [await at.office.consult(), await at.office.consult()];
    const visitor = newId();
    await db.insertInto('visitors').values({ id: visitor, office: '3374', name: 'Rina', email: 'r@contoh.example', email_key: 'r@contoh.example', created_at: '' }).execute();
    await db.updateTable('consultations').set({ visitor }).where('id', 'in', [at.id, second.id]).execute();
    await db.updateTable('consultations').set({ follows: at.id }).where('id', '=', second.id).execute();
    const of = (id: string) => at.office.ask(getDeskConsultation, { params: { id }, cookie: at.dewi });
    const { follows, others, consultation } = await of(second.id);
    assert.deepEqual([follows?.id, others.map(({ id }) => id), consultation.follows], [at.id, [at.id], at.id]);
    assert.deepEqual((await of(stranger.id)).others, []);
  });
});

describe('canned answers', () => {
  const put = (cookie: string, id: string, body: object) => ({ params: { id }, cookie, origin, body });

  test('belong to the office: written, changed, removed', async () => {
    await using at = await open();
    const id = newId();
    const first = await at.office.ask(putCannedAnswer, put(at.dewi, id, { title: 'Salam', text: 'Halo {nama}' }));
    at.office.now = new Date(at.office.now.getTime() + 1000);
    const second = await at.office.ask(putCannedAnswer, put(at.budi, id, { title: 'Salam', text: 'Selamat pagi {nama}', basedOn: first.changedAt }));
    assert.deepEqual((await at.office.ask(listCannedAnswers, { cookie: at.dewi })).answers, [second]);
    assert.equal((await at.office.refusal(putCannedAnswer, put(at.dewi, id, { title: 'Salam', text: 'Hai', basedOn: first.changedAt }))).code, 'overtaken');
    assert.deepEqual(await at.office.ask(putCannedAnswer, put(at.dewi, id, { title: 'Salam', text: second.text })), second, 'sent again');
    for (let i = 0; i < 2; i++) await at.office.ask(deleteCannedAnswer, { params: { id }, cookie: at.dewi, origin });
    assert.deepEqual((await at.office.ask(listCannedAnswers, { cookie: at.dewi })).answers, []);
  });

  test('know five placeholders and refuse any other', async () => {
    await using at = await open();
    await at.office.ask(putCannedAnswer, put(at.dewi, newId(), { title: 'a', text: '{nama} {nomor} {tenggat} {petugas} {kantor}' }));
    for (const text of ['{name}', 'Halo { nama }', '{}', '{nama} dan {alamat}']) {
      const { errors } = await at.office.refusal(putCannedAnswer, put(at.dewi, newId(), { title: 'a', text }));
      assert.deepEqual(errors, [{ path: 'text', code: 'placeholder' }], text);
    }
  });
});

describe('publishing an answer', () => {
  const put = (cookie: string, id: string, body: object) => ({ params: { id }, cookie, origin, body });

  test('makes it the office’s, to be changed, withdrawn and shown again', async () => {
    await using at = await open();
    const id = newId();
    const ask = put(at.dewi, id, { question: 'Apakah ada data inflasi per kecamatan?', answer: 'Tidak, paling kecil per kota.', consultation: at.id });
    const first = await at.office.ask(publishAnswer, ask);
    assert.deepEqual(await at.office.ask(publishAnswer, ask), first);
    assert.deepEqual([first.publishedBy, first.consultation, first.withdrawnAt], ['Dewi Lestari', at.id, undefined]);
    at.office.now = new Date(at.office.now.getTime() + 1000);
    const { consultation: _, ...changed } = { ...ask.body as { question: string; answer: string; consultation: string }, answer: 'Tidak.' };
    assert.equal((await at.office.refusal(publishAnswer, put(at.budi, id, changed))).code, 'overtaken');
    const second = await at.office.ask(publishAnswer, put(at.budi, id, { ...changed, basedOn: first.publishedAt }));
    assert.deepEqual([second.answer, second.consultation], ['Tidak.', at.id]);
    at.office.now = new Date(at.office.now.getTime() + 1000);
    const withdrawn = await at.office.ask(withdrawAnswer, { params: { id }, cookie: at.dewi, origin });
    assert.equal(withdrawn.withdrawnAt, at.office.now.toISOString());
    at.office.now = new Date(at.office.now.getTime() + 1000);
    assert.deepEqual(await at.office.ask(withdrawAnswer, { params: { id }, cookie: at.dewi, origin }), withdrawn);
    const before = put(at.budi, id, { ...changed, answer: 'Tidak ada.', basedOn: second.publishedAt });
    assert.equal((await at.office.refusal(publishAnswer, before)).code, 'overtaken', 'who has not seen that it was withdrawn does not show it again');
    assert.equal((await at.office.ask(publishAnswer, put(at.dewi, id, { ...changed, basedOn: withdrawn.withdrawnAt }))).withdrawnAt, undefined);
  });

  test('is refused while the text still says who asked', async () => {
    await using at = await open();
    const { name, email, number } = await at.entry();
    for (const told of [name, name.toUpperCase().replace(' ', '\n '), email, number]) {
      const { code, errors } = await at.office.refusal(publishAnswer, put(at.dewi, newId(), { question: 'Apa?', answer: `Halo ${told}, ini.`, consultation: at.id }));
      assert.deepEqual([code, errors], ['invalid', [{ path: 'answer', code: 'personal' }]], told);
    }
    assert.deepEqual((await at.office.ask(listPublishedAnswers, { cookie: at.dewi })).answers, []);
  });
});

test('an officer of another office reaches nothing of all this', async () => {
  await using at = await open();
  const [canned, published] = [newId(), newId()];
  await at.office.ask(putCannedAnswer, { params: { id: canned }, cookie: at.dewi, origin, body: { title: 'Salam', text: 'Halo' } });
  await at.office.ask(publishAnswer, { params: { id: published }, cookie: at.dewi, origin, body: { question: 'Apa?', answer: 'Ini.' } });
  const cookie = await at.office.signIn('3322');
  const params = { ...at.params, noteId: newId() };
  assert.deepEqual((await at.office.ask(listColleagues, { cookie })).officers.map(({ user }) => user), ['petugas-3322']);
  assert.deepEqual((await at.office.ask(listColleagues, { cookie: at.dewi })).officers.map(({ user }) => user).toSorted(), [BUDI, DEWI]);
  assert.deepEqual(await at.office.ask(listCannedAnswers, { cookie }), { answers: [] });
  assert.deepEqual(await at.office.ask(listPublishedAnswers, { cookie }), { answers: [] });
  assert.deepEqual((await at.office.ask(searchConsultations, { cookie, query: { q: 'rina' } })).consultations, []);
  assert.deepEqual((await at.office.ask(listInbox, { cookie, query: { after: '0' } })).consultations, []);
  const refusals = [
    await at.office.refusal(getDeskConsultation, { params, cookie }),
    await at.office.refusal(readDeskEvents, { params, cookie }),
    await at.office.refusal(assignConsultation, { params, cookie, origin, body: { to: 'petugas-3322' } }),
    await at.office.refusal(addNote, { params, cookie, origin, body: { text: 'hai' } }),
    await at.office.refusal(putCannedAnswer, { params: { id: canned }, cookie, origin, body: { title: 'x', text: 'y' } }),
    await at.office.refusal(publishAnswer, { params: { id: published }, cookie, origin, body: { question: 'x', answer: 'y' } }),
    await at.office.refusal(publishAnswer, { params: { id: newId() }, cookie, origin, body: { question: 'x', answer: 'y', consultation: at.id } }),
    await at.office.refusal(withdrawAnswer, { params: { id: published }, cookie, origin }),
  ];
  assert.deepEqual(refusals.map(({ code }) => code), refusals.map(() => 'not-found'));
  await at.office.ask(deleteCannedAnswer, { params: { id: canned }, cookie, origin });
  assert.equal((await at.office.ask(listCannedAnswers, { cookie: at.dewi })).answers.length, 1, 'what is another office’s cannot be removed');
});
