import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { exportVisits, getVisit } from '../../src/contract/desk-lists.ts';
import { exportSatisfaction } from '../../src/contract/desk-satisfaction.ts';
import { rateService } from '../../src/contract/feedback.ts';
import { signGuestBook, type NewVisit } from '../../src/contract/guest-book.ts';
import { aVisit, newId, TestEndpoint } from '../support/test-office.ts';

const MAY = { from: '2026-05-01', to: '2026-05-31' } as const;
/** The first letters that make a spreadsheet program calculate. */
const FORMULAS = ['=1+1', '+62811', '-1', '@SUM(A1)', '=HYPERLINK("http://jahat.example";"klik")', '＝1+1', '_x003D_1+1'] as const;

const sign = async (office: TestEndpoint, visit: Partial<NewVisit> = {}, code = '3374') =>
  office.ask(signGuestBook, { params: { office: code, id: newId() }, body: aVisit(visit) });

async function download(office: TestEndpoint, cookie: string, query: Record<string, string>): Promise<Response> {
  const response = await office.send(exportVisits, { cookie, query });
  assert.equal(response.status, 200);
  return response;
}

type Value = unknown;

/** Opened by a program that did not write it. Moments come as `Date`s whose UTC is what the cell shows. */
async function sheets(response: Response): Promise<ReadonlyMap<string, readonly (readonly Value[])[]>> {
  const workbook = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  return new Map(workbook.sheets.map(({ name, rows }) => [name, rows]));
}

/** Each row by the titles above it. */
const byTitle = ([titles = [], ...rows]: readonly (readonly Value[])[]) => rows.map((row) => Object.fromEntries(titles.map((title, i) => [String(title), row[i] ?? null])));

