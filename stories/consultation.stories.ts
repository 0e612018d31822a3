import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/consultation/define.ts';
import { asking } from '../src/locale/id/asking.ts';
import { complaint } from '../src/locale/id/complaint.ts';
import { words as around } from '../src/locale/id/consultation.ts';
import { first } from '../src/locale/id/first.ts';
import { words as conversational } from '../src/locale/id/conversation.ts';
import { more } from '../src/locale/id/conversation-more.ts';
import { trouble } from '../src/locale/id/conversation-trouble.ts';
import { words as matters } from '../src/locale/id/matters.ts';
import { erasing } from '../src/locale/id/erasing.ts';
import { mine } from '../src/locale/id/mine.ts';
import { myData } from '../src/locale/id/my-data.ts';
import { chooseFiles } from '../tests/support/choose-files.ts';
import { BAD, GOOD } from '../tests/support/sample-files.ts';
import { check, choose, fill, pick, press, sees } from '../tests/support/widget.ts';
import { line, play, type Act } from './support/act.ts';
import { begin, EMAIL, fillIn, start, submit, typeCode, waitForCode } from './support/consulting.ts';
import { onPhone } from './support/phone.ts';
import type { Setting } from './support/story-office.ts';

const meta: Meta = {
  title: 'Widgets/Consultation',
  component: 'pst-consultation',
  args: { mode: 'inline' },
  argTypes: { mode: { control: 'select', options: ['inline', 'panel'] } },
};
export default meta;

type Story = StoryObj;

const words = { ...around, ...more, ...trouble, ...conversational };

const seesFirst: Act = (widget) => sees(widget, first.intro);
const seesErrors: Act = (widget) => sees(widget, /Ada 4 isian|4 answers to correct/);
const reads = (text: string | RegExp): Act => (widget) => sees(widget, text);

const say = (text: string): Act => async (widget) => {
  await fill(widget, words.message, text);
  await press(widget, words.send);
};
const says = (text: string): readonly Act[] => [say(text), reads(text), (widget) => sees(widget, new RegExp(`${escapeRegExp(text)} 10\\.0\\d · ${words.states.sent}`))];
const answers = (text: string): readonly Act[] => [async (_widget, office) => office.reply(text), reads(text)];
const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const THANKS = 'Terima kasih, Bu Dewi. Untuk 2025 saya tunggu rilisnya 🙏';
const conversation: readonly Act[] = [
  ...start,
  ...answers('Selamat pagi, Ibu Siti. Ada, pada publikasi Kota Semarang Dalam Angka, tabel penduduk menurut kecamatan.'),
  ...answers('Tahun 2020 sampai 2024 sudah lengkap. Angka 2025 menyusul setelah rilis.'),
  ...says(THANKS),
];
const attach = (...files: readonly File[]): Act => (widget) => chooseFiles(widget, ...files);
const MACROS = BAD['an Excel workbook with macros'];
const withMacros = (): File => new File(MACROS ? [MACROS.bytes] : [], 'Rekap dengan makro.xlsx');
const letter = (): File => new File([GOOD['laporan.pdf']], 'Surat permintaan data penduduk per kecamatan 2020–2025.pdf');

const toMyData: Act = async (widget) => {
  await press(widget, words.erase);
  await press(widget, erasing.data);
};
const seesMyData: Act = (widget) => sees(widget, myData.copy);
const askToErase: Act = (widget) => press(widget, myData.erase);
const tick: Act = (widget) => check(widget, myData.understood);
const eraseAll: Act = (widget) => press(widget, myData.yes);
const backToList: Act = (widget) => press(widget, words.back);
const startAnother: Act = (widget) => press(widget, mine.start);
const askAgain: Act = async (widget) => {
  await fill(widget, asking.fields.topic, 'Inflasi');
  await fill(widget, asking.fields.text, 'Berapa inflasi Kota Semarang tahun 2025?');
};
const wrong = (code: string): string => (code === '111111' ? '222222' : '111111');
const remember: Act = (widget) => check(widget, /^(Ingat perangkat ini|Remember this device)/);
const launch: Act = (widget) => press(widget, /^(Konsultasi|Consult)/);

