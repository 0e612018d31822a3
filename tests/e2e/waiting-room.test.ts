/** One morning in the waiting room: a visitor's phone, the screen on the wall, and two officers at two desks, each in a browser window of its own. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { takeTicket } from '../../src/contract/queue.ts';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, openBrowser, Person } from '../support/people.ts';
import { newId, requestFor } from '../support/test-office.ts';
import { eventually } from '../support/widget.ts';

const [RINA, DEWI] = OFFICERS;
const COUNTERS = { [RINA.name]: 'Meja 1', [DEWI.name]: 'Meja 2' } as const;
const WIDGET = 'pst-queue';

/**
 * What has to be read from five metres is at least 1/200 of them high, 25 mm; why, src/elements/queue/display.styles.ts says. On the
 * smallest screen that is meant, 32 inches across and so 398 mm high, 25 mm are 25 / 398 of 1,080 px; on a larger one the same pixels
 * are larger.
 */
const LEAST_PX = (25 / 398) * 1080;

/** Runs inside the page: how high the letters of the element with this text really are, in CSS pixels. */
function letterHeight(text: string): number {
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const found = all(document).find((element) => element.childElementCount === 0 && element.textContent.trim() === text);
  const drawn = document.createElement('canvas').getContext('2d');
  if (!found || !drawn) return NaN;
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(found);
  drawn.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return drawn.measureText('M').actualBoundingBoxAscent;
}

for (const engine of engines()) {
  describe(`the waiting room in ${engine}`, () => {
    let office: BuiltOffice;
    let browser: Browser;
    before(async () => {
      await buildWhatIsOld();
      [office, browser] = await Promise.all([startBuiltOffice({}), openBrowser(engine)]);
    });
    after(async () => {
      await browser.close();
      await office.close();
    });

    const someoneTakesNumber = async (): Promise<void> => {
      const response = await fetch(requestFor(takeTicket, { params: { office: '3374', id: newId() }, body: { service: 'konsultasi' }, origin: office.url }, office.url));
      assert.equal(response.status, 200, await response.text());
    };
    const atDesk = async ({ name, user }: (typeof OFFICERS)[number], counter: string): Promise<Person & AsyncDisposable> => {
      const officer = await Person.at(browser, name, `${office.url}/desk#/queue`);
      await officer.fill('Nama pengguna', user);
      await officer.fill('Kata sandi', PASSWORD);
      await officer.press('Masuk');
      await officer.sees('Antrean hari ini');
      await officer.choose('Meja saya', counter);
      return officer;
    };

    it('has two desks that call nobody twice, and phone and screen that say the same', async () => {
      await using screen = await Person.at(browser, 'Whoever looks at the screen', `${office.url}/display.html`);
      await screen.page.setViewport({ width: 1920, height: 1080 });
      await screen.sees('Belum ada nomor yang dipanggil');
      await someoneTakesNumber();
      await someoneTakesNumber();
      await using phone = await Person.at(browser, 'The visitor', `${office.url}/queue.html`);
      // WebKit has no narrower one.
      await phone.page.setViewport({ width: 480, height: 740 });
      await phone.press('Konsultasi Statistik', WIDGET);
      await phone.press('Ambil nomor antrean', WIDGET);
      await phone.sees(/KS-003 .*2 sebelum Anda/);

      await using rina = await atDesk(RINA, COUNTERS.Rina);
      await using dewi = await atDesk(DEWI, COUNTERS.Dewi);
      const both = async (name: string): Promise<void> => {
        const presses = [await rina.aim(name), await dewi.aim(name)];
        await Promise.all(presses.map((press) => press()));
      };
      /** What this officer has called. */
      const calledBy = async (officer: Person): Promise<string> => {
        await officer.sees(/Sedang Anda panggil atau layani KS-\d{3}/);
        return /Sedang Anda panggil atau layani (KS-\d{3})/.exec(await officer.text())?.[1] ?? '';
      };

      // Both call the next one in the same moment.
      await both('Panggil berikutnya');
      const [first, second] = [await calledBy(rina), await calledBy(dewi)];
      assert.deepEqual([first, second].toSorted(), ['KS-001', 'KS-002'], 'nobody twice, and nobody left out');
      await phone.sees('Berikutnya giliran Anda');
      await screen.sees(/KS-00[12] ke Meja [12] .*Dipanggil sebelumnya KS-00[12] Meja [12]/);
      await rina.press(`Selesai: ${first}`);
      await dewi.press(`Selesai: ${second}`);
      await screen.sees('Belum ada nomor yang dipanggil');

      // Both call the very same one: the second reads who was faster.
      await both('Panggil nomor ini: KS-003');
      const isOf = (officer: Person) => officer.text().then((text) => text.includes('layani KS-003'));
      await eventually(async () => (await isOf(rina)) || isOf(dewi), 'KS-003 at one of the desks');
      const [[faster, to], [slower, elsewhere]] = (await isOf(rina)) ? [[rina, COUNTERS.Rina], [dewi, COUNTERS.Dewi]] as const : [[dewi, COUNTERS.Dewi], [rina, COUNTERS.Rina]] as const;
      await slower.sees(`${faster === rina ? 'Rina' : 'Dewi'} lebih dulu: KS-003 sekarang dipanggil.`);
      await phone.sees(`Nomor Anda dipanggil: silakan ke ${to}`);
      await screen.sees(new RegExp(`Dipanggil sekarang .*KS-003 ke ${to}`));
      for (const text of ['KS-003', `ke ${to}`]) {
        const height = await screen.page.evaluate(letterHeight, text);
        assert.ok(height >= LEAST_PX, `“${text}” is ${height} px high, of at least ${LEAST_PX}`);
      }
      assert.equal(await screen.page.evaluate(() => Math.max(document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight)), 0, 'all of it is on the screen');

      await faster.press('Panggil ulang: KS-003');
      await phone.sees('Panggilan ke-2');
      await screen.sees(/Panggilan ke-2 .*KS-003/);
      await faster.press('Lewati: KS-003');
      await phone.sees('Nomor Anda sudah dipanggil; temui petugas');
      await screen.sees('Belum ada nomor yang dipanggil');

      await slower.press('Panggil lagi: KS-003');
      await phone.sees(`Nomor Anda dipanggil: silakan ke ${elsewhere}`);
      await slower.press('Mulai layani: KS-003');
      await phone.sees(`Anda sedang dilayani di ${elsewhere}`);
      await slower.press('Alihkan ke layanan lain');
      await slower.choose('Alihkan ke', 'perpustakaan');
      await slower.press('Alihkan');
      await phone.sees(/KS-003 Perpustakaan .*Berikutnya giliran Anda/);
      await faster.press('Panggil berikutnya');
      await phone.sees(`Nomor Anda dipanggil: silakan ke ${to}`);
      await faster.press('Selesai: KS-003');
      await phone.sees('Terima kasih, layanan untuk nomor ini sudah selesai');
      await screen.sees('Belum ada nomor yang dipanggil');
    });
  });
}
