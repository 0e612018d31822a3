import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import { loadOffice } from '../src/client/office.ts';
import '../src/elements/consultation/search-define.ts';
import type { Context } from '../src/elements/consultation/panel.ts';
import { common as english, words as englishWords } from '../src/locale/en/consultation.ts';
import { common, words as consultation } from '../src/locale/id/consultation.ts';
import { search as words } from '../src/locale/id/search.ts';
import { fill, press, sees } from '../tests/support/widget.ts';
import { line, play, type Act } from './support/act.ts';
import { onPhone } from './support/phone.ts';
import type { Setting, StoryOffice } from './support/story-office.ts';

async function contextOf({ connection }: StoryOffice, lang: unknown): Promise<Context> {
  const profile = await loadOffice(connection, '3374');
  return { connection, profile, ...(lang === 'en' ? { lang: 'en', common: english, words: englishWords } : { lang: 'id', common, words: consultation }) };
}

/** The part of the consultation in which a visitor looks for an answer before asking. */
const meta: Meta = {
  title: 'Parts/Search',
  parameters: { setting: { bps: {} } satisfies Setting },
  render: (_, { loaded, globals }) => html`${until(
    contextOf(loaded['office'] as StoryOffice, globals['language']).then((context) => html`<pst-consultation-search lang=${context.lang} .context=${context}></pst-consultation-search>`),
  )}`,
};
export default meta;

type Story = StoryObj;

const type = (text: string): Act => (widget) => fill(widget, /^(Apa yang Anda cari|What are you looking for)/, text);
const reads = (text: string | RegExp): Act => (widget) => sees(widget, text);
const presses = (name: string): Act => (widget) => press(widget, name);
const open: Act = async (widget) => {
  widget.querySelector('pst-consultation-search')?.shadowRoot?.querySelector<HTMLElement>('summary')?.click();
};
const bps = (moods: NonNullable<Setting['bps']>) => ({ parameters: { setting: { bps: moods } satisfies Setting } });
const noKey = { parameters: { setting: { bps: 'off' } satisfies Setting } };
const found = [type('kemiskinan'), reads('hasil untuk')] as const;

export const Empty: Story = { play: play(reads(words.label)) };

export const Typing: Story = { tags: ['!autodocs'], play: play(type('kemis'), line('never'), type('kemiskinan'), reads(words.searching)) };

export const Results: Story = { tags: ['!autodocs'], play: play(...found) };

export const AnswerOpened: Story = { tags: ['!autodocs'], play: play(type('apakah dipungut biaya'), reads('Jawaban kantor'), open, reads('tidak dipungut biaya (gratis)')) };

export const OneSourceFailed: Story = { tags: ['!autodocs'], ...bps({ pressrelease: 'firewall' }), play: play(...found, reads('Sedang tidak dapat dicari: berita resmi statistik')) };

export const OneSourceLate: Story = { tags: ['!autodocs'], ...bps({ news: 'late' }), play: play(...found, reads('Masih mencari berita')) };

export const NothingFound: Story = { tags: ['!autodocs'], play: play(type('becak terbang'), reads(words.noneHelp)) };

export const NoKey: Story = { tags: ['!autodocs'], ...noKey, play: play(type('biaya konsultasi'), reads(words.off)) };

export const Offline: Story = { tags: ['!autodocs'], play: play(reads(words.label), line('down'), type('kemiskinan'), reads(words.cannot)) };

export const Found: Story = { tags: ['!autodocs'], play: play(...found, presses(words.found), reads(words.thanks)) };

export const English: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play(type('kemiskinan'), reads('results for')) };

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...found) };

export const DarkFailed: Story = { tags: ['!autodocs'], ...bps({ all: 'error' }), globals: { scheme: 'dark' }, play: play(type('biaya'), reads('Sedang tidak dapat dicari')) };

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...found) };

export const PhoneOneSourceFailed: Story = { tags: ['!autodocs', 'phone'], ...bps({ pressrelease: 'firewall' }), globals: onPhone, play: play(...found, reads('Sedang tidak dapat dicari')) };
