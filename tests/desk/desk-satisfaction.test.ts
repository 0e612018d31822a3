import '../../src/desk/desk.ts';
import { equal, ok } from '../support/assert.ts';
import { endSession, leave, openDesk, signIn } from '../support/desk.ts';
import { savedFile } from '../support/saved-file.ts';
import { axe, descend, fill, fits, newOffice, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

const YEAR = new Date().getUTCFullYear() - 1;
const SCORES = { persyaratan: 1, prosedur: 2, waktu: 3, biaya: 4, produk: 1, kompetensi: 2, perilaku: 3, sarana: 4, pengaduan: 2 };

describe('the SKM table at the desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  const open = async (width?: number): Promise<void> => {
    ({ box, dispose } = openDesk(width));
    await signIn(box, office);
    await press(box, 'Hasil SKM');
  };

  beforeEach(async () => {
    office = await newOffice({ name: 'BPS Kota Contoh' });
  });
  afterEach(async () => {
    dispose();
    await endSession();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows every figure of few respondents, and says that it is not for publication', async () => {
    await leave(office, 'ratings', { kind: 'skm', scores: SCORES, comment: 'Antrean lama' });
    await leave(office, 'ratings', { kind: 'quick', overall: 4 });
    await open();
    // 1 + 2 + 3 + 4 + 1 + 2 + 3 + 4 + 2 = 22; 22 / 9 = 2.444…; × 25 = 61.11… : D
    await sees(box, /Hanya 1 responden, kurang dari 10: bukan untuk diumumkan/);
    await sees(box, /Biaya\/Tarif 0 · 0 · 0 · 1 4,00 1\/9 0,444/);
    await sees(box, /Jumlah NRR tertimbang \(IKM\) 2,444/);
    await sees(box, /IKM, nilai konversi \(× 25\) 61,11/);
    await sees(box, /Mutu pelayanan D \(Tidak Baik\)/);
    await sees(box, /Sangat Baik 1/);
    await sees(box, 'Antrean lama');
    await axe(box, 'the table');
  });

  it('shows a period of the officer’s choice, and fits a phone', async () => {
    await office.answered([{ month: `${YEAR}-02`, respondents: 40, best: 0, worse: 0 }]);
    await open(360);
    await sees(box, 'Belum ada yang menjawab sembilan pertanyaan');
    await fill(box, 'Dari bulan', `${YEAR}-01`);
    await fill(box, 'Sampai bulan', `${YEAR}-03`);
    await press(box, 'Tampilkan');
    await sees(box, `Triwulan I ${YEAR}`);
    await sees(box, '77,08');
    ok(!visibleText(box).includes('bukan untuk diumumkan'), 'forty are enough');
    await fill(box, 'Sampai bulan', `${YEAR - 1}-12`);
    await press(box, 'Tampilkan');
    await sees(box, 'Pilih bulan awal');
    equal([...descend(box)].filter((e) => e.getAttribute('aria-invalid') === 'true').length, 1);
    fits(box);
    await axe(box, 'a wrong period on a phone');
  });

  it('is taken home as a file of the months that are shown, and says when it could not be had', async () => {
    await leave(office, 'ratings', { kind: 'skm', scores: SCORES });
    await open();
    await sees(box, '2,444');
    await office.fault('down');
    await press(box, 'Unduh Excel (XLSX)');
    await sees(box, 'Berkas belum terunduh. Jaringan terputus.');
    await office.release();
    const file = savedFile();
    await press(box, 'Unduh CSV');
    const { name, text } = await file;
    ok(/^skm-bps-kota-contoh-\d{4}-01-01-sd-\d{4}-\d\d-\d\d\.csv$/.test(name), name);
    ok(text.includes('Biaya/Tarif;0;0;0;1;1;4;4'), text);
    await sees(box, `${name} sudah diunduh.`);
    ok(!visibleText(box).includes('belum terunduh'), 'the failure is over');
    await axe(box, 'a table with its file');
  });
});