/** A page of the city, so that it can be seen what the launcher lies upon. */
const onAPage: NonNullable<Story['render']> = () => html`
  <h2 lang="id">Data dan statistik</h2>
  <p lang="id">Publikasi dan tabel Badan Pusat Statistik untuk Kota Semarang dapat dibaca di kantor dan di situs web. Bila data yang
    Anda cari belum ada di sini, tanyakan kepada petugas.</p>
  <pst-consultation mode=${nothing}></pst-consultation>`;

export const FirstScreen: Story = { play: play(seesFirst) };

export const Form: Story = { tags: ['!autodocs'], play: play(begin, reads(asking.submit)) };

export const FormFilled: Story = { tags: ['!autodocs'], play: play(begin, fillIn) };

export const FormDataNeed: Story = {
  tags: ['!autodocs'],
  play: play(begin, fillIn, (widget) => press(widget, asking.need), (widget) => fill(widget, 'Wilayah', 'Kota Semarang'), (widget) => pick(widget, 'Periode data', 'Lainnya'), reads('Sebutkan periode datanya')),
};

export const FormErrors: Story = { tags: ['!autodocs'], play: play(begin, submit, seesErrors) };

export const CodeSending: Story = { tags: ['!autodocs'], play: play(begin, fillIn, line('never'), submit, reads('Kode sedang dikirim')) };

export const CodeNotSent: Story = { tags: ['!autodocs'], play: play(begin, fillIn, line('down'), submit, reads(asking.codeNotSent)) };

export const CodeRefused: Story = { tags: ['!autodocs'], play: play(begin, fillIn, line('rate-limited'), submit, reads('Terlalu banyak percobaan')) };

export const CodeWaiting: Story = { tags: ['!autodocs'], play: play(...waitForCode) };

export const CodeWrong: Story = { tags: ['!autodocs'], play: play(...waitForCode, typeCode(wrong), reads(asking.codeWrong)) };

export const CodeExpired: Story = { tags: ['!autodocs'], play: play(...waitForCode, line('expired'), typeCode(), reads(asking.codeExpired)) };

export const CodeOffline: Story = { tags: ['!autodocs'], play: play(...waitForCode, line('down'), typeCode(), reads(asking.codeOffline)) };

export const RememberDevice: Story = { tags: ['!autodocs'], play: play(...waitForCode, remember) };

export const QuestionNotSent: Story = {
  tags: ['!autodocs'],
  play: play(...start, backToList, startAnother, begin, askAgain, line('down'), submit, reads(asking.notSentYet), reads(asking.elsewhere)),
};

export const QuestionSending: Story = {
  tags: ['!autodocs'],
  play: play(...start, backToList, startAnother, begin, askAgain, line('never'), submit, reads(asking.resuming)),
};

export const SignIn: Story = { tags: ['!autodocs'], play: play((widget) => press(widget, first.enter), reads(asking.enterHelp)) };

export const MyConsultations: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, backToList, startAnother, begin, askAgain, submit, reads('3374-2026-0002'), backToList, reads('3374-2026-0001')),
};

export const NoConsultations: Story = {
  tags: ['!autodocs'],
  play: play((widget) => press(widget, first.enter), (widget) => fill(widget, asking.fields.name, 'Siti'), (widget) => fill(widget, asking.fields.email, EMAIL), (widget) => press(widget, asking.enterSubmit), typeCode(), reads(mine.none)),
};

export const ListFailed: Story = { tags: ['!autodocs'], play: play(...start, line('down'), backToList, reads('Layanan belum dapat dihubungi')) };

export const Started: Story = { tags: ['!autodocs'], play: play(...start, reads(words.states.sent)) };

export const Conversation: Story = { tags: ['!autodocs'], play: play(...conversation) };

export const MessageSending: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, line('never'), say('Satu lagi: adakah angka per kelurahan?'), reads(words.states.sending)),
};

export const MessageWaiting: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, line('down'), say('Satu lagi: adakah angka per kelurahan?'), reads(`${words.states.waiting}: `), reads(words.notLive)),
};

export const MessageRefused: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, line('too-large'), say('Satu lagi: adakah angka per kelurahan?'), reads(`${words.states.refused}: `)),
};

export const FilesChosen: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, attach(letter(), new File([GOOD['data.csv']], 'rincian.csv'), new File(['MZ\0'], 'program.exe')), reads(/Surat permintaan.*PDF.*Tabel CSV/), reads('tidak dapat dilampirkan')),
};

