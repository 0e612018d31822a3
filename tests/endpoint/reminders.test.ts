import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEndpoint } from '../../src/endpoint/app.ts';
import { ABSENCE_JOB } from '../../src/endpoint/consultations/absence-job.ts';
import { CLOSING_JOB } from '../../src/endpoint/consultations/closing-job.ts';
import { REMINDER_JOB } from '../../src/endpoint/meetings/reminder-job.ts';
import { consulting, DAY, HOUR, MINUTE } from '../support/consulting.ts';
import { noPost } from '../support/letters.ts';
import { plainPasswords, PUBLIC_URL, sampleOffice } from '../support/test-office.ts';

type Consulting = Awaited<ReturnType<typeof consulting>>;

const anotherInstance = (t: Consulting) =>
  createEndpoint({ db: t.office.db, passwords: plainPasswords, publicUrl: PUBLIC_URL, mailer: noPost, clock: () => t.office.now, offices: () => [sampleOffice()] });

const AGREED = 'Pertemuan disepakati: BPS Contoh 3374';
const REMINDED = 'Pengingat pertemuan: BPS Contoh 3374';
const CALLED_OFF = 'Pertemuan dibatalkan: BPS Contoh 3374';
const ANSWERED = 'Ada jawaban untuk konsultasi Anda';

describe('the reminder of a meeting', () => {
  test('goes out once, a day before it, by however many instances', async () => {
    await using t = await consulting();
    const other = anotherInstance(t);
    await t.accept((await t.propose()).id);
    for (const [at, count] of [[6 * DAY, 1], [7 * DAY - MINUTE, 1], [7 * DAY, 2], [7 * DAY + HOUR, 2], [8 * DAY, 2], [9 * DAY, 2]] as const) {
      t.after(at);
      await Promise.all(Array.from({ length: 4 }, (_, i) => (i % 2 ? other : t.office.endpoint).core.jobs.now(REMINDER_JOB)));
      assert.equal((await t.letters()).length, count, `after ${at / HOUR} hours`);
    }
    await other.close();
    assert.deepEqual(await t.subjects(), [AGREED, REMINDED]);
    assert.match((await t.letters())[1]?.text ?? '', /Waktu: Selasa, 12 Mei 2026, pukul 10\.00 WIB/);
  });

  test('is not written for a meeting that was agreed on later than that, called off, or only proposed', async () => {
    await using t = await consulting();
    const [late, off] = [await t.propose(), await t.propose()];
    await t.propose();
    await t.accept(off.id);
    t.after(7 * DAY + HOUR);
    await t.accept(late.id);
    await t.cancel(off.id);
    await t.does(REMINDER_JOB);
    t.after(7 * DAY + 2 * HOUR);
    await t.does(REMINDER_JOB);
    assert.deepEqual((await t.subjects()).toSorted(), [AGREED, AGREED, CALLED_OFF].toSorted());
  });

  test('comes late after a downtime, but not when the meeting has begun', async () => {
    for (const [back, expected] of [[8 * DAY - HOUR, [AGREED, REMINDED]], [8 * DAY + MINUTE, [AGREED]]] as const) {
      await using t = await consulting();
      await t.accept((await t.propose()).id);
      t.after(back);
      await t.does(REMINDER_JOB);
      assert.deepEqual(await t.subjects(), expected);
    }
  });

  test('waits for a mailer rather than being counted as sent', async () => {
    await using t = await consulting({ mailer: undefined });
    await t.accept((await t.propose()).id);
    t.after(7 * DAY);
    await t.does(REMINDER_JOB);
    assert.deepEqual(await t.letters(), []);
    const other = anotherInstance(t);
    await other.core.jobs.now(REMINDER_JOB);
    await other.close();
    assert.deepEqual(await t.subjects(), [REMINDED]);
  });
});

