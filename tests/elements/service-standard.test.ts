import '../../src/elements/service-standard/define.ts';
import { statements3322 } from '../content/statements-3322.ts';
import { statements3374 } from '../content/statements-3374.ts';
import { equal, ok } from '../support/assert.ts';
import { keys } from '../support/keyboard.ts';
import { printed } from '../support/paper.ts';
import {
  axe, ENDPOINT, eventually, focused, headings, linkNamed, newOffice, numberedAfter, pick, place, press, sees, visibleText, type TestOffice,
} from '../support/widget.ts';

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const section = (key: string, title: string, body = `Isi ${title}.`) => ({ key, title, body, procedures: [], documents: [] });
const standard = (service: string, title: string) => ({
  service, kind: 'standard', title, source: 'Berkas contoh', promises: [{ label: 'Biaya', value: 'Gratis' }],
  groups: [{ title: 'Penyampaian', sections: [section('fee', 'Biaya/Tarif'), section('product', 'Produk Pelayanan')] }],
});
const TWO = [standard('konsultasi', 'Standar Konsultasi'), standard('perpustakaan', 'Standar Perpustakaan')];

describe('service standard', () => {
  let box: HTMLElement;
  let dispose = () => {};

  afterEach(() => {
    dispose();
    window.scrollTo(0, 0);
  });

  const show = (office: string, attributes = '', width = 800, around = ''): HTMLElement => {
    ({ box, dispose } = place(`${around}<pst-service-standard endpoint="${ENDPOINT}" office="${office}" ${attributes}><p>Telepon kantor: 024 000</p></pst-service-standard>`, width));
    return box;
  };
  const marked = (): string | undefined =>
    [...(box.querySelector('pst-service-standard')?.shadowRoot?.querySelectorAll('[aria-current]') ?? [])].find((link) => link.checkVisibility())?.textContent ?? undefined;

  for (const [office, name, statements] of [['3374', 'BPS Kota Semarang', statements3374], ['3322', 'BPS Kabupaten Semarang', statements3322]] as const) {
    it(`shows every statement of ${name}’s document`, async () => {
      show(office);
      await sees(box, 'Sumber:');
      const text = visibleText(box);
      equal(statements.filter((statement) => !text.includes(spaced(statement))), []);
    });
  }

  it('leads through eight numbered steps in person and nine online, both in sight', async () => {
    show('3374');
    await sees(box, 'Sumber:');
    equal(numberedAfter(box, 'Layanan dengan cara kunjungan langsung').length, 8);
    equal(numberedAfter(box, 'Layanan dengan cara online').length, 9);
    ok(numberedAfter(box, 'Layanan dengan cara online').at(-1)?.startsWith('Pengguna layanan selesai'), 'the last step is the end');
  });

  it('puts the promises before everything else', async () => {
    show('3374');
    await sees(box, /BPS Kota Semarang Cetak Datang langsung maks\. 10 menit .*Online maks\. 3 hari kerja .*Biaya Gratis/);
  });

  it('takes a visitor from the jump list to a section by keyboard, and leaves the page’s address alone', async () => {
    show('3374');
    const link = await linkNamed(box, 'Dasar Hukum');
    const address = location.href;
    link.focus();
    await keys('Enter');
    equal(focused()?.textContent, 'Dasar Hukum');
    equal(location.href, address);
    await eventually(() => marked() === 'Dasar Hukum', 'the section is marked in the jump list');
    ok((focused()?.getBoundingClientRect().top ?? Infinity) < window.innerHeight, 'the section is in sight');
  });

  it('marks the section being read while scrolling', async () => {
    show('3322');
    await sees(box, 'Sumber:');
    equal(marked(), 'Pelayanan Statistik Terpadu');
    const heading = [...(box.querySelector('pst-service-standard')?.shadowRoot?.querySelectorAll('h3') ?? [])].find((h) => h.textContent === 'Kompensasi Layanan');
    heading?.scrollIntoView();
    await eventually(() => marked() === 'Kompensasi Layanan', 'the section read is marked');
  });

  it('keeps the jump list closed on a phone, and closes it again after a jump', async () => {
    show('3374', '', 320);
    await sees(box, 'Sumber:');
    const contents = await eventually(() => box.querySelector('pst-service-standard')?.shadowRoot?.querySelector('summary'), 'the contents');
    const times = () => visibleText(box).split('Evaluasi Kinerja Pelaksana').length - 1;
    equal(times(), 1, 'the list starts closed: titles read');
    contents.click();
    await eventually(() => times() === 2, 'the list is open');
    await press(box, 'Biaya/Tarif');
    equal(focused()?.textContent, 'Biaya/Tarif');
    await eventually(() => !contents.closest('details')?.open, 'the list is closed again');
  });

  it('names documents that are only at the office, and links the others safely', async () => {
    const documents = [{ title: 'Maklumat', size: '1.2 mb' }, { title: 'Leaflet', href: 'https://contoh.example/leaflet.pdf' }, { title: 'Jahat', href: 'javascript:alert(1)' }];
    const { code } = await newOffice({ serviceStandards: [{ ...standard('konsultasi', 'Standar'), groups: [{ title: 'Dokumen', sections: [{ ...section('docs', 'Berkas', ''), documents }] }] }] });
    show(code);
    await sees(box, 'Maklumat 1.2 mb · tersedia di kantor');
    const link = await linkNamed(box, 'Leaflet');
    equal([link.href, link.target, link.rel], ['https://contoh.example/leaflet.pdf', '_blank', 'noopener noreferrer']);
    equal([...(box.querySelector('pst-service-standard')?.shadowRoot?.querySelectorAll('article a') ?? [])].length, 1, 'links');
  });

  it('lets a visitor change to another of the office’s services', async () => {
    const { code } = await newOffice({ serviceStandards: TWO });
    show(code);
    await sees(box, 'Standar Konsultasi');
    await pick(box, 'Pilih pelayanan', 'Standar Perpustakaan');
    await eventually(() => headings(box)[0] === '2 Standar Perpustakaan', 'the other standard');
  });

  it('shows the one service that the page’s editor has chosen', async () => {
    const { code } = await newOffice({ serviceStandards: TWO });
    show(code, 'service="perpustakaan"');
    await eventually(() => headings(box)[0] === '2 Standar Perpustakaan', 'the chosen standard');
    ok(!visibleText(box).includes('Pilih pelayanan'), 'there is nothing to choose');
  });

  it('tells the editor of a service that the office does not publish', async () => {
    const { code } = await newOffice({ serviceStandards: TWO });
    show(code, 'service="rekomendasi"');
    await sees(box, 'tidak menerbitkan standar pelayanan “rekomendasi”');
  });

  it('offers the office’s channels when nothing has been published yet', async () => {
    const { code } = await newOffice({ serviceStandards: [] });
    show(code);
    await sees(box, 'Kantor ini belum menerbitkan standar pelayanan');
    await sees(box, /bps3374@bps\.go\.id E-mail Kapan saja/);
  });

  it('says what happened when the endpoint is down, shows the page’s own channels, and tries again', async () => {
    const office = await newOffice();
    await office.fault('down');
    show(office.code);
    await sees(box, 'Layanan belum dapat dihubungi');
    await sees(box, 'Telepon kantor: 024 000');
    await office.release();
    await press(box, 'Coba lagi');
    await sees(box, 'Sumber:');
  });

  it('tries again when only the standard could not be had', async () => {
    const office = await newOffice({ serviceStandards: TWO });
    show(office.code);
    await sees(box, 'Standar Konsultasi');
    await office.fault('down');
    await pick(box, 'Pilih pelayanan', 'Standar Perpustakaan');
    await sees(box, 'Layanan belum dapat dihubungi');
    await office.release();
    await press(box, 'Coba lagi');
    await eventually(() => headings(box)[0] === '2 Standar Perpustakaan', 'the standard');
  });

  it('keeps a window’s room while it loads, so that nothing below moves before the visitor’s eyes', async () => {
    const office = await newOffice();
    await office.fault('slow');
    show(office.code);
    await sees(box, 'Memuat…');
    ok(box.getBoundingClientRect().height >= window.innerHeight, `${box.getBoundingClientRect().height} px`);
    await office.release();
    await sees(box, 'Sumber:');
    ok(box.getBoundingClientRect().height >= window.innerHeight, 'the room is used');
  });

  it('prints itself and nothing else of the page', async () => {
    show('3374', '', 800, '<header>Menu kota</header><aside>Iklan layanan</aside>');
    await sees(box, 'Sumber:');
    const paper = await printed(() => press(box, 'Cetak'));
    ok(!/Menu kota|Iklan layanan|Cetak/.test(paper), 'the rest of the page is not printed');
    equal(statements3374.filter((statement) => !paper.includes(spaced(statement))), []);
    await sees(document.body, 'Menu kota');
  });

  it('prints itself alone inside a page’s own component', async () => {
    show('3374', '', 800);
    const widget = box.querySelector('pst-service-standard');
    const component = document.createElement('div');
    const root = component.attachShadow({ mode: 'open' });
    root.append(Object.assign(document.createElement('p'), { textContent: 'Judul komponen' }));
    if (widget) root.append(widget);
    box.append(component);
    await sees(box, 'Sumber:');
    const paper = await printed(() => press(box, 'Cetak'));
    ok(!paper.includes('Judul komponen') && paper.includes('Persyaratan'), paper.slice(0, 200));
    await sees(box, 'Judul komponen');
  });

  it('speaks English around the office’s Indonesian text', async () => {
    show('3374', 'lang="en"');
    await sees(box, 'Source:');
    await sees(box, 'official only in Indonesian');
    await sees(box, 'Print');
    await sees(box, 'Pengguna layanan mengisi buku tamu');
  });

  for (const width of [320, 800]) {
    for (const office of ['3374', '3322']) {
      it(`is accessible and fits ${width} px with the content of ${office}`, async () => {
        show(office, '', width);
        await sees(box, 'Sumber:');
        await axe(box);
        ok(box.scrollWidth <= width, `${box.scrollWidth} px wide`);
      });
    }

    it(`is accessible at ${width} px while empty, loading, failing and offering a choice`, async () => {
      const [empty, slow, down, two] = await Promise.all([newOffice({ serviceStandards: [] }), newOffice(), newOffice(), newOffice({ serviceStandards: TWO })]);
      await Promise.all([slow.fault('slow'), down.fault('down')]);
      for (const [office, text] of [[empty, 'belum menerbitkan'], [slow, 'Memuat…'], [down, 'belum dapat dihubungi'], [two, 'Standar Konsultasi']] as [TestOffice, string][]) {
        show(office.code, '', width);
        await sees(box, text);
        await axe(box, text);
        dispose();
      }
      await slow.release();
    });
  }

  it('has headings without a gap', async () => {
    show('3374');
    await sees(box, 'Sumber:');
    const levels = headings(box).map((heading) => Number(heading[0]));
    equal(levels[0], 2);
    ok(levels.every((level, i) => level <= (levels[i - 1] ?? level) + 1), levels.join(' '));
  });
});
