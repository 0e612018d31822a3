/** What a visitor of the office leaves on its pages, and what its officers then have on theirs: an entry in the guest book, and a rating. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, openBrowser, Person } from '../support/people.ts';

const WIDGET = 'pst-guest-book';
const RATING = '<!doctype html><html lang="id"><meta charset="utf-8"><title>Penilaian</title><script type="module" src="/pst.js"></script><pst-feedback></pst-feedback></html>';
/** The nine questions in their order: the first of the four answers, which of them the visitor gives, and its word. */
const ANSWERS = [
  ['Tidak sesuai', 4, 'Persyaratan Sangat sesuai'], ['Tidak mudah', 3, 'Sistem, Mekanisme, dan Prosedur Mudah'], ['Tidak cepat', 1, 'Waktu Penyelesaian Tidak cepat'],
  ['Sangat mahal', 4, 'Biaya/Tarif Gratis'], ['Tidak sesuai', 3, 'Produk Spesifikasi Jenis Pelayanan Sesuai'], ['Tidak kompeten', 2, 'Kompetensi Pelaksana Kurang kompeten'],
  ['Tidak sopan', 4, 'Perilaku Pelaksana Sangat sopan dan ramah'], ['Buruk', 2, 'Sarana dan Prasarana Cukup'], ['Tidak ada', 3, 'Penanganan Pengaduan, Saran dan Masukan Berfungsi kurang maksimal'],
] as const;
const COMMENT = 'Menunggu 40 menit, padahal dijanjikan 10 menit.';

for (const engine of engines()) {
  describe(`a visit in ${engine}`, () => {
    let office: BuiltOffice;
    let browser: Browser;
    before(async () => {
      await buildWhatIsOld();
      [office, browser] = await Promise.all([startBuiltOffice({ '/nilai': RATING }), openBrowser(engine)]);
    });
    after(async () => {
      await browser.close();
      await office.close();
    });

    const atDesk = async (list: string): Promise<Person & AsyncDisposable> => {
      const officer = await Person.at(browser, 'The officer', `${office.url}/desk`);
      await officer.fill('Nama pengguna', OFFICERS[0].user);
      await officer.fill('Kata sandi', PASSWORD);
      await officer.press('Masuk');
      await officer.sees('Kotak masuk');
      await officer.press(list);
      return officer;
    };

    it('is signed in the guest book on the city’s page, and stands at the desk in the questionnaire’s words', async () => {
      await using visitor = await Person.at(browser, 'The visitor', `${office.url}/`);
      // What stands above it on the page is there, so that nothing moves any more.
      await visitor.sees('Belum cukup responden');
      await visitor.fill('Nama', 'Siti Rahmawati', WIDGET);
      await visitor.fill('Alamat e-mail', 'siti@contoh.example', WIDGET);
      for (const answer of ['Perempuan', 'D4/S1', 'Pelajar/Mahasiswa', 'Lembaga Penelitian & Pendidikan']) await visitor.press(answer, WIDGET);
      await visitor.fill('Nama instansi', 'Universitas Contoh', WIDGET);
      await visitor.press('Penelitian', WIDGET);
      await visitor.press('Kirim', WIDGET);
      // What is missing is said, and what was written stays.
      await visitor.sees('Pilih paling sedikit satu');
      for (const answer of ['Konsultasi Statistik', 'Pelayanan Statistik Terpadu (PST) datang langsung']) await visitor.press(answer, WIDGET);
      await visitor.press('Kirim', WIDGET);
      await visitor.sees('Kunjungan Anda sudah tercatat');

      await using officer = await atDesk('Buku tamu');
      await officer.sees('1 kunjungan, 1–1');
      await officer.press('Siti Rahmawati');
      for (const text of [
        'Alamat e-mail siti@contoh.example', 'Jenis kelamin Perempuan', 'Pendidikan tertinggi yang ditamatkan D4/S1', 'Pekerjaan utama Pelajar/Mahasiswa',
        'Kategori instansi Lembaga Penelitian & Pendidikan', 'Nama instansi Universitas Contoh', 'akses layanan Penelitian', 'Jenis layanan yang digunakan Konsultasi Statistik',
        'layanan BPS Pelayanan Statistik Terpadu (PST) datang langsung',
      ]) await officer.sees(text);
    });

    it('is rated by nine answers with the keyboard alone, and stands at the desk word for word', async () => {
      await using visitor = await Person.at(browser, 'The visitor without a mouse', `${office.url}/nilai`);
      await visitor.sees('Nilai lengkap (9 pertanyaan)');
      await visitor.tabTo('Nilai lengkap');
      await visitor.keys('Enter');
      for (const [i, [first, answer]] of ANSWERS.entries()) {
        await visitor.sees(`Pertanyaan ${i - (i % 3) + 1}–`);
        await visitor.tabTo(first);
        await visitor.keys(' ', ...Array.from({ length: answer - 1 }, () => 'ArrowDown' as const));
        if (i % 3 < 2 || i === 8) continue;
        await visitor.tabTo('Selanjutnya');
        await visitor.keys('Enter');
      }
      await visitor.tabTo('Kritik, saran, atau pujian');
      await visitor.page.keyboard.type(COMMENT);
      await visitor.tabTo('Kirim penilaian');
      await visitor.keys('Enter');
      await visitor.sees(/Terima kasih atas penilaian Anda Diterima kantor \d\d\.\d\d WIB, tanpa nama Anda/);
      assert.match(await visitor.focused(), /^Terima kasih atas penilaian Anda/, 'whoever hears the page is told');

      await using officer = await atDesk('Penilaian');
      await officer.sees(COMMENT);
      await officer.press(/\d+ \w+ \d{4}, \d\d\.\d\d/);
      for (const [, , told] of ANSWERS) await officer.sees(told);
    });
  });
}
