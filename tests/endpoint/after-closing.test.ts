import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mailTranscript, rateConsultation } from '../../src/contract/after-closing.ts';
import { listRatings } from '../../src/contract/desk-lists.ts';
import { rateService } from '../../src/contract/feedback.ts';
import { consulting, DAY, HOUR } from '../support/consulting.ts';
import { aRating, newId, newToken, readProblem } from '../support/test-office.ts';

describe('the rating of a consultation', () => {
  test('is taken once it is closed, and answers as the first time to the same id', async () => {
    await using t = await consulting();
    await t.close();
    const ask = { params: { id: t.id, ratingId: newId() }, token: t.token, body: aRating() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => t.office.ask(rateConsultation, ask)));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal((await t.office.ask(listRatings, { cookie: await t.office.signIn() })).ratings.length, 1);
    assert.equal((await t.office.refusal(rateConsultation, { ...ask, body: { kind: 'quick', overall: 1 } })).code, 'id-reused');
  });

  test('is refused while it is open, for whoever has not the key, and a second time', async () => {
    await using t = await consulting();
    const ask = () => ({ params: { id: t.id, ratingId: newId() }, token: t.token, body: aRating() });
    const early = await t.office.refusal(rateConsultation, ask());
    assert.deepEqual([early.code, early.errors], ['invalid', [{ path: 'consultation', code: 'open' }]]);
    await t.close();
    assert.equal((await t.office.refusal(rateConsultation, { ...ask(), token: newToken() })).code, 'unauthenticated');
    const two = await Promise.all([t.office.send(rateConsultation, ask()), t.office.send(rateConsultation, ask())]);
    assert.deepEqual(two.map(({ status }) => status).toSorted(), [200, 409]);
    const second = await t.office.refusal(rateConsultation, ask());
    assert.deepEqual([second.code, second.errors], ['closed', [{ path: 'rating', code: 'rated' }]]);
    assert.equal((await t.office.ask(listRatings, { cookie: await t.office.signIn() })).ratings.length, 1);
  });

  test('with answers that are wrong leaves the one rating still to be given', async () => {
    await using t = await consulting();
    await t.close();
    const ask = { params: { id: t.id, ratingId: newId() }, token: t.token };
    assert.equal((await t.office.refusal(rateConsultation, { ...ask, body: { kind: 'quick', overall: 5 } })).code, 'invalid');
    assert.equal((await t.office.refusal(rateConsultation, { ...ask, body: { ...aRating(), service: 'tidak-ada' } })).code, 'invalid');
    const used = newId();
    await t.office.ask(rateService, { params: { office: '3374', id: used }, body: aRating() });
    assert.equal((await t.office.refusal(rateConsultation, { ...ask, params: { id: t.id, ratingId: used }, body: aRating() })).code, 'id-reused');
    await t.office.ask(rateConsultation, { ...ask, body: aRating() });
  });
});

describe('a copy of the conversation', () => {
  const ask = (t: Awaited<ReturnType<typeof consulting>>) => ({ params: { id: t.id }, token: t.token });

  test('goes to the proved address as a text file with names, days and the office’s own time', async () => {
    await using t = await consulting();
    t.after(HOUR);
    await t.reply('Ada, pada tabel 3.1.\nTahun 2024.');
    t.after(DAY);
    await t.say('Terima kasih 🙏');
    const { id } = await t.propose();
    await t.accept(id);
    await t.close('Data sudah dikirim.');
    const { to } = await t.office.ask(mailTranscript, ask(t));
    assert.equal(to, t.address.replace(/^(..)[^@]*/, '$1•••'));
    const letter = (await t.letters()).find(({ file }) => file?.type === 'text/plain');
    assert.equal(letter?.to, t.address);
    assert.equal(letter?.file?.name, 'konsultasi-3374-2026-0001.txt');
    assert.equal(letter?.file?.text, `Konsultasi 3374-2026-0001
BPS Contoh 3374
Topik: Inflasi per kecamatan
Dimulai: Senin, 4 Mei 2026, pukul 10.00 WIB

— Senin, 4 Mei 2026 —

[10.00] Anda:
Apakah ada data inflasi per kecamatan?

[11.00] Dewi Lestari (petugas):
Ada, pada tabel 3.1.
Tahun 2024.

— Selasa, 5 Mei 2026 —

[10.00] Anda:
Terima kasih 🙏

[10.00] Pertemuan diusulkan: kunjungan, Selasa, 12 Mei 2026, pukul 10.00 WIB, Ruang PST

[10.00] Pertemuan disepakati: kunjungan, Selasa, 12 Mei 2026, pukul 10.00 WIB, Ruang PST

[10.00] Konsultasi ditutup petugas
Ringkasan: Data sudah dikirim.
`);
    assert.doesNotMatch(letter?.text ?? '', /tabel|dikirim\.$/);
  });

  test('is sent three times a day at most', async () => {
    await using t = await consulting();
    for (let i = 0; i < 3; i++) await t.office.ask(mailTranscript, ask(t));
    assert.equal((await t.office.refusal(mailTranscript, ask(t))).code, 'rate-limited');
    t.after(DAY);
    await t.office.ask(mailTranscript, ask(t));
    assert.equal((await t.letters()).length, 4);
  });

  test('goes to nobody who has not the key, to no address that was not proved, and says when there is no post', async () => {
    await using t = await consulting();
    assert.equal((await t.office.refusal(mailTranscript, { params: { id: t.id }, token: newToken() })).code, 'unauthenticated');
    await t.office.db.updateTable('consultations').set({ visitor: null }).execute();
    assert.equal((await t.office.refusal(mailTranscript, ask(t))).code, 'forbidden');
    await using without = await consulting({ mailer: undefined });
    const refused = await without.office.send(mailTranscript, ask(without));
    assert.equal(refused.headers.get('Retry-After'), '3600');
    assert.equal((await readProblem(refused)).code, 'unavailable');
    assert.deepEqual([...(await t.letters()), ...(await without.letters())], []);
  });

  test('holds ten thousand messages', async () => {
    await using t = await consulting();
    const at = t.office.now.toISOString();
    const rows = Array.from({ length: 9_999 }, (_, i) => ({
      consultation: t.id, seq: i + 2, type: 'message' as const, at, message_id: newId(), sender: i % 2 ? 'visitor' as const : 'officer' as const, sender_name: null, text: `pesan ${i + 2}`, detail: null,
    }));
    while (rows.length > 0) await t.office.db.insertInto('events').values(rows.splice(0, 500)).execute();
    await t.office.db.updateTable('consultations').set({ last_seq: 10_000 }).execute();
    await t.office.ask(mailTranscript, ask(t));
    const text = (await t.letters())[0]?.file?.text ?? '';
    assert.equal(text.match(/^pesan \d+$/gm)?.length, 9_999);
    assert.ok(text.endsWith('pesan 10000\n'));
  });
});
