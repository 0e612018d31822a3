import '../../src/elements/satisfaction/define.ts';
import { number } from '../../src/elements/shared/numbers.ts';
import { periodName } from '../../src/elements/shared/skm-period.ts';
import { skm as english } from '../../src/locale/en/skm.ts';
import { skm } from '../../src/locale/id/skm.ts';
import { equal, ok } from '../support/assert.ts';
import { forEverybody } from '../support/everybody.ts';
import { descend, ENDPOINT, eventually, focused, newOffice, pick, place, press, sees, shown, visibleText, type TestOffice } from '../support/widget.ts';

/** Last year, whose quarters are all over. */
const YEAR = new Date().getUTCFullYear() - 1;
const EVERYBODY_GOOD = { best: 0, worse: 0 };
const inMonth = (month: string, respondents: number, more = EVERYBODY_GOOD) => ({ month: `${YEAR}-${month}`, respondents, ...more });

describe('satisfaction', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  afterEach(() => dispose());

  const show = async (months: Parameters<TestOffice['answered']>[0] = [], attributes = '', width?: number, before = async () => {}): Promise<HTMLElement> => {
    office = await newOffice({ sampleValues: [] });
    await office.answered(months);
    await before();
    ({ box, dispose } = place(`<pst-satisfaction endpoint="${ENDPOINT}" office="${office.code}" ${attributes}><p>Telepon kantor: 024 000</p></pst-satisfaction>`, width));
    return box;
  };

  /** The cells of each row of the table with this title. */
  const rows = async (title: string): Promise<readonly (readonly string[])[]> => {
    const table = await eventually(() => [...descend(box)].find((one): one is HTMLTableElement => one instanceof HTMLTableElement && (one.caption?.textContent ?? '').includes(title)), `the table “${title}”`);
    return [...table.rows].map((row) => [...row.cells].filter(shown).map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));
  };

  it('tells a visitor the index, its grade in words, how many answered and when', async () => {
    // 40 people; everybody chose 3, but some 4 (demo/ratings.ts), as many as the next line says of each unsur.
    await show([inMonth('02', 40)]);
    // 4 from 0, 2, 4, 12, 0, 2, 4, 6, 0 of 40: sums 9 × 120 + 30 = 1110; 1110 / 360 = 3.0833…; × 25 = 77.0833… → 77,08: B
    await sees(box, /IKM, nilai konversi 25–100/);
    await sees(box, '77,08');
    await sees(box, /Mutu B/);
    await sees(box, /Baik/);
    await sees(box, /Responden 40/);
    await sees(box, `Jawaban dari Triwulan I ${YEAR}`);
  });

  it('has every unsur by its official name with its mean, in a table', async () => {
    await show([inMonth('02', 40)]);
    // 4 from 0 of 40: 3.00; 2: 122 / 40 = 3.05; 4: 3.10; 12: 132 / 40 = 3.30; 6: 126 / 40 = 3.15
    equal(await rows('Nilai setiap unsur'), [
      ['Unsur', 'NRR'],
      ['Persyaratan', '3,00'], ['Sistem, Mekanisme, dan Prosedur', '3,05'], ['Waktu Penyelesaian', '3,10'], ['Biaya/Tarif', '3,30'], ['Produk Spesifikasi Jenis Pelayanan', '3,00'],
      ['Kompetensi Pelaksana', '3,05'], ['Perilaku Pelaksana', '3,10'], ['Sarana dan Prasarana', '3,15'], ['Penanganan Pengaduan, Saran dan Masukan', '3,00'],
      ['Indeks Kepuasan Masyarakat (IKM)', '3,083'], ['Responden', '40'],
    ]);
  });

  it('shows how it has changed, and one of the periods when the visitor chooses it', async () => {
    await show([inMonth('01', 20, { best: 1, worse: 4 }), inMonth('05', 1300), inMonth('07', 12), inMonth('11', 3)]);
    equal((await rows('Dari waktu ke waktu')).map(([period, respondents, mark]) => [period, respondents, mark]), [
      ['Periode', 'Responden', 'Mutu'], [`Triwulan I ${YEAR}`, '20', 'C Kurang Baik'], [`Triwulan II ${YEAR}`, '1.300', 'B Baik'], [`Triwulan III ${YEAR}`, '12', 'B Baik'],
    ]);
    await sees(box, /Responden 1\.332/);
    await sees(box, `Tidak termasuk Triwulan IV ${YEAR}`);
    await pick(box, 'Periode', `Triwulan II ${YEAR}`);
    await sees(box, /Responden 1\.300/);
    await sees(box, `Jawaban dari Triwulan II ${YEAR}`);
    ok(!visibleText(box).includes('Dari waktu ke waktu'), 'one period is no course of time');
  });

  it('says that too few have answered, and nothing of what they said', async () => {
    await show([inMonth('02', 9)]);
    // The running year is shown where no other has figures; a year that has some would be.
    await sees(box, /Belum ada hasil|Belum cukup responden/);
    await sees(box, 'sedikitnya 10');
    ok(!/\d,\d\d/.test(visibleText(box)), 'no figure is shown');
  });

  it('says when the next figures come', async () => {
    await show();
    await sees(box, /Belum ada hasil untuk ditampilkan|Belum cukup responden/);
    await sees(box, /Hasil triwulan yang sedang berjalan dapat tampil mulai 2 (Januari|April|Juli|Oktober) \d{4}/);
  });

  it('says that the office cannot be reached, offers its other ways, and tries again', async () => {
    await show([inMonth('02', 12)], '', 640, () => office.fault('down'));
    await sees(box, 'Layanan belum dapat dihubungi');
    await sees(box, 'Telepon kantor: 024 000');
    await office.release();
    await press(box, 'Coba lagi');
    await sees(box, /Responden 12/);
  });

  it('keeps what is shown until the chosen period is here, and says so when it does not come', async () => {
    await show([inMonth('02', 12), inMonth('05', 13)]);
    await sees(box, /Responden 25/);
    await office.fault('down');
    const list = await eventually(() => [...descend(box)].find((one) => one instanceof HTMLSelectElement), 'the list of periods');
    list.focus();
    await pick(box, 'Periode', `Triwulan I ${YEAR}`);
    await sees(box, 'Layanan belum dapat dihubungi');
    equal(focused() === list, true, 'the focus stays on the list');
    await office.release();
    await press(box, 'Coba lagi');
    await sees(box, /Responden 12/);
  });

  it('speaks English', async () => {
    await show([inMonth('02', 1234)], 'lang="en"');
    await sees(box, /Grade B Good|Good Grade B/);
    await sees(box, '1,234');
    await sees(box, `1st quarter ${YEAR}`);
    ok(/\b7\d\.\d\d\b/.test(visibleText(box)), 'decimal points');
  });

  for (const width of [320, 760]) {
    it(`is for everybody at ${width} px: figures, too few, and the endpoint down`, async () => {
      await show([inMonth('02', 40), inMonth('05', 13), inMonth('08', 3)], '', width);
      await sees(box, 'Dari waktu ke waktu');
      await forEverybody(box, 'figures');
      dispose();
      await show([inMonth('02', 4)], '', width);
      await sees(box, 'sedikitnya 10');
      await forEverybody(box, 'too few');
      dispose();
      await show([], '', width, () => office.fault('down'));
      await sees(box, 'Coba lagi');
      await forEverybody(box, 'the endpoint down');
    });
  }
});

describe('a period’s name', () => {
  for (const [from, to, indonesian, inEnglish] of [
    ['2026-01-01', '2026-12-31', 'Tahun 2026', 'Year 2026'],
    ['2026-04-01', '2026-06-30', 'Triwulan II 2026', '2nd quarter 2026'],
    ['2026-01-01', '2026-09-30', 'Januari–September 2026', 'January–September 2026'],
    ['2026-02-01', '2026-02-28', 'Februari 2026', 'February 2026'],
    ['2025-10-01', '2026-03-31', 'Oktober 2025 – Maret 2026', 'October 2025 – March 2026'],
  ] as const) {
    it(`is “${indonesian}”`, () => equal([periodName({ from, to }, skm), periodName({ from, to }, english)], [indonesian, inEnglish]));
  }
});

describe('numbers', () => {
  it('are written as the language writes them', () => {
    equal([number(1234567, 'id'), number(85.5, 'id', 2), number(999, 'id'), number(1234.5, 'en', 1)], ['1.234.567', '85,50', '999', '1,234.5']);
  });
});
