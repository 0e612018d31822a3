import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/consultation/define.ts';
import { words as question } from '../src/locale/id/consultation.ts';
import { words as conversational } from '../src/locale/id/conversation.ts';
import { fill, press, sees } from '../tests/support/widget.ts';
import { line, play, type Act } from './support/act.ts';
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

const words = { ...question, ...conversational };

const QUESTION = 'Selamat pagi, apakah ada jumlah penduduk per kecamatan di Kota Semarang untuk tahun 2020 sampai 2025?';

const fillIn: Act = async (widget) => {
  await fill(widget, words.fields.name, 'Siti Rahmawati');
  await fill(widget, words.fields.email, 'siti@contoh.example');
  await fill(widget, words.fields.text, QUESTION);
};
const submit: Act = (widget) => press(widget, /^(Kirim pertanyaan|Send question)$/);
const seesForm: Act = (widget) => sees(widget, words.intro);
const seesErrors: Act = (widget) => sees(widget, /Ada 3 isian|3 answers to correct/);
const reads = (text: string): Act => (widget) => sees(widget, text);
const start: readonly Act[] = [fillIn, submit, reads('3374-2026-0001')];

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
const launch: Act = (widget) => press(widget, /^(Konsultasi|Consult)/);

/** A page of the city, so that it can be seen what the launcher lies upon. */
const onAPage: NonNullable<Story['render']> = () => html`
  <h2 lang="id">Data dan statistik</h2>
  <p lang="id">Publikasi dan tabel Badan Pusat Statistik untuk Kota Semarang dapat dibaca di kantor dan di situs web. Bila data yang
    Anda cari belum ada di sini, tanyakan kepada petugas.</p>
  <pst-consultation mode=${nothing}></pst-consultation>`;

export const Form: Story = { play: play(seesForm) };

export const FormFilled: Story = { tags: ['!autodocs'], play: play(fillIn) };

export const FormErrors: Story = { tags: ['!autodocs'], play: play(submit, seesErrors) };

export const FormSending: Story = { tags: ['!autodocs'], play: play(fillIn, line('never'), submit, reads('Mengirim…')) };

export const FormFailed: Story = {
  tags: ['!autodocs'],
  play: play(fillIn, line('down'), submit, reads('Belum terkirim'), reads(words.elsewhere)),
};

export const FormRefused: Story = {
  tags: ['!autodocs'],
  play: play(fillIn, line('rate-limited'), submit, reads('Terlalu banyak percobaan')),
};

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

export const ClosedByOfficer: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, async (_widget, office) => office.closeConsultation(), reads(words.closed)),
};

export const Removing: Story = {
  tags: ['!autodocs'],
  play: play(...conversation, (widget) => press(widget, words.remove), reads(words.removeQuestion)),
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

export const LauncherOpened: Story = { tags: ['!autodocs'], render: onAPage, play: play(launch, seesForm) };

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

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(fillIn) };

export const DarkErrors: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(submit, seesErrors) };

export const DarkConversation: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...conversation) };

export const DarkLauncherOpened: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, render: onAPage, play: play(launch, seesForm) };

export const English: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  play: play((widget) => sees(widget, /Answered by|Answer by|at the latest/)),
};

export const EnglishErrors: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play(submit, seesErrors) };

export const EnglishLauncherClosed: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  render: onAPage,
  play: play((widget) => sees(widget, /Consult/)),
};

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(fillIn) };

export const PhoneErrors: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(submit, seesErrors) };

export const PhoneConversation: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...conversation) };

export const PhoneLauncherClosed: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, render: onAPage };

export const PhoneLauncherOpened: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, render: onAPage, play: play(launch, seesForm) };

export const PhoneLauncherConversation: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, render: onAPage, play: play(launch, ...conversation) };