describe('the guest book as a file', () => {
  test('is a workbook with typed cells, each code beside its official label, worked out by hand', async () => {
    await using office = await TestEndpoint.open();
    office.now = new Date('2026-05-04T16:59:00Z');
    const cookie = await office.signIn();
    const { ticket, id } = await sign(office, {
      name: 'Siti & Ani <b>', email: 'siti@contoh.example', phone: '0811 2233 4455', gender: 2, education: 3, ageClass: 2, disability: 1, disabilityKind: 4, occupation: 7,
      occupationOther: 'Petani', institutionCategory: 4, institutionName: 'Dinas Contoh', purpose: 5, purposeOther: 'Lomba', services: [1, 16], channels: [2, 8], complainedBefore: false, consent: '2026-11', group: { people: 5, men: 2, women: 3 },
      need: { detail: 'Inflasi', region: 'Kota Semarang', fromYear: 2020, toYear: 2025, level: 7, levelOther: 'RW', period: 7 },
    });
    const response = await download(office, cookie, { ...MAY, format: 'xlsx' });
    assert.equal(response.headers.get('Content-Disposition')?.split(';')[1]?.trim(), 'filename="buku-tamu-bps-contoh-3374-2026-05-01-sd-2026-05-31.xlsx"');
    const workbook = await sheets(response);
    assert.deepEqual([...workbook.keys()], ['Keterangan', 'Buku tamu', 'Kode']);
    const [row = {}] = byTitle(workbook.get('Buku tamu') ?? []);
    assert.deepEqual(row, {
      Tanggal: new Date('2026-05-04T00:00:00Z'), Waktu: new Date('2026-05-04T23:59:00Z'), 'Nomor antrean': ticket?.number, 'Layanan antrean': 'Perpustakaan',
      Nama: 'Siti & Ani <b>', 'Alamat e-mail': 'siti@contoh.example', 'Nomor handphone': '0811 2233 4455',
      'Jenis kelamin (kode)': 2, 'Jenis kelamin': 'Perempuan', 'Pendidikan tertinggi yang ditamatkan (kode)': 3, 'Pendidikan tertinggi yang ditamatkan': 'D4/S1',
      'Umur (kode)': 2, Umur: '17–25 tahun', 'Penyandang/pendamping disabilitas (kode)': 1, 'Penyandang/pendamping disabilitas': 'Ya',
      'Jenis disabilitas (kode)': 4, 'Jenis disabilitas': 'Disabilitas Sensorik', 'Pekerjaan utama (kode)': 7, 'Pekerjaan utama': 'Lainnya', 'Pekerjaan utama: lainnya': 'Petani',
      'Kategori instansi (kode)': 4, 'Kategori instansi': 'Pemerintah Daerah', 'Kategori instansi: lainnya': null, 'Nama instansi': 'Dinas Contoh',
      'Pemanfaatan utama hasil kunjungan dan/atau akses layanan (kode)': 5, 'Pemanfaatan utama hasil kunjungan dan/atau akses layanan': 'Lainnya',
      'Pemanfaatan utama hasil kunjungan dan/atau akses layanan: lainnya': 'Lomba',
      'Jenis layanan yang digunakan (jumlah kode)': 17, 'Jenis layanan yang digunakan': 'Perpustakaan; Konsultasi Statistik',
      'Sarana yang digunakan untuk memperoleh layanan BPS (jumlah kode)': 10,
      'Sarana yang digunakan untuk memperoleh layanan BPS': 'Pelayanan Statistik Terpadu online (pst.bps.go.id); Surat/E-mail',
      'Apakah pernah melakukan pengaduan terkait PST?': 'Tidak',
      'Jumlah orang': 5, 'Laki-laki (orang)': 2, 'Perempuan (orang)': 3, 'Data yang dibutuhkan': 'Inflasi', Wilayah: 'Kota Semarang', 'Tahun awal': 2020, 'Tahun akhir': 2025,
      'Level data (kode)': 7, 'Level data': 'Lainnya', 'Level data: lainnya': 'RW', 'Periode data (kode)': 7, 'Periode data': 'Bulanan', 'Periode data: lainnya': null,
      'Versi persetujuan': '2026-11', 'ID kunjungan': id,
    });
    assert.deepEqual(workbook.get('Keterangan')?.slice(1, 9), [
      ['Isi berkas', 'Buku tamu Pelayanan Statistik Terpadu'], ['Kantor', 'BPS Contoh 3374 (3374)'], ['Dari tanggal', new Date('2026-05-01T00:00:00Z')], ['Sampai tanggal', new Date('2026-05-31T00:00:00Z')],
      ['Zona waktu', 'Asia/Jakarta'], ['Jumlah kunjungan', 1], ['Dibuat pada', new Date('2026-05-04T23:59:00Z')], ['Dibuat oleh', 'Dewi Lestari'],
    ]);
    const codes = workbook.get('Kode') ?? [];
    assert.deepEqual(codes.find(([question, code]) => question === 'Kategori instansi' && code === 6), ['Kategori instansi', 6, 'Lembaga Penelitian & Pendidikan']);
    assert.equal(codes.length, 1 + 2 + 5 + 7 + 2 + 4 + 7 + 9 + 5 + 6 + 6 + 7 + 10);
  });

  test('holds the days of the period at the office and no others, oldest first, of no other office', async () => {
    await using office = await TestEndpoint.open();
    for (const [instant, name] of [['2026-04-30T16:59:59Z', 'April'], ['2026-04-30T17:00:00Z', 'awal Mei'], ['2026-05-31T16:59:59Z', 'akhir Mei'], ['2026-05-31T17:00:00Z', 'Juni']] as const) {
      office.now = new Date(instant);
      await sign(office, { name });
    }
    await sign(office, { name: 'lain' }, '3322');
    const workbook = await sheets(await download(office, await office.signIn(), { ...MAY, format: 'xlsx' }));
    assert.deepEqual(byTitle(workbook.get('Buku tamu') ?? []).map((row) => row['Nama']), ['awal Mei', 'akhir Mei']);
  });

  test('keeps what looks like a formula a text, in every field that a visitor writes', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    for (const text of FORMULAS) {
      office.now = new Date(office.now.getTime() + 60_000);
      await sign(office, { name: text, institutionName: text, occupation: 7, occupationOther: text, institutionCategory: 9, institutionCategoryOther: text, purpose: 5, purposeOther: text });
    }
    const bytes = new Uint8Array(await (await download(office, cookie, { ...MAY, format: 'xlsx' })).arrayBuffer());
    const workbook = await readXlsx(bytes, { readStyles: true });
    for (const { cells } of workbook.sheets) for (const cell of cells?.values() ?? []) assert.equal((cell as { formula?: unknown }).formula, undefined);
    const rows = byTitle(workbook.sheets[1]?.rows ?? []);
    assert.deepEqual(rows.map((row) => row['Nama']), [...FORMULAS]);
    const text = await (await download(office, cookie, { ...MAY, format: 'csv' })).text();
    assert.ok(!/(^|[;"\r\n])[=+\-@\t＝＋－＠]/.test(text.replaceAll('""', '')), text);
  });

  test('is a table for an Indonesian Excel: semicolons, a mark that it is UTF-8, quotes where they are needed', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    await sign(office, { name: 'Ani; "Nana" É', phone: '+62 811 2233 4455', institutionName: 'A, B' });
    const response = await download(office, cookie, { ...MAY, format: 'csv' });
    assert.equal(response.headers.get('Content-Type'), 'text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [titles = '', row = '', end] = bytes.toString('utf8').slice(1).split('\r\n');
    assert.ok(titles.startsWith('Tanggal;Waktu;Nomor antrean;Layanan antrean;Nama;Alamat e-mail;Nomor handphone;Jenis kelamin (kode);Jenis kelamin;'));
    assert.ok(row.startsWith('2026-05-04;2026-05-04 10:00;KS-001;Konsultasi Statistik;"Ani; ""Nana"" É";budi@contoh.example;\'+62 811 2233 4455;1;Laki-laki;4;S2;'), row);
    assert.equal(end, '');
  });

  test('is a whole file where nobody came, and is refused where the period ends before it begins', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const workbook = await sheets(await download(office, cookie, { ...MAY, format: 'xlsx' }));
    assert.equal(workbook.get('Buku tamu')?.length, 1);
    const { code, errors } = await office.refusal(exportVisits, { cookie, query: { from: '2026-05-02', to: '2026-05-01', format: 'csv' } });
    assert.deepEqual([code, errors], ['invalid', [{ path: 'to', code: 'before-from' }]]);
    for (const wrong of [{ format: 'pdf' }, { to: '2026-05-99' }]) assert.equal((await office.refusal(exportVisits, { cookie, query: { ...MAY, format: 'xlsx', ...wrong } })).code, 'invalid');
    assert.equal((await office.refusal(exportVisits, { query: { ...MAY, format: 'csv' } })).code, 'unauthenticated');
  });

  test('is written down as read, with who had which period, and so is each entry that is opened', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const { id } = await sign(office);
    await download(office, cookie, { ...MAY, format: 'csv' });
    await office.ask(getVisit, { cookie, params: { id } });
    const log = await office.db.selectFrom('access_log').select(['user', 'kind', 'record', 'action']).orderBy('kind').execute();
    assert.deepEqual(log.map((entry) => ({ ...entry })), [
      { user: 'petugas-3374', kind: 'visit', record: id, action: 'read' }, { user: 'petugas-3374', kind: 'visits', record: '2026-05-01/2026-05-31', action: 'file' },
    ]);
  });

  test('breaks off where the database does, so that nobody takes half of it for the whole', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    await sign(office);
    const files = [await download(office, cookie, { ...MAY, format: 'csv' }), await download(office, cookie, { ...MAY, format: 'xlsx' })];
    await office.db.schema.dropTable('visits').execute();
    for (const file of files) await assert.rejects(file.arrayBuffer());
  });
});

