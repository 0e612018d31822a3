import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/queue/define.ts';
import { setClock } from '../tests/support/clock.ts';
import { choose, press, sees } from '../tests/support/widget.ts';
import { line, play, type Act } from './support/act.ts';
import { onPhone } from './support/phone.ts';
import type { Setting } from './support/story-office.ts';

const meta: Meta = { title: 'Widgets/Queue', component: 'pst-queue', argTypes: { mode: { control: 'select', options: ['ticket', 'display'] } } };
export default meta;

type Story = StoryObj;

const select: Act = (widget) => choose(widget, /layanan apa|Which service/, 'Konsultasi Statistik');
const press1: Act = (widget) => press(widget, /^(Ambil nomor|Take a queue)/);
const take: readonly Act[] = [select, press1, (widget) => sees(widget, /sebelum Anda|before you|Berikutnya|You are next/)];
const others = (count: number): Act => (_widget, office) => office.queueUp(count);
const called: Act = async (widget, office) => {
  await office.callNext('Meja 1');
  await sees(widget, /silakan ke Meja 1|please go to Meja 1/);
};
const become = (to: 'serving' | 'skipped' | 'done', words: RegExp): Act => async (widget, office) => {
  const id = await office.callNext('Meja 1');
  if (to === 'done') await office.moveTicket(id, { from: 'called', to: 'serving' });
  await office.moveTicket(id, { from: to === 'done' ? 'serving' : 'called', to });
  await sees(widget, words);
};
/** Each of them took four minutes. */
const served: Act = async (_widget, office) => {
  await office.queueUp(3);
  for (let i = 0; i < 3; i++) {
    const id = await office.callNext('Meja 1');
    setClock(new Date(Date.now() + 4 * 60_000).toISOString());
    await office.moveTicket(id, { from: 'called', to: 'done' });
  }
};
const busy: Act = async (widget, office) => {
  await office.queueUp(5);
  await office.queueUp(3, 'perpustakaan');
  for (const counter of ['Meja 1', 'Meja 2', 'Meja 3', 'Meja 1']) await office.callNext(counter);
  await sees(widget, 'KS-004');
};
const busyAgain: Act = async (widget, office) => {
  await office.queueUp(2);
  await office.callNext('Meja 2');
  const id = await office.callNext('Meja 1');
  await office.moveTicket(id, { from: 'called', to: 'called', counter: 'Meja 1' });
  await sees(widget, 'Panggilan ke-2');
};

export const Choosing: Story = {};

export const NothingChosen: Story = { tags: ['!autodocs'], play: play(press1, (widget) => sees(widget, 'Ada 1 isian')) };

export const Sending: Story = { tags: ['!autodocs'], play: play(select, line('never'), press1, (widget) => sees(widget, 'Mengirim…')) };

export const Failed: Story = { tags: ['!autodocs'], play: play(select, line('down'), press1, (widget) => sees(widget, 'Belum terkirim')) };

export const TooManyTries: Story = { tags: ['!autodocs'], play: play(select, line('rate-limited'), press1, (widget) => sees(widget, 'Terlalu banyak percobaan')) };

export const Waiting: Story = { tags: ['!autodocs'], play: play(others(2), ...take) };

export const WaitingWithEstimate: Story = { tags: ['!autodocs'], play: play(served, others(2), ...take, (widget) => sees(widget, 'Perkiraan menunggu ± 10 menit')) };

export const Next: Story = { tags: ['!autodocs'], play: play(...take) };

export const Called: Story = { tags: ['!autodocs'], play: play(...take, called) };

export const Serving: Story = { tags: ['!autodocs'], play: play(...take, become('serving', /sedang dilayani/)) };

export const Skipped: Story = { tags: ['!autodocs'], play: play(...take, become('skipped', /temui petugas/)) };

export const Done: Story = { tags: ['!autodocs'], play: play(...take, become('done', /Terima kasih/)) };

export const Disconnected: Story = { tags: ['!autodocs'], play: play(...take, line('down'), (widget) => sees(widget, 'Belum ada kabar sejak')) };

export const ThrowingAway: Story = {
  tags: ['!autodocs'],
  play: play(...take, (widget) => press(widget, 'Buang tiket ini'), (widget) => sees(widget, 'Ya, buang')),
};

export const GuestBookFirst: Story = { tags: ['!autodocs'], args: { office: '3322' }, play: play((widget) => sees(widget, 'Isi buku tamu dahulu.')) };

export const EndpointDown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, 'Layanan belum dapat dihubungi')),
};

export const Loading: Story = { tags: ['!autodocs'], parameters: { setting: { line: 'never' } satisfies Setting } };

export const Screen: Story = { args: { mode: 'display' }, parameters: { wide: true }, play: play((widget) => sees(widget, 'Belum ada nomor'), busy) };

export const ScreenEmpty: Story = { tags: ['!autodocs'], args: { mode: 'display' }, parameters: { wide: true }, play: play((widget) => sees(widget, 'Belum ada nomor')) };

export const ScreenRepeatedCall: Story = { tags: ['!autodocs'], args: { mode: 'display' }, parameters: { wide: true }, play: play((widget) => sees(widget, 'Belum ada nomor'), busyAgain) };

export const ScreenDisconnected: Story = {
  tags: ['!autodocs'],
  args: { mode: 'display' },
  parameters: { wide: true },
  play: play((widget) => sees(widget, 'Belum ada nomor'), busy, line('down'), (widget) => sees(widget, 'Terputus sejak')),
};

export const DarkScreen: Story = {
  tags: ['!autodocs'],
  args: { mode: 'display' },
  globals: { scheme: 'dark' },
  parameters: { wide: true },
  play: play((widget) => sees(widget, 'Belum ada nomor'), busy),
};

export const EnglishScreen: Story = {
  tags: ['!autodocs'],
  args: { mode: 'display' },
  globals: { language: 'en' },
  parameters: { wide: true },
  play: play((widget) => sees(widget, 'No number has been called yet'), busy),
};

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(others(2), ...take) };

export const DarkCalled: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...take, called) };

export const English: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play(others(2), ...take) };

export const EnglishCalled: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play(...take, called) };

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(others(2), ...take) };

export const PhoneCalled: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...take, called) };
