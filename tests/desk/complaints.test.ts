// One file, one test after the other: all tests of a browser share the officer's cookie.
import '../../src/desk/desk.ts';
import { call, connect } from '../../src/client/connection.ts';
import { hashOf, newCode } from '../../src/client/tracking-code.ts';
import { newId } from '../../src/client/identity.ts';
import { fileComplaint, type NewComplaint } from '../../src/contract/complaint.ts';
import { addToComplaint, trackComplaint } from '../../src/contract/complaint-log.ts';
import { equal, ok } from '../support/assert.ts';
import { endSession, openDesk, signIn } from '../support/desk.ts';
import { forEverybody } from '../support/everybody.ts';
import { keys } from '../support/keyboard.ts';
import { check, choose, ENDPOINT, eventually, fill, focused, newOffice, pick, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const connection = connect(ENDPOINT);
const TEXT = 'Menunggu 40 menit, padahal dijanjikan 10 menit.';
const KNOWN = { name: 'Siti Rahmawati', phone: '0812 3456 7890' };

/** Somebody who has complained, and what they read and say afterwards. */
async function complainant(office: TestOffice, changes: Partial<NewComplaint> = {}) {
  const [id, token] = [newId(), newCode()];
  const body = { category: 'waktu', text: TEXT, identity: 'anonymous', secretHash: await hashOf(token), ...changes } satisfies NewComplaint;
  const { number } = await call(connection, fileComplaint, { params: { office: office.code, id }, body });
  const track = () => call(connection, trackComplaint, { token, body: { office: office.code } });
  return {
    id, number, track,
    say: async (text: string, answers?: string) => call(connection, addToComplaint, { params: { id, messageId: newId() }, token, body: { text, ...(answers === undefined ? {} : { answers }) } }),
  };
}

describe('complaints at the desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  const open = async (width?: number): Promise<void> => {
    ({ box, dispose } = openDesk(width));
    await signIn(box, office);
  };
  const openList = async (): Promise<void> => {
    await press(box, 'Pengaduan');
    await sees(box, 'Membuka satu pengaduan dicatat atas nama Anda.');
  };
  const openComplaint = async (number: string): Promise<void> => {
    await openList();
    await press(box, number);
    await sees(box, 'Pembacaan ini dicatat atas nama Petugas Uji.');
  };

  beforeEach(async () => {
    office = await newOffice({
      name: 'BPS Kota Contoh',
      policy: { queue: { order: 'guest-book-first' }, complaints: { examine: { days: 2, counted: 'working' }, settle: { days: 60, counted: 'calendar' } }, satisfaction: { leastRespondents: 10 }, retention: {} },
    });
  });
  afterEach(async () => {
    dispose();
    await endSession();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('are counted and listed by what is due, without a name or a word of them', async () => {
    const { number } = await complainant(office, { identity: 'named', ...KNOWN });
    await open();
    await sees(box, 'Pengaduan1');
    await openList();
    await sees(box, number);
    await sees(box, /Waktu Penyelesaian Diterima ?Menunggu kantor ?Segera periksa, paling lambat/);
    for (const secret of ['Siti', TEXT]) ok(!visibleText(box).includes(secret), secret);
  });

  it('can be looked through by stage', async () => {
    const first = await complainant(office);
    await complainant(office);
    await office.stage('examined');
    await open();
    await openList();
    await sees(box, 'Terbuka (2)');
    await press(box, 'Diterima (1)');
    await eventually(() => visibleText(box).includes(first.number) && !visibleText(box).includes('-0002'), 'the first alone');
    await press(box, 'Dijawab (0)');
    await sees(box, 'Tidak ada pengaduan pada tahap ini.');
  });

  it('are found by number and unsur, and Escape shows all again', async () => {
    const first = await complainant(office);
    await complainant(office, { category: 'biaya' });
    await open();
    await openList();
    await fill(box, 'Cari nomor pengaduan atau unsur', 'tarif');
    await sees(box, '1 pengaduan cocok.');
    ok(!visibleText(box).includes(first.number), 'only the other one');
    await fill(box, 'Cari nomor pengaduan atau unsur', first.number.slice(-4));
    await sees(box, first.number);
    await fill(box, 'Cari nomor pengaduan atau unsur', 'Siti');
    await sees(box, 'Tidak ada yang cocok.');
    await keys('Escape');
    await sees(box, 'Terbuka (2)');
  });

  it('show everything once one is opened, and who has done so', async () => {
    const { number } = await complainant(office, { identity: 'named', ...KNOWN, happenedOn: '2026-01-05', service: 'konsultasi', wish: 'Dipanggil sesuai antrean' });
    await open();
    await openComplaint(number);
    for (const text of [TEXT, 'Konsultasi Statistik', 'Senin, 5 Januari 2026', 'Dipanggil sesuai antrean', 'Siti Rahmawati', '0812 3456 7890']) await sees(box, text);
    await eventually(() => focused()?.textContent === number, 'the focus on the heading');
    await press(box, 'Lihat siapa yang sudah membaca');
    await sees(box, /Petugas Uji membuka pengaduan, \w+, \d+ \w+ \d{4}/);
  });

  it('made in confidence show who made them only when an officer asks, which is written down', async () => {
    const { number } = await complainant(office, { identity: 'confidential', ...KNOWN });
    await open();
    await openComplaint(number);
    ok(!visibleText(box).includes('Siti'), 'no name');
    await press(box, 'Tampilkan identitas');
    await sees(box, 'Siti Rahmawati');
    await press(box, 'Lihat siapa yang sudah membaca');
    await sees(box, 'menampilkan identitas');
    await press(box, 'Sembunyikan identitas');
    await eventually(() => !visibleText(box).includes('Siti'), 'the name goes');
  });

  it('go from stage to stage, and the visitor reads what is written there', async () => {
    const visitor = await complainant(office);
    await open();
    await openComplaint(visitor.number);
    await press(box, 'Simpan tahap');
    await sees(box, 'Tahap baru: Pilih salah satu');
    await pick(box, 'Tahap baru', 'Dijawab');
    await press(box, 'Simpan tahap');
    await sees(box, 'Penjelasan untuk pengadu: Wajib diisi');
    await fill(box, 'Penjelasan untuk pengadu', 'Loket ditambah satu.');
    await press(box, 'Simpan tahap');
    await sees(box, 'Tersimpan. Pengadu dapat membacanya sekarang.');
    await sees(box, /Dijawab ?oleh Petugas Uji/);
    equal((await visitor.track()).events.map((event) => ('text' in event ? event.text : event.type)), ['received', 'Loket ditambah satu.']);
    equal(await valueOf(box, 'Penjelasan untuk pengadu'), '');
    await pick(box, 'Tahap baru', 'Selesai');
    await press(box, 'Simpan tahap');
    await sees(box, 'Bila perlu dibuka lagi');
    await pick(box, 'Tahap baru', 'Ditindaklanjuti');
    await fill(box, 'Penjelasan untuk pengadu', 'Kami periksa lagi.');
    await press(box, 'Simpan tahap');
    await eventually(async () => (await visitor.track()).stage === 'followed-up', 'it is taken up again');
  });

  it('may be asked about; what is missing stops the clock until it is answered', async () => {
    const visitor = await complainant(office);
    await open();
    await openComplaint(visitor.number);
    await choose(box, 'Apa yang ingin Anda lakukan?', 'Tanya pengadu');
    await fill(box, 'Pertanyaan untuk pengadu', 'Nomor antreannya berapa?');
    await check(box, 'Tanpa jawaban ini');
    await press(box, 'Kirim pertanyaan');
    await sees(box, 'Tersimpan.');
    await sees(box, 'Batas waktu berhenti');
    const { events } = await visitor.track();
    const question = events.find((event) => event.type === 'question');
    await visitor.say('KS-014', question?.id);
    await press(box, 'Muat ulang');
    await sees(box, /Jawaban pengadu .*KS-014/);
    ok(!visibleText(box).includes('Batas waktu berhenti'), 'the clock runs again');
  });

  it('are not answered over what somebody has just said; what was written stays, also after going elsewhere', async () => {
    const visitor = await complainant(office);
    await open();
    await openComplaint(visitor.number);
    await visitor.say('Ada lagi.');
    await pick(box, 'Tahap baru', 'Dijawab');
    await fill(box, 'Penjelasan untuk pengadu', 'Sudah diperbaiki.');
    await press(box, 'Simpan tahap');
    await sees(box, 'Ada yang baru sejak Anda membaca.');
    await press(box, 'Kembali ke daftar pengaduan');
    await press(box, visitor.number);
    await sees(box, 'Ada lagi.');
    equal(await valueOf(box, 'Penjelasan untuk pengadu'), 'Sudah diperbaiki.');
    await pick(box, 'Tahap baru', 'Dijawab');
    await press(box, 'Simpan tahap');
    await sees(box, 'Tersimpan.');
  });

  it('have notes that the visitor never sees', async () => {
    const visitor = await complainant(office);
    await open();
    await openComplaint(visitor.number);
    await fill(box, 'Catatan baru', 'Sudah bicara dengan Pak Budi');
    await press(box, 'Simpan catatan');
    await sees(box, 'Catatan tersimpan.');
    ok(!JSON.stringify(await visitor.track()).includes('Pak Budi'), 'a note');
  });

  it('say what is the matter: none yet, one that is another office’s, no network', async () => {
    await open();
    await openList();
    await sees(box, 'Belum ada pengaduan.');
    const other = await complainant(await newOffice());
    location.hash = `#/complaints/${other.id}`;
    await sees(box, 'Pengaduan ini tidak ada di kantor Anda.');
    const mine = await complainant(office);
    await office.fault('down');
    location.hash = `#/complaints/${mine.id}`;
    await sees(box, 'Pengaduan belum dapat dibuka.');
    await office.release();
    await press(box, 'Coba lagi');
    await sees(box, TEXT);
  });

  for (const width of [320, 1024]) {
    it(`are for everybody at ${width} pixels`, async () => {
      const { number } = await complainant(office, { identity: 'confidential', ...KNOWN, wish: 'Dipanggil sesuai antrean' });
      await office.askComplainant('Loket mana?', true);
      await open(width);
      await openList();
      await sees(box, number);
      await forEverybody(box, 'the list');
      await press(box, number);
      await sees(box, TEXT);
      await press(box, 'Simpan tahap');
      await sees(box, 'Tahap baru: Pilih salah satu');
      await press(box, 'Lihat siapa yang sudah membaca');
      await sees(box, 'membuka pengaduan');
      await forEverybody(box, 'the complaint');
    });
  }
});
