/** The tablet at the front office without a network for a day: guests sign all the same, and the office has each of them once, on its own day. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { signInOfficer } from '../../src/contract/desk.ts';
import { listVisits } from '../../src/contract/desk-lists.ts';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { Line } from '../support/line.ts';
import { engines, openBrowser } from '../support/people.ts';
import { temporaryFolder } from '../support/server.ts';
import { Tablet, tabletPage, VISITS, type Guest } from '../support/tablet.ts';
import { cookieOf, requestFor } from '../support/test-office.ts';
import { eventually } from '../support/widget.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** 08.00 in Semarang. */
const MORNING = '2026-05-04T01:00:00.000Z';
/** What the tablet shows then: whoever set its clock was in another year. */
const ON_THE_TABLET = '2025-03-09T22:41:00.000Z';

const guest = (name: string, email: string, phone: string, institution: string): Guest => ({ name, email, phone, institution });
const SITI = guest('Siti Rahmawati', 'siti@contoh.example', '0811-1111-111', 'Universitas Satu');
const BUDI = guest('Budi Santoso', 'budi@contoh.example', '0822-2222-222', 'Dinas Dua');
const AYU = guest('Ayu Lestari', 'ayu@contoh.example', '0833-3333-333', 'PT Tiga');
const JOKO = guest('Joko Widagdo', 'joko@contoh.example', '0844-4444-444', 'Sekolah Empat');
const DIAN = guest('Dian Pertiwi', 'dian@contoh.example', '0855-5555-555', 'Yayasan Lima');

for (const engine of engines()) {
  describe(`the tablet without a network for a day, in ${engine}`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let office: BuiltOffice;
    let line: Line;
    let browser: Browser;
    let tablet: Tablet;
    /** How far the day has gone, at the office as on the tablet: however long this test takes. */
    let gone = 0;
    const clock = (): Date => new Date(Date.parse(MORNING) + gone);
    const open = (port = 0): Promise<BuiltOffice> => startBuiltOffice({ '/tablet': tabletPage(ON_THE_TABLET) }, { data: folder.path, port, clock });

    before(async () => {
      [folder] = await Promise.all([temporaryFolder(), buildWhatIsOld()]);
      [office, browser] = await Promise.all([open(), openBrowser(engine)]);
      line = await Line.open(office.port, VISITS);
      tablet = await Tablet.open(await browser.newPage(), `${line.url}/tablet`);
    });
    after(async () => {
      await browser.close();
      await line.close();
      await office.close();
      await folder[Symbol.asyncDispose]();
    });

    const later = async (ms: number): Promise<void> => {
      gone += ms;
      await tablet.passes(ms);
    };
    const welcome = () => tablet.sees('Selamat datang di BPS Kota Semarang');

    /** Whoever comes next finds nothing of these guests, in whatever way the page or the browser could show it. */
    const nothingOf = async (...guests: readonly Guest[]): Promise<void> => {
      const { found, outbox, databases } = await tablet.search();
      assert.ok(found.includes('Selamat datang di'), 'the page was searched');
      for (const text of guests.flatMap((guest) => Object.values(guest) as readonly string[])) assert.ok(!found.includes(text), `${text} can be found`);
      // By design: what the office has not confirmed is kept until it has, and nowhere but here.
      assert.deepEqual(databases.filter((name) => name !== 'pst-visits'), []);
      for (const { name } of guests) assert.equal(outbox.split(name).length - 1, waiting.includes(name) ? 1 : 0, `${name} in the outbox`);
    };
    const waiting: string[] = [];
    const signsWithoutNetwork = async (who: Guest): Promise<void> => {
      await tablet.sign(who);
      await tablet.sees(/tersimpan di tablet ini dan dikirim begitu tersambung/);
      waiting.push(who.name);
      await tablet.sees(`${waiting.length} isian menunggu sambungan`);
    };

    const visits = async (query: Readonly<Record<string, string>> = {}) => {
      const cookie = cookieOf(await fetch(requestFor(signInOfficer, { body: { user: OFFICERS[0].user, password: PASSWORD }, origin: office.url }, office.url)));
      const response = await fetch(requestFor(listVisits, { cookie, query, origin: office.url }, office.url));
      return listVisits.answer.parse(await response.json()).visits;
    };
    /** Who is in the book, and when by the office's clock. */
    const book = async (query = {}): Promise<readonly string[]> => (await visits(query)).map(({ visit, signedAt }) => `${signedAt} ${visit.name}`).toSorted();

    it('takes everybody in, shows nobody what another has written, and delivers each once, on the day of the visit', async () => {
      await welcome();
      await tablet.sign(SITI);
      await tablet.sees('Kunjungan Anda sudah tercatat');
      await tablet.press('Selesai');
      await welcome();
      await nothingOf(SITI);

      line.down();
      await later(2 * HOUR_MS);
      await signsWithoutNetwork(BUDI);
      await tablet.press('Selesai');
      await welcome();
      await nothingOf(SITI, BUDI);

      // Joko writes and walks away, and nobody touches the tablet for a minute.
      await later(HOUR_MS);
      await tablet.begin(JOKO);
      await later(50_000);
      await tablet.sees('Masih di sini?');
      await later(MINUTE_MS);
      await welcome();
      await nothingOf(SITI, BUDI, JOKO);

      // Ayu reads her receipt and leaves it standing, which it does for half a minute; the office closes for the night.
      await later(3 * HOUR_MS);
      await signsWithoutNetwork(AYU);
      await later(31_000);
      await welcome();
      await nothingOf(SITI, BUDI, JOKO, AYU);

      await later(17 * HOUR_MS);
      await signsWithoutNetwork(DIAN);
      await tablet.press('Selesai');
      await welcome();
      await nothingOf(SITI, BUDI, JOKO, AYU, DIAN);
      assert.equal((await visits()).length, 1, 'only she who came before');

      // The network is back. Of the first that is delivered the answer gets lost, and the endpoint goes down with the second on its way.
      await later(30 * MINUTE_MS);
      line.way = 'answer-cut';
      await tablet.comesBack(line);
      await eventually(async () => (await visits()).length === 2, 'the first at the office');
      await tablet.sees('3 isian menunggu sambungan');
      line.way = 'held';
      await tablet.notices();
      await eventually(() => line.held === 1, 'one on its way');
      await office.close();
      line.way = 'open';
      office = await open(office.port);
      await tablet.notices();

      await eventually(async () => !(await tablet.text()).includes('menunggu sambungan'), 'nothing that waits');
      waiting.length = 0;
      await nothingOf(SITI, BUDI, JOKO, AYU, DIAN);
      assert.deepEqual(await book(), [
        '2026-05-04T01:00:00.000Z Siti Rahmawati',
        '2026-05-04T03:00:00.000Z Budi Santoso',
        '2026-05-04T07:01:50.000Z Ayu Lestari',
        '2026-05-05T00:02:21.000Z Dian Pertiwi',
      ]);
      // By the day that the desk asks for, which is the office's: Dian came at 07.02 of the next one.
      assert.deepEqual(await book({ from: '2026-05-05' }), ['2026-05-05T00:02:21.000Z Dian Pertiwi']);
    });
  });
}
