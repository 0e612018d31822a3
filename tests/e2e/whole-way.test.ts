/** The online procedure of the service standard from its first step to its last, in the demo office as `npm start` serves it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { openState } from '../../src/contract/calendar.ts';
import { readOfficesFolder } from '../../src/endpoint/node/read-offices.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, openBrowser, Person } from '../support/people.ts';
import { Demo, temporaryFolder } from '../support/server.ts';

const QUERY = 'penduduk miskin menurut kecamatan';
const QUESTION = 'Berapa penduduk miskin tiap kecamatan di Kota Semarang tahun 2025?';
const ANSWER = 'Selamat pagi. Angkanya baru sampai tingkat kota; kita bicarakan di kantor, ya.';
const THANKS = 'Baik, saya datang.';
const SUMMARY = 'Tabel kemiskinan Kota Semarang sudah diberikan.';
const LATE = 'Maaf, satu lagi: bagaimana dengan tahun 2024?';
const EMAIL = 'siti@contoh.example';
const WIDGET = 'pst-consultation';
const DAY_MS = 86_400_000;

/** A day on which the office works, in a month or as soon after as it does; as a field for dates has it. */
async function inAMonth(): Promise<string> {
  const [{ office } = assert.fail('no office')] = (await readOfficesFolder('demo/offices')).filter((one) => one.office.code === '3374');
  const morning = new Date(Date.now() + 30 * DAY_MS);
  morning.setUTCHours(0, 0, 0, 0);
  const next = openState(office, morning);
  return next?.open === false ? next.day : assert.fail('no working day');
}

for (const engine of engines()) {
  describe(`the whole way in ${engine}`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let demo: Demo;
    let browser: Browser;

    before(async () => {
      folder = await temporaryFolder();
      [demo, browser] = await Promise.all([Demo.start({ data: join(folder.path, 'data') }), openBrowser(engine)]);
    });
    after(async () => {
      await browser.close();
      await demo.stop();
      await folder[Symbol.asyncDispose]();
    });

    it('leads from the search to an answer, a meeting, the closing, the rating, a question that follows, and the end of it all', async () => {
      await using mailbox = await Person.at(browser, 'Whoever opens the mailbox', `${demo.url}/mailbox`);
      await using visitor = await Person.at(browser, 'The visitor', `${demo.url}/`);

      // Until the page's script is there, the link leads where it always led.
      await visitor.sees('Kirim penilaian');
      await visitor.press('Mulai konsultasi');
      await visitor.fill('Apa yang Anda cari?', QUERY, WIDGET);
      await visitor.sees(`“${QUERY}”`);
      await visitor.press('Belum ketemu, tanya petugas', WIDGET);
      await visitor.fill('Pertanyaan', QUESTION, WIDGET);
      await visitor.fill('Nama', 'Siti Rahmawati', WIDGET);
      await visitor.fill('Alamat e-mail', EMAIL, WIDGET);
      await visitor.press('Kirim pertanyaan', WIDGET);
      await visitor.sees('Peragaan: surat ini tidak dikirim lewat internet.');
      await visitor.press('Buka kotak surat peragaan', WIDGET);
      await mailbox.sees(EMAIL);
      await visitor.fill('Kode enam angka', /\b\d{6}\b/.exec(await mailbox.text())?.[0] ?? '', WIDGET);
      await visitor.sees(/Dijawab paling lambat .*Nomor konsultasi 3374-\d{4}-0001/);
      await visitor.sees(/\d\d\.\d\d · terkirim/);
      const number = /3374-\d{4}-0001/.exec(await visitor.text())?.[0] ?? '';

      await using officer = await Person.at(browser, 'The officer', `${demo.url}/desk`);
      await officer.fill('Nama pengguna', OFFICERS[0].user);
      await officer.fill('Kata sandi', PASSWORD);
      await officer.press('Masuk');
      await officer.press('Siti Rahmawati');
      // What was searched for came along as the topic.
      await officer.sees(QUERY);
      await officer.press('Tangani');
      await officer.fill('Balasan', ANSWER);
      await officer.press('Kirim balasan');
      await visitor.sees(ANSWER);

      await officer.press('Pertemuan');
      await officer.choose('Tanggal', await inAMonth());
      await officer.choose('Jam mulai', '09:00');
      await officer.fill('Tempat', 'Ruang PST');
      await officer.press('Usulkan pertemuan');
      await visitor.sees('Diusulkan petugas');
      await visitor.press('Terima', WIDGET);
      await visitor.sees('Sudah disepakati');
      await visitor.sees('09.00 WIB');
      await visitor.sees('Simpan ke kalender');
      await visitor.fill('Pesan', THANKS, WIDGET);
      await visitor.press('Kirim pesan', WIDGET);
      await officer.sees(THANKS);

      await visitor.fill('Pesan', LATE, WIDGET);
      await officer.press('Tutup konsultasi');
      await officer.fill('Ringkasan', SUMMARY);
      await officer.press('Ya, tutup');
      await visitor.sees(SUMMARY);
      await visitor.press('Beri penilaian', WIDGET);
      await visitor.press('Sangat Baik', WIDGET);
      await visitor.press('Kirim penilaian', WIDGET);
      await visitor.sees('konsultasi ini sudah Anda nilai');

      await visitor.press('Salinan percakapan', WIDGET);
      await visitor.press('Kirim ke e-mail saya', WIDGET);
      await visitor.sees('Salinan dikirim ke si•••@contoh.example.');
      await mailbox.sees(/konsultasi-3374-\d{4}-0001\.txt/);
      await mailbox.sees(/pertemuan-3374-\d{4}-0001\.ics/);
      await visitor.page.keyboard.press('Escape');

      // What was being written when the officer closed it.
      await visitor.press('Lanjutkan dengan konsultasi baru', WIDGET);
      await visitor.sees(/Melanjutkan konsultasi 3374-\d{4}-0001/);
      await visitor.press('Kirim pertanyaan', WIDGET);
      await visitor.sees(/3374-\d{4}-0002/);
      await officer.sees(LATE);
      assert.match(await officer.text(), /Menunggu \(1\)/);
      await visitor.press('Kembali', WIDGET);
      await visitor.press(new RegExp(number), WIDGET);
      await visitor.sees(SUMMARY);
      assert.equal(await visitor.count('Lanjutkan dengan konsultasi baru'), 0, 'it has been said');

      // And in the end nobody has been here but a number.
      await visitor.press('Kembali', WIDGET);
      await visitor.press('Data saya', WIDGET);
      await visitor.sees(/Konsultasi \(2\).*sudah dinilai/);
      await visitor.press('Hapus data saya…', WIDGET);
      await visitor.press('Saya mengerti: ini tidak dapat dibatalkan.', WIDGET);
      await visitor.press('Hapus semua data saya', WIDGET);
      await visitor.sees('sudah dihapus: 2 konsultasi dan isi 1 penilaian.');
      await officer.sees('Data pribadi telah dihapus');
      await officer.press('Data pribadi');
      await officer.sees(/Konsultasi 2 dihapus pengunjung sendiri/);
      await officer.sees(/Penilaian 1 dihapus pengunjung sendiri/);
      assert.ok(!(await officer.text()).includes('Siti'), 'nothing of the person at the desk');
    });
  });
}
