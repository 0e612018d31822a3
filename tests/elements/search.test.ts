import { search as words } from '../../src/locale/id/search.ts';
import { SearchNotFoundEvent } from '../../src/elements/consultation/search-not-found-event.ts';
import { equal, ok } from '../support/assert.ts';
import { counted, hurry, publish, showSearch, webApi } from '../support/search.ts';
import { axe, eventually, fill, focused, linkNamed, newOffice, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

/** What a screen reader says by itself. */
const announced = (box: Element): string => box.querySelector('pst-consultation-search')?.shadowRoot?.querySelector('[role=status]')?.textContent.trim() ?? '';

describe('searching before asking', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};
  let element: HTMLElementTagNameMap['pst-consultation-search'];

  const show = async (options: Parameters<typeof showSearch>[1] = {}, overrides: object = {}): Promise<void> => {
    office = await newOffice(overrides);
    ({ box, dispose, element } = await showSearch(office, options));
    await sees(box, options.lang === 'en' ? 'What are you looking for?' : words.label);
  };
  const type = (text: string) => fill(box, /^(Apa yang Anda cari|What are you looking for)/, text);

  afterEach(() => dispose());

  it('shows what BPS has, as the visitor types, with what it is, its day, a few words and a link in a new tab', async () => {
    await show();
    await type('infl');
    await type('inflasi');
    await sees(box, /1 hasil untuk “inflasi”.*Berita resmi statistik · 2 November 2026 Perkembangan Indeks Harga Konsumen.*Kelompok makanan & minuman naik\. Tautan ini membuka berkasnya/);
    const link = await linkNamed(box, 'Perkembangan Indeks');
    equal([link.target, link.rel, new URL(link.href).hostname], ['_blank', 'noopener noreferrer', 'semarangkota.bps.go.id']);
    await sees(box, words.source);
    equal((await linkNamed(box, words.allStats)).href.includes('q=inflasi'), true);
  });

  it('says where a link leads that does not lead to the thing itself', async () => {
    await show();
    await type('penduduk miskin');
    await sees(box, words.onAllStats);
    equal(new URL((await linkNamed(box, 'Jumlah Penduduk Miskin')).href).hostname, 'searchengine.web.bps.go.id');
  });

  it('lets an answer of the office be read in place, with its addresses to follow', async () => {
    await show();
    await publish(office, 'Apakah konsultasi dipungut biaya?', 'Tidak, **gratis**. Lihat https://www.bps.go.id/biaya.');
    await type('dipungut biaya');
    await sees(box, 'Jawaban kantor');
    const summary = await eventually(() => element.renderRoot.querySelector('summary'), 'the question');
    equal(summary.textContent, 'Apakah konsultasi dipungut biaya?');
    summary.click();
    await sees(box, 'Tidak, gratis. Lihat https://www.bps.go.id/biaya.');
    equal((await linkNamed(box, 'https://www.bps.go.id/biaya')).href, 'https://www.bps.go.id/biaya');
  });

  it('announces an answer once, when it has settled', async () => {
    await show();
    const said: string[] = [];
    await eventually(() => element.renderRoot.querySelector('[role=status]'), 'the status');
    const observer = new MutationObserver(() => said.push(announced(box)));
    observer.observe(element.renderRoot, { subtree: true, characterData: true, childList: true });
    for (const text of ['in', 'infl', 'inflasi']) await type(text);
    await eventually(() => announced(box) === '1 hasil untuk “inflasi”', 'the announcement');
    observer.disconnect();
    equal([...new Set(said.filter(Boolean))], ['1 hasil untuk “inflasi”']);
  });

  it('names the kind that could not be searched, and shows all others', async () => {
    await show();
    await webApi(office, 'firewall', 'pressrelease');
    await webApi(office, 'error', 'news');
    await type('kemiskinan');
    await sees(box, 'Sedang tidak dapat dicari: berita resmi statistik dan berita. Hasil lainnya tetap ada.');
    await linkNamed(box, 'Jumlah Penduduk Miskin');
  });

  it('adds below what comes late, when the visitor asks for it, and moves nothing', async () => {
    await show();
    await webApi(office, 'late', 'pressrelease');
    await type('kemiskinan');
    await sees(box, 'Masih mencari berita resmi statistik…');
    const button = await eventually(() => [...element.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent === words.notFound), 'the way to ask');
    const [first, place] = [element.renderRoot.querySelector('li')?.textContent, button.getBoundingClientRect().top];
    await hurry(office);
    await sees(box, /Tampilkan 1 hasil lagi|Profil Kemiskinan/);
    equal([element.renderRoot.querySelector('li')?.textContent, Math.abs(button.getBoundingClientRect().top - place) < 1], [first, true]);
    await press(box, 'Tampilkan 1 hasil lagi');
    await sees(box, 'Profil Kemiskinan di Kota Semarang');
    await eventually(() => focused()?.textContent?.includes('Profil Kemiskinan'), 'the focus on the first of the new ones');
  });

  it('helps on where nothing was found', async () => {
    await show();
    await type('zzqqxx');
    await sees(box, 'Belum ada hasil untuk “zzqqxx”');
    await sees(box, words.noneHelp);
    ok(!visibleText(box).includes(words.found), 'nothing can have been found');
    equal(announced(box), 'Belum ada hasil untuk “zzqqxx”');
  });

  it('ends happily for who has found it: thanked, counted, and free to search again', async () => {
    await show();
    await type('inflasi');
    let found = 0;
    element.addEventListener('pst-search-found', () => found++);
    await press(box, words.found);
    await sees(box, words.thanks);
    equal(focused()?.textContent?.includes(words.thanks), true);
    await eventually(async () => JSON.stringify(await counted(office)) === '[{"outcome":"found","count":1}]', 'the count');
    equal(found, 1);
    await press(box, words.again);
    equal(await valueOf(box, words.label), '');
    equal((focused() as HTMLInputElement | null)?.id, 'q');
  });

  it('hands over what was typed to who asks an officer, counts it, and tells nobody else', async () => {
    await show();
    await type('  jumlah   becak di Tembalang ');
    await sees(box, words.notFound);
    let asked = '';
    let outside = 0;
    element.addEventListener(SearchNotFoundEvent.type, (event) => (asked = (event as SearchNotFoundEvent).query));
    document.addEventListener(SearchNotFoundEvent.type, () => outside++, { once: true });
    await press(box, words.notFound);
    equal([asked, outside], ['jumlah   becak di Tembalang', 0]);
    await eventually(async () => JSON.stringify(await counted(office)) === '[{"outcome":"not-found","count":1}]', 'the count');
  });

  it('loses nothing when Enter is pressed, and searches at once', async () => {
    await show();
    await type('inflasi');
    element.renderRoot.querySelector('form')?.requestSubmit();
    await sees(box, '1 hasil untuk “inflasi”');
    equal(await valueOf(box, words.label), 'inflasi');
    equal(element.query, 'inflasi');
  });

  it('begins with what it is given', async () => {
    await show({ query: 'inflasi' });
    await sees(box, '1 hasil untuk “inflasi”');
    equal(await valueOf(box, words.label), 'inflasi');
  });

  it('says what is wrong when there is no network, keeps the words, and lets the visitor ask all the same', async () => {
    await show();
    await office.fault('down');
    await type('inflasi');
    await sees(box, words.cannot);
    equal(await valueOf(box, words.label), 'inflasi');
    let asked = '';
    element.addEventListener(SearchNotFoundEvent.type, (event) => (asked = (event as SearchNotFoundEvent).query));
    await press(box, words.notFound);
    equal(asked, 'inflasi');
    await office.release();
    await press(box, 'Coba lagi');
    await sees(box, '1 hasil untuk “inflasi”');
    equal(await counted(office), []);
  });

  it('lets an older answer that comes later not take the place of a newer one', async () => {
    await show();
    const { connection } = element.context;
    let come = (): void => {};
    const late = new Promise<void>((resolve) => (come = resolve));
    let asked = 0;
    // A network on which the first answer comes last, and cannot be called back.
    const fetch: typeof connection.fetch = async (input, init) => {
      const first = asked++ === 0;
      const response = await connection.fetch(input, first ? { ...init, signal: null } : init);
      if (first) await late;
      return response;
    };
    element.context = { ...element.context, connection: { ...connection, fetch } };
    await type('penduduk miskin');
    element.renderRoot.querySelector('form')?.requestSubmit();
    await type('inflasi');
    await sees(box, '1 hasil untuk “inflasi”');
    come();
    await new Promise((next) => setTimeout(next));
    await sees(box, '1 hasil untuk “inflasi”');
    ok(!visibleText(box).includes('Penduduk Miskin'), 'only what was asked last');
  });

  it('does not search for a single letter, and forgets when everything is deleted', async () => {
    await show();
    await type('inflasi');
    await sees(box, '1 hasil');
    await type('i');
    await eventually(() => !visibleText(box).includes('hasil'), 'an empty screen');
    await type('');
    ok(!visibleText(box).includes(words.notFound), 'nothing to answer to');
  });

  it('speaks English', async () => {
    await show({ lang: 'en' });
    await type('inflasi');
    await sees(box, /1 result for “inflasi”.*Press release · 2 November 2026/);
    await sees(box, 'Not found, ask an officer');
  });

  for (const width of [320, 800]) {
    it(`is accessible and fits ${width} px, with results and without`, async () => {
      await show({ width });
      await publish(office, 'Apakah penduduk miskin dihitung tiap tahun? Dijelaskan/dirinci/dibandingkan', 'Ya. https://www.bps.go.id/alamat/yang/sangat/panjang/sekali/untuk/telepon/yang/sempit/12345678901234567890');
      await axe(box);
      await type('penduduk miskin');
      await sees(box, 'hasil untuk');
      element.renderRoot.querySelector<HTMLElement>('summary')?.click();
      await axe(box);
      ok(box.scrollWidth <= width, `${box.scrollWidth} px wide`);
      await type('zzqqxx');
      await sees(box, words.noneHelp);
      await axe(box);
    });
  }
});
