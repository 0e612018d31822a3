/** A visitor and an officer talk through two browser windows that share nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, openBrowser, Person } from '../support/people.ts';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import { temporaryFolder } from '../support/server.ts';
import { ask, QUESTION, WIDGET, type Beginning } from '../support/visiting.ts';

const ANSWER = 'Selamat pagi. Ada pada publikasi Kota Semarang Dalam Angka.';
const THANKS = 'Terima kasih, sudah ketemu 🙏';
const CLOSED = /ditutup/i;

for (const engine of engines()) {
  describe(`a consultation in ${engine}`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let office: BuiltOffice;
    let browser: Browser;

    before(async () => {
      folder = await temporaryFolder();
      await buildWhatIsOld();
      [office, browser] = await Promise.all([startBuiltOffice({}, { data: folder.path }), openBrowser(engine)]);
    });
    after(async () => {
      await browser.close();
      const asked = performance.now();
      await office.close();
      assert.ok(performance.now() - asked < 2_000, 'two seconds to end');
      await folder[Symbol.asyncDispose]();
    });

    const begin = async (visitor: Person, who: Beginning): Promise<void> => {
      // Until the page's script is there, the link leads where it always led.
      await visitor.sees('Kirim penilaian');
      await visitor.press('Mulai konsultasi');
      await ask(visitor, office, who);
    };

    it('goes both ways, survives a reload, and ends when the officer closes it', async () => {
      await using officer = await Person.at(browser, 'The officer', `${office.url}/desk`);
      await officer.fill('Nama pengguna', OFFICERS[0].user);
      await officer.fill('Kata sandi', PASSWORD);
      await officer.press('Masuk');
      await officer.sees('Belum ada konsultasi yang terbuka');

      await using visitor = await Person.at(browser, 'The visitor', `${office.url}/`);
      await begin(visitor, { email: `siti.${engine}@contoh.go.id` });

      await officer.sees('Siti Rahmawati');
      await officer.press('Siti Rahmawati');
      await officer.sees(QUESTION);
      await officer.fill('Balasan', ANSWER);
      await officer.press('Kirim balasan');
      await visitor.sees(ANSWER);

      await visitor.page.reload();
      await visitor.press('Konsultasi', WIDGET);
      await visitor.sees(ANSWER);
      assert.equal(await visitor.count(QUESTION), 1);
      await visitor.fill('Pesan', THANKS, WIDGET);
      await visitor.press('Kirim pesan', WIDGET);
      await officer.sees(THANKS);

      await officer.press('Tutup konsultasi');
      await officer.press('Ya, tutup');
      await visitor.sees(CLOSED);
      assert.equal(await visitor.count(THANKS), 1);
    });

    it('keeps what is written while the endpoint is away, and delivers it once when it is back', async () => {
      await using visitor = await Person.at(browser, 'The visitor', `${office.url}/`);
      await begin(visitor, { name: 'Budi Santoso', email: `budi.${engine}@contoh.go.id` });

      await office.close();
      await visitor.fill('Pesan', THANKS, WIDGET);
      await visitor.press('Kirim pesan', WIDGET);
      await visitor.sees(/menunggu: Jaringan terputus/);
      office = await startBuiltOffice({}, { data: folder.path, port: office.port });
      // It also tries by itself, which may be sooner.
      await visitor.pressIfShown('Kirim sekarang', WIDGET);
      await visitor.sees(new RegExp(`${THANKS} \\d\\d\\.\\d\\d · terkirim`, 'u'));
      assert.equal(await visitor.count(THANKS), 1);

      await using officer = await Person.at(browser, 'The officer', `${office.url}/desk`);
      await officer.fill('Nama pengguna', OFFICERS[0].user);
      await officer.fill('Kata sandi', PASSWORD);
      await officer.press('Masuk');
      await officer.press('Budi Santoso');
      await officer.sees(QUESTION);
      await officer.sees(THANKS);
    });
  });
}
