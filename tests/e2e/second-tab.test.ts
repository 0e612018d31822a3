/** A visitor whose device is not to be remembered opens a second tab: no second code, and nothing that outlives the tabs. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, openBrowser, Person } from '../support/people.ts';
import { ask, PAGES, QUESTION, say, stands } from '../support/visiting.ts';

const ERASE = 'Akhiri dan hapus dari perangkat ini';
const FIRST_SCREEN = 'Langsung bertanya kepada petugas';

for (const engine of engines()) {
  describe(`a second tab in ${engine}`, () => {
    let office: BuiltOffice;
    let browser: Browser;
    let first: Person & AsyncDisposable;

    const another = async (name: string): Promise<Person> => {
      const page = await first.page.browserContext().newPage();
      await page.goto(`${office.url}/consult`);
      return new Person(name, page);
    };
    const kept = (tab: Person): Promise<readonly string[]> => tab.page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter((key) => key.endsWith(':session')));

    before(async () => {
      await buildWhatIsOld();
      [office, browser] = await Promise.all([startBuiltOffice(PAGES), openBrowser(engine)]);
      first = await Person.at(browser, 'The first tab', `${office.url}/consult`);
      await ask(first, office, { email: `dua.tab.${engine}@contoh.go.id` });
    });
    after(async () => {
      await Promise.all([browser.close(), office.close()]);
    });

    it('comes to the conversation without another code, and keeps no key when it is gone', async () => {
      const second = await another('The second tab');
      await second.sees(QUESTION);
      await say(second, 'Dari tab kedua');
      await second.sees(stands('Dari tab kedua', 'terkirim'));
      await first.sees('Dari tab kedua');
      assert.deepEqual(await kept(second), []);
      await second.page.reload();
      await second.sees('Dari tab kedua');
    });

    it('ends together with the first', async () => {
      const third = await another('The third tab');
      await third.sees(QUESTION);
      await third.press(ERASE);
      await third.press('Ya, akhiri dan hapus');
      await third.sees('Semua sudah dihapus dari perangkat ini.');
      await first.sees('Di tab lain Anda memilih menghapus semuanya');
      const fourth = await another('The fourth tab');
      await fourth.sees(FIRST_SCREEN);
      assert.deepEqual(await kept(first), []);
    });
  });
}
