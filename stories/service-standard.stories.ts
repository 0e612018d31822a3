import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/service-standard/define.ts';
import { pick, sees } from '../tests/support/widget.ts';
import { play, type Act } from './support/act.ts';
import { onPhone } from './support/phone.ts';
import type { Setting } from './support/story-office.ts';

const meta: Meta = { title: 'Widgets/Service standard', component: 'pst-service-standard', parameters: { wide: true } };
export default meta;

type Story = StoryObj;

const seesStandard: Act = (widget) => sees(widget, 'Sistem, Mekanisme, dan Prosedur');
const seesOverview: Act = (widget) => sees(widget, 'BPS Kabupaten Semarang');

/** The office's one standard and the page of another office, so that there is something to choose. */
const twoServices: Setting['change'] = (content) => {
  const [first] = content.serviceStandards;
  return first ? { ...content, serviceStandards: [first, { ...first, service: 'perpustakaan', title: 'Standar Pelayanan Perpustakaan (contoh)' }] } : content;
};

export const Standard: Story = { play: play(seesStandard) };

export const Overview: Story = { tags: ['!autodocs'], args: { office: '3322' }, play: play(seesOverview) };

export const SeveralServices: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { change: twoServices } satisfies Setting },
  play: play(seesStandard, (widget) => pick(widget, 'Pilih pelayanan', 'Standar Pelayanan Perpustakaan (contoh)')),
};

export const Empty: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { change: (content) => ({ ...content, serviceStandards: [] }) } satisfies Setting },
  play: play((widget) => sees(widget, 'belum menerbitkan standar pelayanan')),
};

export const UnknownService: Story = {
  tags: ['!autodocs'],
  args: { service: 'konsultan' },
  play: play((widget) => sees(widget, 'tidak menerbitkan standar pelayanan “konsultan”')),
};

export const UnknownOffice: Story = {
  tags: ['!autodocs'],
  args: { office: '3399' },
  play: play((widget) => sees(widget, 'Kantor dengan kode 3399')),
};

export const EndpointDown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, 'Layanan belum dapat dihubungi')),
};

export const Loading: Story = { tags: ['!autodocs'], parameters: { setting: { line: 'never' } satisfies Setting } };

export const EnglishEndpointDown: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, /Service Standard.*The service cannot be reached yet/)),
};

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(seesStandard) };

export const DarkOverview: Story = { tags: ['!autodocs'], args: { office: '3322' }, globals: { scheme: 'dark' }, play: play(seesOverview) };

export const English: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play(seesStandard) };

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(seesStandard) };

export const PhoneOverview: Story = { tags: ['!autodocs', 'phone'], args: { office: '3322' }, globals: onPhone, play: play(seesOverview) };
