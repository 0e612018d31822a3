import '../../src/elements/guest-book/define.ts';
import '../../src/elements/lapor/define.ts';
import '../../src/elements/office/define.ts';
import '../../src/elements/queue/define.ts';
import { GuestBookSignedEvent } from '../../src/elements/guest-book/guest-book-signed-event.ts';
import { OTHER } from '../../src/contract/guest-book.ts';
import { POLICY_DEFAULTS } from '../../src/contract/policy.ts';
import { words as english } from '../../src/locale/en/guest-book.ts';
import { words as indonesian } from '../../src/locale/id/guest-book.ts';
import { equal, ok } from '../support/assert.ts';
import { keys, type } from '../support/keyboard.ts';
import { printed } from '../support/paper.ts';
import {
  axe, choose, descriptionOf, ENDPOINT, eventually, fill, focused, newOffice, place, press, sees, valueOf, visibleText, type TestOffice,
} from '../support/widget.ts';

const SEND = 'Kirim dan ambil nomor antrean';
const MISSING = {
  Nama: 'Wajib diisi',
  'Alamat e-mail': 'Wajib diisi',
  'Jenis kelamin': 'Pilih salah satu',
  'Pendidikan tertinggi yang ditamatkan': 'Pilih salah satu',
  'Pekerjaan utama': 'Pilih salah satu',
  'Kategori instansi': 'Pilih salah satu',
  'Nama instansi': 'Wajib diisi',
  'Pemanfaatan utama hasil kunjungan dan/atau akses layanan': 'Pilih salah satu',
  'Jenis layanan yang digunakan': 'Pilih paling sedikit satu',
  'Sarana yang digunakan untuk memperoleh layanan BPS': 'Pilih paling sedikit satu',
};
const VISIT = {
  name: 'Siti Rahmawati', email: 'siti@contoh.go.id', gender: 2, education: 3, occupation: 1, institutionCategory: 6,
  institutionName: 'Universitas Diponegoro', purpose: 4, services: [1, 16], channels: [1],
};

