/** Every page of the demonstration, as a visitor's browser has it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startRegistration } from '../../src/contract/registration.ts';
import { openBrowser, Person, puppeteerEngines } from '../support/people.ts';
import { Demo, temporaryFolder } from '../support/server.ts';
import { aRegistration, newId, requestFor } from '../support/test-office.ts';

const FORM = ['Buku Tamu', 'Nama', 'Kirim'];
/** Path and what a visitor must be able to read there. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  '/': [...FORM, 'Penilaian dan Pengaduan', 'SP4N-LAPOR', 'Sistem, Mekanisme, dan Prosedur', '085-11711-3374'],
  '/csp.html': [...FORM, 'Penilaian dan Pengaduan', 'SP4N-LAPOR', 'Sistem, Mekanisme, dan Prosedur'],
  '/hostile.html': [...FORM, 'Penilaian dan Pengaduan', 'SP4N-LAPOR', 'Sistem, Mekanisme, dan Prosedur'],
  '/cms.html': [...FORM, 'Sistem, Mekanisme, dan Prosedur'],
  '/two-offices.html': ['BPS Kota Semarang', 'BPS Kabupaten Semarang', '085-11711-3374', '0813-8594-3322'],
  '/queue.html': ['Anda datang untuk layanan apa?', 'Ambil nomor antrean'],
  '/tablet/3374': ['Selamat datang di BPS Kota Semarang', 'Ambil nomor antrean'],
  '/display.html': ['BPS Kota Semarang', 'Belum ada nomor yang dipanggil'],
  '/english.html': ['Guest Book', 'BPS Kota Semarang', 'Service standard'],
  '/mailbox': ['Kotak surat peragaan', 'none leaves this computer', 'Belum ada surat'],
};

interface Watched {
  readonly person: Person;
  readonly page: Page;
  /** Console errors, uncaught errors and violations of the page's policy. */
  readonly trouble: string[];
}

/** Counts from the first moment on; runs inside the page. */
function watch(): void {
  const seen = { violations: [] as string[], shift: 0 };
  Object.assign(window, { seen });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => seen.violations.push(`${effectiveDirective} ${blockedURI}`));
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: { violations: string[]; shift: number } }).seen);

async function visit(browser: Browser, url: string, width: number): Promise<Watched & AsyncDisposable> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && trouble.push(message.text())));
  page.on('pageerror', (error) => void trouble.push(String(error)));
  await page.evaluateOnNewDocument(watch);
  await page.setViewport({ width, height: 740 });
  await page.goto(url);
  return { page, trouble, person: new Person('A visitor', page), [Symbol.asyncDispose]: () => context.close() };
}

for (const engine of puppeteerEngines()) {
  describe(`the demo pages in ${engine}`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let demo: Demo;
    let browser: Browser;

    before(async () => {
      folder = await temporaryFolder();
      [demo, browser] = await Promise.all([Demo.start({ data: folder.path }), openBrowser(engine)]);
    });
    after(async () => {
      await browser.close();
      await demo.stop();
      await folder[Symbol.asyncDispose]();
    });

    for (const [path, words] of Object.entries(PAGES)) {
      it(`${path} shows its widgets at 360 px, quietly, and nothing moves`, async () => {
        await using visitor = await visit(browser, demo.url + path, 360);
        for (const word of words) await visitor.person.sees(word);
        const { violations, shift } = await seen(visitor.page);
        assert.deepEqual([...visitor.trouble, ...violations], []);
        assert.equal(shift, 0, 'layout shift');
      });

      it(`${path} needs no sideways scrolling at 320 px`, async () => {
        await using visitor = await visit(browser, demo.url + path, 320);
        for (const word of words) await visitor.person.sees(word);
        assert.equal(await visitor.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0);
      });
    }

    it('/hostile.html cannot change how a widget reads', async () => {
      await using visitor = await visit(browser, `${demo.url}/hostile.html`, 360);
      await visitor.person.sees('Nama instansi');
      const styles = await visitor.page.evaluate(() => {
        const root = document.querySelector('pst-guest-book')?.shadowRoot;
        return ['h2', 'label', 'input', 'button[part=submit]'].map((selector) => {
          const element = root?.querySelector(selector);
          if (!element) return `${selector} is missing`;
          const { letterSpacing, textTransform, fontSize, opacity, float } = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          return { selector, readable: !/^\d{2}/.test(letterSpacing) && textTransform === 'none' && parseFloat(fontSize) >= 16 && opacity === '1' && float === 'none', seen: width > 40 && height >= 20 };
        });
      });
      for (const style of styles) assert.deepEqual(style, { ...(style as object), readable: true, seen: true });
    });

    it('/no-js.html still shows the way to the office', async () => {
      await using visitor = await visit(browser, `${demo.url}/no-js.html`, 360);
      const text = await visitor.person.text();
      for (const channel of ['085-11711-3374', '(024) 3546413', 'bps3374@bps.go.id', 'lapor.go.id', 'pst.bps.go.id']) assert.ok(text.includes(channel), `${channel} in ${text}`);
      assert.equal(await visitor.page.evaluate(() => customElements.get('pst-guest-book') === undefined), true);
      assert.equal(await visitor.page.$eval('a.tombol', (link) => link.href), 'https://wa.me/6285117113374');
    });

    it('/cms.html opens a widget from a plain link, with the keyboard alone', async () => {
      await using visitor = await visit(browser, `${demo.url}/cms.html`, 360);
      await visitor.person.sees('Buku Tamu');
      await visitor.page.focus('a[data-pst=feedback]');
      await visitor.page.keyboard.press('Enter');
      await visitor.person.sees('Penilaian dan Pengaduan');
      await visitor.page.keyboard.press('Escape');
      await visitor.page.waitForFunction(() => document.activeElement?.matches('a[data-pst=feedback]'));
      assert.ok(!(await visitor.person.text()).includes('Penilaian dan Pengaduan'));
    });

    it('/mailbox shows a letter as soon as it was sent, and what its registration answered leads there', async () => {
      await using visitor = await visit(browser, `${demo.url}/mailbox`, 360);
      await visitor.person.sees('Belum ada surat');
      const answer = await fetch(requestFor(startRegistration, { params: { office: '3374', id: newId() }, body: aRegistration({ email: 'rina@contoh.example' }) }, demo.url));
      const { mailbox } = startRegistration.answer.parse(await answer.json());
      assert.equal(mailbox, '/mailbox');
      for (const word of ['Kode verifikasi konsultasi BPS Kota Semarang', 'BPS Kota Semarang → rina@contoh.example']) await visitor.person.sees(word);
      assert.match(await visitor.page.$eval('strong', ({ textContent }) => textContent), /^\d{6}$/);
      const { violations } = await seen(visitor.page);
      assert.deepEqual([...visitor.trouble, ...violations], []);
    });
  });
}
