/** A conversation of ten thousand messages: opened at its end, and read up to its beginning. Its times are in `tests/bench/long-log.ts`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice } from '../support/built-office.ts';
import { longConversation, NEWEST, OLDEST } from '../support/long-conversation.ts';
import { engines, openBrowser, Person } from '../support/people.ts';

const MESSAGES = 10_000;
const PAGE = '<!doctype html><html lang="id"><meta charset="utf-8"><title>PST</title><script type="module" src="/pst.js"></script><pst-consultation></pst-consultation></html>';

for (const engine of engines()) {
  describe(`a conversation of ten thousand messages in ${engine}`, () => {
    const { kept, prepare } = longConversation(MESSAGES);
    let office: Awaited<ReturnType<typeof startBuiltOffice>>;
    let browser: Browser;

    before(async () => {
      await buildWhatIsOld();
      [office, browser] = await Promise.all([startBuiltOffice({ '/page': PAGE }, { prepare }), openBrowser(engine)]);
    });
    after(() => Promise.all([browser.close(), office.close()]));

    it('shows the newest after one page of the log, and the first when somebody goes there', async () => {
      await using visitor = await Person.at(browser, 'Siti', `${office.url}/page`);
      const { page } = visitor;
      await page.evaluate((key, all) => {
        for (const [what, value] of Object.entries(all)) sessionStorage.setItem(key + what, JSON.stringify(value));
      }, `pst:${office.url}:3374:`, kept);
      await visitor.press('Konsultasi');
      await visitor.sees(NEWEST);
      const pages = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/events\?after=-?\d+$/.test(name)).length);
      // The stream is a request as well, from the end of that page on.
      assert.ok((await pages()) <= 2, `${await pages()} requests`);
      await page.evaluate(() => document.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelector('pst-conversation')?.shadowRoot?.querySelector<HTMLElement>('[role=log]')?.focus());
      await page.keyboard.press('Home');
      await visitor.sees(OLDEST);
      assert.equal(await visitor.count(NEWEST), 0, 'what is far away is not in the page');
      await page.keyboard.press('End');
      await visitor.sees(NEWEST);
      assert.equal(await visitor.count(OLDEST), 0, 'what is far away is not in the page');
    });
  });
}