describe('guest book', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  beforeEach(async () => {
    office = await newOffice();
  });
  afterEach(() => dispose());

  const show = (markup: string, width?: number): HTMLElement => {
    ({ box, dispose } = place(markup, width));
    return box;
  };
  const open = async (attributes = '', width?: number): Promise<HTMLElement> => {
    show(`<pst-guest-book endpoint="${ENDPOINT}" office="${office.code}" ${attributes}></pst-guest-book>`, width);
    await sees(box, /Buku Tamu.*Selesai dalam|Guest Book.*Takes about/);
    return box;
  };
  const fillIn = async (changes: Partial<Record<'name' | 'email' | 'institutionName', string>> = {}): Promise<void> => {
    await fill(box, 'Nama', changes.name ?? VISIT.name);
    await fill(box, 'Alamat e-mail', changes.email ?? VISIT.email);
    await choose(box, 'Jenis kelamin', 'Perempuan');
    await choose(box, 'Pendidikan', 'D4/S1');
    await choose(box, 'Pekerjaan utama', 'Pelajar/Mahasiswa');
    await choose(box, 'Kategori instansi', 'Lembaga Penelitian & Pendidikan');
    await fill(box, 'Nama instansi', changes.institutionName ?? VISIT.institutionName);
    await choose(box, 'Pemanfaatan utama', 'Penelitian');
    await choose(box, 'Jenis layanan', 'Perpustakaan');
    await choose(box, 'Jenis layanan', 'Konsultasi Statistik');
    await choose(box, 'Sarana', 'Pelayanan Statistik Terpadu (PST) datang langsung');
  };
  const visits = async () => (await office.received()).visits;
  const summary = (pattern: RegExp) => eventually(() => pattern.test(focused()?.textContent ?? ''), `a focused summary with ${pattern}`);

  describe('signing', () => {
    it('is asked about before the page is left, from the first letter until the number is there', async () => {
      const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      await open();
      await choose(box, 'Jenis kelamin', 'Perempuan');
      equal(leaving(), false);
      await fill(box, 'Nama', 'S');
      await eventually(leaving, 'a question before the page is left');
      await fillIn();
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      equal(leaving(), false);
    });

    it('gives the visitor a queue number, and the office the official codes', async () => {
      await open();
      await fillIn();
      await fill(box, 'Nomor handphone', '0812 3456 7890');
      await choose(box, 'Umur', '17–25 tahun');
      await choose(box, 'Penyandang/pendamping disabilitas', 'Ya');
      await choose(box, 'Jenis disabilitas', 'Disabilitas Sensorik');
      await choose(box, 'Apakah pernah melakukan pengaduan', 'Tidak');
      await press(box, SEND);
      await sees(box, /Nomor antrean PS-001 Perpustakaan/);
      const [entry] = await visits();
      equal(entry?.visit, { ...VISIT, phone: '0812 3456 7890', ageClass: 2, disability: 1, disabilityKind: 4, complainedBefore: false, consent: '2026-11' });
      equal(entry?.ticket?.number, 'PS-001');
    });

    it('lets a visitor take back an answer that was not required', async () => {
      await open();
      await fillIn();
      await choose(box, 'Umur', '17–25 tahun');
      await choose(box, 'Penyandang/pendamping disabilitas', 'Ya');
      await choose(box, 'Jenis disabilitas', 'Disabilitas Mental');
      await press(box, 'Kosongkan Umur');
      await press(box, 'Kosongkan Penyandang/pendamping disabilitas');
      ok(!visibleText(box).includes('Kosongkan'), 'nothing more to take back');
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      equal((await visits())[0]?.visit, VISIT);
    });

    it('stores nothing that the visitor did not answer', async () => {
      await open();
      await fillIn();
      await fill(box, 'Nomor handphone', '   ');
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      equal((await visits())[0]?.visit, VISIT);
    });

    it('takes the visitor to the number, and says when it was signed on the office’s clock', async () => {
      await open();
      await fillIn();
      await press(box, SEND);
      await sees(box, /Terima kasih .*Buku tamu tercatat \d\d\.\d\d WIB/);
      ok(focused()?.textContent.includes('PS-001'), 'the number has the focus');
    });

    it('is printed with the number, its service, the office and the day, and nothing of the visitor', async () => {
      await open();
      await fillIn();
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      const paper = await printed(() => press(box, 'Cetak tiket'));
      ok(/BPS Kota Semarang Nomor antrean PS-001 Perpustakaan \d+ \p{Letter}+ \d{4}, \d\d\.\d\d WI/u.test(paper), paper);
      ok(!/Siti|Cetak|Isi untuk|Ingat/.test(paper), paper);
    });

    it('tells the page the id and the number and nothing about the person', async () => {
      await open();
      const heard: GuestBookSignedEvent[] = [];
      box.addEventListener('pst-guest-book-signed', (event) => heard.push(event as GuestBookSignedEvent));
      await fillIn();
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      const [entry] = await visits();
      equal(heard.map(({ id, number }) => ({ id, number })), [{ id: entry?.id, number: entry?.ticket?.number }]);
      equal(Object.keys(heard[0] ?? {}).filter((key) => key !== 'isTrusted').sort(), ['id', 'number']);
    });

    it('starts empty for the next guest, who gets the next number', async () => {
      await open();
      await fillIn();
      await press(box, SEND);
      await press(box, 'Isi untuk tamu lain');
      equal(await valueOf(box, 'Nama'), '');
      await eventually(() => focused() instanceof HTMLInputElement, 'the focus in the first field');
      await fillIn();
      await press(box, SEND);
      await sees(box, 'PS-002');
      equal((await visits()).length, 2);
    });

    it('has the number on the page of the queue that the visitor opens later, until the device serves another guest', async () => {
      const queue = `<pst-queue endpoint="${ENDPOINT}" office="${office.code}"></pst-queue>`;
      await open();
      await fillIn();
      await press(box, SEND);
      await sees(box, 'Nomor antrean PS-001');
      let page = place(queue);
      await sees(page.box, /PS-001 Perpustakaan.*Berikutnya giliran Anda/);
      page.dispose();
      await press(box, 'Isi untuk tamu lain');
      await fillIn({ name: 'Budi' });
      await press(box, SEND);
      await sees(box, 'Nomor antrean PS-002');
      page = place(queue);
      await sees(page.box, 'Isi buku tamu dahulu.');
      page.dispose();
    });

    it('keeps HTML, emoji and right-to-left text exactly as written', async () => {
      const name = '<img src=x onerror=alert(1)> شركة الإحصاء 👩🏽‍🔬';
      const institutionName = '</script><b>Tebal</b> & "kutip" \u202eabc';
      await open();
      await fillIn({ name, institutionName });
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      const [entry] = await visits();
      equal([entry?.visit['name'], entry?.visit['institutionName']], [name, institutionName]);
    });
  });

  describe('what else a visit may tell', () => {
    it('is one entry for a group, and which data it came for', async () => {
      await open();
      await fillIn();
      await press(box, /^Datang berkelompok/);
      await fill(box, 'Jumlah orang, termasuk Anda', '30');
      await fill(box, 'Laki-laki (boleh dikosongkan)', '12');
      await fill(box, 'Perempuan (boleh dikosongkan)', '17');
      await press(box, /^Data yang dibutuhkan/);
      await fill(box, 'Wilayah', 'Kota Semarang');
      await press(box, SEND);
      await summary(/Jumlah orang, termasuk Anda: Jumlah laki-laki dan perempuan tidak sama/);
      await summary(/Data yang dibutuhkan: Wajib diisi/);
      await fill(box, 'Perempuan (boleh dikosongkan)', '18');
      await fill(box, 'Data yang dibutuhkan', 'Jumlah penduduk');
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      equal((await visits())[0]?.visit, { ...VISIT, group: { people: 30, men: 12, women: 18 }, need: { detail: 'Jumlah penduduk', region: 'Kota Semarang' } });
    });

    it('says before the button what the answers are for, how long they are kept and how to have them removed', async () => {
      office = await newOffice({ policy: { ...POLICY_DEFAULTS, retention: { visits: 730 } } });
      await open();
      await sees(box, /Dipakai hanya untuk melayani kunjungan Anda .* UU 27\/2022.* Disimpan 730 hari sejak kunjungan.* penghapusan data Anda lewat bps3374@bps\.go\.id.* Kirim dan ambil/);
    });
  });

  describe('where the number is taken first', () => {
    beforeEach(async () => {
      office = await newOffice({ policy: { ...POLICY_DEFAULTS, queue: { order: 'number-first' } } });
    });

    it('asks for the number on the paper, and says when it is not one of today', async () => {
      await open();
      await fillIn();
      await fill(box, 'Nomor antrean yang sudah Anda ambil', 'ks 7');
      await press(box, 'Kirim');
      await summary(/Nomor antrean yang sudah Anda ambil: Nomor ini tidak ada di antrean hari ini/);
      await fill(box, 'Nomor antrean yang sudah Anda ambil', '');
      await press(box, 'Kirim');
      await sees(box, /Kunjungan Anda sudah tercatat.*kepada petugas front office/);
      equal((await visits()).length, 1);
    });
  });

  describe('a device of one’s own', () => {
    afterEach(() => localStorage.clear());

    it('remembers only what its owner asks it to, and never age, disability or the matter', async () => {
      await open();
      await fillIn();
      await choose(box, 'Umur', '17–25 tahun');
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      ok(!Object.keys(localStorage).some((key) => key.startsWith('pst-visit')), 'nothing of the visitor');
      await press(box, 'Ingat isian saya di perangkat ini');
      await sees(box, 'Diingat di perangkat ini');
      dispose();
      await open();
      equal(await valueOf(box, 'Nama'), '');
      await press(box, 'Isi dengan itu');
      await eventually(async () => (await valueOf(box, 'Nama')) === VISIT.name, 'the name of the last visit');
      await choose(box, 'Pemanfaatan utama', 'Penelitian');
      await choose(box, 'Jenis layanan', 'Perpustakaan');
      await choose(box, 'Sarana', 'Pelayanan Statistik Terpadu (PST) datang langsung');
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      const [{ visit } = { visit: {} }] = (await visits()).toSorted((one, other) => (one.id < other.id ? 1 : -1));
      equal(visit, { ...VISIT, services: [1] });
    });

    it('forgets when it is told to', async () => {
      await open();
      await fillIn();
      await press(box, SEND);
      await press(box, 'Ingat isian saya di perangkat ini');
      await press(box, 'Isi untuk tamu lain');
      await press(box, 'Hapus dari perangkat ini');
      await eventually(() => !visibleText(box).includes('isian dari kunjungan lalu'), 'no offer any more');
      equal(Object.keys(localStorage), []);
    });
  });

  describe('correcting', () => {
    it('names every missing answer beside it and in the focused summary, in the same words', async () => {
      await open();
      await press(box, SEND);
      await sees(box, 'Ada 10 isian yang perlu diperbaiki');
      await summary(/10 isian/);
      for (const [label, message] of Object.entries(MISSING)) {
        ok((await descriptionOf(box, label)).endsWith(message), `${label}: ${message}, beside the field`);
        ok(visibleText(box).includes(`${label}: ${message}`), `${label}: ${message}, in the summary`);
      }
      equal(await visits(), []);
    });

    it('leads from the summary to the field', async () => {
      await open();
      await press(box, SEND);
      await press(box, 'Nama instansi: Wajib diisi');
      equal((focused() as HTMLInputElement).name, 'institutionName');
      await press(box, 'Jenis layanan yang digunakan: Pilih paling sedikit satu');
      equal((focused() as HTMLInputElement).name, 'services');
    });

    it('says how to write an e-mail address and a telephone number, and keeps what was typed', async () => {
      await open();
      await fillIn({ email: 'siti@contoh' });
      await fill(box, 'Nomor handphone', 'nol delapan');
      await press(box, SEND);
      await summary(/2 isian/);
      equal(await descriptionOf(box, 'Alamat e-mail'), 'Tulis seperti nama@contoh.go.id');
      equal(await descriptionOf(box, 'Nomor handphone'), 'Tulis nomor seperti 0812 3456 7890');
      equal(await valueOf(box, 'Alamat e-mail'), 'siti@contoh');
      equal(await valueOf(box, 'Nomor handphone'), 'nol delapan');
      equal(await visits(), []);
    });

    it('says how long an answer may be', async () => {
      await open();
      await fillIn({ name: 'a'.repeat(201) });
      await press(box, SEND);
      await eventually(async () => (await descriptionOf(box, 'Nama')) === 'Terlalu panjang, paling banyak 200 huruf', 'the limit');
    });

    it('asks for a word where “Lainnya” was chosen', async () => {
      await open();
      await fillIn();
      ok(!visibleText(box).includes('Sebutkan'), 'nothing more is asked before');
      await choose(box, 'Pekerjaan utama', 'Lainnya');
      await press(box, SEND);
      await summary(/Sebutkan pekerjaan utama Anda: Wajib diisi/);
      await fill(box, 'Sebutkan pekerjaan utama Anda', 'Petani');
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      equal((await visits())[0]?.visit, { ...VISIT, occupation: 7, occupationOther: 'Petani' });
    });

    it('has “Lainnya” as the last answer wherever the questionnaire asks for a word, in both languages', () => {
      for (const [name, code] of Object.entries(OTHER)) {
        for (const { options } of [indonesian, english]) equal(Object.keys(options[name as keyof typeof OTHER]).at(-1), String(code), name);
      }
    });

    it('does not send the word for “Lainnya” once something else is chosen', async () => {
      await open();
      await fillIn();
      await choose(box, 'Kategori instansi', 'Lainnya');
      await fill(box, 'Sebutkan kategori instansi Anda', 'Koperasi');
      await choose(box, 'Kategori instansi', 'Swasta');
      await press(box, SEND);
      await sees(box, 'Nomor antrean');
      equal((await visits())[0]?.visit, { ...VISIT, institutionCategory: 8 });
    });

    it('shows what only the endpoint found wrong', async () => {
      show('<pst-office><pst-guest-book></pst-guest-book></pst-office>');
      const spoilt = (body: BodyInit | null | undefined) => (typeof body === 'string' ? { body: body.replace(VISIT.email, 'siti') } : {});
      Object.assign(box.firstElementChild ?? {}, {
        office: office.code,
        connection: { endpoint: ENDPOINT, fetch: (url: URL, init: RequestInit) => fetch(url, { ...init, ...spoilt(init.body) }) },
      });
      await sees(box, 'Selesai dalam');
      await fillIn();
      await press(box, SEND);
      await summary(/Alamat e-mail: Tulis seperti nama@contoh.go.id/);
      await sees(box, 'Belum terkirim. Ada isian yang belum diterima.');
      equal(await valueOf(box, 'Alamat e-mail'), VISIT.email);
    });
  });

  describe('a bad connection', () => {
    it('does not keep the rest of the form waiting for what the office has decided', async () => {
      // The office itself is known to this page.
      show(`<pst-lapor endpoint="${ENDPOINT}" office="${office.code}"></pst-lapor>`);
      await sees(box, 'BPS Kota Semarang');
      dispose();
      await office.fault('slow');
      show(`<pst-guest-book endpoint="${ENDPOINT}" office="${office.code}"></pst-guest-book>`);
      await sees(box, 'Lama penyimpanan ditetapkan kantor.');
      await office.release();
    });

    it('keeps what was typed when the endpoint is down, and sends it once when it is back', async () => {
      await open();
      await fillIn();
      await office.fault('down');
      await press(box, SEND);
      await summary(/Belum terkirim. Jaringan terputus.*Isian Anda masih ada di sini/);
      equal(await valueOf(box, 'Nama'), VISIT.name);
      await office.release();
      await press(box, SEND);
      await sees(box, 'PS-001');
      equal((await visits()).length, 1);
    });

    it('gives the same number when only the answer was lost', async () => {
      await open();
      await fillIn();
      await office.fault('drop-answer', 1);
      await press(box, SEND);
      await sees(box, 'Belum terkirim');
      await press(box, SEND);
      await sees(box, 'PS-001');
      equal((await visits()).map(({ ticket }) => ticket?.number), ['PS-001']);
    });

    it('does not take a Wi-Fi sign-in page for success', async () => {
      await open();
      await fillIn();
      await office.fault('html', 1);
      await press(box, SEND);
      await sees(box, 'Jawaban tidak dapat dibaca. Mungkin jaringan Wi-Fi meminta Anda masuk dulu.');
      equal(await visits(), []);
      await press(box, SEND);
      await sees(box, 'PS-001');
    });

    it('sends once however often the button is pressed', async () => {
      await open();
      await fillIn();
      await office.fault('slow');
      await Promise.all([press(box, SEND), press(box, SEND)]);
      await sees(box, 'Mengirim…');
      await press(box, 'Mengirim…');
      await office.release();
      await sees(box, 'PS-001');
      equal((await visits()).length, 1);
    });
  });

  describe('before the form', () => {
    it('says that the service cannot be reached, shows what the page’s editor wrote, and tries again', async () => {
      await office.fault('down');
      show(`<pst-guest-book endpoint="${ENDPOINT}" office="${office.code}"><p>Telepon 0800</p></pst-guest-book>`);
      await sees(box, /Layanan belum dapat dihubungi.*Telepon 0800/);
      await office.release();
      await press(box, 'Coba lagi');
      await sees(box, 'Selesai dalam');
    });

    it('says which office code the endpoint does not know', async () => {
      show(`<pst-guest-book endpoint="${ENDPOINT}" office="ABCD"></pst-guest-book>`);
      await sees(box, 'Kantor dengan kode ABCD tidak ada');
    });

    it('is the endpoint’s own office’s where the page names none', async () => {
      show(`<pst-guest-book endpoint="${ENDPOINT}"></pst-guest-book>`);
      await sees(box, /Buku Tamu BPS .*Selesai dalam/);
    });
  });

  describe('everybody', () => {
    it('reads it in English', async () => {
      await open('lang="en"');
      await press(box, 'Send and take a queue number');
      await sees(box, 'There are 10 answers to correct');
      equal(await descriptionOf(box, 'Sex'), 'Choose one');
    });

    it('signs with the keyboard alone', async () => {
      await open();
      (await eventually(() => box.querySelector('pst-guest-book')?.shadowRoot?.querySelector('input'), 'the first field')).focus();
      await type(VISIT.name);
      await keys('Tab');
      await type(VISIT.email);
      await keys('Tab', 'Tab', 'Space', 'ArrowDown'); // Perempuan
      await keys('Tab', 'Space', 'ArrowDown', 'ArrowDown'); // D4/S1
      await keys('Tab', 'Tab', 'Tab', 'Space'); // past age and disability, to Pelajar/Mahasiswa
      await keys('Tab', 'Space', 'Tab');
      await type(VISIT.institutionName);
      await keys('Tab', 'Space');
      await keys('Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab', 'Space'); // Perpustakaan, Konsultasi Statistik
      await keys('Tab', 'Tab', 'Space');
      await keys('Enter');
      await sees(box, 'PS-001');
      equal((await visits())[0]?.visit, { ...VISIT, institutionCategory: 1, purpose: 1 });
    });

    for (const [where, markup, width] of [
      ['on a light page', (tag: string) => tag, 640],
      ['on a dark page', (tag: string) => `<div style="color-scheme: dark; background: #0c1319; padding: 16px">${tag}</div>`, 640],
      ['on a narrow phone', (tag: string) => tag, 320],
    ] as const) {
      it(`meets no barrier ${where}: empty, with errors, done`, async () => {
        show(markup(`<pst-guest-book endpoint="${ENDPOINT}" office="${office.code}"></pst-guest-book>`), width);
        await sees(box, 'Selesai dalam');
        await axe(box, 'empty');
        await press(box, SEND);
        await sees(box, 'Ada 10 isian');
        await axe(box, 'with errors');
        ok(box.scrollWidth <= box.clientWidth, 'nothing is wider than its column');
        await fillIn();
        await press(box, SEND);
        await sees(box, 'PS-001');
        await axe(box, 'done');
      });
    }
  });
});
