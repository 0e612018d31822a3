/** A page under Trusted Types that already has a Lit of its own. */
import { equal, ok } from '../support/assert.ts';
import { openPage, scriptTag, type Page } from '../support/page.ts';
import { eventually, newOffice } from '../support/widget.ts';

const policy = (names: string) => `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${names}">`;
/** What Lit does when it is loaded. */
const OTHER_LIT = `<script>trustedTypes.createPolicy('lit-html', { createHTML: (text) => text })</script>`;

describe('a page with Trusted Types', function () {
  let page: Page;

  before(function () {
    if (!('trustedTypes' in window)) this.skip();
  });
  afterEach(() => page.close());

  it('keeps its own words and tells the editor what to do when another Lit holds the policy', async () => {
    page = await openPage(`<head>${policy('lit-html')}${OTHER_LIT}${scriptTag()}</head><body><pst-feedback>Telepon kami: 024 000</pst-feedback></body>`);
    await eventually(() => page.said.length > 0, 'a word to the editor');
    equal(page.said.length, 1);
    ok(page.said[0]?.includes("feedback could not be loaded. Beside another Lit the CSP needs trusted-types lit-html 'allow-duplicates'."), String(page.said));
    ok(page.text().includes('Telepon kami: 024 000'), page.text());
  });

  it('has its widgets once it has done so', async () => {
    const office = await newOffice({ name: 'BPS Kota Contoh' });
    page = await openPage(`<head>${policy("lit-html 'allow-duplicates'")}${OTHER_LIT}${scriptTag(`office="${office.code}"`)}</head><body><pst-feedback></pst-feedback></body>`);
    await page.sees('BPS Kota Contoh');
    equal(page.said.join('\n'), '');
  });
});
