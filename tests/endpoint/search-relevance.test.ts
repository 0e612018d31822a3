/** What a visitor types, mistakes included, and what should stand first. The table is what `ranking.ts` is tuned against. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { searchInformation } from '../../src/contract/search.ts';
import { readOfficesFolder } from '../../src/endpoint/node/read-offices.ts';
import { newId, TestEndpoint } from '../support/test-office.ts';
import { FakeWebApi, HOLDINGS } from '../support/web-api.ts';

const offices = await readOfficesFolder(join(import.meta.dirname, '../../demo/offices'));

const ANSWERS: readonly (readonly [question: string, answer: string])[] = [
  ['Apakah konsultasi statistik dipungut biaya?', 'Tidak, layanan konsultasi statistik **gratis**.'],
  ['Berapa lama pertanyaan saya dijawab?', 'Paling lama tiga hari kerja setelah permintaan jelas.'],
  ['Di mana saya dapat memperoleh data penduduk per kelurahan?', 'Pada publikasi *Kecamatan Dalam Angka*, tabel penduduk menurut kelurahan.'],
];

/** Typed, and the beginning of the title that should come first. */
const TABLE: readonly (readonly [typed: string, first: string])[] = [
  ['inflasi', 'Perkembangan Indeks Harga Konsumen/Inflasi'],
  ['inflsi', 'Perkembangan Indeks Harga Konsumen/Inflasi'],
  ['infla', 'Perkembangan Indeks Harga Konsumen/Inflasi'],
  ['IHK oktober', 'Perkembangan Indeks Harga Konsumen/Inflasi'],
  ['jumlah penduduk miskin', 'Jumlah Penduduk Miskin Kota Semarang'],
  ['brp jmlh pendudk miskin yg ada di kota semarang?', 'Jumlah Penduduk Miskin Kota Semarang'],
  ['kemiskinan', 'Profil Kemiskinan di Kota Semarang'],
  ['data kemiskinan maret 2026', 'Profil Kemiskinan di Kota Semarang'],
  ['penganguran', 'Tingkat Pengangguran Terbuka'],
  ['tpt semarang', 'Tingkat Pengangguran Terbuka'],
  ['orang menganggur', 'Tingkat Pengangguran Terbuka'],
  ['semarang dalam angka', 'Kota Semarang Dalam Angka 2026'],
  ['kota semarang dalam angka 2020', 'Kota Semarang Dalam Angka 2020'],
  ['tembalang dlm angka', 'Kecamatan Tembalang Dalam Angka 2025'],
  ['penduduk per kecamatan', 'Jumlah Penduduk Menurut Kecamatan dan Jenis Kelamin'],
  ['penduduk kelurahan', 'Di mana saya dapat memperoleh data penduduk per kelurahan?'],
  ['produksi padi', 'Luas Panen dan Produksi Padi'],
  ['panen beras', 'Luas Panen dan Produksi Padi'],
  ['ntp', 'Nilai Tukar Petani'],
  ['nilai tukar petaninya', 'Nilai Tukar Petani'],
  ['sakernas', 'Pelatihan Petugas Survei Angkatan Kerja Nasional'],
  ['biaya', 'Biaya/Tarif'],
  ['apakah dipungut biaya', 'Apakah konsultasi statistik dipungut biaya?'],
  ['brp bayarnya konsultasi?', 'Apakah konsultasi statistik dipungut biaya?'],
  ['tarip', 'Biaya/Tarif'],
  ['berapa lama di jawab', 'Berapa lama pertanyaan saya dijawab?'],
  ['syarat-syarat', 'Persyaratan'],
  ['persaratan konsultasi', 'Persyaratan'],
  ['cara mengadu', 'Penanganan Pengaduan, Saran, dan Masukan'],
  ['komplain lewat wa', 'Penanganan Pengaduan, Saran, dan Masukan'],
  ['ngambil nomor antrean', 'Sistem, Mekanisme, dan Prosedur'],
  ['prosedur online', 'Sistem, Mekanisme, dan Prosedur'],
  ['dasar hukumnya apa', 'Dasar Hukum'],
];

async function openOffice(): Promise<TestEndpoint> {
  const api = new FakeWebApi('kunci', HOLDINGS);
  const office = await TestEndpoint.open({ offices, search: { key: api.key, fetch: api.fetch, perSecond: 1_000 } });
  office.now = new Date('2026-11-21T03:00:00Z');
  for (const [question, answer] of ANSWERS) {
    await office.db.insertInto('published_answers').values({
      id: newId(), office: '3374', question, answer, consultation: null, published_at: '2026-10-01T03:00:00.000Z', published_by: 'petugas', withdrawn_at: null,
    }).execute();
  }
  return office;
}

const titles = async (office: TestEndpoint, q: string): Promise<string[]> =>
  (await office.ask(searchInformation, { params: { office: '3374' }, query: { q } })).results.map(({ title }) => title);

describe('what a visitor is shown first', () => {
  test('is what was meant, in at least 31 of 33 searches, and among the first three in all', async () => {
    await using office = await openOffice();
    const wrong: string[] = [];
    for (const [typed, first] of TABLE) {
      const found = await titles(office, typed);
      const place = found.findIndex((title) => title.startsWith(first)) + 1;
      assert.ok(place >= 1 && place <= 3, `“${typed}”: ${first} is number ${place} of ${JSON.stringify(found.slice(0, 5), null, 1)}`);
      if (place !== 1) wrong.push(`“${typed}” → ${found[0] ?? 'nothing'}`);
    }
    assert.equal(TABLE.length, 33);
    assert.ok(wrong.length <= 2, wrong.join('\n'));
  });

  test('does not depend on whether others have searched before', async () => {
    await using used = await openOffice();
    for (const [typed] of TABLE) await titles(used, typed);
    for (const [typed] of TABLE.slice(0, 8)) {
      await using fresh = await openOffice();
      assert.equal((await titles(used, typed))[0], (await titles(fresh, typed))[0], typed);
    }
  });

  test('is the newer one of two that fit equally well, and a published answer before everything that does', async () => {
    await using office = await openOffice();
    const found = await titles(office, 'semarang dalam angka');
    assert.ok(found.indexOf('Kota Semarang Dalam Angka 2026') < found.indexOf('Kota Semarang Dalam Angka 2020'));
    const values = { office: '3374', answer: 'Ya.', consultation: null, published_at: '2026-10-01T03:00:00.000Z', published_by: 'petugas', withdrawn_at: null };
    await office.db.insertInto('published_answers').values({ ...values, id: newId(), question: 'Kecamatan Tembalang Dalam Angka 2025' }).execute();
    assert.deepEqual((await office.ask(searchInformation, { params: { office: '3374' }, query: { q: 'tembalang dalam angka' } })).results.slice(0, 2).map(({ kind }) => kind), ['answer', 'publication']);
  });

  test('leaves out what has only words in common that are in every title', async () => {
    await using office = await openOffice();
    assert.deepEqual((await titles(office, 'jumlah kendaraan kota semarang')).filter((title) => !/kendaraan/i.test(title)), []);
  });
});
