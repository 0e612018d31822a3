// One file, one test after the other: all tests of a browser share the officer's cookie.
import '../../src/desk/desk.ts';
import { equal, ok } from '../support/assert.ts';
import { endSession, leave, openDesk, signIn } from '../support/desk.ts';
import { keys } from '../support/keyboard.ts';
import { savedFile } from '../support/saved-file.ts';
import { axe, eventually, fill, fits, focused, linkNamed, newOffice, pick, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const VISIT = {
  name: 'Ani Lestari', email: 'ani@contoh.go.id', phone: '0812 3456 7890', gender: 2, education: 4, ageClass: 3, disability: 1, disabilityKind: 4, consent: '1', occupation: 7,
  occupationOther: 'Jurnalis', institutionCategory: 9, institutionCategoryOther: 'Media', institutionName: 'Suara Kota', purpose: 5,
  purposeOther: 'Liputan', services: [16, 32], channels: [2, 4], complainedBefore: false, group: { people: 5, men: 2, women: 3 }, need: { detail: 'Inflasi', region: 'Kota Contoh', fromYear: 2020 },
};
const PLAIN = { name: 'Budi Santoso', email: 'budi@contoh.go.id', gender: 1, education: 1, occupation: 1, institutionCategory: 6, institutionName: 'SMA 1', purpose: 1, services: [1], channels: [1] };
const SCORES = { persyaratan: 1, prosedur: 2, waktu: 3, biaya: 4, produk: 1, kompetensi: 2, perilaku: 3, sarana: 4, pengaduan: 2 };

describe('what visitors have left, at the desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  const open = (width?: number): void => void ({ box, dispose } = openDesk(width));
  const gone = (text: string) => eventually(() => !visibleText(box).includes(text), () => `“${text}” goes away in: ${visibleText(box)}`);

  beforeEach(async () => {
    office = await newOffice({ name: 'BPS Kota Contoh' });
    open();
  });

  afterEach(async () => {
    dispose();
    await endSession();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says what will be here while there is nothing', async () => {
    await signIn(box, office);
    await press(box, 'Buku tamu');
    await sees(box, 'Belum ada tamu yang mengisi buku tamu.');
    await press(box, 'Penilaian');
    await sees(box, 'Belum ada penilaian.');
  });

  it('shows every answer of a visit in its official words, and that something was not filled in', async () => {
    await leave(office, 'visits', VISIT);
    await signIn(box, office);
    await press(box, 'Buku tamu');
    await press(box, 'Ani Lestari');
    for (const text of [
      'KS-001', 'Alamat e-mail ani@contoh.go.id', 'Nomor handphone 0812 3456 7890', 'Jenis kelamin Perempuan', 'Umur 26–34 tahun', 'Pendidikan tertinggi yang ditamatkan S2',
      'disabilitas Ya', 'Jenis disabilitas Disabilitas Sensorik', 'Pekerjaan utama Lainnya: Jurnalis', 'Nama instansi Suara Kota', 'Kategori instansi Lainnya: Media',
      'akses layanan Lainnya: Liputan', 'Konsultasi Statistik; Rekomendasi Kegiatan Statistik', 'Website BPS', 'terkait PST? Tidak', 'Rombongan 5 orang, 2 laki-laki, 3 perempuan', 'Inflasi', 'Kota Contoh',
    ]) await sees(box, text);
    ok(focused()?.textContent === 'Ani Lestari', 'the focus is on the heading');
    dispose();
    open();
    await sees(box, 'Lainnya: Jurnalis');
    await leave(office, 'visits', PLAIN);
    await press(box, 'Kembali ke buku tamu');
    await sees(box, '2 kunjungan, 1–2');
    await press(box, 'Budi Santoso');
    await sees(box, 'Umur tidak diisi');
  });

  it('finds a visit by words and by what it was for, and the address keeps it through back, forward and reload', async () => {
    await Promise.all([leave(office, 'visits', VISIT), leave(office, 'visits', PLAIN)]);
    await signIn(box, office);
    await press(box, 'Buku tamu');
    await sees(box, '2 kunjungan');
    await fill(box, 'Cari nama', 'SUARA ani');
    await press(box, 'Tampilkan');
    await sees(box, '1 kunjungan, 1–1');
    await gone('Budi Santoso');
    ok(location.hash.includes('q=SUARA'), location.hash);
    history.back();
    await sees(box, 'Budi Santoso');
    equal(await valueOf(box, 'Cari nama'), '');
    history.forward();
    await gone('Budi Santoso');
    equal(await valueOf(box, 'Cari nama'), 'SUARA ani');
    dispose();
    open();
    await sees(box, '1 kunjungan, 1–1');
    equal(await valueOf(box, 'Cari nama'), 'SUARA ani');
    await press(box, 'Ani Lestari');
    await sees(box, 'Lainnya: Jurnalis');
    history.back();
    await eventually(() => focused()?.textContent === 'Ani Lestari', 'the focus is back on the entry');
    await press(box, 'Saringan');
    await pick(box, 'Layanan', 'Perpustakaan');
    await press(box, 'Tampilkan');
    await sees(box, 'Tidak ada yang cocok.');
    await press(box, 'Hapus saringan');
    await sees(box, '2 kunjungan');
  });

  it('shows more than a page one page after the other, by keyboard too', async () => {
    for (let i = 1; i <= 51; i += 10) await Promise.all(Array.from({ length: Math.min(10, 52 - i) }, (_, j) => leave(office, 'visits', { ...PLAIN, name: `Tamu ${i + j}` })));
    await signIn(box, office);
    await press(box, 'Buku tamu');
    await sees(box, '51 kunjungan, 1–50');
    (await linkNamed(box, 'Lebih lama')).focus();
    await keys('Enter');
    await sees(box, '51 kunjungan, 51–51');
    await eventually(() => focused()?.textContent === 'Buku tamu', 'the focus is on the heading');
    await press(box, 'Lebih baru');
    await sees(box, '51 kunjungan, 1–50');
  });

  it('shows ratings in the words the visitor chose, the newest first, and those that say that something was not good', async () => {
    await leave(office, 'ratings', { kind: 'quick', overall: 4, comment: 'Cepat dan <i>ramah</i>' });
    await leave(office, 'ratings', { kind: 'skm', scores: SCORES });
    await signIn(box, office);
    await press(box, 'Penilaian');
    for (const text of ['2 penilaian, 1–2', 'Sangat Baik (4/4)', 'Cepat dan <i>ramah</i>', 'Paling rendah: 1/4 Persyaratan']) await sees(box, text);
    ok(/9 unsur.*Penilaian singkat.*Sangat Baik/.test(visibleText(box)), 'the newest is on top');
    await fill(box, 'Cari kata di komentar', 'RAMAH');
    await press(box, 'Tampilkan');
    await sees(box, '1 penilaian');
    await gone('Penilaian 9 unsur');
    location.hash = '#/ratings?low=1';
    await gone('Sangat Baik (4/4)');
    await sees(box, '1 penilaian');
    await gone('Sangat Baik (4/4)');
    (await eventually(() => [...box.querySelectorAll('pst-desk')].map((desk) => desk.shadowRoot?.querySelector('pst-desk-finder')?.shadowRoot?.querySelector<HTMLAnchorElement>('td a')).at(0), 'the entry')).click();
    for (const text of ['Biaya/Tarif Gratis (4/4)', 'Saran dan Masukan Ada tetapi tidak berfungsi (2/4)', 'tanpa komentar']) await sees(box, text);
  });

  it('lets a guest’s data be put right, with what is wrong said beside the field and what was typed kept', async () => {
    await leave(office, 'visits', VISIT);
    await signIn(box, office);
    await press(box, 'Buku tamu');
    await press(box, 'Ani Lestari');
    await press(box, 'Perbaiki data tamu');
    await eventually(async () => (await valueOf(box, 'Nama')) === 'Ani Lestari', 'what is known');
    await fill(box, 'Nama', 'Ani Lestariningsih');
    await fill(box, 'Alamat e-mail', 'salah');
    await press(box, 'Simpan perbaikan');
    await sees(box, 'Alamat e-mail:');
    equal(await valueOf(box, 'Nama'), 'Ani Lestariningsih');
    await axe(box);
    await fill(box, 'Alamat e-mail', 'ani.lestari@contoh.go.id');
    await press(box, 'Simpan perbaikan');
    await sees(box, 'Perbaikan tersimpan.');
    await sees(box, 'Alamat e-mail ani.lestari@contoh.go.id');
    await sees(box, 'Nama Ani Lestariningsih');
  });

  it('says that a record is not this office’s, and the way back', async () => {
    await signIn(box, office);
    location.hash = '#/visits/019aa000-0000-7000-8000-000000000000';
    await sees(box, 'Kunjungan ini tidak ada di kantor Anda.');
    await press(box, 'Kembali ke buku tamu');
    await sees(box, 'Belum ada tamu');
  });

  it('says that the list could not be had, and has it again', async () => {
    await leave(office, 'visits', PLAIN);
    await signIn(box, office);
    await office.fault('down');
    await press(box, 'Buku tamu');
    await sees(box, 'Daftar belum dapat dimuat.');
    await office.release();
    await press(box, 'Muat ulang');
    await sees(box, 'Budi Santoso');
  });

  describe('the guest book as a file', () => {
    beforeEach(async () => {
      await leave(office, 'visits', PLAIN);
      await signIn(box, office);
      await press(box, 'Buku tamu');
      await press(box, 'Unduh buku tamu');
      await sees(box, 'Berkas ini berisi data pribadi: simpan di tempat aman');
    });

    it('is saved under a name that says office and period', async () => {
      await fill(box, 'Dari tanggal', '2020-01-01');
      await fill(box, 'Sampai tanggal', '2099-12-31');
      (await eventually(() => findRadio(box, 'CSV'), 'the choice')).click();
      const file = savedFile();
      await press(box, 'Unduh');
      const { name, text } = await file;
      equal(name, 'buku-tamu-bps-kota-contoh-2020-01-01-sd-2099-12-31.csv');
      ok(/;Budi Santoso;budi@contoh\.go\.id;/.test(text), text);
      await sees(box, `${name} sudah diunduh.`);
      await axe(box);
    });

    it('needs a period that makes sense, and says so at the day', async () => {
      await fill(box, 'Dari tanggal', '2026-05-02');
      await fill(box, 'Sampai tanggal', '2026-05-01');
      await press(box, 'Unduh');
      await sees(box, 'Tanggal ini mendahului tanggal awal');
      await fill(box, 'Sampai tanggal', '');
      await press(box, 'Unduh');
      await sees(box, 'Isi tanggalnya');
      await axe(box);
    });

    it('says that it could not be had', async () => {
      await office.fault('down');
      await press(box, 'Unduh');
      await sees(box, 'Berkas belum terunduh.');
      await office.release();
      const file = savedFile();
      await press(box, 'Unduh');
      ok((await file).name.endsWith('.xlsx'), 'a workbook');
    });
  });

  for (const width of [320, 360, 1024]) {
    it(`is accessible and fits ${width} pixels`, async () => {
      await leave(office, 'visits', { ...VISIT, institutionName: 'Dinas'.repeat(30) });
      await leave(office, 'ratings', { kind: 'skm', scores: SCORES, comment: 'Panjang '.repeat(100) });
      dispose();
      open(width);
      await signIn(box, office);
      for (const [hash, text] of [['#/visits?from=2020-01-01', '1 kunjungan'], ['#/visits?q=tidakada', 'Tidak ada yang cocok'], ['#/ratings', '1 penilaian']] as const) {
        location.hash = hash;
        await sees(box, text);
        await axe(box, hash);
        fits(box, hash);
      }
      location.hash = '#/visits';
      await press(box, 'Ani Lestari');
      await sees(box, 'Lainnya: Jurnalis');
      await axe(box, 'a visit');
      fits(box, 'a visit');
    });
  }
});

const findRadio = (box: HTMLElement, label: string): HTMLInputElement | undefined =>
  [...(box.querySelector('pst-desk')?.shadowRoot?.querySelector('pst-desk-finder')?.shadowRoot?.querySelector('pst-desk-visits-file')?.shadowRoot?.querySelectorAll('label') ?? [])]
    .find(({ textContent }) => textContent.includes(label))?.querySelector('input') ?? undefined;
