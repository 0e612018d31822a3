import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { closeConsultation, listInbox, replyToConsultation } from '../../src/contract/desk.ts';
import { answerMeeting, cancelMeeting, getDeskMeetingCalendar, getMeetingCalendar, proposeMeeting, type NewMeeting } from '../../src/contract/meetings.ts';
import type { OfficeContent } from '../../src/endpoint/content/office-content.ts';
import { letters, noPost, proveAddress } from '../support/letters.ts';
import { newId, newToken, PUBLIC_URL, sampleOffice, TestEndpoint, type TestOptions } from '../support/test-office.ts';

/** Wednesday 6 May 2026, ten in the morning in Semarang. */
const aMeeting = (changes: Partial<NewMeeting> = {}): NewMeeting => ({ kind: 'visit', startsAt: '2026-05-06T03:00:00.000Z', minutes: 60, place: 'Ruang PST, lantai 1', ...changes });
const aZoom = (changes: Partial<NewMeeting> = {}): NewMeeting => aMeeting({ kind: 'zoom', place: 'https://us02web.zoom.us/j/85117113374?pwd=abc', ...changes });

/** A visitor in conversation with an officer who may propose meetings. */
async function talk(options: TestOptions = {}) {
  const office = await TestEndpoint.open(options);
  const { id, token } = await office.consult();
  const desk = { cookie: await office.signIn(), origin: PUBLIC_URL };
  const at = (meetingId: string) => ({ id, meetingId });
  return {
    office, id, token, desk,
    /** The officer's session may have ended meanwhile. */
    waitUntil: async (instant: string) => {
      office.now = new Date(instant);
      desk.cookie = await office.signIn();
    },
    propose: (body: NewMeeting, meetingId = newId()) => office.ask(proposeMeeting, { params: at(meetingId), body, ...desk }),
    refusedProposal: (body: unknown, meetingId = newId()) => office.refusal(proposeMeeting, { params: at(meetingId), body, ...desk }),
    cancel: (meetingId: string) => office.ask(cancelMeeting, { params: at(meetingId), ...desk }),
    answer: (meetingId: string, body: unknown) => office.ask(answerMeeting, { params: at(meetingId), token, body }),
    refusedAnswer: (meetingId: string, body: unknown, key = token) => office.refusal(answerMeeting, { params: at(meetingId), token: key, body }),
    reply: (text: string) => office.ask(replyToConsultation, { params: { id, messageId: newId() }, body: { text }, ...desk }),
    say: (text: string) => office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text } }),
    log: async () => (await office.ask(readEvents, { params: { id }, token })).events,
    inbox: async () => (await office.ask(listInbox, desk)).consultations[0],
    file: async (meetingId: string) => (await office.send(getMeetingCalendar, { params: at(meetingId), token })).text(),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  };
}

