import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/satisfaction/define.ts';
import type { Answered } from '../demo/ratings.ts';
import { words as english } from '../src/locale/en/satisfaction.ts';
import { words } from '../src/locale/id/satisfaction.ts';
import { pick, sees } from '../tests/support/widget.ts';
import { line, play, type Act } from './support/act.ts';
import { onPhone } from './support/phone.ts';
import type { Setting } from './support/story-office.ts';

const meta: Meta = { title: 'Widgets/Satisfaction', component: 'pst-satisfaction' };
export default meta;

type Story = StoryObj;

const ANSWERED: readonly Answered[] = [
  { month: '2025-03', respondents: 48, best: 2, worse: 3 }, { month: '2025-08', respondents: 61, best: 3, worse: 2 },
  { month: '2026-02', respondents: 87, best: 4, worse: 1 }, { month: '2026-05', respondents: 93, best: 5, worse: 1 }, { month: '2026-09', respondents: 80, best: 6, worse: 0.5 },
];
const answered = { setting: { answered: ANSWERED } satisfies Setting };
const trend: Act = (widget) => sees(widget, words.trend);
const seesFigures = play(trend);

export const Figures: Story = { parameters: answered, play: seesFigures };

export const OneQuarter: Story = {
  tags: ['!autodocs'],
  parameters: answered,
  play: play((widget) => pick(widget, words.choose, 'Triwulan II 2026'), (widget) => sees(widget, /Responden 93/)),
};

export const SmallOffice: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { answered: [{ month: '2026-01', respondents: 6, best: 3, worse: 1 }, { month: '2026-05', respondents: 7, best: 4, worse: 2 }, { month: '2026-08', respondents: 4, best: 4, worse: 2 }] } satisfies Setting },
  play: play((widget) => sees(widget, 'Januari–Juni 2026'), (widget) => sees(widget, 'Tidak termasuk Triwulan III 2026')),
};

export const TooFewRespondents: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { answered: [{ month: '2026-02', respondents: 7, best: 4, worse: 1 }] } satisfies Setting },
  play: play((widget) => sees(widget, words.few)),
};

export const NoQuarterIsOver: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { now: '2026-02-24T10:00:00+07:00' } satisfies Setting },
  play: play((widget) => sees(widget, words.none)),
};

export const OtherPeriodFailed: Story = {
  tags: ['!autodocs'],
  parameters: answered,
  play: play(trend, line('down'), (widget) => pick(widget, words.choose, 'Tahun 2025'), (widget) => sees(widget, 'Layanan belum dapat dihubungi')),
};

export const EndpointDown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, 'Layanan belum dapat dihubungi')),
};

export const Loading: Story = { tags: ['!autodocs'], parameters: { setting: { line: 'never' } satisfies Setting } };

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, parameters: answered, play: seesFigures };

export const English: Story = { tags: ['!autodocs'], globals: { language: 'en' }, parameters: answered, play: play((widget) => sees(widget, english.trend)) };

export const EnglishTooFew: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  parameters: { setting: { answered: [{ month: '2026-02', respondents: 7, best: 4, worse: 1 }] } satisfies Setting },
  play: play((widget) => sees(widget, english.few)),
};

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, parameters: answered, play: seesFigures };
