/**
 * The office's own ways, for when ours fails: only then, because an answer here is what the visitor came for. Already here
 * then: what fails is most often the network.
 */
import { html, type TemplateResult } from 'lit';
import type { ChannelWords } from '../../locale/id/channels.ts';
import { channelList } from '../shared/channels.ts';
import type { Context } from './panel.ts';

const WAYS: readonly string[] = ['whatsapp', 'phone', 'email'];

export { channels as styles } from '../shared/channels.styles.ts';

export const elsewhere = (title: string, channels: ChannelWords, { words: { ways }, profile, common, lang }: Context, now: Date): TemplateResult => html`
  <h3 class="small">${title}</h3>
  ${channelList({ channels: profile.channels.filter(({ kind }) => WAYS.includes(kind)), profile, common, words: { ways, channels }, lang, now })}`;
