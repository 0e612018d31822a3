/** Where and how often the script tag stands on a page. */
import { equal, ok } from '../support/assert.ts';
import { openPage, scriptTag, SCRIPT, type Page } from '../support/page.ts';
import { eventually, newOffice, type TestOffice } from '../support/widget.ts';

describe('the script tag', () => {
  let office: TestOffice;
  let page: Page;

  before(async () => {
    office = await newOffice({ name: 'BPS Kota Contoh' });
  });
  afterEach(() => page.close());
  after(() => office.release());

  const script = (more = '', src = SCRIPT) => scriptTag(`office="${office.code}" ${more}`, src);
  const widget = '<pst-feedback></pst-feedback>';
  const PLACES: Record<string, () => string> = {
    'in the head': () => `<head>${script()}</head><body>${widget}</body>`,
    'at the end of the body': () => `<body>${widget}${script()}</body>`,
    'asynchronously, before there is a body': () => `<head>${script('async')}</head><body>${widget}</body>`,
    'with data- attributes, where a CMS keeps no others': () =>
      `<head><script type="module" src="${SCRIPT}" data-endpoint="/pst" data-office="${office.code}"></script></head><body>${widget}</body>`,
  };

  for (const [where, html] of Object.entries(PLACES)) {
    it(`serves the visitor when it stands ${where}`, async () => {
      page = await openPage(html());
      await page.sees('BPS Kota Contoh');
      equal(page.said.join('\n'), '');
    });
  }

  it('pasted twice does its work once', async () => {
    page = await openPage(`<head>${script()}${script()}</head><body>${widget}</body>`);
    await page.sees('BPS Kota Contoh');
    equal(page.said.join('\n'), '');
  });

  it('pasted in two versions says that the second does nothing', async () => {
    page = await openPage(`<head>${script()}${script('', `${SCRIPT}?v=2`)}</head><body>${widget}</body>`);
    await page.sees('BPS Kota Contoh');
    await eventually(() => page.said.length > 0, 'a word to the editor');
    equal(page.said.length, 1);
    ok(/^info PST: already on this page; .*v=2 does nothing/.test(page.said[0] ?? ''), String(page.said));
  });

  it('loads the code of the tags on the page and no other', async () => {
    page = await openPage(`<head>${script()}</head><body>${widget}</body>`);
    await page.sees('BPS Kota Contoh');
    const loaded = page.loaded().join('\n');
    ok(/^feedback-/m.test(loaded), loaded);
    ok(!/^(guest-book|service-standard|lapor|consultation|marked|open|desk)-/m.test(loaded), loaded);
  });

  it('finds a tag that is added later, and loads its code then', async () => {
    page = await openPage(`<head>${script()}</head><body><main>${widget}</main></body>`);
    await page.sees('BPS Kota Contoh');
    const late = page.document.createElement('div');
    late.append(page.document.createElement('pst-guest-book'));
    page.document.querySelector('main')?.replaceChildren(late);
    await page.sees('Buku Tamu');
  });

  it('tells the editor once which tags there are when one is written wrong', async () => {
    page = await openPage(`<head>${script()}</head><body>${widget}<pst-gestbook></pst-gestbook><div data-pst="gestbook"></div></body>`);
    await page.sees('BPS Kota Contoh');
    equal(page.said.length, 1);
    ok(/^warn PST: unknown widget “gestbook”; known are consultation, guest-book, feedback, queue, service-standard, lapor, satisfaction, office\./.test(page.said[0] ?? ''), String(page.said));
  });
});
