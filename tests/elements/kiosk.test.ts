import '../../src/elements/guest-book/define.ts';
import { POLICY_DEFAULTS } from '../../src/contract/policy.ts';
import { equal, ok } from '../support/assert.ts';
import { keys } from '../support/keyboard.ts';
import { printed } from '../support/paper.ts';
import { axe, choose, descend, ENDPOINT, eventually, fill, focused, newOffice, place, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const NUMBER_FIRST = { policy: { ...POLICY_DEFAULTS, queue: { order: 'number-first' } } };

describe('the guest book on the tablet of the front office', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  const open = async (attributes = '', width = 900): Promise<void> => {
    ({ box, dispose } = place(`<pst-guest-book mode="kiosk" endpoint="${ENDPOINT}" office="${office.code}" ${attributes}></pst-guest-book>`, width));
    await sees(box, /Selamat datang di|Welcome to/);
  };
  beforeEach(async () => {
    office = await newOffice();
  });
  afterEach(async () => {
    await office.fault('none');
    dispose();
  });

  const next = () => press(box, 'Lanjut');
  const at = (step: number) => sees(box, new RegExp(`Pertanyaan ${step} dari`));
  /** From the first question to the one before the button that sends. */
  const answer = async (name = 'Siti Rahmawati'): Promise<void> => {
    await press(box, 'Isi buku tamu');
    await fill(box, 'Nama', name);
    await next();
    await fill(box, 'Alamat e-mail', 'siti@contoh.go.id');
    await next();
    await at(3);
    await next();
    await choose(box, 'Jenis kelamin', 'Perempuan');
    await next();
    await choose(box, 'Pendidikan', 'D4/S1');
    await next();
    await at(6);
    await next();
    await at(7);
    await next();
    await choose(box, 'Pekerjaan utama', 'Pelajar/Mahasiswa');
    await next();
    await choose(box, 'Kategori instansi', 'Lembaga Penelitian & Pendidikan');
    await next();
    await fill(box, 'Nama instansi', 'Universitas Diponegoro');
    await next();
    await choose(box, 'Pemanfaatan utama', 'Penelitian');
    await next();
    await sees(box, 'Jenis layanan yang digunakan');
    await choose(box, 'Jenis layanan', 'Perpustakaan');
    await next();
    await choose(box, 'Sarana', 'Pelayanan Statistik Terpadu (PST) datang langsung');
    await next();
    await sees(box, 'terkait PST?');
    await next();
    await sees(box, 'Jumlah orang');
    await next();
    await sees(box, 'Data yang dibutuhkan');
  };
  const visits = async () => (await office.received()).visits;
  const written = (): readonly string[] => [...descend(box)].flatMap((element) => (element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type) ? [element.value] : []));
  const empty = async (): Promise<void> => {
    await sees(box, 'Selamat datang di');
    ok(!visibleText(box).includes('Siti'), 'nothing of the guest');
    equal(written(), []);
  };

  it('asks one question a step, and gives the number at the end', async () => {
    await open();
    await answer();
    await sees(box, 'Dipakai hanya untuk melayani kunjungan Anda');
    await press(box, 'Kirim');
    await sees(box, /Nomor antrean PS-001 Perpustakaan/);
    ok(!Object.keys(localStorage).some((key) => key.startsWith('pst-ticket') && key.endsWith(`:${office.code}`)), 'the tablet holds no guest’s ticket');
    const [entry] = await visits();
    equal(entry?.visit, {
      name: 'Siti Rahmawati', email: 'siti@contoh.go.id', gender: 2, education: 3, occupation: 1, institutionCategory: 6, institutionName: 'Universitas Diponegoro',
      purpose: 4, services: [1], channels: [1],
    });
  });

  it('is empty again for the next guest, who sees nothing of the one before', async () => {
    await open();
    await answer();
    await press(box, 'Kirim');
    await sees(box, 'Nomor antrean');
    await press(box, 'Selesai');
    await empty();
    await press(box, 'Isi buku tamu');
    equal(await valueOf(box, 'Nama'), '');
    await fill(box, 'Nama', 'Budi');
    equal(written().filter((value) => value !== ''), ['Budi']);
  });

  it('does not let the browser offer what an earlier guest has typed', async () => {
    await open();
    await press(box, 'Isi buku tamu');
    await sees(box, 'Nama');
    for (const element of descend(box)) if (element instanceof HTMLInputElement && ['text', 'email', 'tel'].includes(element.type)) equal(element.autocomplete || element.form?.autocomplete, 'off', element.name);
  });

  it('says at the step what is missing, and goes back without losing an answer', async () => {
    await open();
    await press(box, 'Isi buku tamu');
    await sees(box, 'Pertanyaan 1 dari 16');
    await next();
    await sees(box, 'Wajib diisi');
    await fill(box, 'Nama', 'Siti');
    await next();
    await sees(box, 'Alamat e-mail');
    await press(box, 'Kembali');
    await eventually(() => focused() instanceof HTMLInputElement && (focused() as HTMLInputElement).value === 'Siti', 'the name again, with the focus');
  });

  it('asks after a while without a touch, and goes on for who answers', async () => {
    await open('idle="20"');
    await press(box, 'Isi buku tamu');
    await fill(box, 'Nama', 'Siti');
    await sees(box, /Masih di sini\? .*dihapus dalam \d+ detik/);
    await press(box, 'Teruskan mengisi');
    await eventually(() => !visibleText(box).includes('Masih di sini?'), 'the question gone');
    equal(await valueOf(box, 'Nama'), 'Siti');
  });

  it('erases everything when nobody answers', async () => {
    await open('idle="3"');
    await press(box, 'Isi buku tamu');
    await fill(box, 'Nama', 'Siti');
    await empty();
    equal(await visits(), []);
  });

  it('asks before a guest’s answers are erased by a press', async () => {
    await open();
    await press(box, 'Isi buku tamu');
    await fill(box, 'Nama', 'Siti');
    await press(box, 'Batal dan hapus isian');
    await sees(box, 'Hapus semua isian?');
    await keys('Escape');
    await eventually(() => !visibleText(box).includes('Hapus semua isian?'), 'the question gone');
    equal(await valueOf(box, 'Nama'), 'Siti');
    await press(box, 'Batal dan hapus isian');
    await press(box, 'Hapus isian');
    await empty();
  });

  it('keeps a visit while there is no network, says so, and delivers it once, when it was written', async () => {
    await open();
    await office.fault('down');
    await answer();
    await press(box, 'Kirim');
    await sees(box, /tersimpan di tablet ini dan dikirim begitu tersambung/);
    await sees(box, '1 isian menunggu sambungan');
    await press(box, 'Selesai');
    await empty();
    await office.fault('none');
    dispatchEvent(new Event('online'));
    await eventually(async () => (await visits()).length === 1, 'the visit at the office');
    await eventually(() => !visibleText(box).includes('menunggu sambungan'), 'nothing that waits');
    equal((await visits()).length, 1);
  });

  it('delivers what an earlier page has left', async () => {
    await open();
    await office.fault('down');
    await answer();
    await press(box, 'Kirim');
    await sees(box, 'tersimpan di tablet ini');
    dispose();
    await office.fault('none');
    await open();
    await eventually(async () => (await visits()).length === 1, 'the visit at the office');
  });

  it('sends once when only the answer was lost', async () => {
    await open();
    await answer();
    await office.fault('drop-answer', 1);
    await press(box, 'Kirim');
    await sees(box, 'tersimpan di tablet ini');
    dispatchEvent(new Event('online'));
    await sees(box, /Nomor antrean PS-001/);
    equal((await visits()).length, 1);
  });

  it('takes the number first where the office wants it so, and signs with it', async () => {
    office = await newOffice(NUMBER_FIRST);
    await open();
    await press(box, 'Ambil nomor antrean');
    await press(box, 'Perpustakaan');
    await sees(box, /Nomor antrean PS-001/);
    ok(/^BPS Kota Semarang Nomor antrean PS-001 Perpustakaan [^\n]{10,40}$/.test(await printed(() => press(box, 'Cetak tiket'))), 'the ticket and nothing else on the paper');
    await press(box, 'Lanjut isi buku tamu');
    await fill(box, 'Nama', 'Siti');
    await sees(box, 'Pertanyaan 1 dari 16');
    await press(box, 'Batal dan hapus isian');
    await press(box, 'Hapus isian');
    await press(box, 'Ambil nomor antrean');
    await press(box, 'Konsultasi Statistik');
    await sees(box, /Nomor antrean KS-001/);
    await press(box, 'Selesai');
    await empty();
  });

  it('gives the next guest no number that comes after whoever took it has gone', async () => {
    office = await newOffice(NUMBER_FIRST);
    await open();
    await office.fault('slow');
    await press(box, 'Ambil nomor antrean');
    await press(box, 'Perpustakaan');
    await press(box, 'Kembali');
    await sees(box, 'Selamat datang');
    await office.release();
    await press(box, 'Ambil nomor antrean');
    await press(box, 'Konsultasi Statistik');
    await sees(box, /Nomor antrean KS-001/);
    await press(box, 'Selesai');
    await empty();
    ok(!visibleText(box).includes('PS-001'), 'the number of the one before');
  });

  it('says what to do where the number cannot be had', async () => {
    office = await newOffice(NUMBER_FIRST);
    await open();
    await office.fault('down');
    await press(box, 'Ambil nomor antrean');
    await press(box, 'Perpustakaan');
    await sees(box, 'Mintalah nomor kepada petugas');
    await office.fault('none');
    await press(box, 'Coba lagi');
    await press(box, 'Perpustakaan');
    await sees(box, /Nomor antrean PS-001/);
  });

  for (const [where, attributes, width] of [['a tablet', '', 900], ['a narrow one', '', 320], ['an English one', 'lang="en"', 900]] as const) {
    it(`meets no barrier on ${where}: welcome, a question, wrong, asked to go on`, async () => {
      await open(attributes, width);
      await axe(box);
      await press(box, /Isi buku tamu|Sign the guest book/);
      await sees(box, /Pertanyaan 1|Question 1/);
      await axe(box);
      await press(box, /^(Lanjut|Next)$/);
      await sees(box, /Wajib diisi|Please fill this in/);
      await axe(box);
      await press(box, /Batal dan hapus|Cancel and erase/);
      await axe(box);
    });
  }
});
