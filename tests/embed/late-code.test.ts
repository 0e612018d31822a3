/** What a form needs to be sent comes when somebody begins to fill it in. The network may have other plans. */
import { equal, ok } from '../support/assert.ts';
import { openPage, scriptTag, type Page } from '../support/page.ts';
import { eventually, newOffice, type TestOffice } from '../support/widget.ts';

const UNSENT = 'Belum terkirim. Periksa sambungan internet Anda, lalu coba lagi. Isian Anda masih ada di sini.';

describe('a form whose sending part comes late', () => {
  let office: TestOffice;
  let page: Page;
  /** Of code, as long as it is set. */
  let network: 'gone' | 'slow' | undefined;
  let refused: number;
  let arrive = () => {};

  beforeEach(async () => {
    office = await newOffice();
    network = undefined;
    refused = 0;
    page = await openPage(`<head>${scriptTag(`office="${office.code}"`)}</head><body><pst-feedback></pst-feedback></body>`);
    const { window } = page;
    const real = window.fetch.bind(window);
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    window.fetch = async (input, init) => {
      const isCode = ('url' in Object(input) ? (input as Request).url : (input as string | URL).toString()).endsWith('.js');
      if (isCode && network === 'gone') {
        refused++;
        throw new TypeError('no network');
      }
      if (isCode && network === 'slow') await slow;
      return real(input, init);
    };
    await page.sees('Kirim penilaian');
  });
  afterEach(() => page.close());

  const shadow = (): ShadowRoot => {
    const root = page.document.querySelector('pst-feedback')?.shadowRoot;
    if (!root) throw new Error('no widget');
    return root;
  };
  /** What has arrived is taken up in later turns of the page; the widget then says when it is drawn. */
  const updated = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => page.window.setTimeout(resolve));
      await (shadow().host as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    }
  };
  const control = (selector: string): HTMLElement => shadow().querySelector<HTMLElement>(selector) ?? shadow().host as HTMLElement;
  const answer = () => control('input[value="3"]').click();
  const send = () => control('[part=submit]').click();
  const ratings = async () => (await office.received()).ratings.length;
  const has = (name: string) => page.loaded().some((file) => file.startsWith(name));

  it('is not loaded by a visitor who only looks', () => equal([has('rating-sending'), has('sending')], [false, false]));

  it('is loaded by one who answers, also where a click gives no focus', async () => {
    answer();
    await eventually(() => has('rating-sending'), 'the code');
    equal(shadow().activeElement, null);
  });

  it('says that nothing was sent until the button is pressed again, whatever comes meanwhile', async () => {
    network = 'gone';
    answer();
    send();
    await page.sees(UNSENT);
    await eventually(() => shadow().activeElement?.textContent?.startsWith('Belum terkirim'), 'the focus on what happened');
    network = undefined;
    control('textarea').focus();
    await eventually(() => has('rating-sending'), 'the code');
    await updated();
    ok(page.text().includes(UNSENT), 'still said');
    send();
    await page.sees('Terima kasih atas penilaian Anda');
    equal(await ratings(), 1);
  });

  it('sends once, however often the button is pressed while it waits', async () => {
    network = 'slow';
    answer();
    send();
    await page.sees('Mengirim…');
    send();
    send();
    arrive();
    await page.sees('Terima kasih atas penilaian Anda');
    equal(await ratings(), 1);
  });

  it('sends what was pressed in one language when the page turns to another meanwhile', async () => {
    network = 'slow';
    answer();
    send();
    await page.sees('Mengirim…');
    shadow().host.setAttribute('lang', 'en');
    control('textarea').focus();
    arrive();
    await page.sees('Thank you for your rating');
    equal(await ratings(), 1);
  });

  it('keeps the form and what was typed when the words of another language cannot be had', async () => {
    network = 'gone';
    const comment = control('textarea') as HTMLTextAreaElement;
    comment.value = 'Petugasnya ramah.';
    shadow().host.setAttribute('lang', 'en');
    await eventually(() => refused > 0, 'the words asked for in vain');
    await updated();
    equal([control('textarea') === comment, comment.value, page.text().includes('Kirim penilaian')], [true, 'Petugasnya ramah.', true]);
  });
});
