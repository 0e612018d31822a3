/** The guest book as an officer takes it home: signed on a page, downloaded at the desk by a real browser, opened by another program. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { find } from '../../.setup/browsers.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import { ofPuppeteer, openBrowser, Person } from '../support/people.ts';
import { aVisit, newId, requestFor } from '../support/test-office.ts';

const PATIENCE_MS = 15_000;

describe('the guest book at the desk', { skip: find().chromium ? false : 'Chromium is not installed' }, () => {
  let office: BuiltOffice;
  let folder: string;
  before(async () => {
    await buildWhatIsOld();
    [office, folder] = await Promise.all([startBuiltOffice({}), mkdtemp(join(tmpdir(), 'pst-export-'))]);
  });
  after(async () => {
    await office.close();
    await rm(folder, { recursive: true });
  });

  /** What the browser has finished saving. */
  async function saved(): Promise<string> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(50)) {
      const name = (await readdir(folder)).find((one) => one.endsWith('.xlsx'));
      if (name !== undefined) return name;
    }
    return assert.fail(`nothing was saved: ${(await readdir(folder)).join()}`);
  }

  it('is downloaded as a workbook with what the visitor wrote', async () => {
    const signed = await fetch(requestFor(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit({ name: '=cmd|calc', phone: '+62 811 2233' }), origin: office.url }, office.url));
    assert.equal(signed.status, 200, await signed.text());
    const browser = await openBrowser('chromium');
    try {
      await using officer = await Person.at(browser, 'The officer', `${office.url}/desk`);
      const session = await browser.target().createCDPSession();
      const { id = assert.fail('a window that shares everything') } = ofPuppeteer(officer.page).browserContext();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: id });
      await officer.fill('Nama pengguna', OFFICERS[0].user);
      await officer.fill('Kata sandi', PASSWORD);
      await officer.press('Masuk');
      await officer.sees('Kotak masuk');
      await officer.press('Buku tamu');
      await officer.sees('=cmd|calc');
      await officer.press('Unduh buku tamu');
      await officer.press('Unduh');
      await officer.sees('sudah diunduh.');
      const name = await saved();
      assert.match(name, /^buku-tamu-bps-kota-semarang-\d{4}-\d\d-01-sd-\d{4}-\d\d-\d\d\.xlsx$/);
      const [, data] = (await readXlsx(await readFile(join(folder, name)))).sheets;
      const [titles = [], row = []] = data?.rows ?? [];
      assert.deepEqual(['Nama', 'Nomor handphone', 'Pendidikan tertinggi yang ditamatkan (kode)'].map((title) => row[titles.indexOf(title)]), ['=cmd|calc', '+62 811 2233', 4]);
    } finally {
      await browser.close();
    }
  });
});
