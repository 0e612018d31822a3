/**
 * What an officer takes home: the guest book and the SKM table, entered as visitors do, shown on a page and at the desk, downloaded by
 * a real browser, opened by another program; held against what was worked out by hand.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { find } from '../../.setup/browsers.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { rateService, UNSUR, type NewRating, type Unsur } from '../../src/contract/feedback.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { Downloads } from '../support/downloads.ts';
import { openBrowser, Person } from '../support/people.ts';
import { aRating, anSkm, aVisit, newId, requestFor } from '../support/test-office.ts';

const YEAR = new Date().getUTCFullYear() - 1;

/**
 * Twelve respondents, worked out by hand. `given`: the answers to the question in their order; `counts`: how many gave 1, 2, 3 and 4;
 * `nrr`: the sum by 12; `weighted`: that by 9.
 *
 * Together 39 + 40 + 32 + 48 + 38 + 44 + 46 + 33 + 35 = 355 of 12 × 9 = 108 answers: IKM = 355 / 108 = 3.28703… → 3.287. The nine rounded
 * ninths add up to 3.286, and the nine rounded means times 0.11 to 3.255: neither is the index.
 * 25 × 355 / 108 = 8875 / 108 = 82.17592… → 82.18, between 76.61 and 88.30: B, "Baik".
 */
const WORKED_OUT: Readonly<Record<Unsur, { readonly given: string; readonly counts: readonly number[]; readonly sum: number; readonly nrr: number; readonly weighted: number }>> = {
  persyaratan: { given: '334334333433', counts: [0, 0, 9, 3], sum: 39, nrr: 3.25, weighted: 0.361 }, //  3.25     0.36111…
  prosedur: { given: '344333343334', counts: [0, 0, 8, 4], sum: 40, nrr: 3.33, weighted: 0.37 }, //      3.33333… 0.37037…
  waktu: { given: '233233233323', counts: [0, 4, 8, 0], sum: 32, nrr: 2.67, weighted: 0.296 }, //        2.66666… 0.29629…
  biaya: { given: '444444444444', counts: [0, 0, 0, 12], sum: 48, nrr: 4, weighted: 0.444 }, //          4        0.44444…
  produk: { given: '333433334333', counts: [0, 0, 10, 2], sum: 38, nrr: 3.17, weighted: 0.352 }, //      3.16666… 0.35185…
  kompetensi: { given: '434434434434', counts: [0, 0, 4, 8], sum: 44, nrr: 3.67, weighted: 0.407 }, //   3.66666… 0.40740…
  perilaku: { given: '444434444344', counts: [0, 0, 2, 10], sum: 46, nrr: 3.83, weighted: 0.426 }, //    3.83333… 0.42592…
  sarana: { given: '323333133333', counts: [1, 1, 10, 0], sum: 33, nrr: 2.75, weighted: 0.306 }, //      2.75     0.30555…
  pengaduan: { given: '333333333233', counts: [0, 1, 11, 0], sum: 35, nrr: 2.92, weighted: 0.324 }, //   2.91666… 0.32407…
};
const NAMES: Readonly<Record<Unsur, string>> = {
  persyaratan: 'Persyaratan', prosedur: 'Sistem, Mekanisme, dan Prosedur', waktu: 'Waktu Penyelesaian', biaya: 'Biaya/Tarif', produk: 'Produk Spesifikasi Jenis Pelayanan',
  kompetensi: 'Kompetensi Pelaksana', perilaku: 'Perilaku Pelaksana', sarana: 'Sarana dan Prasarana', pengaduan: 'Penanganan Pengaduan, Saran dan Masukan',
};
const RATINGS = Array.from({ length: 12 }, (_, who): NewRating => ({
  kind: 'skm', scores: Object.fromEntries(UNSUR.map((unsur) => [unsur, Number(WORKED_OUT[unsur].given[who])])) as Record<Unsur, 1 | 2 | 3 | 4>,
}));

