/** A complaint from its first word to its end, in the demo office as `npm start` serves it: an anonymous visitor, and officers. */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { ofPuppeteer, openBrowser, Person, puppeteerEngines } from '../support/people.ts';
import { GOOD } from '../support/sample-files.ts';
import { Demo, temporaryFolder } from '../support/server.ts';

const WIDGET = 'pst-feedback';
const TEXT = 'Hari Selasa saya menunggu 40 menit di loket.';
const QUESTION = 'Loket yang mana?';
const ANSWER = 'Loket dua, sekitar pukul sepuluh.';
const DECISION = 'Mulai pekan ini nomor antrean dipanggil berurutan.';
/** Typed and then thought better of. */
const NAME = 'Siti Rahmawati';

/** Every file in the folder, as text: the database with its log, and what was attached. */
async function everythingIn(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return (await Promise.all(names.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'latin1')))).join('\n');
}

for (const engine of puppeteerEngines()) {
  describe(`a complaint in ${engine}`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let demo: Demo;
    let browser: Awaited<ReturnType<typeof openBrowser>>;

    before(async () => {
      folder = await temporaryFolder();
      [demo, browser] = await Promise.all([Demo.start({ data: join(folder.path, 'data') }), openBrowser(engine)]);
    });
    after(async () => {
      await browser.close();
      await demo.stop();
      await folder[Symbol.asyncDispose]();
    });

    it('is filed anonymously with a file, examined, asked about, answered from another device, decided and closed', async () => {
      const photo = join(folder.path, 'foto.jpg');
      await writeFile(photo, GOOD['foto.jpg']);
      let code = '';
      let number = '';
      {
        await using visitor = await Person.at(browser, 'The visitor', `${demo.url}/`);
        // What stands above it on the demonstration's page is there, so that nothing moves any more.
        await visitor.sees('Indeks Kepuasan Masyarakat (IKM)');
        await visitor.press('Sampaikan pengaduan', WIDGET);
        await visitor.press('Waktu Penyelesaian', WIDGET);
        await visitor.fill('Apa yang terjadi?', TEXT, WIDGET);
        await visitor.press('Dengan nama', WIDGET);
        await visitor.fill('Nama', NAME, WIDGET);
        await visitor.press('Tanpa nama', WIDGET);
        await visitor.sees('Berkas dapat memuat nama Anda');
        const [chooser] = await Promise.all([ofPuppeteer(visitor.page).waitForFileChooser(), visitor.press('Lampirkan berkas', WIDGET)]);
        await chooser.accept([photo]);
        await visitor.sees('foto.jpg');
        await visitor.press('Kirim pengaduan', WIDGET);
        await visitor.sees('hanya ditampilkan sekali');
        const receipt = await visitor.text();
        code = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/.exec(receipt)?.[0] ?? assert.fail(receipt);
        number = /PGD-3374-\d{4}-\d{4}/.exec(receipt)?.[0] ?? assert.fail(receipt);
        await visitor.press('Sudah saya catat', WIDGET);
      }

      await using officer = await Person.at(browser, 'The officer', `${demo.url}/desk`);
      await officer.fill('Nama pengguna', OFFICERS[0].user);
      await officer.fill('Kata sandi', PASSWORD);
      await officer.press('Masuk');
      await officer.sees('Kotak masuk');
      await officer.press('Pengaduan');
      await officer.sees(number);
      assert.ok(!(await officer.text()).includes(TEXT), 'the list says nothing of it');
      await officer.press(number);
      await officer.sees(TEXT);
      await officer.sees('Tanpa nama. Kantor tidak menerima nama maupun kontak');
      await officer.choose('Tahap baru', 'examined');
      await officer.press('Simpan tahap');
      await officer.sees('Diperiksa oleh Rina');
      await officer.press('Tanya pengadu');
      await officer.fill('Pertanyaan untuk pengadu', QUESTION);
      await officer.press('Kirim pertanyaan');
      await officer.sees('Menunggu jawaban pengadu');

      await using elsewhere = await Person.at(browser, 'The visitor on another device', `${demo.url}/`);
      await elsewhere.sees('Indeks Kepuasan Masyarakat (IKM)');
      await elsewhere.press('Sampaikan pengaduan', WIDGET);
      await elsewhere.press('Sudah mengadu? Lacak di sini', WIDGET);
      await elsewhere.fill('Kode pelacakan', code.toLowerCase().replaceAll('-', ' '), WIDGET);
      await elsewhere.press('Lihat pengaduan', WIDGET);
      await elsewhere.sees(QUESTION);
      await elsewhere.fill('Jawaban Anda', ANSWER, WIDGET);
      await elsewhere.press('Kirim jawaban', WIDGET);
      await elsewhere.sees('Terkirim.');

      await officer.press('Muat ulang');
      await officer.sees(ANSWER);
      await officer.press('Ubah tahap');
      await officer.choose('Tahap baru', 'answered');
      await officer.fill('Penjelasan untuk pengadu', DECISION);
      await officer.press('Simpan tahap');
      await officer.sees('Dijawab oleh Rina');
      await officer.choose('Tahap baru', 'closed');
      await officer.press('Simpan tahap');
      await officer.sees('Selesai oleh Rina');
      await officer.press('Lihat siapa yang sudah membaca');
      await officer.sees('Rina membuka pengaduan');

      await elsewhere.press('Muat ulang', WIDGET);
      await elsewhere.sees(DECISION);
      await elsewhere.sees('Pengaduan ini sudah ditutup.');
      assert.ok(!(await elsewhere.text()).includes('Rina'), 'no officer is named');
      await elsewhere.press('Tutup dan lupakan kode', WIDGET);
      assert.ok(!(await elsewhere.text()).includes(TEXT), 'nothing of it is left');

      const kept = await everythingIn(join(folder.path, 'data'));
      assert.ok(kept.includes(TEXT), 'this is where complaints are kept');
      for (const secret of [code, code.replaceAll('-', ''), NAME]) assert.ok(!kept.includes(secret), secret);
    });
  });
}