export const FilesOnTheirWay: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, attach(letter()), reads('Surat permintaan'), line('never'), say('Ini surat kami, Bu.'), reads('mengunggah 40%')),
};

export const FilesRefused: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, attach(withMacros()), reads('Rekap dengan makro'), say('Ini rekap kami.'), reads(words.fileFailures['unsupported-type'])),
};

export const FilesSent: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, attach(letter()), reads('Surat permintaan'), say('Ini surat kami, Bu.'), reads(/Unduh.*terkirim/)),
};

const tables: Act = (_widget, office) => office.replyWith('Tabelnya terlampir.', 'Penduduk menurut kecamatan.xlsx', GOOD['tabel.xlsx']);

export const FilesReceived: Story = { tags: ['!autodocs'], play: play(...conversation, tables, reads(/Penduduk menurut kecamatan\.xlsx Tabel Excel/)) };

export const DarkFilesReceived: Story = { ...FilesReceived, globals: { scheme: 'dark' } };

export const ClosedByOfficer: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, async (_widget, office) => office.closeConsultation(), reads(words.closed)),
};

const MARKDOWN = 'Ada **dua sumber**:\n\n1. [Kota Semarang Dalam Angka](https://semarangkota.bps.go.id/id/publication), tabel 3.1\n2. `SIMDASI`, menurut kecamatan\n\n> Angka 2025 menyusul setelah rilis.';
const ADDRESS = 'Apakah ini yang dimaksud: https://semarangkota.bps.go.id/id/statistics-table/2/MTU1IzI=/jumlah-penduduk-menurut-kecamatan.html?';
const formatted: readonly Act[] = [...start, async (_widget, office) => office.reply(MARKDOWN), reads('Ada dua sumber'), say(ADDRESS), reads('Apakah ini yang dimaksud')];

export const FormattedAnswer: Story = { tags: ['!autodocs'], play: play(...formatted) };

export const PhoneFormattedAnswer: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...formatted) };

export const DarkFormattedAnswer: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...formatted) };

export const MessageRead: Story = { tags: ['!autodocs'], play: play(...conversation, async (_widget, office) => office.read(), reads(words.states.read)) };

export const OfficerWriting: Story = { tags: ['!autodocs'], play: play(...conversation, async (_widget, office) => office.write(), reads(words.typing('Dewi Lestari'))) };

const scrolledUp: Act = async (widget) => {
  const log = widget.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelector('pst-conversation')?.shadowRoot?.querySelector('[role=log]');
  log?.scrollTo({ top: -500 });
  await sees(widget, words.newest);
};
const LONG = 'Untuk tahun 2020 sampai 2024 jumlah penduduk menurut kecamatan ada di tabel 3.1.1; menurut kelompok umur di tabel 3.1.5.';
const unread: readonly Act[] = [...conversation, ...answers(LONG), ...answers(`${LONG} Kepadatannya di tabel 3.1.2.`), scrolledUp, async (_widget, office) => office.reply('Ada pertanyaan lain?'), reads(words.newMessages(1))];

export const NewBelow: Story = { tags: ['!autodocs'], play: play(...unread) };

export const PhoneNewBelow: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...unread) };

export const NearTheLimit: Story = { tags: ['!autodocs'], play: play(...conversation, (widget) => fill(widget, words.message, 'x'.repeat(9_900)), reads(words.left(100))) };

export const OverTheLimit: Story = { tags: ['!autodocs'], play: play(...conversation, (widget) => fill(widget, words.message, 'x'.repeat(10_020)), reads(words.tooLong(20))) };

export const SessionEnded: Story = { tags: ['!autodocs'], play: play(...conversation, line('unauthenticated'), say('Satu lagi: adakah angka per kelurahan?'), reads(words.signIn)) };

const VISIT = { kind: 'visit', startsAt: '2026-11-26T03:00:00.000Z', minutes: 60, place: 'Ruang PST, lantai 1, Jalan Inspeksi Kali Semarang 1', note: 'Bawa surat pengantar dari kampus.' } as const;
const ZOOM = { kind: 'zoom', startsAt: '2026-11-26T03:00:00.000Z', minutes: 45, place: 'https://us02web.zoom.us/j/85117113374?pwd=contoh' } as const;