describe('a meeting', () => {
  test('that is proposed stands in the log of both, and is the visitor’s turn', async () => {
    await using t = await talk();
    const meeting = await t.propose(aMeeting({ note: 'Bawa surat pengantar' }));
    assert.deepEqual(meeting, { id: meeting.id, ...aMeeting({ note: 'Bawa surat pengantar' }), state: 'proposed' });
    const [, event] = await t.log();
    assert.deepEqual(event, { seq: 2, at: '2026-05-04T03:00:00.000Z', type: 'meeting', by: 'officer', meeting });
    assert.deepEqual([(await t.inbox())?.waiting, (await t.inbox())?.seq], [false, 2]);
  });

  test('proposed eight times at once is proposed once, and answers as the first time also later', async () => {
    await using t = await talk();
    const id = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => t.propose(aMeeting(), id)));
    await t.answer(id, { answer: 'accept' });
    await t.waitUntil('2026-05-07T03:00:00Z');
    answers.push(await t.propose(aMeeting(), id));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal((await t.log()).length, 3);
    assert.equal((await t.refusedProposal(aMeeting({ minutes: 30 }), id)).code, 'id-reused');
  });

  test('is accepted, given back for another time with a wish, and accepted after all', async () => {
    await using t = await talk();
    const { id } = await t.propose(aZoom());
    assert.equal((await t.answer(id, { answer: 'accept' })).state, 'accepted');
    assert.equal((await t.inbox())?.waiting, false);
    assert.deepEqual(await t.answer(id, { answer: 'other-time', wish: 'Kamis siang?' }), { id, ...aZoom(), state: 'other-time', wish: 'Kamis siang?' });
    assert.deepEqual([(await t.inbox())?.waiting, (await t.inbox())?.lastText], [true, 'Kamis siang?']);
    assert.deepEqual(await t.answer(id, { answer: 'accept' }), { id, ...aZoom(), state: 'accepted' });
    assert.deepEqual((await t.log()).map((event) => event.type === 'meeting' && [event.seq, event.by, event.meeting.state]),
      [false, [2, 'officer', 'proposed'], [3, 'visitor', 'accepted'], [4, 'visitor', 'other-time'], [5, 'visitor', 'accepted']]);
  });

  test('answered or called off the same way again stays as it is', async () => {
    await using t = await talk();
    const { id } = await t.propose(aMeeting());
    await Promise.all(Array.from({ length: 5 }, () => t.answer(id, { answer: 'accept' })));
    await Promise.all(Array.from({ length: 5 }, () => t.cancel(id)));
    assert.deepEqual((await t.log()).map(({ seq, type }) => [seq, type]), [[1, 'message'], [2, 'meeting'], [3, 'meeting'], [4, 'meeting']]);
  });

  test('that was called off or is over says so to whoever answers it', async () => {
    await using t = await talk();
    const [one, two] = [await t.propose(aMeeting()), await t.propose(aZoom())];
    await t.cancel(one.id);
    const refused = await t.refusedAnswer(one.id, { answer: 'accept' });
    assert.deepEqual([refused.code, refused.errors], ['expired', [{ path: 'meeting', code: 'cancelled' }]]);
    await t.waitUntil('2026-05-06T04:00:00Z');
    for (const answer of [{ answer: 'accept' }, { answer: 'other-time' }]) {
      const late = await t.refusedAnswer(two.id, answer);
      assert.deepEqual([late.code, late.errors], ['expired', [{ path: 'meeting', code: 'past' }]]);
    }
    assert.equal((await t.office.refusal(cancelMeeting, { params: { id: t.id, meetingId: two.id }, ...t.desk })).code, 'expired');
  });

  test('cannot be proposed or answered once the consultation is closed, but can still be called off', async () => {
    await using t = await talk();
    const [one, two] = [await t.propose(aMeeting()), await t.propose(aZoom())];
    await t.answer(one.id, { answer: 'accept' });
    await t.office.ask(closeConsultation, { params: { id: t.id }, body: { summary: 'Dilanjutkan saat kunjungan.' }, ...t.desk });
    assert.equal((await t.refusedAnswer(two.id, { answer: 'accept' })).code, 'closed');
    assert.equal((await t.refusedProposal(aMeeting())).code, 'closed');
    assert.equal((await t.cancel(one.id)).state, 'cancelled');
    const events = await t.log();
    assert.deepEqual(events.map(({ seq, type }) => [seq, type]), [[1, 'message'], [2, 'meeting'], [3, 'meeting'], [4, 'meeting'], [5, 'closed'], [6, 'meeting']]);
    assert.partialDeepStrictEqual(events[4], { by: 'officer', summary: 'Dilanjutkan saat kunjungan.' });
  });

  test('belongs to its own consultation, office and visitor', async () => {
    await using t = await talk();
    const { id } = await t.propose(aMeeting());
    const other = await t.office.consult();
    assert.equal((await t.refusedAnswer(id, { answer: 'accept' }, newToken())).code, 'unauthenticated');
    const { token: another } = await t.office.register();
    assert.equal((await t.refusedAnswer(id, { answer: 'accept' }, another)).code, 'not-found');
    assert.equal((await t.office.refusal(answerMeeting, { params: { id: other.id, meetingId: id }, token: other.token, body: { answer: 'accept' } })).code, 'not-found');
    assert.equal((await t.office.refusal(getMeetingCalendar, { params: { id: other.id, meetingId: id }, token: other.token })).code, 'not-found');
    const elsewhere = await t.office.signIn('3322');
    const params = { id: t.id, meetingId: id };
    for (const row of [cancelMeeting, getDeskMeetingCalendar]) assert.equal((await t.office.refusal(row, { params, cookie: elsewhere, origin: PUBLIC_URL })).code, 'not-found');
    assert.equal((await t.office.refusal(proposeMeeting, { params, cookie: elsewhere, origin: PUBLIC_URL, body: aMeeting() })).code, 'not-found');
    assert.equal((await t.office.refusal(proposeMeeting, { params: { id: other.id, meetingId: id }, ...t.desk, body: aMeeting() })).code, 'id-reused');
  });
});

