import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newConsultation } from '../../src/contract/start-consultation.ts';
import { newComplaint } from '../../src/contract/complaint.ts';
import { newRating } from '../../src/contract/feedback.ts';
import { newVisit } from '../../src/contract/guest-book.ts';
import { validate } from '../../src/contract/invalid.ts';
import { newMessage } from '../../src/contract/message.ts';
import { id, instant } from '../../src/contract/records.ts';
import { problemOf, TEXT_MAX } from '../../src/contract/text.ts';
import { email, line, phone, text } from '../../src/contract/written.ts';
import { aConsultation, aVisit, newId } from '../support/test-office.ts';

const codes = (result: ReturnType<typeof validate>) => (result.ok ? [] : result.errors.map(({ path, code }) => `${path}: ${code}`));

describe('what a visitor types', () => {
  test('a line loses the space around it and nothing else', () => {
    assert.deepEqual(validate(line, '  Rina  Wulandari\t'), { ok: true, value: 'Rina  Wulandari' });
    assert.deepEqual(codes(validate(line, '   ')), [': required']);
    assert.deepEqual(codes(validate(line, '\u200b\u2060')), [': required']);
    assert.deepEqual(codes(validate(line, 'Rina\nWulandari')), [': characters']);
    assert.deepEqual(validate(line, '👩🏽‍🔬 شركة'), { ok: true, value: '👩🏽‍🔬 شركة' });
    assert.deepEqual(codes(validate(text, '\u200b \n')), [': required']);
    assert.deepEqual(codes(validate(line, 'x'.repeat(201))), [': too-long']);
  });

  test('a text stays as it is, but space alone is nothing', () => {
    assert.deepEqual(validate(text, '  halo \n'), { ok: true, value: '  halo \n' });
    assert.deepEqual(codes(validate(text, ' \n\t')), [': required']);
  });

  test('an e-mail address is one that a message could reach', () => {
    for (const good of ['rina@bps.go.id', ' rina.w+x@mail.example ', `a@${'b'.repeat(63)}.id`]) assert.ok(validate(email, good).ok, good);
    for (const bad of ['rina', 'rina@', '@bps.go.id', 'rina@bps', 'a b@bps.go.id', 'rina@bps..id', 'rina@-bps.id', 'rina@bps.go.id, budi@bps.go.id']) {
      assert.deepEqual(codes(validate(email, bad)), [': email'], bad);
    }
    assert.deepEqual(codes(validate(email, '')), [': required']);
  });

  test('a telephone number is 6 to 20 digits, however they are grouped', () => {
    for (const good of ['0851-1711-3374', '+62 (24) 354.6413', '123456']) assert.ok(validate(phone, good).ok, good);
    for (const bad of ['12345', 'delapan', '1'.repeat(21), '08++511', '+']) assert.deepEqual(codes(validate(phone, bad)), [': phone'], bad);
  });

  test('patterns answer quickly, whatever is thrown at them', () => {
    const start = performance.now();
    for (const attack of [`${'1-'.repeat(5_000)}x`, `a@${'a.'.repeat(5_000)}`, `${'('.repeat(10_000)}`, `+${' '.repeat(10_000)}1`]) {
      validate(phone, attack);
      validate(email, attack);
    }
    assert.ok(performance.now() - start < 500);
  });
});

describe('ids and instants', () => {
  test('an id is a UUIDv7 in small letters', () => {
    assert.ok(validate(id, '0197f5e0-0000-7000-8000-000000000000').ok);
    for (const bad of ['0197f5e0-0000-4000-8000-000000000000', '0197F5E0-0000-7000-8000-00000000000A', '', 'x'.repeat(36)]) assert.ok(!validate(id, bad).ok);
  });

  test('a message is refused in the browser as it would be at the endpoint', () => {
    for (const written of ['', ' \n\u200b', 'halo', '🙂'.repeat(TEXT_MAX), '🙂'.repeat(TEXT_MAX + 1), ' '.repeat(TEXT_MAX + 1), 'a\0', '\ud83d', 'e\u0301'])
      for (const files of [[], [newId()]]) {
        const there = validate(newMessage, files.length > 0 ? { text: written, attachments: files } : { text: written });
        const known = problemOf(written, files.length);
        assert.equal(known === undefined, there.ok, JSON.stringify(written.slice(0, 9)));
        if (known && !there.ok) assert.ok(there.errors.some(({ code }) => code === known));
      }
  });

  test('an instant is as toISOString writes it', () => {
    assert.ok(validate(instant, new Date().toISOString()).ok);
    assert.ok(!validate(instant, '2026-05-04T10:00:00+07:00').ok);
  });
});

describe('a form that was sent', () => {
  test('with nothing in it names every field that has to be filled in, once', () => {
    assert.deepEqual(codes(validate(newVisit, {})), [
      'name: required', 'email: required', 'gender: required', 'education: required', 'occupation: required', 'institutionCategory: required',
      'institutionName: required', 'purpose: required', 'services: required', 'channels: required',
    ]);
    assert.deepEqual(codes(validate(newComplaint, {})), ['category: required', 'text: required', 'identity: required', 'secretHash: required']);
    assert.match(codes(validate(newRating, {})).join(), /^kind: \w+$/);
    assert.deepEqual(codes(validate(newConsultation, {})), ['office: required', 'topic: required', 'message: required', 'wish: required', 'lang: required']);
  });

  test('with "Lainnya" asks for the word that explains it, also beside other errors', () => {
    const errors = codes(validate(newVisit, { ...aVisit({ occupation: 7, purpose: 5 }), name: '' }));
    assert.deepEqual(errors, ['name: required', 'occupationOther: required', 'purposeOther: required']);
  });

  test('adds up no service twice', () => {
    assert.deepEqual(codes(validate(newVisit, aVisit({ services: [16, 16] }))), ['services: repeated']);
  });

  test('takes the nine unsur only all together and from 1 to 4', () => {
    const scores = { persyaratan: 4, prosedur: 4, waktu: 4, biaya: 4, produk: 4, kompetensi: 4, perilaku: 4, sarana: 4, pengaduan: 4 };
    assert.ok(validate(newRating, { kind: 'skm', scores }).ok);
    assert.deepEqual(codes(validate(newRating, { kind: 'skm', scores: { ...scores, waktu: 5, biaya: undefined } })), ['scores.waktu: choice', 'scores.biaya: required']);
    assert.deepEqual(codes(validate(newRating, { kind: 'quick', overall: 0 })), ['overall: choice']);
  });

  test('carries nothing that nobody asked for', () => {
    assert.deepEqual(codes(validate(newConsultation, { ...aConsultation(), admin: true })), [': unknown']);
    assert.deepEqual(codes(validate(newConsultation, { ...aConsultation(), message: { id: newId(), text: 'hai', from: 'officer' } })), ['message: unknown']);
  });
});
