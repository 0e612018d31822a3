import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/lapor/define.ts';
import { sees } from '../tests/support/widget.ts';
import { play } from './support/act.ts';
import { onPhone } from './support/phone.ts';
import type { Setting } from './support/story-office.ts';

const meta: Meta = { title: 'Widgets/LAPOR', component: 'pst-lapor' };
export default meta;

type Story = StoryObj;

export const OfficeOpen: Story = { play: play((widget) => sees(widget, 'Buka sampai 15.30')) };

export const OfficeClosed: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { now: '2026-11-29T10:00:00+07:00' } satisfies Setting },
  play: play((widget) => sees(widget, 'Buka besok 08.00')),
};

export const Holiday: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { now: '2026-12-25T10:00:00+07:00' } satisfies Setting },
  play: play((widget) => sees(widget, 'Buka Senin 08.00')),
};

export const OtherOffice: Story = { tags: ['!autodocs'], args: { office: '3322' }, play: play((widget) => sees(widget, '0813-8594-3322')) };

export const OfficeWithoutChannels: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { change: (content) => ({ ...content, office: { ...content.office, channels: [] } }) } satisfies Setting },
  play: play((widget) => sees(widget, 'Buka lapor.go.id')),
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
  play: play((widget) => sees(widget, /National complaints.*The service cannot be reached yet/)),
};

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play((widget) => sees(widget, 'Buka sampai')) };

export const English: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play((widget) => sees(widget, 'bps3374@bps.go.id')) };

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play((widget) => sees(widget, 'Buka sampai')) };
