// One file, one test after the other: all tests of a browser share the officer's cookie.
import '../../src/desk/desk.ts';
import { call, connect } from '../../src/client/connection.ts';
import { hashOf, newCode } from '../../src/client/tracking-code.ts';
import { newId } from '../../src/client/identity.ts';
import { fileComplaint } from '../../src/contract/complaint.ts';
import { getDeskComplaint } from '../../src/contract/desk-complaints.ts';
import { equal, ok } from '../support/assert.ts';
import { endSession, leave, openDesk, signIn, visitor } from '../support/desk.ts';
import { axe, ENDPOINT, eventually, fits, focused, newOffice, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

const connection = connect(ENDPOINT);
const VISIT = { name: 'Budi Santoso', email: 'budi@contoh.go.id', gender: 1, education: 1, occupation: 1, institutionCategory: 6, institutionName: 'SMA 1', purpose: 1, services: [1], channels: [1] };
const ERASE = 'Hapus data pribadi…';
const YES = 'Ya, hapus data pribadi';
const PER_PAGE = 50;

describe('personal data at the desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  beforeEach(async () => {
    office = await newOffice({ policy: { queue: { order: 'guest-book-first' }, complaints: { settle: { days: 60, counted: 'calendar' } }, satisfaction: { leastRespondents: 10 }, retention: { visits: 730, complaints: 1825 } } });
    ({ box, dispose } = openDesk());
  });
  afterEach(async () => {
    dispose();
    await endSession();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('of a visit and of a rating goes after it was said what goes and what stays; what is left says so, in the list too', async () => {
    await leave(office, 'visits', VISIT);
    await leave(office, 'ratings', { kind: 'quick', overall: 2, comment: 'Bu Ani di loket 2 lama.' });
    await signIn(box, office);
    await press(box, 'Buku tamu');
    await press(box, 'Budi Santoso');
    await press(box, ERASE);
    await sees(box, /Yang dihapus: nama, e-mail,.*Yang tetap ada: hari kunjungan dan kode jawaban yang dihitung.*tercatat atas nama Anda/);
    await axe(box, 'the question');
    await press(box, 'Batal');
    await eventually(() => focused()?.textContent === ERASE, 'the focus where it was');
    await press(box, ERASE);
    await office.fault('down');
    await press(box, YES);
    await sees(box, /Belum dapat dipastikan terhapus\..*sekali lagi aman/);
    await office.fault('none');
    await press(box, YES);
    await sees(box, /Data pribadi telah dihapus pada .* \d{4}, \d\d\.\d\d WIB\./);
    ok(!/Budi|SMA 1/.test(visibleText(box)), 'nothing of the person on the screen');
    await sees(box, 'Jenis kelamin Laki-laki');
    equal((await office.received()).visits[0]?.visit['name'], '');
    await press(box, 'Kembali ke buku tamu');
    await sees(box, 'Data pribadi telah dihapus pada');
    await press(box, 'Penilaian');
    await press(box, /\d{4}, \d\d\.\d\d/);
    await press(box, ERASE);
    await press(box, YES);
    await sees(box, 'Data pribadi telah dihapus pada');
    await press(box, 'Kembali ke penilaian');
    await eventually(() => /1 penilaian.*Data pribadi telah dihapus pada/.test(visibleText(box)), 'the list');
    ok(!visibleText(box).includes('Bu Ani'), 'nor the comment');
  });

  it('of a consultation and of a complaint can go once they are closed', async () => {
    const { id } = await visitor(office, 'Siti Rahmawati', 'Berapa inflasi?');
    const complaint = { office: office.code, id: newId() };
    await call(connection, fileComplaint, { params: complaint, body: { category: 'waktu', text: 'Lama sekali.', identity: 'anonymous', secretHash: await hashOf(newCode()) } });
    await signIn(box, office);
    await press(box, 'Siti Rahmawati');
    await press(box, 'Keterangan');
    await sees(box, 'Data pribadi konsultasi dapat dihapus setelah konsultasi ditutup.');
    await office.close(id);
    await press(box, ERASE);
    await press(box, YES);
    await sees(box, 'Data pribadi telah dihapus pada');
    await eventually(() => !/Siti|inflasi/.test(visibleText(box)), 'nothing of the person on the screen');
    location.hash = `#/complaints/${complaint.id}`;
    await sees(box, 'Data pribadi pengaduan dapat dihapus setelah pengaduan ditutup.');
    for (const [stage, text] of [['examined'], ['answered', 'Maaf.'], ['closed']] as const) await office.stage(stage, text);
    await press(box, 'Muat ulang');
    await press(box, ERASE);
    await press(box, YES);
    await sees(box, 'Data pribadi telah dihapus pada');
    ok(!visibleText(box).includes('Lama sekali'), 'nor what was complained of');
  });

  it('has a page: how long it is kept, what was erased by whom, and page by page who has read what', async () => {
    await leave(office, 'visits', VISIT);
    const complaint = { office: office.code, id: newId() };
    await call(connection, fileComplaint, { params: complaint, body: { category: 'waktu', text: 'Lama sekali.', identity: 'anonymous', secretHash: await hashOf(newCode()) } });
    await signIn(box, office);
    await press(box, 'Data pribadi');
    await sees(box, /Buku tamu 730 hari sejak hari kunjungan Penilaian belum ditetapkan kantor, jadi disimpan terus/);
    await sees(box, 'Belum ada yang dihapus.');
    ok(focused()?.textContent === 'Data pribadi', 'the focus is on the heading');
    await press(box, 'Buku tamu');
    await press(box, 'Budi Santoso');
    await press(box, ERASE);
    await press(box, YES);
    await sees(box, 'Data pribadi telah dihapus pada');
    for (let times = 0; times <= PER_PAGE; times++) await call(connection, getDeskComplaint, { params: { id: complaint.id } });
    await press(box, 'Data pribadi');
    await sees(box, /Buku tamu 1 dihapus petugas: Petugas Uji/);
    await sees(box, /\d+ catatan, 1–50 .*Petugas Uji membuka pengaduan/);
    await axe(box);
    await press(box, 'Lebih lama');
    await sees(box, /51–\d+ .*menghapus data pribadi isian buku tamu .*melihat daftar buku tamu: semua hari/);
    await press(box, 'Lebih baru');
    await sees(box, '1–50');
    dispose();
    ({ box, dispose } = openDesk(320, 'en'));
    await sees(box, /Guest book 730 days from the day of the visit/);
    fits(box);
  });
});