describe('the SKM table as a file', () => {
  test('has the figures of the months, worked out by hand', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const scores = { persyaratan: 4, prosedur: 4, waktu: 2, biaya: 4, produk: 4, kompetensi: 3, perilaku: 4, sarana: 3, pengaduan: 4 };
    for (const waktu of [2, 3, 3]) await office.ask(rateService, { params: { office: '3374', id: newId() }, body: { kind: 'skm', scores: { ...scores, waktu } } });
    const response = await office.send(exportSatisfaction, { cookie, query: { ...MAY, format: 'xlsx' } });
    assert.match(response.headers.get('Content-Disposition') ?? '', /filename="skm-bps-contoh-3374-2026-05-01-sd-2026-05-31\.xlsx"/);
    const workbook = await sheets(response);
    // (2 + 3 + 3) / 3 = 2,67, and a ninth of that is 0,296.
    assert.deepEqual(workbook.get('SKM')?.[3], [3, 'Waktu Penyelesaian', 0, 1, 2, 0, 3, 8, 2.67, 0.296]);
    const about = new Map((workbook.get('Keterangan') ?? []).map(([name, value]) => [name, value]));
    // Six unsur of 12, two of 9, and 8: 98 of 27 answers are 3,630; times 25 is 90,74, an A.
    assert.deepEqual(['Responden', 'IKM', 'IKM setelah dikonversi', 'Mutu pelayanan', 'Dibuat oleh'].map((name) => about.get(name)), [3, 3.63, 90.74, 'A', 'Dewi Lestari']);
    const table = await (await office.send(exportSatisfaction, { cookie, query: { ...MAY, format: 'csv' } })).text();
    assert.ok(table.includes('\r\n3;Waktu Penyelesaian;0;1;2;0;3;8;2,67;0,296\r\n'), table);
    const { code } = await office.refusal(exportSatisfaction, { cookie, query: { from: '2026-05-02', to: '2026-05-31', format: 'csv' } });
    assert.equal(code, 'invalid');
  });
});