const page = (content: string): string => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Kantor</title><script type="module" src="/pst.js"></script>${content}</html>`;
/** As Indonesian writes it. */
const written = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');

/** Every table of the page, row by row, as it is read. */
const tablesOf = (person: Person): Promise<readonly (readonly (readonly string[])[])[]> => person.page.evaluate(() => {
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  return all(document).flatMap((element) => (element instanceof HTMLTableElement ? [[...element.rows].map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()))] : []));
});

describe('what an officer takes home', { skip: find().chromium ? false : 'Chromium is not installed' }, () => {
  let office: BuiltOffice;
  let browser: Browser;
  /** What the office takes for now, where that is not now. */
  let now: Date | undefined;
  before(async () => {
    await buildWhatIsOld();
    [office, browser] = await Promise.all([startBuiltOffice({ '/hasil': page('<pst-satisfaction></pst-satisfaction>') }, { clock: () => now ?? new Date() }), openBrowser('chromium')]);
  });
  after(async () => {
    await browser.close();
    await office.close();
  });

  const leave = async (row: Operation, body: object): Promise<void> => {
    const response = await fetch(requestFor(row, { params: { office: '3374', id: newId() }, body, origin: office.url }, office.url));
    assert.equal(response.status, 200, await response.text());
  };
  const atDesk = async (): Promise<Person & AsyncDisposable> => {
    const officer = await Person.at(browser, 'The officer', `${office.url}/desk`);
    await officer.fill('Nama pengguna', OFFICERS[0].user);
    await officer.fill('Kata sandi', PASSWORD);
    await officer.press('Masuk');
    await officer.sees('Kotak masuk');
    return officer;
  };

  it('is the guest book, with what the visitor wrote', async () => {
    await leave(signGuestBook, aVisit({ name: '=cmd|calc', phone: '+62 811 2233', education: 4, services: [1, 16] }));
    await using officer = await atDesk();
    await using downloads = await Downloads.of(officer);
    await officer.press('Buku tamu');
    await officer.sees('=cmd|calc');
    await officer.press('Unduh buku tamu');
    await officer.press('Unduh');
    await officer.sees('sudah diunduh.');
    const [, data] = (await readXlsx(await downloads.saved(/^buku-tamu-bps-kota-semarang-\d{4}-\d\d-01-sd-\d{4}-\d\d-\d\d\.xlsx$/))).sheets;
    const [titles = [], row = []] = data?.rows ?? [];
    const cells = (...wanted: readonly string[]) => wanted.map((title) => row[titles.indexOf(title)]);
    assert.deepEqual(cells('Nama', 'Nomor handphone', 'Jenis kelamin (kode)', 'Jenis kelamin', 'Pendidikan tertinggi yang ditamatkan (kode)', 'Jenis layanan yang digunakan (jumlah kode)'), ['=cmd|calc', '+62 811 2233', 1, 'Laki-laki', 4, 17]);
    assert.ok(cells('Tanggal')[0] instanceof Date, 'a day is a day');
    await officer.press('CSV');
    await officer.press('Unduh');
    const csv = (await downloads.saved(/^buku-tamu-.*\.csv$/)).toString();
    assert.match(csv, /;'=cmd\|calc;budi@contoh\.example;'\+62 811 2233;1;Laki-laki;4;S2;/);
  });

  it('is the SKM table of a quarter, with the figures that everybody can read', async () => {
    now = new Date(`${YEAR}-02-10T03:00:00Z`);
    for (const rating of RATINGS) await leave(rateService, rating);
    await leave(rateService, aRating());
    // In the quarter after that, of too few to be told.
    now = new Date(`${YEAR}-04-10T03:00:00Z`);
    await leave(rateService, anSkm(1));
    now = undefined;

    await using visitor = await Person.at(browser, 'A visitor', `${office.url}/hasil`);
    await visitor.sees(/82,18 .*Baik Mutu B .*Responden 12/);
    await visitor.sees(`Tidak termasuk Triwulan II ${YEAR}`);
    const [unsur] = await tablesOf(visitor);
    assert.deepEqual(unsur, [
      ['Unsur', 'NRR'],
      ...UNSUR.map((unsur) => [NAMES[unsur], written(WORKED_OUT[unsur].nrr, 2)]),
      ['Indeks Kepuasan Masyarakat (IKM)', '3,287'],
      ['Responden', '12'],
    ]);

    await using officer = await atDesk();
    await using downloads = await Downloads.of(officer);
    await officer.press('Hasil SKM');
    await officer.sees('Belum ada yang menjawab sembilan pertanyaan');
    await officer.choose('Dari bulan', `${YEAR}-01`);
    await officer.choose('Sampai bulan', `${YEAR}-03`);
    await officer.press('Tampilkan');
    await officer.sees('82,18');
    const [table, quick] = await tablesOf(officer);
    assert.deepEqual(table?.slice(1), [
      ...UNSUR.map((unsur) => [NAMES[unsur], WORKED_OUT[unsur].counts.join(' · '), written(WORKED_OUT[unsur].nrr, 2), '1/9', written(WORKED_OUT[unsur].weighted, 3)]),
      ['Responden', '12'], ['Jumlah NRR tertimbang (IKM)', '3,287'], ['IKM, nilai konversi (× 25)', '82,18'], ['Mutu pelayanan', 'B (Baik)'],
    ]);
    assert.deepEqual(quick?.at(-1), ['Sangat Baik', '1']);

    await officer.press('Unduh Excel (XLSX)');
    const { sheets } = await readXlsx(await downloads.saved(/^skm-.*\.xlsx$/));
    const rows = new Map(sheets.map(({ name, rows }) => [name, rows]));
    assert.deepEqual(rows.get('SKM')?.slice(1), UNSUR.map((unsur, i) => {
      const { counts, sum, nrr, weighted } = WORKED_OUT[unsur];
      return [i + 1, NAMES[unsur], ...counts, 12, sum, nrr, weighted];
    }));
    const about = new Map((rows.get('Keterangan') ?? []).map(([title, value]) => [title, value]));
    assert.deepEqual(['Responden', 'IKM', 'IKM setelah dikonversi', 'Mutu pelayanan'].map((title) => about.get(title)), [12, 3.287, 82.18, 'B']);
    assert.deepEqual(about.get('Sampai tanggal'), new Date(`${YEAR}-03-31T00:00:00Z`));

    await officer.press('Unduh CSV');
    const lines = (await downloads.saved(/^skm-.*\.csv$/)).toString().split('\r\n');
    assert.deepEqual(lines.slice(1, -1), UNSUR.map((unsur, i) => {
      const { counts, sum, nrr, weighted } = WORKED_OUT[unsur];
      return [i + 1, NAMES[unsur], ...counts, 12, sum, String(nrr).replace('.', ','), String(weighted).replace('.', ',')].join(';');
    }));
  });
});