describe('the time of a meeting', () => {
  const refusals: readonly (readonly [string, NewMeeting, string, string])[] = [
    ['has passed', aMeeting({ startsAt: '2026-05-04T02:00:00.000Z' }), 'startsAt', 'past'],
    ['is right now', aMeeting({ startsAt: '2026-05-04T03:00:00.000Z' }), 'startsAt', 'past'],
    ['is more than a year away', aMeeting({ startsAt: '2027-05-06T03:00:00.000Z' }), 'startsAt', 'far'],
    ['is on a Saturday', aMeeting({ startsAt: '2026-05-09T03:00:00.000Z' }), 'startsAt', 'closed-then'],
    ['is on a holiday', aMeeting({ startsAt: '2026-12-25T03:00:00.000Z' }), 'startsAt', 'closed-then'],
    ['begins before the office opens', aMeeting({ startsAt: '2026-05-06T00:59:00.000Z' }), 'startsAt', 'closed-then'],
    ['goes on after the office closes', aMeeting({ startsAt: '2026-05-06T07:31:00.000Z' }), 'startsAt', 'closed-then'],
    ['lasts four minutes', aMeeting({ minutes: 4 }), 'minutes', 'minutes'],
    ['lasts a day', aMeeting({ minutes: 481 }), 'minutes', 'minutes'],
  ];
  for (const [what, body, path, code] of refusals) {
    test(`that ${what} is refused`, async () => {
      await using t = await talk();
      assert.deepEqual((await t.refusedProposal(body)).errors, [{ path, code }]);
      assert.equal((await t.log()).length, 1);
    });
  }

  test('of a visit may end when the office closes, lie outside when the officer says so, and of a Zoom meeting be any', async () => {
    await using t = await talk();
    await t.propose(aMeeting({ startsAt: '2026-05-06T07:30:00.000Z' }));
    await t.propose(aMeeting({ startsAt: '2026-05-09T03:00:00.000Z', outsideHours: true }));
    await t.propose(aZoom({ startsAt: '2026-05-09T13:00:00.000Z' }));
    assert.equal((await t.refusedProposal(aMeeting({ startsAt: '2026-05-01T03:00:00.000Z', outsideHours: true }))).code, 'invalid');
  });
});

describe('the address of a Zoom meeting', () => {
  for (const place of ['http://zoom.us/j/1', 'javascript:alert(1)', 'https://zoom.us@jahat.example/', 'https://localhost/j/1', 'zoom.us/j/1', 'https://zoom.us/j 1', 'HTTPS://'])
    test(`is not ${place}`, async () => {
      await using t = await talk();
      assert.deepEqual((await t.refusedProposal(aZoom({ place }))).errors, [{ path: 'place', code: 'https' }]);
    });
});

