import '../../src/elements/consultation/conversation-define.ts';
import { connect } from '../../src/client/connection.ts';
import { loadOffice } from '../../src/client/office.ts';
import type { Context } from '../../src/elements/consultation/panel.ts';
import { FollowUpEvent } from '../../src/elements/consultation/follow-up-event.ts';
import { common, words } from '../../src/locale/id/consultation.ts';
import { words as conversational } from '../../src/locale/id/conversation.ts';
import { common as english, words as englishWords } from '../../src/locale/en/consultation.ts';
import { words as englishConversational } from '../../src/locale/en/conversation.ts';
import { equal, ok } from '../support/assert.ts';
import { visitor, type Visitor } from '../support/desk.ts';
import { savedFile } from '../support/saved-file.ts';
import { axe, choose, ENDPOINT, eventually, fill, focused, linkNamed, newOffice, place, press, sees, visibleText, type TestOffice, valueOf } from '../support/widget.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const aZoom = (changes: object = {}): object => ({ kind: 'zoom', startsAt: inDays(3), minutes: 60, place: 'https://us02web.zoom.us/j/85117113374', ...changes });

describe('what is open in a conversation', () => {
  let office: TestOffice;
  let siti: Visitor;
  let box: HTMLElement;
  let dispose = () => {};

  beforeEach(async () => {
    office = await newOffice();
    siti = await visitor(office, 'Siti Rahmawati', 'Adakah jumlah penduduk tahun 2025?');
  });
  afterEach(() => {
    dispose();
    sessionStorage.clear();
  });

  const show = async (lang: 'id' | 'en' = 'id', width = 420): Promise<HTMLElement> => {
    dispose();
    const connection = connect(ENDPOINT);
    const profile = await loadOffice(connection, office.code, undefined);
    const context: Context = lang === 'id' ? { common, words, profile, connection, lang } : { common: english, words: englishWords, profile, connection, lang };
    const { token, say: _say, log: _log, ...consultation } = siti;
    ({ box, dispose } = place('<div class="frame"></div>', width));
    const element = document.createElement('pst-conversation');
    Object.assign(element, { context, words: lang === 'id' ? conversational : englishConversational, held: { id: siti.id, token, consultation }, shown: true });
    box.firstElementChild?.append(element);
    await sees(box, 'Adakah jumlah penduduk tahun 2025?');
    return element;
  };
  const states = async (): Promise<readonly unknown[]> => (await siti.log()).flatMap((event) => (event.type === 'meeting' ? [[event.by, event.meeting.state, event.meeting.wish]] : []));

  describe('a meeting', () => {
    it('is proposed with day, time, zone and where, and accepted with one press', async () => {
      await show();
      await office.propose(siti.id, aZoom({ note: 'Kode: 1234' }));
      await sees(box, /Pertemuan Zoom \p{L}+, \d+ \p{L}+ \d{4}, pukul \d\d\.\d\d WIB \(60 menit\)/u);
      const link = await linkNamed(box, 'us02web.zoom.us');
      equal([link.href, link.target, link.rel], ['https://us02web.zoom.us/j/85117113374', '_blank', 'noopener noreferrer']);
      await sees(box, 'di luar layanan ini');
      await press(box, 'Terima');
      await sees(box, 'Sudah disepakati');
      equal(await states(), [['officer', 'proposed', undefined], ['visitor', 'accepted', undefined]]);
      await axe(box);
    });

    it('is asked for at another time, and the wish reaches the office as it was written', async () => {
      await show();
      await office.propose(siti.id, { kind: 'visit', startsAt: inDays(2), minutes: 30, place: 'Ruang PST', outsideHours: true });
      await sees(box, 'Kunjungan ke kantor');
      await press(box, 'Minta waktu lain');
      await eventually(() => focused() instanceof HTMLTextAreaElement, 'the focus in the field');
      await fill(box, 'Kapan Anda bisa?', 'Kamis <b>pagi</b>');
      await axe(box);
      await press(box, 'Kirim permintaan');
      await sees(box, 'Anda meminta waktu lain');
      await sees(box, 'Kamis <b>pagi</b>');
      equal(await states(), [['officer', 'proposed', undefined], ['visitor', 'other-time', 'Kamis <b>pagi</b>']]);
    });

    it('is taken home as a calendar file', async () => {
      await show();
      await office.propose(siti.id, aZoom());
      await press(box, 'Terima');
      const saved = savedFile();
      await press(box, 'Simpan ke kalender');
      const { name, text } = await saved;
      equal(name, `pertemuan-${siti.number}.ics`);
      ok(/BEGIN:VCALENDAR[^]*STATUS:CONFIRMED/.test(text), 'a calendar file');
    });

    it('that was called off says so, also to whoever presses at that moment', async () => {
      await show();
      const id = await office.propose(siti.id, aZoom());
      await sees(box, 'Mohon dijawab');
      await office.callOff(siti.id, id);
      await sees(box, 'Dibatalkan oleh petugas');
      ok(!visibleText(box).includes('Minta waktu lain'), visibleText(box));
    });

    it('keeps the wish when the network is gone, and sends it with the next press', async () => {
      await show();
      await office.propose(siti.id, aZoom());
      await press(box, 'Minta waktu lain');
      await fill(box, 'Kapan Anda bisa?', 'Jumat');
      ok(!dispatchEvent(new Event('beforeunload', { cancelable: true })), 'asked before the page is left');
      await office.fault('down');
      await press(box, 'Kirim permintaan');
      await sees(box, 'Jaringan terputus');
      await office.fault('none');
      await press(box, 'Kirim permintaan');
      await sees(box, 'Anda meminta waktu lain');
      equal((await states()).at(-1), ['visitor', 'other-time', 'Jumat']);
    });

    it('keeps the wish that is being written for it when another one is proposed that comes first', async () => {
      await show();
      const later = await office.propose(siti.id, aZoom({ startsAt: inDays(5) }));
      await press(box, 'Minta waktu lain');
      await fill(box, 'Kapan Anda bisa?', 'Lebih pagi');
      const sooner = await office.propose(siti.id, aZoom({ startsAt: inDays(2), note: 'Yang kedua' }));
      await sees(box, 'Yang kedua');
      equal(await valueOf(box, 'Kapan Anda bisa?'), 'Lebih pagi');
      await press(box, 'Kirim permintaan');
      await sees(box, 'Anda meminta waktu lain');
      const answered = (await siti.log()).flatMap((event) => (event.type === 'meeting' && event.by === 'visitor' ? [event.meeting.id] : []));
      equal([answered, sooner === later], [[later], false]);
    });

    it('that is called off leaves the wish that was being written for it, to be sent as a message', async () => {
      await show();
      const off = await office.propose(siti.id, aZoom());
      await press(box, 'Minta waktu lain');
      await fill(box, 'Kapan Anda bisa?', 'Sabtu saja');
      await office.propose(siti.id, aZoom({ startsAt: inDays(5), note: 'Yang kedua' }));
      await office.callOff(siti.id, off);
      await sees(box, 'Tulisan Anda belum terkirim');
      await office.reply(siti.id, 'Mohon maaf.');
      await sees(box, 'Mohon maaf.');
      await sees(box, /Yang kedua .*Terima/);
      equal(await valueOf(box, 'Kapan Anda bisa?'), 'Sabtu saja');
      await axe(box);
      await press(box, 'Kirim sebagai pesan');
      await eventually(async () => (await siti.log()).some((event) => event.type === 'message' && event.text === 'Sabtu saja'), 'the message at the office');
      await eventually(() => !visibleText(box).includes('Tulisan Anda belum terkirim'), 'the form gone');
      ok(dispatchEvent(new Event('beforeunload', { cancelable: true })), 'nothing is left to ask about');
    });

    it('keeps a wish whose writer changed their mind for a moment', async () => {
      await show();
      await office.propose(siti.id, aZoom());
      await press(box, 'Minta waktu lain');
      await fill(box, 'Kapan Anda bisa?', 'Jumat sore');
      await press(box, 'Batal');
      await press(box, 'Minta waktu lain');
      equal(await valueOf(box, 'Kapan Anda bisa?'), 'Jumat sore');
    });

    it('fits a narrow phone, in English too', async () => {
      await show('en', 320);
      await office.propose(siti.id, aZoom({ place: `https://us02web.zoom.us/j/${'8'.repeat(60)}` }));
      await sees(box, /Zoom meeting \w+ \d+ \w+ \d{4}, \d\d:\d\d WIB/);
      await press(box, 'Accept');
      await sees(box, 'Agreed');
      ok(box.scrollWidth <= 320, `${box.scrollWidth} pixels`);
      await axe(box);
    });
  });

  it('the closing ahead is announced with its day, and one press keeps the consultation open', async () => {
    await show();
    await office.reply(siti.id, 'Ada, tabel 3.1.');
    await office.warn(siti.id, '2026-12-01');
    await sees(box, 'ditutup otomatis pada Selasa, 1 Desember');
    await axe(box);
    await press(box, 'Saya masih memerlukan bantuan');
    await eventually(async () => (await siti.log()).at(-1)?.type === 'message', 'the message at the office');
    await eventually(() => !visibleText(box).includes('menunggu balasan Anda'), 'the notice gone');
  });

  describe('after closing', () => {
    const closed = async (lang: 'id' | 'en' = 'id'): Promise<HTMLElement> => {
      const element = await show(lang);
      await office.close(siti.id);
      await sees(box, lang === 'id' ? 'Bagaimana pelayanan kami?' : 'How was our service?');
      return element;
    };

    it('the service is rated once, in the same place', async () => {
      await closed();
      await axe(box);
      await press(box, 'Beri penilaian');
      await choose(box, 'Secara keseluruhan', 'Sangat Baik');
      await press(box, 'Kirim penilaian');
      await sees(box, 'konsultasi ini sudah Anda nilai');
      ok(!visibleText(box).includes('Beri penilaian'), visibleText(box));
      equal((await office.received()).ratings.map(({ rating }) => rating['overall']), [4]);
      await axe(box);
    });

    it('the rating may wait, and a complaint names the consultation only if the visitor wants it to', async () => {
      await closed();
      await press(box, 'Tidak sekarang');
      await press(box, 'Sampaikan pengaduan');
      await choose(box, 'Tentang apa', 'Lainnya');
      await fill(box, 'Apa yang terjadi?', 'Jawaban terlambat');
      await choose(box, 'Siapa yang mengadu?', 'Tanpa nama');
      await press(box, 'Tulis nomor konsultasi ini');
      await press(box, 'Kirim pengaduan');
      await sees(box, /PGD-\d{4}-/);
      equal((await office.received()).complaints.map(({ text }) => text), [`Nomor konsultasi: ${siti.number}\nJawaban terlambat`]);
    });

    it('a complaint and a comment that are put off are there again', async () => {
      await closed();
      await press(box, 'Sampaikan pengaduan');
      await choose(box, 'Tentang apa', 'Lainnya');
      await fill(box, 'Apa yang terjadi?', 'Jawaban terlambat');
      await press(box, 'Tidak sekarang');
      await press(box, 'Beri penilaian');
      await fill(box, 'Kritik, saran', 'Lebih cepat');
      await press(box, 'Tidak sekarang');
      ok(!dispatchEvent(new Event('beforeunload', { cancelable: true })), 'asked before the page is left');
      await press(box, 'Sampaikan pengaduan');
      equal(await valueOf(box, 'Apa yang terjadi?'), 'Jawaban terlambat');
      await axe(box);
      await press(box, 'Tidak sekarang');
      await press(box, 'Beri penilaian');
      equal(await valueOf(box, 'Kritik, saran'), 'Lebih cepat');
      await axe(box);
    });

    it('what was being written is kept and goes on in a new consultation that follows this one', async () => {
      const element = await show();
      await fill(box, 'Pesan', 'Satu lagi: tahun 2026?');
      await office.close(siti.id);
      await sees(box, 'Tulisan Anda masih ada di sini');
      await sees(box, 'Satu lagi: tahun 2026?');
      const wanted = new Promise<FollowUpEvent>((resolve) => element.addEventListener(FollowUpEvent.type, (event) => resolve(event as FollowUpEvent)));
      await press(box, 'Lanjutkan dengan konsultasi baru');
      const { given } = await wanted;
      equal([given.fields?.text, given.follows?.id, given.follows?.number], ['Satu lagi: tahun 2026?', siti.id, siti.number]);
    });

    it('what comes to mind later can be asked in one that follows this one and quotes it', async () => {
      await office.reply(siti.id, 'Ada, tabel 3.1.');
      const element = await closed();
      const wanted = new Promise<FollowUpEvent>((resolve) => element.addEventListener(FollowUpEvent.type, (event) => resolve(event as FollowUpEvent)));
      await press(box, 'Tanya lagi tentang ini');
      const { given } = await wanted;
      equal([given.fields?.text, given.follows?.id, given.follows?.quote], ['', siti.id, 'Ada, tabel 3.1.']);
    });

    it('the copy sets what an officer has emphasised and listed, and leaves a visitor’s asterisks alone', async () => {
      await siti.say('Yang **penting** saja');
      await office.reply(siti.id, 'Ada di **tabel 3.1**:\n\n- jumlah penduduk\n- laju');
      await closed();
      await press(box, 'Salinan percakapan');
      await sees(box, /Yang \*\*penting\*\* saja .*Ada di tabel 3\.1: jumlah penduduk laju .*Ditutup petugas · /);
      await axe(box);
    });

    it('all that was said can be read, sent to one’s own address, and left again', async () => {
      await office.reply(siti.id, 'Ada, tabel 3.1.');
      await closed('en');
      await press(box, 'Copy of the conversation');
      await sees(box, `Consultation ${siti.number}`);
      await sees(box, /You · \d\d:\d\d WIB Adakah jumlah penduduk tahun 2025\? .*officer · \d\d:\d\d WIB Ada, tabel 3\.1\..*Closed by the officer/);
      await axe(box);
      await press(box, 'Close');
      await eventually(() => !visibleText(box).includes('Send to my e-mail'), 'the copy gone');
    });
  });
});