const proposes = (meeting: typeof VISIT | typeof ZOOM): Act => async (_widget, office) => office.propose(meeting);
const closes: Act = async (_widget, office) => office.closeConsultation('Data penduduk 2020–2024 sudah dikirim. Angka 2025 menyusul setelah rilis.');

export const MeetingProposed: Story = { tags: ['!autodocs'], play: play(...conversation, proposes(VISIT), reads(matters.meeting.states.proposed)) };

export const MeetingOtherTime: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, proposes(ZOOM), (widget) => press(widget, matters.meeting.otherTime), reads(matters.meeting.wishField)),
};

export const MeetingAskedFor: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, proposes(ZOOM), (widget) => press(widget, matters.meeting.otherTime), (widget) => fill(widget, matters.meeting.wishField, 'Jumat pagi'), (widget) => press(widget, matters.meeting.sendWish), reads(matters.meeting.states['other-time'])),
};

export const MeetingAccepted: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, proposes(ZOOM), (widget) => press(widget, matters.meeting.accept), reads(matters.meeting.states.accepted)),
};

export const MeetingCancelled: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, async (_widget, office) => office.callOff(await office.propose(VISIT)), reads(matters.meeting.states.cancelled)),
};

export const ClosingSoon: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, async (_widget, office) => office.warn('2026-11-26'), reads(matters.closing.soon('Kamis, 26 November'))),
};

export const AfterClosing: Story = { tags: ['!autodocs'], play: play(...conversation, closes, reads(matters.after.rateTitle)) };

export const AfterClosingUnsent: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, (widget) => fill(widget, words.message, 'Satu lagi: adakah angka per kelurahan?'), closes, reads(matters.after.goOn)),
};

export const AfterClosingRating: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, closes, (widget) => press(widget, matters.after.rate), reads('Sangat Baik')),
};

export const AfterClosingRated: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, closes, (widget) => press(widget, matters.after.rate), (widget) => choose(widget, 'Secara keseluruhan', 'Baik'), (widget) => press(widget, 'Kirim penilaian'), reads(matters.after.rated)),
};

export const AfterClosingComplaint: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, closes, (widget) => press(widget, matters.after.complain), (widget) => choose(widget, complaint.fields.category, complaint.other), reads(matters.after.putNumber)),
};

export const Transcript: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, closes, (widget) => press(widget, matters.after.copy), reads(matters.transcript.mail), reads(`${matters.transcript.closed.officer} ·`)),
};

export const EraseAsked: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, (widget) => press(widget, words.erase), reads('dapat dibuka lagi dengan kode e-mail')),
};

export const EraseAskedWithUnsent: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, line('down'), say('Satu lagi: adakah angka per kelurahan?'), reads(words.states.waiting), (widget) => press(widget, words.erase), reads('ikut hilang')),
};

export const Erased: Story = {
  tags: ['!autodocs'],
  play: play(...start, (widget) => press(widget, words.erase), (widget) => press(widget, 'Ya, akhiri dan hapus'), reads('Semua sudah dihapus')),
};

export const OfficeClosed: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { now: '2026-11-29T10:00:00+07:00' } satisfies Setting },
  play: play(reads('tutup, buka besok 08.00 WIB')),
};

export const OfficeOnHoliday: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { now: '2026-12-25T10:00:00+07:00' } satisfies Setting },
  play: play(reads('Libur: Kelahiran Yesus Kristus (Natal)')),
};

export const EndpointDown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play(reads('Layanan belum dapat dihubungi')),
};

/** What an editor writes inside the tag is there when nothing else is. */
export const EndpointDownWithOtherWays: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  render: () => html`
    <pst-consultation mode="inline">
      <ul>
        <li>WhatsApp: <a href="https://wa.me/6285117113374">085-11711-3374</a></li>
        <li>E-mail: <a href="mailto:bps3374@bps.go.id">bps3374@bps.go.id</a></li>
      </ul>
    </pst-consultation>`,
  play: play(reads('085-11711-3374')),
};

export const Loading: Story = { tags: ['!autodocs'], parameters: { setting: { line: 'never' } satisfies Setting } };

export const LauncherClosed: Story = { tags: ['!autodocs'], render: onAPage };

