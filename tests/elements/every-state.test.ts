/**
 * Every state of a consultation that a visitor may come to: axe finds nothing wrong in it, light and dark, the keyboard reaches
 * everything, and it fits the narrowest screen. What the states mean is told by the other tests.
 */
import '../../src/elements/consultation/define.ts';
import { chooseFiles } from '../support/choose-files.ts';
import { setClock } from '../support/clock.ts';
import { ASK, asking, CODE, consult, enterCode, fillIn, newEmail, placeConsultation, say, SEND } from '../support/consult.ts';
import { forEverybody } from '../support/everybody.ts';
import { GOOD } from '../support/sample-files.ts';
import { choose, eventually, fill, newOffice, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('every state of a consultation is for everybody:', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  beforeEach(async () => {
    office = await newOffice();
  });
  afterEach(() => {
    dispose();
    sessionStorage.clear();
    localStorage.clear();
  });

  const open = async (): Promise<void> => {
    dispose();
    ({ box, dispose } = placeConsultation(office, { width: 320 }));
    await sees(box, /Konsultasi Statistik.*BPS/);
  };
  const asked = async (): Promise<string> => {
    await open();
    const id = await consult(box, office);
    await sees(box, /\d\d\.\d\d · terkirim/);
    return id;
  };

  it('the first screen', async () => {
    await open();
    await forEverybody(box, 'the first screen');
  });

  const form = async (): Promise<void> => {
    await open();
    await press(box, ASK);
    await sees(box, SEND);
    await press(box, 'Rincian kebutuhan data');
    await sees(box, 'Tahun awal');
  };

  it('the form', async () => {
    await form();
    await forEverybody(box, 'the form');
  });

  it('the form with errors', async () => {
    await form();
    await press(box, SEND);
    await sees(box, 'Ada 4 isian');
    await forEverybody(box, 'the form with errors');
  });

  it('the endpoint that cannot be reached', async () => {
    await office.fault('down');
    dispose();
    ({ box, dispose } = placeConsultation(office, { content: '<a href="tel:0248311195">Telepon kantor</a>', width: 320 }));
    await sees(box, 'Layanan belum dapat dihubungi');
    await forEverybody(box, 'without the office');
  });

  it('the code: sent, wrong, used up, and not sent', async () => {
    const what = asking();
    await open();
    await fillIn(box, what);
    await office.fault('down');
    await press(box, SEND);
    await sees(box, 'Kode belum terkirim');
    await forEverybody(box, 'a code that could not be sent');
    await office.fault('none');
    await press(box, 'Coba lagi');
    await sees(box, 'Berlaku sampai');
    await forEverybody(box, 'a code that was sent');
    const right = Number(await office.lastCode(what.email));
    for (let i = 1; i <= 5; i++) {
      await fill(box, CODE, String((right + i) % 1_000_000).padStart(6, '0'));
      await sees(box, i < 5 ? 'tidak cocok' : 'terlalu sering salah');
      await eventually(() => !visibleText(box).includes('Memeriksa kode'), 'the answer');
      if (i === 1) await forEverybody(box, 'a wrong code');
    }
    await forEverybody(box, 'a code that is used up');
  });

  it('signing in with an address that was never used', async () => {
    await open();
    await press(box, 'Masuk dengan kode e-mail');
    await sees(box, 'Kirim kode');
    await forEverybody(box, 'signing in');
    const email = newEmail();
    await fill(box, 'Nama', 'Siti Rahmawati');
    await fill(box, 'Alamat e-mail', email);
    await press(box, 'Kirim kode');
    await enterCode(box, office, email);
    await sees(box, 'Belum ada konsultasi');
    await forEverybody(box, 'no consultation yet');
  });

  it('the conversation, the list, and everything deleted', async () => {
    const id = await asked();
    await forEverybody(box, 'a conversation without an answer');
    await office.reply(id, '**Ada** di [tabel 3.1](https://semarangkota.bps.go.id/tabel).\n\n- satu\n- dua');
    await sees(box, 'satu');
    await office.types(id);
    await sees(box, 'sedang menulis');
    await forEverybody(box, 'an answer, and somebody who is writing');
    await fill(box, 'Pesan', 'a '.repeat(5_001));
    await sees(box, 'Kelebihan');
    await forEverybody(box, 'a message that is too long');
    await fill(box, 'Pesan', '');
    await press(box, 'Kembali');
    await sees(box, 'Sudah dijawab');
    await forEverybody(box, 'the list');
    await press(box, 'Akhiri dan hapus');
    await sees(box, 'Ya, akhiri dan hapus');
    await forEverybody(box, 'asked before everything is deleted');
    await press(box, 'Ya, akhiri dan hapus');
    await sees(box, 'Semua sudah dihapus');
    await forEverybody(box, 'everything deleted');
  });

  it('the list that could not be loaded', async () => {
    await asked();
    await office.fault('down');
    await press(box, 'Kembali');
    await sees(box, 'Layanan belum dapat dihubungi');
    await forEverybody(box, 'the list that could not be loaded');
  });

  it('files: chosen, refused at once, sent, and refused by the office', async () => {
    await asked();
    await chooseFiles(box, new File([GOOD['laporan.pdf']], `${'Laporan-Tahunan-'.repeat(6)}.pdf`), new File([], 'kosong.txt'));
    await sees(box, 'kosong.txt kosong');
    await forEverybody(box, 'files that wait to be sent');
    await say(box, 'Terlampir');
    await sees(box, /Unduh.*\d\d\.\d\d · terkirim/);
    await forEverybody(box, 'files that were sent');
    await chooseFiles(box, new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'rusak.docx'));
    await sees(box, 'rusak.docx');
    await say(box, 'Suratnya');
    await sees(box, 'gagal: Ada lampiran');
    await forEverybody(box, 'files that the office refused');
  });

  it('a message that waits, and that asks after a day', async () => {
    await asked();
    await office.fault('down');
    await say(box, 'Belum sampai');
    await sees(box, 'Belum sampai menunggu');
    await forEverybody(box, 'a message that waits');
    const setRight = setClock(inDays(1.1));
    try {
      await office.fault('none');
      await open();
      await sees(box, 'Masih ingin mengirimnya?');
      await forEverybody(box, 'a message that asks');
    } finally {
      setRight();
    }
  });

  it('a session that has ended', async () => {
    await asked();
    await office.endSessions();
    await say(box, 'Masih satu lagi');
    await sees(box, 'Sesi Anda sudah berakhir');
    await forEverybody(box, 'a conversation whose session has ended');
    await press(box, 'Masuk lagi dengan kode');
    await sees(box, 'Kode enam angka dikirim ke');
    await forEverybody(box, 'the code that it goes on with');
  });

  it('a browser that keeps nothing', async () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => { throw new DOMException('refused', 'SecurityError'); } });
    try {
      await asked();
      await say(box, 'Tidak disimpan');
      await sees(box, 'tidak mengizinkan penyimpanan');
      await forEverybody(box, 'a browser that keeps nothing');
    } finally {
      if (kept) Object.defineProperty(globalThis, 'indexedDB', kept);
    }
  });

  it('a meeting: proposed, another time asked for, agreed, and called off', async () => {
    const id = await asked();
    const first = await office.propose(id, { kind: 'zoom', startsAt: inDays(3), minutes: 60, place: 'https://us02web.zoom.us/j/85117113374' });
    await sees(box, 'Mohon dijawab');
    await forEverybody(box, 'a meeting that is proposed');
    await press(box, 'Minta waktu lain');
    await fill(box, 'Kapan Anda bisa?', 'Kamis pagi');
    await forEverybody(box, 'another time');
    await press(box, 'Kirim permintaan');
    await sees(box, 'Anda meminta waktu lain');
    await forEverybody(box, 'another time that was asked for');
    await press(box, 'Terima');
    await sees(box, 'Sudah disepakati');
    await forEverybody(box, 'a meeting that is agreed');
    await office.callOff(id, first);
    await sees(box, 'Dibatalkan oleh petugas');
    await forEverybody(box, 'a meeting that was called off');
  });

  it('the closing ahead, and after it the rating, a complaint, the copy and what is still unsent', async () => {
    const id = await asked();
    await office.reply(id, 'Ada, tabel 3.1.');
    await office.warn(id, '2026-12-01');
    await sees(box, 'ditutup otomatis');
    await forEverybody(box, 'the closing ahead');
    await fill(box, 'Pesan', 'Satu lagi: tahun 2026?');
    await office.close(id);
    await sees(box, 'Tulisan Anda masih ada di sini');
    await sees(box, 'Beri penilaian');
    await forEverybody(box, 'closed, with something unsent');
    await press(box, 'Beri penilaian');
    await sees(box, 'Kirim penilaian');
    await forEverybody(box, 'the rating');
    await choose(box, 'Secara keseluruhan', 'Sangat Baik');
    await press(box, 'Kirim penilaian');
    await sees(box, 'sudah Anda nilai');
    await forEverybody(box, 'rated');
    await press(box, 'Sampaikan pengaduan');
    await choose(box, 'Tentang apa', 'Lainnya');
    await sees(box, 'Apa yang terjadi?');
    await forEverybody(box, 'a complaint');
    await press(box, 'Salinan percakapan');
    await sees(box, 'Kirim ke e-mail saya');
    await forEverybody(box, 'the copy');
  });
});
