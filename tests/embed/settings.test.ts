/** Whose office a widget belongs to, and what is shown when nobody answers. */
import { equal, ok } from '../support/assert.ts';
import { openPage, SCRIPT, scriptTag, type Page } from '../support/page.ts';
import { ENDPOINT, newOffice, type TestOffice } from '../support/widget.ts';

describe('what a page says of its office', () => {
  let offices: TestOffice[];
  let page: Page;

  before(async () => {
    offices = await Promise.all(['Pertama', 'Kedua', 'Ketiga'].map((name) => newOffice({ name: `BPS ${name}` })));
  });
  afterEach(() => page.close());
  after(() => Promise.all(offices.map((office) => office.release())));

  const code = (index: number) => offices[index]?.code ?? '';

  it('counts most on the widget, then on pst-office, then on the script tag', async () => {
    page = await openPage(`
      <head>${scriptTag(`office="${code(0)}"`)}</head>
      <body>
        <section><pst-feedback></pst-feedback></section>
        <pst-office office="${code(1)}">
          <section><pst-feedback></pst-feedback></section>
          <section><pst-feedback office="${code(2)}"></pst-feedback></section>
        </pst-office>
      </body>`);
    await page.sees(/BPS Pertama.*BPS Kedua.*BPS Ketiga/);
  });

  it('reaches a widget although its pst-office comes late, and no other office is asked meanwhile', async () => {
    page = await openPage(`<head>${scriptTag(`office="${code(0)}"`)}</head><body><main><pst-feedback></pst-feedback></main></body>`);
    await page.sees('BPS Pertama');
    const office = page.document.createElement('pst-office');
    office.setAttribute('office', code(1));
    office.append(page.document.createElement('pst-feedback'));
    page.document.querySelector('main')?.replaceChildren(office);
    await page.sees('BPS Kedua');
    equal(page.loaded().filter((name) => name === code(0)).length, 1);
  });

  it('is asked for once, also at an endpoint whose address ends in a slash', async () => {
    page = await openPage(`<head><script type="module" src="${SCRIPT}" endpoint="${ENDPOINT}/" office="${code(0)}"></script></head><body><pst-feedback></pst-feedback></body>`);
    await page.sees('BPS Pertama');
    equal(page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.includes('/offices/')), [`${ENDPOINT}/v1/offices/${code(0)}`]);
  });

  it('is not asked for where no widget shows it', async () => {
    page = await openPage(`
      <head>${scriptTag(`office="${code(0)}"`)}</head>
      <body><pst-consultation></pst-consultation><main><pst-feedback office="${code(2)}"></pst-feedback></main></body>`);
    await page.sees('BPS Ketiga');
    equal([page.loaded().includes(code(0)), page.loaded().filter((name) => name === code(2)).length], [false, 1]);
  });

  it('chooses the language for all its widgets, which each may overrule', async () => {
    page = await openPage(`
      <head>${scriptTag(`office="${code(0)}" lang="en"`)}</head>
      <body><section><pst-guest-book></pst-guest-book></section><section><pst-guest-book lang="id"></pst-guest-book></section></body>`);
    await page.sees(/Guest Book.*Buku Tamu/);
  });

  it('leaves the editor’s own words in place of a widget whose endpoint cannot be reached', async () => {
    // Of an office that was there before, a browser may still know the profile.
    const office = await newOffice();
    await office.fault('down');
    page = await openPage(`<head>${scriptTag(`office="${office.code}"`)}</head><body><pst-feedback>Telepon kami: 024 000</pst-feedback></body>`);
    await page.sees('Coba lagi');
    ok(page.text().includes('Telepon kami: 024 000'), page.text());
    await office.release();
  });
});
