/** What a visitor is writing, and has not sent, when the page goes away under it. */
import { after, afterEach, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { BuiltOffice } from '../support/built-office.ts';
import type { Computer } from '../support/computer.ts';
import type { Line } from '../support/line.ts';
import type { Officer } from '../support/officer.ts';
import { engines, Person } from '../support/people.ts';
import { remembered, type Remembered } from '../support/remembered.ts';
import { ask, comeBack, finds, QUESTION, say, stands } from '../support/visiting.ts';
import { eventually } from '../support/widget.ts';

const DRAFT = 'Saya masih menulis ini';

for (const engine of engines()) {
  describe(`what is being written in ${engine}`, () => {
    const who = { email: `draf.${engine}@contoh.go.id`, remember: true };
    let there: Remembered;
    let office: BuiltOffice;
    let officer: Officer;
    let line: Line;
    let computer: Computer;
    let visitor: Person;

    const open = async (): Promise<void> => {
      visitor = await there.open();
    };

    before(async () => {
      there = await remembered(engine, who);
      ({ office, officer, line, computer } = there);
      await open();
      await visitor.sees(stands(QUESTION, 'terkirim'));
    });
    afterEach(() => {
      line.way = 'open';
    });
    after(() => there.close());

    it('is there again after a reload, the way back, a closed tab and a killed browser, and gone once it is sent', async () => {
      await visitor.fill('Pesan', DRAFT);
      await visitor.page.reload();
      await finds(visitor, 'Pesan', DRAFT);

      await visitor.page.goto(`${line.url}/other`);
      await visitor.sees('Halaman lain');
      await visitor.page.goBack();
      await finds(visitor, 'Pesan', DRAFT);

      await visitor.page.close();
      await open();
      await finds(visitor, 'Pesan', DRAFT);

      await visitor.fill('Pesan', ' dan ini');
      const whole = `${DRAFT} dan ini`;
      // A test can not tell when Firefox has written to its disk what it was given to keep, which takes it seconds.
      if (engine !== 'firefox') {
        await eventually(() => computer.hasWritten(whole), 'the draft on the disk');
        await computer.kill();
        await computer.start();
        await open();
        await finds(visitor, 'Pesan', whole);
      }

      await visitor.press('Kirim pesan');
      await visitor.sees(stands(whole, 'terkirim'));
      await visitor.page.close();
      await open();
      await visitor.sees(stands(whole, 'terkirim'));
      await finds(visitor, 'Pesan', '');
      assert.deepEqual(await officer.log(who.email), [QUESTION, whole]);
    });

    it('in two tabs is two drafts', async () => {
      const other = await computer.tab('The visitor in another tab', `${line.url}/consult`);
      await finds(other, 'Pesan', '');
      await visitor.page.bringToFront();
      await visitor.fill('Pesan', 'Yang pertama');
      await other.page.bringToFront();
      await other.fill('Pesan', 'Yang kedua');
      await visitor.page.bringToFront();
      await visitor.page.reload();
      await finds(visitor, 'Pesan', 'Yang pertama');
      await other.page.bringToFront();
      await other.page.reload();
      await finds(other, 'Pesan', 'Yang kedua');
      await other.page.close();
      await visitor.page.bringToFront();
    });

    it('as a question that could not be sent outlives its tab where the device is to be remembered, and becomes one consultation', async () => {
      const question = 'Adakah data inflasi per kecamatan';
      await visitor.press('Kembali');
      await visitor.press('Mulai konsultasi baru');
      await visitor.press('Langsung bertanya kepada petugas');
      await visitor.fill('Topik', 'Inflasi');
      await visitor.fill('Pertanyaan', question);
      line.way = 'broken';
      await visitor.press('Kirim pertanyaan');
      await visitor.sees('Pertanyaan Anda belum sampai ke kantor');
      await visitor.page.close();
      await open();
      await visitor.sees('Pertanyaan Anda belum sampai ke kantor');
      await visitor.sees(question);
      line.way = 'open';
      await visitor.press('Coba lagi');
      await visitor.sees(stands(question, 'terkirim'));
      await visitor.press('Kembali');
      await visitor.sees('Inflasi');
      assert.equal(await visitor.count('Inflasi'), 1);
    });

    it('is on a device that was not to be remembered as well, with what waits, once the address is proved again', async () => {
      const forgotten = { email: `lupa.${engine}@contoh.go.id` };
      const context = await computer.browser.createBrowserContext();
      const tab = async (): Promise<Person> => {
        const page = await context.newPage();
        await page.goto(`${line.url}/consult`);
        return new Person('The visitor', page);
      };
      const before = await tab();
      await ask(before, office, forgotten);
      await before.sees(stands(QUESTION, 'terkirim'));
      line.way = 'broken';
      await say(before, 'Ini sudah saya kirim');
      await before.sees(stands('Ini sudah saya kirim', 'menunggu'));
      await before.fill('Pesan', DRAFT);
      await context.newPage();
      await before.page.close();

      const later = await tab();
      await comeBack(later, office, forgotten);
      await later.sees(stands('Ini sudah saya kirim', 'menunggu'));
      await finds(later, 'Pesan', DRAFT);
      line.way = 'open';
      await later.pressIfShown('Kirim sekarang');
      await later.sees(stands('Ini sudah saya kirim', 'terkirim'));
      assert.deepEqual(await officer.log(forgotten.email), [QUESTION, 'Ini sudah saya kirim']);
      await context.close();
    });
  });
}