describe('the calendar file', () => {
  const inZone = (zone: string): OfficeContent => {
    const { office, ...rest } = sampleOffice();
    return { office: { ...office, zone }, ...rest };
  };
  const read = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    const [event] = calendar.getAllSubcomponents('vevent');
    assert.ok(event && calendar.getAllSubcomponents('vevent').length === 1);
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return { value, method: String(calendar.getFirstPropertyValue('method')), event: new ICAL.Event(event) };
  };

  for (const [zone, startsAt, words] of [
    ['Asia/Jakarta', '2026-05-06T03:00:00.000Z', 'Rabu, 6 Mei 2026, pukul 10.00 WIB'],
    ['Asia/Makassar', '2026-05-06T02:00:00.000Z', 'Rabu, 6 Mei 2026, pukul 10.00 WITA'],
    ['Asia/Jayapura', '2026-05-05T23:00:00.000Z', 'Rabu, 6 Mei 2026, pukul 08.00 WIT'],
  ] as const) {
    test(`has the right instant and the office’s own time in ${zone}`, async () => {
      await using t = await talk({ offices: [inZone(zone)] });
      const { id } = await t.propose(aMeeting({ startsAt, note: 'Bawa surat; tanya Bu Dewi, ruang 2' }));
      const { event, value } = read(await t.file(id));
      assert.equal(event.startDate.toJSDate().toISOString(), startsAt);
      assert.equal(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime(), 3_600_000);
      assert.match(event.description, new RegExp(words));
      assert.match(event.description, /Bawa surat; tanya Bu Dewi, ruang 2/);
      assert.equal(value('location'), 'Ruang PST, lantai 1');
    });
  }

  test('keeps its identity, counts upwards, and says what the meeting has become', async () => {
    await using t = await talk();
    const { id } = await t.propose(aZoom());
    const seen = [read(await t.file(id))];
    await t.answer(id, { answer: 'accept' });
    seen.push(read(await t.file(id)));
    await t.cancel(id);
    seen.push(read(await t.file(id)));
    assert.deepEqual(seen.map(({ value }) => value('uid')), [id, id, id]);
    assert.deepEqual(seen.map(({ value }) => value('status')), ['TENTATIVE', 'CONFIRMED', 'CANCELLED']);
    assert.deepEqual(seen.map(({ method }) => method), ['PUBLISH', 'PUBLISH', 'CANCEL']);
    const sequences = seen.map(({ value }) => Number(value('sequence')));
    assert.ok(sequences.every((n, i) => i === 0 || n > (sequences[i - 1] ?? 0)), String(sequences));
    assert.equal(seen[0]?.value('url'), aZoom().place);
  });

  test('is a download for its visitor and its officer, and names nobody', async () => {
    await using t = await talk();
    const { id } = await t.propose(aMeeting());
    await t.answer(id, { answer: 'other-time', wish: 'Saya sakit' });
    const params = { id: t.id, meetingId: id };
    const response = await t.office.send(getMeetingCalendar, { params, token: t.token });
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/calendar/);
    assert.equal(response.headers.get('Content-Disposition'), 'attachment; filename="pertemuan-3374-2026-0001.ics"');
    const text = await response.text();
    assert.equal(await (await t.office.send(getDeskMeetingCalendar, { params, ...t.desk })).text(), text);
    for (const private_ of ['Rina', 'rina@', 'Dewi', 'sakit']) assert.ok(!text.includes(private_), text);
  });
});

describe('a letter about a meeting', () => {
  test('goes out once when it is agreed and once when it is called off, each with the calendar file', async () => {
    await using t = await talk({ mailer: noPost });
    const to = await proveAddress(t.office.db, t.id);
    const { id } = await t.propose(aMeeting());
    assert.equal((await letters(t.office.db)).length, 0);
    await Promise.all([t.answer(id, { answer: 'accept' }), t.answer(id, { answer: 'accept' })]);
    t.office.now = new Date('2026-05-04T03:01:00Z');
    await Promise.all([t.cancel(id), t.cancel(id)]);
    const sent = await letters(t.office.db);
    assert.deepEqual(sent.map((letter) => [letter.to, letter.subject]), [
      [to, 'Pertemuan disepakati: BPS Contoh 3374 (3374-2026-0001)'],
      [to, 'Pertemuan dibatalkan: BPS Contoh 3374 (3374-2026-0001)'],
    ]);
    assert.match(sent[0]?.text ?? '', /Waktu: Rabu, 6 Mei 2026, pukul 10\.00 WIB \(60 menit\)\nTempat: Ruang PST, lantai 1/);
    assert.match(sent[0]?.text ?? '', /https:\/\/pst\.example\.go\.id\/konsultasi\/3374/);
    assert.match(sent[1]?.file?.text ?? '', /STATUS:CANCELLED/);
  });

  test('is in the language the visitor reads', async () => {
    await using t = await talk({ mailer: noPost });
    await proveAddress(t.office.db, t.id, { lang: 'en' });
    await t.answer((await t.propose(aZoom())).id, { answer: 'accept' });
    const [letter] = await letters(t.office.db);
    assert.match(letter?.text ?? '', /Time: Wednesday,? 6 May 2026, 10:00 WIB \(60 minutes\)\nZoom link: https:\/\/us02web\.zoom\.us/);
  });

  test('is not written to an address that nobody has proved', async () => {
    await using t = await talk({ mailer: noPost });
    // As those are that were begun before registration existed.
    await t.office.db.updateTable('consultations').set({ visitor: null }).execute();
    await t.answer((await t.propose(aMeeting())).id, { answer: 'accept' });
    assert.deepEqual(await letters(t.office.db), []);
  });
});
