/** A conversation of ten thousand messages: opened at its end, and read up to its beginning. Its times are in `tests/bench/long-log.ts`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, JSHandle } from 'puppeteer-core';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice } from '../support/built-office.ts';
import { longConversation, NEWEST, OLDEST } from '../support/long-conversation.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, ofPuppeteer, openBrowser, Person } from '../support/people.ts';

const MESSAGES = 10_000;
const PAGE = '<!doctype html><html lang="id"><meta charset="utf-8"><title>PST</title><script type="module" src="/pst.js"></script><pst-consultation></pst-consultation></html>';

/** Runs inside the page. */
const findLog = (): HTMLElement | null | undefined =>
  document.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelector('pst-conversation')?.shadowRoot?.querySelector<HTMLElement>('[role=log]');

/** Runs inside the page: scrolls a little with every frame, and counts what is put into the log meanwhile. */
async function scrollOn(log: HTMLElement): Promise<{ readonly changes: number; readonly most: number }> {
  let [changes, most] = [0, 0];
  const messages = (node: Node): number => (node instanceof Element ? node.querySelectorAll('.message').length : 0);
  new MutationObserver((records) => {
    changes += 1;
    most = Math.max(most, records.flatMap(({ addedNodes }) => [...addedNodes]).reduce((sum, node) => sum + messages(node), 0));
  }).observe(log, { childList: true, subtree: true });
  for (let step = 0; step < 120; step += 1) {
    log.scrollBy(0, -120);
    await new Promise(requestAnimationFrame);
  }
  return { changes, most };
}

async function layouts(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
}

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

    /** Somebody who sees its end. */
    async function reader(): Promise<Person & AsyncDisposable> {
      const visitor = await Person.at(browser, 'Siti', `${office.url}/page`);
      await visitor.page.evaluate((key, all) => {
        for (const [what, value] of Object.entries(all)) sessionStorage.setItem(key + what, JSON.stringify(value));
      }, `pst:${office.url}:3374:`, kept);
      await visitor.press('Konsultasi');
      await visitor.sees(NEWEST);
      return visitor;
    }

    it('shows the newest after one page of the log, and the first when somebody goes there', async () => {
      await using visitor = await reader();
      const { page } = visitor;
      const pages = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/events\?after=-?\d+$/.test(name)).length);
      // The stream is a request as well, from the end of that page on.
      assert.ok((await pages()) <= 2, `${await pages()} requests`);
      await (await page.evaluateHandle(findLog)).asElement()?.focus();
      await page.keyboard.press('Home');
      await visitor.sees(OLDEST);
      assert.equal(await visitor.count(NEWEST), 0, 'what is far away is not in the page');
      await page.keyboard.press('End');
      await visitor.sees(NEWEST);
      assert.equal(await visitor.count(OLDEST), 0, 'what is far away is not in the page');
    });

    // How long a frame takes depends on the machine; what is done in it does not. Only Chromium tells how often it lays out.
    it('puts few messages at a time into the page of who scrolls, and lays each lot out once', { skip: engine !== 'chromium' }, async () => {
      await using visitor = await reader();
      const page = ofPuppeteer(visitor.page);
      const log = await page.evaluateHandle(findLog);
      // With this button everything has come that scrolling needs. Who has only begun to scroll while it comes may be at the end again.
      await page.waitForFunction((log) => {
        if (log?.scrollTop === 0) log.scrollBy(0, -200);
        return log?.parentNode?.textContent?.includes('Ke pesan terbaru');
      }, {}, log);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      const before = await layouts(session);
      const { changes, most } = await page.evaluate(scrollOn, log as JSHandle<HTMLElement>);
      const count = (await layouts(session)) - before;
      assert.ok(changes > 15, `${changes} changes`);
      assert.ok(most <= 6, `${most} messages at once`);
      assert.ok(count <= changes * 1.3, `${count} layouts for ${changes} changes`);
    });
  });
}