export const LauncherOpened: Story = { tags: ['!autodocs'], render: onAPage, play: play(launch, seesFirst) };

export const LauncherConversation: Story = { tags: ['!autodocs'], render: onAPage, play: play(launch, ...conversation) };

export const LauncherEndpointDown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  render: onAPage,
  play: play(launch, reads('Layanan belum dapat dihubungi')),
};

export const EnglishEndpointDown: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play(reads('The service cannot be reached yet')),
};

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(begin, fillIn) };

export const DarkErrors: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(begin, submit, seesErrors) };

export const DarkCodeWrong: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...waitForCode, typeCode(wrong), reads(asking.codeWrong)) };

export const MyData: Story = { tags: ['!autodocs'], play: play(...conversation, toMyData, seesMyData) };

export const MyDataLoading: Story = { tags: ['!autodocs'], play: play(...start, line('never'), toMyData, reads('Memuat…')) };

export const MyDataFailed: Story = { tags: ['!autodocs'], play: play(...start, line('down'), toMyData, reads('Layanan belum dapat dihubungi')) };

export const MyDataCopyFailed: Story = { tags: ['!autodocs'], play: play(...start, toMyData, seesMyData, line('down'), (widget) => press(widget, myData.copy), reads(myData.copyFailed)) };

export const MyDataAsked: Story = { tags: ['!autodocs'], play: play(...conversation, toMyData, askToErase, eraseAll, reads(myData.needed)) };

export const MyDataErasing: Story = { tags: ['!autodocs'], play: play(...start, toMyData, askToErase, tick, line('never'), eraseAll, reads(myData.working)) };

export const MyDataNotErased: Story = { tags: ['!autodocs'], play: play(...start, toMyData, askToErase, tick, line('down'), eraseAll, reads(myData.failed)) };

export const MyDataErased: Story = { tags: ['!autodocs'], play: play(...start, toMyData, askToErase, tick, eraseAll, reads('sudah dihapus: 1 konsultasi')) };

export const DarkMyData: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...conversation, toMyData, askToErase, reads(myData.question)) };

export const PhoneMyData: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...conversation, toMyData, askToErase, reads(myData.question)) };

export const DarkMyConsultations: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...conversation, backToList, reads(mine.states.waiting)) };

export const DarkConversation: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...conversation) };

export const DarkLauncherOpened: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, render: onAPage, play: play(launch, seesFirst) };

export const English: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  play: play((widget) => sees(widget, /Answered by|Answer by|at the latest/)),
};

export const EnglishErrors: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play(begin, submit, seesErrors) };

const inEnglish = (...acts: readonly Act[]): Story => ({ tags: ['!autodocs'], globals: { language: 'en' }, play: play(...acts) });

export const EnglishForm: Story = inEnglish(begin, fillIn);

export const EnglishCode: Story = inEnglish(...waitForCode, remember);

export const EnglishCodeWrong: Story = inEnglish(...waitForCode, typeCode(wrong), reads('does not match'));

export const EnglishCodeExpired: Story = inEnglish(...waitForCode, line('expired'), typeCode(), reads('no longer good'));

export const EnglishCodeOffline: Story = inEnglish(...waitForCode, line('down'), typeCode(), reads('could not be checked'));

export const EnglishSignIn: Story = inEnglish((widget) => press(widget, 'Sign in with a code'), reads('you used before'));

export const EnglishMyConsultations: Story = inEnglish(...start, (widget) => press(widget, 'Back'), reads('Waits for the officer'));

export const EnglishEraseAsked: Story = inEnglish(...start, (widget) => press(widget, 'End and delete'), reads('which a code by e-mail opens again'));

export const EnglishLauncherClosed: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  render: onAPage,
  play: play((widget) => sees(widget, /Consult/)),
};

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(begin, fillIn) };

export const PhoneCode: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...waitForCode) };

export const PhoneMyConsultations: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...conversation, backToList, reads(mine.states.waiting)) };

export const PhoneErrors: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(begin, submit, seesErrors) };

export const PhoneConversation: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...conversation) };

export const PhoneLauncherClosed: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, render: onAPage };

export const PhoneLauncherOpened: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, render: onAPage, play: play(launch, seesFirst) };

export const PhoneLauncherConversation: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, render: onAPage, play: play(launch, ...conversation) };
