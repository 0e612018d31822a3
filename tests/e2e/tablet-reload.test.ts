/** The tablet's own page is opened again without a network: it is there, guests sign, and the office has each of them once. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { ROOT } from '../../demo/root.ts';
import { signInOfficer } from '../../src/contract/desk.ts';
import { listVisits } from '../../src/contract/desk-lists.ts';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { Line } from '../support/line.ts';
import { engines, openBrowser } from '../support/people.ts';
import { Tablet, VISITS } from '../support/tablet.ts';
import { cookieOf, requestFor } from '../support/test-office.ts';
import { eventually } from '../support/widget.ts';

const BUDI = { name: 'Budi Santoso', email: 'budi@contoh.example', phone: '0822-2222-222', institution: 'Dinas Dua' };

const built = (name: string): Promise<string> => readFile(join(ROOT, 'dist/widgets', name), 'utf8');
const integrityOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Another release: its script tag says something else, and its worker knows which one it is. */
async function nextRelease(): Promise<Readonly<Record<string, string>>> {
  const [script, worker] = await Promise.all([built('pst.js'), built('tablet-worker.js')]);
  const next = `${script}\n;`;
  return { '/pst.js': next, '/tablet-worker.js': worker.replaceAll(integrityOf(script), integrityOf(next)) };
}

for (const engine of engines()) {
  describe(`the tablet's own page, in ${engine}`, () => {
    let office: BuiltOffice;
    let line: Line;
    let browser: Browser;
    let tablet: Tablet;

    before(async () => {
      await buildWhatIsOld();
      [office, browser] = await Promise.all([startBuiltOffice({}), openBrowser(engine)]);
      line = await Line.open(office.port, VISITS);
      tablet = await Tablet.open(await browser.newPage(), `${line.url}/tablet/3374`);
    });
    after(async () => {
      await browser.close();
      await line.close();
      await office.close();
    });

    const again = () => tablet.page.goto(`${line.url}/tablet/3374`);
    const welcome = () => tablet.sees('Selamat datang di BPS Kota Semarang');
    const names = async () => {
      const cookie = cookieOf(await fetch(requestFor(signInOfficer, { body: { user: OFFICERS[0].user, password: PASSWORD }, origin: office.url }, office.url)));
      const response = await fetch(requestFor(listVisits, { cookie, origin: office.url }, office.url));
      return listVisits.answer.parse(await response.json()).visits.map(({ visit }) => visit.name);
    };
    const releases = () => tablet.page.evaluate(() => caches.keys());

    it('opens without a network, takes a guest in, keeps the entry through another reload, and delivers it once', async () => {
      await welcome();
      await tablet.sees('Halaman ini dapat dibuka lagi tanpa jaringan.');
      line.down();
      await again();
      await welcome();
      await tablet.sign(BUDI);
      await tablet.sees(/tersimpan di tablet ini dan dikirim begitu tersambung/);
      await again();
      await tablet.sees('1 isian menunggu sambungan');
      assert.deepEqual(await names(), []);
      await tablet.comesBack(line);
      await eventually(async () => (await names()).length === 1, 'the entry at the office');
      await eventually(async () => !(await tablet.text()).includes('menunggu sambungan'), 'nothing that waits');
      await again();
      await welcome();
      assert.deepEqual(await names(), [BUDI.name]);
    });

    // Once: it is about the worker's own steps, which every engine takes in the same order.
    it('keeps the files of the newest release and of no other', { skip: engine !== 'chromium' }, async () => {
      const [before] = await releases();
      await office.close();
      office = await startBuiltOffice(await nextRelease(), { port: office.port });
      await again();
      await eventually(async () => (await releases()).join() !== before && (await releases()).length === 1, 'one release, another one');
      line.down();
      await again();
      await welcome();
    });
  });
}
