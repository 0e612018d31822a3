import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/feedback/define.ts';
import '../src/elements/lapor/define.ts';
import '../src/elements/office/define.ts';
import { sees } from '../tests/support/widget.ts';
import { play } from './support/act.ts';
import { onPhone } from './support/phone.ts';

const meta: Meta = { title: 'Widgets/Office', component: 'pst-office' };
export default meta;

type Story = StoryObj;

/** One page of a region's data portal, and both of its offices. */
const twoOffices: Story = {
  render: () => html`
    <h2>Kota Semarang</h2>
    <pst-office office="3374"><pst-lapor></pst-lapor></pst-office>
    <h2>Kabupaten Semarang</h2>
    <pst-office office="3322"><pst-lapor></pst-lapor></pst-office>`,
  play: play(async (page) => {
    await sees(page, 'bps3374@bps.go.id');
    await sees(page, 'bps3322@bps.go.id');
  }),
};

export const TwoOffices: Story = { ...twoOffices };

export const TwoOfficesDark: Story = { ...twoOffices, tags: ['!autodocs'], globals: { scheme: 'dark' } };

export const TwoOfficesOnAPhone: Story = { ...twoOffices, tags: ['!autodocs', 'phone'], globals: onPhone };

export const TwoLanguages: Story = {
  tags: ['!autodocs'],
  render: () => html`
    <pst-feedback mode="rating"></pst-feedback>
    <pst-office lang="en"><pst-feedback mode="rating"></pst-feedback></pst-office>`,
  play: play((page) => sees(page, /Secara keseluruhan.*Overall/)),
};
