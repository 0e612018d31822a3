import '../../src/elements/feedback/define.ts';
import '../../src/elements/office/define.ts';
import { call, connect } from '../../src/client/connection.ts';
import { newId } from '../../src/client/identity.ts';
import { hashOf, newCode, shownAs } from '../../src/client/tracking-code.ts';
import { fileComplaint, type NewComplaint } from '../../src/contract/complaint.ts';
import { equal, ok } from '../support/assert.ts';
import { chooseFiles, sample } from '../support/choose-files.ts';
import { forEverybody } from '../support/everybody.ts';
import { axe, choose, descriptionOf, ENDPOINT, eventually, fill, focused, newOffice, place, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const TEXT = 'Menunggu 40 menit, padahal dijanjikan 10 menit.';

describe('following a complaint', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};
  let code: string;

  beforeEach(async () => {
    office = await newOffice();
    code = newCode();
  });
  afterEach(() => dispose());

  const complain = async (changes: Partial<NewComplaint> = {}): Promise<void> => {
    const body = { category: 'waktu', text: TEXT, identity: 'anonymous', secretHash: await hashOf(code), ...changes } satisfies NewComplaint;
    await call(connect(ENDPOINT), fileComplaint, { params: { office: office.code, id: newId() }, body });
  };
  const open = async (attributes = 'mode="tracking"', width?: number): Promise<void> => {
    ({ box, dispose } = place(`<pst-feedback endpoint="${ENDPOINT}" office="${office.code}" ${attributes}></pst-feedback>`, width));
    await sees(box, attributes.includes('tracking') ? 'Kode pelacakan' : 'BPS');
  };
  const enter = async (typed = shownAs(code)): Promise<void> => {
    await fill(box, 'Kode pelacakan', typed);
    await press(box, 'Lihat pengaduan');
  };
  const follow = async (): Promise<void> => {
    await open();
    await enter();
    await sees(box, TEXT);
  };
  const inFocus = (pattern: RegExp) => eventually(() => pattern.test(focused()?.textContent ?? ''), `the focus on ${pattern}`);

  it('shows the stages with their days, the limit, and what the office says, by the code alone', async () => {
    await complain({ wish: 'Dipanggil sesuai antrean' });
    await office.stage('examined');
    await office.stage('followed-up', 'Petugas kami ingatkan.');
    await follow();
    await inFocus(/PGD-/);
    await sees(box, /Diselesaikan paling lambat \w+, \d+ \w+ \d{4}/);
    await sees(box, /Diterima \w+, \d+ \w+ \d{4}, \d\d\.\d\d WIB ?Diperiksa .* ?Ditindaklanjuti .*Petugas kami ingatkan\. .*Dijawab paling lambat/);
    await sees(box, 'Dipanggil sesuai antrean');
    ok(!visibleText(box).includes('Petugas Uji'), 'no officer is named');
  });

  for (const [what, write] of [
    ['in small letters with spaces', () => shownAs(code).toLowerCase().replaceAll('-', ' ')],
    ['with O for 0 and l for 1', () => code.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['pasted with a line break', () => `  ${shownAs(code)}\n`],
  ] as const) {
    it(`reads a code ${what}`, async () => {
      await complain();
      await open();
      await enter(write());
      await sees(box, TEXT);
    });
  }

  it('tells a slip of the pen from a code that is too short, one that nobody knows, and one of another office', async () => {
    await complain();
    await open();
    await enter('   ');
    await eventually(async () => (await descriptionOf(box, 'Kode pelacakan')).startsWith('Wajib diisi'), 'what is wrong');
    await enter('PGD-3374-2026-0001');
    await sees(box, 'Kode terdiri atas 28 huruf dan angka. Ada yang kurang atau lebih');
    const wrong = `${code.slice(0, 5)}${code[5] === '2' ? '3' : '2'}${code.slice(6)}`;
    await office.fault('down');
    await enter(wrong);
    await sees(box, 'Ada huruf atau angka yang keliru.');
    equal(await valueOf(box, 'Kode pelacakan'), wrong, 'what was typed');
    await eventually(() => focused() instanceof HTMLInputElement, 'the focus in the field');
    await office.release();
    await enter(newCode());
    await sees(box, 'Tidak ada pengaduan dengan kode ini.');
    dispose();
    office = await newOffice();
    await open();
    await enter();
    await sees(box, 'pengaduannya ada di kantor BPS lain');
  });

  it('adds something, which the office reads, and keeps it when the network is away', async () => {
    await complain();
    await follow();
    await fill(box, 'Tambahkan keterangan', 'Loket 2');
    await office.fault('down');
    await press(box, 'Kirim keterangan');
    await inFocus(/Belum terkirim/);
    equal(await valueOf(box, 'Tambahkan keterangan'), 'Loket 2');
    await office.release();
    await office.fault('drop-answer', 1);
    await press(box, 'Kirim keterangan');
    await sees(box, 'Belum terkirim');
    await press(box, 'Kirim keterangan');
    await sees(box, /Tambahan Anda .*Loket 2/);
    await sees(box, 'Terkirim.');
    equal(await valueOf(box, 'Tambahkan keterangan'), '');
    const [complaint] = (await office.received()).complaints;
    equal((complaint?.['events'] as { type: string }[]).map(({ type }) => type), ['received', 'addition']);
  });

  it('answers a question of the office, with a file; what was missing is then complete', async () => {
    await complain();
    await office.askComplainant('Nomor antreannya berapa?', true);
    await follow();
    await sees(box, 'Kantor menunggu jawaban Anda.');
    await sees(box, 'Untuk pertanyaan: “Nomor antreannya berapa?”');
    await fill(box, 'Jawaban Anda', 'KS-014');
    await chooseFiles(box, sample('foto.jpg'));
    await sees(box, 'foto.jpg');
    await press(box, 'Kirim jawaban');
    await sees(box, /Jawaban Anda .*KS-014 .*foto\.jpg/);
    await sees(box, 'Diselesaikan paling lambat');
    const [complaint] = (await office.received()).complaints;
    const answer = (complaint?.['events'] as { type: string; text?: string; attachments?: { name: string }[] }[]).at(-1);
    equal([answer?.text, answer?.attachments?.map(({ name }) => name)], ['KS-014', ['foto.jpg']]);
  });

  it('forgets everything when it is closed, and never kept anything', async () => {
    await complain();
    await follow();
    const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]);
    ok(!kept.includes(code), kept);
    await press(box, 'Tutup dan lupakan kode');
    await eventually(() => focused() instanceof HTMLInputElement, 'the focus in the field');
    equal(await valueOf(box, 'Kode pelacakan'), '');
    ok(!visibleText(box).includes(TEXT), 'nothing of it');
  });

  it('is withdrawn only by whoever says so twice, and then ends', async () => {
    await complain();
    await follow();
    await press(box, 'Cabut pengaduan');
    await sees(box, 'Ini tidak dapat dibatalkan.');
    await press(box, 'Tidak jadi');
    await press(box, 'Cabut pengaduan');
    await office.fault('down');
    await press(box, 'Ya, cabut');
    await sees(box, 'Pengaduan belum dicabut.');
    await office.release();
    await press(box, 'Ya, cabut');
    await sees(box, 'Anda mencabut pengaduan ini.');
    ok(!visibleText(box).includes('Kirim keterangan'), 'nothing more to write');
    equal((await office.received()).complaints.map(({ stage, withdrawn }) => [stage, withdrawn]), [['closed', true]]);
  });

  it('is erased, once it is closed, only by whoever says so twice; the code is then good for nothing', async () => {
    await complain();
    await follow();
    ok(!visibleText(box).includes('Hapus pengaduan ini'), 'not while the office is at it');
    await press(box, 'Cabut pengaduan');
    await press(box, 'Ya, cabut');
    await press(box, 'Hapus pengaduan ini');
    await sees(box, 'Ini tidak dapat dibatalkan.');
    await axe(box, 'erasing');
    await office.fault('down');
    await press(box, 'Ya, hapus');
    await sees(box, 'Pengaduan belum dihapus.');
    await office.release();
    await press(box, 'Ya, hapus');
    await sees(box, /Pengaduan PGD-.* sudah dihapus dari sistem kantor\./);
    ok(focused()?.textContent?.includes('sudah dihapus') === true, 'the focus on what happened');
    ok(!visibleText(box).includes(TEXT), 'nothing of it');
    ok(!JSON.stringify((await office.received()).complaints).includes(TEXT), 'nor at the office');
    await enter();
    await sees(box, 'Tidak ada pengaduan dengan kode ini.');
  });

  it('says that it has been closed meanwhile, and keeps what was being written', async () => {
    await complain();
    await follow();
    await fill(box, 'Tambahkan keterangan', 'Satu lagi');
    await office.stage('closed', 'Bukan kewenangan kami.');
    await press(box, 'Kirim keterangan');
    await sees(box, 'Pengaduan ini sudah ditutup, jadi tidak dapat ditambah lagi.');
    equal(await valueOf(box, 'Tambahkan keterangan'), 'Satu lagi');
    await press(box, 'Muat ulang');
    await sees(box, 'Bukan kewenangan kami.');
  });

  it('is a step away from the form and from the receipt', async () => {
    await open('mode="complaint"');
    await press(box, 'Sudah mengadu? Lacak di sini');
    await sees(box, 'Lihat pengaduan');
    await press(box, 'Kembali ke formulir pengaduan');
    await choose(box, 'Tentang apa', 'Lainnya');
    await fill(box, 'Apa yang terjadi?', TEXT);
    await choose(box, 'Siapa yang mengadu?', 'Tanpa nama');
    await press(box, 'Kirim pengaduan');
    await press(box, 'Sudah saya catat');
    const shown = await eventually(() => /(\w{4}-){6}\w{4}/.exec(visibleText(box))?.[0], 'the code');
    await office.fault('down');
    await press(box, 'Lihat pengaduan ini');
    await inFocus(/Belum dapat dilihat/);
    await office.release();
    await press(box, 'Kembali ke formulir pengaduan');
    await sees(box, shown);
    await press(box, 'Lihat pengaduan ini');
    await sees(box, /Nomor pengaduan PGD-.*Diselesaikan paling lambat/);
    await inFocus(/PGD-/);
    await press(box, 'Tutup dan lupakan kode');
    await press(box, 'Kembali ke formulir pengaduan');
    await sees(box, 'Tentang apa pengaduan Anda?');
    ok(!visibleText(box).includes(shown), 'who comes next does not find the code');
  });

  it('reads English', async () => {
    await complain();
    ({ box, dispose } = place(`<pst-feedback endpoint="${ENDPOINT}" office="${office.code}" mode="tracking" lang="en"></pst-feedback>`));
    await fill(box, 'Tracking code', code);
    await press(box, 'See complaint');
    await sees(box, /To be settled by .* at the latest/);
  });

  it('is for everybody in every state, on the narrowest phone', async () => {
    await complain({ wish: 'Dipanggil sesuai antrean' });
    await office.stage('examined');
    await office.askComplainant('Nomor antreannya berapa?', true);
    await open('mode="tracking"', 320);
    await forEverybody(box, 'the code');
    await enter('salah');
    await sees(box, 'Kode terdiri atas 28');
    await axe(box, 'a wrong code');
    await enter();
    await sees(box, TEXT);
    await forEverybody(box, 'a complaint with a question');
    await press(box, 'Kirim jawaban');
    await sees(box, 'Wajib diisi');
    await press(box, 'Cabut pengaduan');
    await sees(box, 'Ini tidak dapat dibatalkan.');
    await forEverybody(box, 'withdrawing, and an error');
    await press(box, 'Ya, cabut');
    await sees(box, 'Anda mencabut');
    await forEverybody(box, 'withdrawn');
  });

  it('says that the endpoint cannot be reached, and keeps the code for another try', async () => {
    await complain();
    await open();
    await office.fault('down');
    await enter();
    await inFocus(/Belum dapat dilihat\. Jaringan terputus/);
    equal(await valueOf(box, 'Kode pelacakan'), shownAs(code));
    await office.release();
    await press(box, 'Lihat pengaduan');
    await sees(box, TEXT);
  });
});
