import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/guest-book/define.ts';
import { choose, fill, press, sees } from '../tests/support/widget.ts';
import { line, play, type Act } from './support/act.ts';
import { onPhone } from './support/phone.ts';
import type { Setting } from './support/story-office.ts';

/** The demonstration's first office takes the number before the guest book; most stories are of an office that gives it with the entry. */
const withNumber: Setting['change'] = (content) => ({ ...content, policy: { ...content.policy, queue: { order: 'guest-book-first' } } });
const numberFirst: Setting['change'] = (content) => ({ ...content, policy: { ...content.policy, queue: { order: 'number-first' } } });

const meta: Meta = { title: 'Widgets/Guest book', component: 'pst-guest-book', parameters: { setting: { change: withNumber } satisfies Setting } };
export default meta;

type Story = StoryObj;

const fillIn: Act = async (widget) => {
  await fill(widget, 'Nama', 'Siti Rahmawati');
  await fill(widget, 'Alamat e-mail', 'siti@contoh.example');
  await choose(widget, 'Jenis kelamin', 'Perempuan');
  await choose(widget, 'Pendidikan', 'D4/S1');
  await choose(widget, 'Umur', '17–25 tahun');
  await choose(widget, 'Pekerjaan utama', 'Lainnya');
  await fill(widget, 'Sebutkan pekerjaan utama', 'Pengurus koperasi');
  await choose(widget, 'Kategori instansi', 'Lembaga Penelitian & Pendidikan');
  await fill(widget, 'Nama instansi', 'Universitas Contoh');
  await choose(widget, 'Pemanfaatan utama', 'Penelitian');
  await choose(widget, 'Jenis layanan', 'Konsultasi Statistik');
  await choose(widget, 'Sarana', 'Pelayanan Statistik Terpadu (PST) datang langsung');
};
const send: Act = (widget) => press(widget, /^(Kirim dan ambil|Send and take)/);
const seesNumber: Act = (widget) => sees(widget, /[A-Z]{2}-001/);
const seesErrors: Act = (widget) => sees(widget, /Ada \d+ isian|\d+ answers to correct/);
const sign = [fillIn, send, seesNumber];

export const Empty: Story = {};

export const Filled: Story = { tags: ['!autodocs'], play: play(fillIn) };

export const Errors: Story = { tags: ['!autodocs'], play: play(send, seesErrors) };

export const Sending: Story = {
  tags: ['!autodocs'],
  play: play(fillIn, line('never'), send, (widget) => sees(widget, 'Mengirim…')),
};

export const Failed: Story = {
  tags: ['!autodocs'],
  play: play(fillIn, line('down'), send, (widget) => sees(widget, 'Belum terkirim')),
};

export const TooManyTries: Story = {
  tags: ['!autodocs'],
  play: play(fillIn, line('rate-limited'), send, (widget) => sees(widget, 'Terlalu banyak percobaan')),
};

export const Done: Story = { tags: ['!autodocs'], play: play(...sign) };

export const Loading: Story = { tags: ['!autodocs'], parameters: { setting: { line: 'never' } satisfies Setting } };

export const EndpointDown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, 'Layanan belum dapat dihubungi')),
};

export const UnknownOffice: Story = { tags: ['!autodocs'], args: { office: '9999' }, play: play((widget) => sees(widget, 'Kantor dengan kode 9999 tidak ada')) };

export const EnglishEndpointDown: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, /Guest Book.*The service cannot be reached yet/)),
};

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(fillIn) };

export const DarkErrors: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(send, seesErrors) };

export const DarkDone: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...sign) };

export const English: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play((widget) => sees(widget, 'Takes about 2 minutes')) };

export const EnglishErrors: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play(send, seesErrors) };

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(fillIn) };

export const PhoneErrors: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(send, seesErrors) };

export const PhoneDone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...sign) };

export const NumberFirst: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { change: numberFirst } satisfies Setting },
  play: play((widget) => sees(widget, 'Nomor antrean yang sudah Anda ambil')),
};

export const Group: Story = {
  tags: ['!autodocs'],
  play: play(fillIn, (widget) => press(widget, /^Datang berkelompok/), (widget) => fill(widget, 'Jumlah orang, termasuk Anda', '1'), send, seesErrors),
};

const onTablet = { tags: ['!autodocs'], args: { mode: 'kiosk' } };
const begin: Act = (widget) => press(widget, /^(Isi buku tamu|Sign the guest book)$/);
const next: Act = (widget) => press(widget, /^(Lanjut|Next)$/);

export const TabletWelcome: Story = { ...onTablet, play: play((widget) => sees(widget, 'Selamat datang di')) };

export const TabletQuestion: Story = { ...onTablet, play: play(begin, (widget) => fill(widget, 'Nama', 'Siti Rahmawati'), next, (widget) => sees(widget, 'Pertanyaan 2 dari')) };

export const TabletWrong: Story = { ...onTablet, play: play(begin, next, seesErrors) };

export const TabletCancel: Story = { ...onTablet, play: play(begin, (widget) => press(widget, 'Batal dan hapus isian'), (widget) => sees(widget, 'Hapus semua isian?')) };

export const TabletNumber: Story = {
  ...onTablet,
  parameters: { setting: { change: numberFirst } satisfies Setting },
  play: play((widget) => press(widget, 'Ambil nomor antrean'), (widget) => press(widget, 'Perpustakaan'), (widget) => sees(widget, /PS-001/)),
};

export const TabletEnglish: Story = { ...onTablet, globals: { language: 'en' }, play: play(begin, (widget) => sees(widget, 'Question 1 of')) };

export const TabletDark: Story = { ...onTablet, globals: { scheme: 'dark' }, play: play(begin, (widget) => sees(widget, 'Pertanyaan 1 dari')) };