describe('a visitor who has left', () => {
  test('gets one letter when the officer answers, not one for each message, and nothing of what was said', async () => {
    await using t = await consulting();
    t.after(HOUR);
    await t.reply('Jumlahnya 1.694.743 jiwa');
    await t.reply('Sumber: tabel 3.1');
    for (const [at, count] of [[HOUR + 4 * MINUTE, 0], [HOUR + 5 * MINUTE, 1], [HOUR + 20 * MINUTE, 1]] as const) {
      t.after(at);
      await t.does(ABSENCE_JOB);
      assert.equal((await t.letters()).length, count, `after ${at / MINUTE} minutes`);
    }
    t.after(3 * HOUR);
    await t.reply('Tambahan: tahun 2025');
    t.after(4 * HOUR);
    await t.does(ABSENCE_JOB);
    const [letter, ...more] = await t.letters();
    assert.deepEqual(more, []);
    assert.deepEqual([letter?.to, letter?.subject], [t.address, `${ANSWERED} (3374-2026-0001)`]);
    assert.match(letter?.text ?? '', /https:\/\/pst\.example\.go\.id\/konsultasi\/3374/);
    assert.doesNotMatch(letter?.text ?? '', /1\.694|tabel|2025|Rina|Dewi/);
  });

  test('gets another one only after having been back', async () => {
    await using t = await consulting();
    await t.reply();
    t.after(10 * MINUTE);
    await t.does(ABSENCE_JOB);
    await t.read(2);
    t.after(20 * MINUTE);
    await t.reply();
    t.after(30 * MINUTE);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.subjects(), [ANSWERED, ANSWERED]);
    await t.say('Terima kasih');
    t.after(40 * MINUTE);
    await t.reply();
    t.after(50 * MINUTE);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.subjects(), [ANSWERED, ANSWERED, ANSWERED]);
  });

  test('gets one about an answer that comes after somebody else took over, and not one for each message of it', async () => {
    await using t = await consulting();
    await t.reply();
    await t.read(2);
    t.after(HOUR);
    await t.handOver();
    t.after(2 * HOUR);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.subjects(), [], 'who looks after it is no news for a letter');
    for (const at of [3 * HOUR, 4 * HOUR]) {
      t.after(at);
      await t.reply();
      t.after(at + 10 * MINUTE);
      await t.does(ABSENCE_JOB);
      assert.deepEqual(await t.subjects(), [ANSWERED]);
    }
  });

  test('gets one about an answer that comes after the warning of the end', async () => {
    await using t = await consulting();
    await t.reply();
    await t.read(2);
    t.after(5 * DAY);
    await t.does(CLOSING_JOB);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.types(), ['message', 'message', 'closing-soon']);
    t.after(5 * DAY + HOUR);
    await t.reply();
    t.after(5 * DAY + 2 * HOUR);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.subjects(), ['Konsultasi Anda akan ditutup Senin, 11 Mei 2026', ANSWERED]);
  });

  test('and has read the answer gets none', async () => {
    await using t = await consulting();
    await t.reply();
    await t.read(2);
    t.after(HOUR);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.letters(), []);
  });

  test('gets it once from several instances, also after a downtime', async () => {
    await using t = await consulting();
    const other = anotherInstance(t);
    await t.reply();
    t.after(3 * DAY);
    await Promise.all(Array.from({ length: 6 }, (_, i) => (i % 2 ? other : t.office.endpoint).core.jobs.now(ABSENCE_JOB)));
    await other.close();
    assert.deepEqual(await t.subjects(), [ANSWERED]);
  });

  test('is told of a meeting and of the end also when an answer waits unread', async () => {
    await using t = await consulting();
    await t.reply();
    t.after(10 * MINUTE);
    await t.does(ABSENCE_JOB);
    await t.propose();
    t.after(20 * MINUTE);
    await t.does(ABSENCE_JOB);
    await t.close('Data sudah dikirim');
    t.after(30 * MINUTE);
    await t.does(ABSENCE_JOB);
    t.after(40 * MINUTE);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.subjects(), [ANSWERED, 'Petugas mengusulkan pertemuan', 'Konsultasi Anda sudah selesai']);
    for (const { text } of await t.letters()) assert.doesNotMatch(text, /Data sudah dikirim|Ruang PST/);
  });

  test('hears at once, and once, that an agreed meeting was called off', async () => {
    await using t = await consulting();
    const { id } = await t.propose();
    await t.accept(id);
    t.after(MINUTE);
    await t.cancel(id);
    t.after(HOUR);
    await t.does(ABSENCE_JOB);
    assert.deepEqual(await t.subjects(), [AGREED, CALLED_OFF]);
  });
});
