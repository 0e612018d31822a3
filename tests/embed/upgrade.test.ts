/** Pages whose CMS keeps only plain tags: `<div data-pst>` and `<a data-pst>`. */
import { equal, ok } from '../support/assert.ts';
import { openPage, scriptTag, SCRIPT, type Page } from '../support/page.ts';
import { eventually, newOffice, type TestOffice } from '../support/widget.ts';

describe('plain markup', () => {
  let office: TestOffice;
  let page: Page;

  before(async () => {
    office = await newOffice({ name: 'BPS Kota Contoh' });
  });
  afterEach(() => page.close());
  after(() => office.release());

  const head = () => `<head>${scriptTag()}</head>`;
  const link = () => page.document.querySelector('a') ?? page.document.createElement('a');
  const dialog = () => page.document.querySelector('pst-overlay')?.shadowRoot?.querySelector('dialog') ?? undefined;
  /** What the click of a link leads to; it is kept from leading there, because a frame of a test has nowhere to go. */
  const press = (details: MouseEventInit = {}): 'taken over' | 'left alone' => {
    let taken = false;
    page.window.addEventListener('click', (event) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    }, { once: true });
    const { MouseEvent } = page.window as Window & typeof globalThis;
    link().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...details }));
    return taken ? 'taken over' : 'left alone';
  };

  it('makes a div the widget it names, for the office and in the language it names', async () => {
    page = await openPage(`${head()}<body><p><div data-pst="guest-book" data-office="${office.code}" data-lang="en"><p>Kantor: 024 000</p><br></div></p></body>`);
    await page.sees('Guest Book');
    ok(page.text().includes('BPS Kota Contoh'), page.text());
    equal(page.text().includes('024 000'), false);
  });

  it('shows what stood in the div when the endpoint is down', async () => {
    const unreachable = await newOffice();
    await unreachable.fault('down');
    page = await openPage(`${head()}<body><div data-pst="feedback" data-office="${unreachable.code}"><p>Kantor: 024 000</p></div></body>`);
    await page.sees('Coba lagi');
    ok(page.text().includes('Kantor: 024 000'), page.text());
    await unreachable.release();
  });

  it('takes over no attribute that a widget does not know', async () => {
    page = await openPage(`${head()}<body><div data-pst="feedback" data-office="${office.code}" data-onclick="alert(1)" data-style="color:red"></div></body>`);
    await page.sees('BPS Kota Contoh');
    const widget = page.document.querySelector('pst-feedback');
    equal(widget?.getAttributeNames().join(), 'office');
  });

  it('opens the widget of a link above the page, and gives the focus back when it is closed', async () => {
    page = await openPage(`${head()}<body><a data-pst="feedback" data-office="${office.code}" href="mailto:pst@contoh.example">Beri penilaian</a></body>`);
    await eventually(() => page.loaded().includes('pst.js') && page.document.readyState === 'complete', 'the script');
    await eventually(() => press() === 'taken over', 'the script at work');
    await page.sees('BPS Kota Contoh');
    const open = await eventually(dialog, 'an open dialog');
    ok(open.matches(':modal'), 'a modal dialog');
    const close = open.querySelector<HTMLButtonElement>('button');
    equal(close?.getAttribute('aria-label'), 'Tutup');
    close?.click();
    await eventually(() => page.document.activeElement === link(), 'the focus on the link');
    ok(!page.text().includes('BPS Kota Contoh'), page.text());
    press();
    await page.sees('BPS Kota Contoh');
    equal(page.document.querySelectorAll('pst-overlay').length, 1);
  });

  it('leaves a link alone that is pressed to open elsewhere', async () => {
    page = await openPage(`${head()}<body><a data-pst="feedback" href="#kantor">Penilaian</a><pst-feedback office="${office.code}"></pst-feedback></body>`);
    await page.sees('BPS Kota Contoh');
    for (const details of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) equal(press(details), 'left alone', JSON.stringify(details));
  });

  it('lets a link lead where it always led when the code cannot be had, and keeps the words in a tag', async () => {
    // A module from a blob has no folder to load other modules from.
    const source = await (await fetch(SCRIPT)).text();
    const broken = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    page = await openPage(`<head>${scriptTag('', broken)}</head><body><a data-pst="feedback" href="#kantor">Penilaian</a><pst-guest-book>Telepon kami</pst-guest-book></body>`);
    await eventually(() => page.said.some((text) => text.startsWith('error PST: guest-book could not be loaded')), 'a word to the editor');
    ok(page.text().includes('Telepon kami'), page.text());
    equal(press(), 'left alone');
  });
});
