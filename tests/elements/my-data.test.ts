/** What the office holds about a visitor: seen, taken home, and erased by whom it is about. */
import '../../src/elements/consultation/define.ts';
import { equal, ok } from '../support/assert.ts';
import { ASK, consult, enterCode, newEmail, placeConsultation, say } from '../support/consult.ts';
import { savedFile } from '../support/saved-file.ts';
import { axe, check, eventually, fill, focused, newOffice, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

const END = 'Akhiri dan hapus dari perangkat ini';
const AT_OFFICE = 'Lihat atau hapus data saya di kantor';
const ERASE = 'Hapus data saya…';
const UNDERSTOOD = 'Saya mengerti: ini tidak dapat dibatalkan.';
const YES = 'Hapus semua data saya';

describe('my data', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};
  let email: string;

  beforeEach(async () => {
    office = await newOffice({ policy: { queue: { order: 'guest-book-first' }, complaints: { settle: { days: 60, counted: 'calendar' } }, satisfaction: { leastRespondents: 10 }, retention: { consultations: 730 } } });
    email = newEmail();
  });
  afterEach(() => {
    dispose();
    sessionStorage.clear();
    localStorage.clear();
  });

  const open = async (): Promise<void> => {
    dispose();
    ({ box, dispose } = placeConsultation(office, { width: 340 }));
    await sees(box, /Konsultasi Statistik.*BPS/);
  };
  const consulting = async (): Promise<string> => {
    await open();
    return consult(box, office, { email });
  };
  const look = async (): Promise<void> => {
    await press(box, END);
    await press(box, AT_OFFICE);
    await sees(box, 'Data saya di kantor ini');
  };
  const erase = async (): Promise<void> => {
    await press(box, ERASE);
    await check(box, UNDERSTOOD);
    await press(box, YES);
  };

  it('is shown in plain words, who and how long, and in English; the way back leads to where one came from', async () => {
    const id = await consulting();
    await press(box, 'Kembali');
    await press(box, 'Data saya');
    await sees(box, /masih terbuka 1 pesan/);
    await press(box, 'Kembali');
    await sees(box, 'Konsultasi saya');
    await office.close(id);
    await press(box, 'Penduduk per kecamatan');
    await sees(box, 'Konsultasi ini sudah ditutup.');
    await look();
    await sees(box, new RegExp(`Nama Siti Rahmawati Alamat e-mail ${email} Terdaftar sejak .* Perangkat yang masuk 1 perangkat`));
    await sees(box, /Konsultasi \(1\) Penduduk per kecamatan \d{4}-\d{4}-0001 · dimulai .* · selesai 1 pesan, 0 berkas, 0 janji temu/);
    await sees(box, /Dihapus dengan sendirinya pada .* Konsultasi dihapus dengan sendirinya 730 hari setelah selesai\./);
    await eventually(() => focused()?.textContent === 'Data saya di kantor ini', 'the focus on the heading');
    await axe(box);
    box.querySelector('pst-consultation')?.setAttribute('lang', 'en');
    await sees(box, /Signed-in devices 1 device .* 1 message, 0 files, 0 meetings/);
    box.querySelector('pst-consultation')?.setAttribute('lang', 'id');
    await press(box, 'Kembali');
    await sees(box, 'Nomor konsultasi');
  });

  it('goes home as one file with all that was said; where it does not come, that is said with a way to try again', async () => {
    await consulting();
    await office.fault('down');
    await look();
    await sees(box, 'Layanan belum dapat dihubungi');
    await office.fault('html');
    await press(box, 'Coba lagi');
    await sees(box, 'Jawaban tidak dapat dibaca');
    await office.fault('none');
    await press(box, 'Coba lagi');
    const saved = savedFile();
    await press(box, 'Unduh salinan');
    const { name, text } = await saved;
    await sees(box, `${name} sudah diunduh.`);
    ok(new RegExp(`^data-saya-${office.code}-\\d{4}-\\d\\d-\\d\\d\\.json$`).test(name), name);
    ok(text.includes(email) && text.includes('Berapa jumlah penduduk tiap kecamatan'), 'name and words');
    await office.fault('html');
    await press(box, 'Unduh salinan');
    await sees(box, /Salinan belum dapat diunduh\. Jawaban tidak dapat dibaca/);
  });

  it('asks for a new code where the session has ended, and shows the conversation after it', async () => {
    await consulting();
    await press(box, END);
    await office.endSessions();
    await press(box, AT_OFFICE);
    await enterCode(box, office, email);
    await sees(box, 'Nomor konsultasi');
  });

  it('is erased at the office, on the device and in other tabs, after it was said what goes, and never by one press', async () => {
    await consulting();
    const other = placeConsultation(office);
    await sees(other.box, 'Nomor konsultasi');
    await look();
    await press(box, ERASE);
    await sees(box, /Yang dihapus untuk selamanya: .* 1 konsultasi dengan semua pesan.* 1 konsultasi yang masih terbuka langsung diakhiri, tanpa dijawab\. Yang tetap ada hanya angka tanpa nama/);
    await press(box, YES);
    await sees(box, 'Centang dulu kalimat ini');
    ok(focused() instanceof HTMLInputElement, 'the focus on the sentence');
    await axe(box, 'the question');
    await press(box, 'Batal');
    await eventually(() => focused()?.textContent === ERASE, 'the focus where it was');
    equal((await office.received()).consultations[0]?.email, email);
    await erase();
    await sees(box, /Data Anda di .* sudah dihapus: 1 konsultasi\. Perangkat ini juga tidak menyimpannya lagi\./);
    await sees(other.box, 'Di tab lain Anda memilih menghapus semuanya');
    other.dispose();
    const [left] = (await office.received()).consultations;
    equal([left?.name, left?.email, left?.state, left?.events], ['', '', 'closed', []]);
    equal([...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter((key) => key.includes(office.code)), []);
    await open();
    await sees(box, ASK);
    ok(!visibleText(box).includes('Siti'), 'nobody is known here');
  });

  it('says first what would be lost unsent; where the answer to erasing is lost, that nothing is certain, and a second press tells', async () => {
    await consulting();
    await office.fault('down');
    await say(box, 'Belum sampai ke kantor');
    await sees(box, 'Belum sampai ke kantor menunggu');
    await fill(box, 'Pesan', 'Baru setengah jadi');
    await look();
    await sees(box, 'Coba lagi');
    await office.fault('none');
    await press(box, 'Coba lagi');
    await press(box, ERASE);
    await sees(box, /Yang belum terkirim atau masih ditulis di perangkat ini ikut hilang: Belum sampai ke kantor Baru setengah jadi/);
    await office.fault('drop-answer', 1);
    await check(box, UNDERSTOOD);
    await press(box, YES);
    await sees(box, /Belum dapat dipastikan terhapus\..*Menekan tombol itu sekali lagi aman\./);
    ok(visibleText(box).includes(email), 'nothing is taken from the device before');
    await press(box, YES);
    await sees(box, 'sudah dihapus: 1 konsultasi.');
  });
});
