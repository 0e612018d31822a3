import '../../src/elements/consultation/define.ts';
import { equal, ok } from '../support/assert.ts';
import { chooseFiles, sample } from '../support/choose-files.ts';
import { consult, placeConsultation, say } from '../support/consult.ts';
import { GOOD } from '../support/sample-files.ts';
import { axe, eventually, fill, newOffice, press, pressIfShown, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

describe('files in a conversation', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  beforeEach(async () => {
    office = await newOffice();
    await inline();
    await consult(box, office, { text: 'Ini datanya' });
  });
  afterEach(() => {
    dispose();
    sessionStorage.clear();
    localStorage.clear();
  });

  const inline = async (width?: number): Promise<void> => {
    dispose();
    ({ box, dispose } = placeConsultation(office, { width }));
    await sees(box, /Konsultasi Statistik.*BPS/);
  };
  const sent = async (): Promise<unknown> => {
    const [consultation] = (await office.received()).consultations;
    return consultation?.events.slice(1).map((event) => [event.text, ((event as { attachments?: { name: string }[] }).attachments ?? []).map(({ name }) => name)]);
  };

  it('go with a message, are named with kind and size, and can be had again', async () => {
    await chooseFiles(box, sample('laporan.pdf'), sample('data.csv'));
    await sees(box, /laporan\.pdf PDF, 1 KB.*data\.csv Tabel CSV, 1 KB/);
    await say(box, 'Terlampir');
    await sees(box, /Terlampir.*laporan\.pdf.*Unduh.*data\.csv.*\d\d\.\d\d · terkirim/);
    equal(await sent(), [['Terlampir', ['laporan.pdf', 'data.csv']]]);
    await press(box, 'Unduh laporan.pdf');
    await sees(box, 'laporan.pdf sudah diunduh.');
    await axe(box);
  });

  it('may be all there is to a message', async () => {
    await chooseFiles(box, sample('tabel.xlsx'));
    await sees(box, 'tabel.xlsx');
    await press(box, 'Kirim pesan');
    await sees(box, /tabel\.xlsx.*Unduh.*\d\d\.\d\d · terkirim/);
    equal(await sent(), [['', ['tabel.xlsx']]]);
  });

  it('that cannot be sent are refused at once, each with its reason, and the text stays', async () => {
    await fill(box, 'Pesan', 'Tetap di sini');
    await chooseFiles(box, new File(['MZ\0\0'], 'program.exe'), new File([], 'kosong.txt'), new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'besar.txt'), sample('foto.jpg'));
    await sees(box, /program\.exe tidak dapat dilampirkan.*kosong\.txt kosong.*besar\.txt terlalu besar/);
    await sees(box, /foto\.jpg Gambar JPG/);
    equal(await valueOf(box, 'Pesan'), 'Tetap di sini');
    await press(box, 'Hapus lampiran foto.jpg');
    await eventually(() => !visibleText(box).includes('foto.jpg'), 'no foto.jpg');
  });

  it('wait with their message for the network, over a reload, and arrive once and in order', async () => {
    await office.fault('down');
    await chooseFiles(box, sample('catatan.txt'));
    await sees(box, 'catatan.txt');
    await say(box, 'Pertama');
    await sees(box, /Pertama.*catatan\.txt.*menunggu/);
    await say(box, 'Kedua');
    await sees(box, 'Kedua');
    dispose();
    await office.fault('none');
    await inline();
    await sees(box, /Pertama.*catatan\.txt.*\d\d\.\d\d · terkirim.*Kedua.*\d\d\.\d\d · terkirim/);
    equal(await sent(), [['Pertama', ['catatan.txt']], ['Kedua', []]]);
  });

  it('arrive once although the answer was lost', async () => {
    await chooseFiles(box, sample('peta.png'));
    await sees(box, 'peta.png');
    await office.fault('drop-answer', 1);
    await press(box, 'Kirim pesan');
    pressIfShown(box, 'Kirim sekarang');
    // In the log, and not only as what is said of a network that is gone.
    await sees(box, /peta\.png.*Unduh.*· terkirim/);
    equal(await sent(), [['', ['peta.png']]]);
  });

  it('that the office refuses say why, and come back into the field with the text', async () => {
    await chooseFiles(box, new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'rusak.docx'));
    await sees(box, 'rusak.docx');
    await say(box, 'Suratnya');
    await sees(box, /Suratnya.*gagal: Ada lampiran yang tidak diterima/);
    await press(box, 'Ubah');
    await eventually(async () => (await valueOf(box, 'Pesan')) === 'Suratnya', 'the text in the field');
    await sees(box, /rusak\.docx/);
    await eventually(() => !visibleText(box).includes('gagal'), 'the refused message to be gone');
    equal(await sent(), []);
  });

  it('of a message that came too late go on in the consultation that follows, after its question', async () => {
    await office.fault('down');
    await chooseFiles(box, sample('data.csv'));
    await sees(box, 'data.csv');
    await say(box, 'Masih ada ini');
    await sees(box, /Masih ada ini.*data\.csv.*menunggu/);
    const [former] = (await office.received()).consultations;
    await office.close(former?.id ?? '');
    await office.fault('none');
    dispatchEvent(new Event('online'));
    await sees(box, /Tulisan Anda masih ada di sini\. Masih ada ini Lampirannya juga: data\.csv/);
    await axe(box);
    await press(box, 'Lanjutkan dengan konsultasi baru');
    await sees(box, 'ikut dikirim setelah pertanyaan ini: data.csv');
    await fill(box, 'Topik', 'Lanjutan');
    await press(box, 'Kirim pertanyaan');
    await sees(box, /Masih ada ini \d\d\.\d\d · terkirim.*data\.csv.*Unduh.*terkirim/);
    const next = (await office.received()).consultations.find(({ id }) => id !== former?.id);
    equal(next?.events.map((event) => [event.text, ((event as { attachments?: { name: string }[] }).attachments ?? []).map(({ name }) => name)]), [['Masih ada ini', []], ['', ['data.csv']]]);
  });

  it('that were still in the field when the office closed go on in the consultation that follows, with what was written', async () => {
    await chooseFiles(box, sample('data.csv'), sample('laporan.pdf'));
    await sees(box, /data\.csv.*laporan\.pdf/);
    await fill(box, 'Pesan', 'Belum selesai');
    const [former] = (await office.received()).consultations;
    await office.close(former?.id ?? '');
    await sees(box, /Tulisan Anda masih ada di sini\. Belum selesai Lampirannya juga: data\.csv, laporan\.pdf/);
    await axe(box);
    // Also over a reload.
    await inline();
    await sees(box, /Tulisan Anda masih ada di sini\. Belum selesai Lampirannya juga: data\.csv, laporan\.pdf/);
    await press(box, 'Lanjutkan dengan konsultasi baru');
    await sees(box, 'ikut dikirim setelah pertanyaan ini: data.csv, laporan.pdf');
    await fill(box, 'Topik', 'Lanjutan');
    await press(box, 'Kirim pertanyaan');
    await sees(box, /Belum selesai \d\d\.\d\d · terkirim.*data\.csv.*laporan\.pdf.*Unduh.*terkirim/);
    const found = (await office.received()).consultations;
    const attached = found.map(({ events }) => events.map((event) => ((event as { attachments?: { name: string }[] }).attachments ?? []).map(({ name }) => name)).flat());
    equal(attached.sort((one, other) => one.length - other.length), [[], ['data.csv', 'laporan.pdf']]);
  });

  it('have room on the narrowest screen', async () => {
    await inline(320);
    await chooseFiles(box, new File([GOOD['laporan.pdf']], `${'Laporan-Tahunan-'.repeat(6)}.pdf`));
    await sees(box, /Laporan-Tahunan/);
    await axe(box);
    ok(box.scrollWidth <= box.clientWidth, 'nothing is wider than the screen');
  });
});
