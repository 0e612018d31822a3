/** The office's own ways to be reached, each with whether somebody is there now. */
import { html, nothing, type TemplateResult } from 'lit';
import { openState, type OpenState } from '../../contract/calendar.ts';
import type { Channel, Office } from '../../contract/office.ts';
import type { ChannelWords } from '../../locale/id/channels.ts';
import type { Common } from '../../locale/id/common.ts';
import type { Ways } from '../../locale/id/ways.ts';
import { link, newTabNote } from './links.ts';
import { clock } from './dates.ts';
import { openingDay } from './open-state.ts';
import type { Language } from './settings.ts';

/** Beside its word, never instead of it. */
const ICONS: Readonly<Record<Channel['kind'], string>> = {
  whatsapp: 'M4 20l1.5-4A8 8 0 1112 20a8 8 0 01-4-1z',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 005 5L15 13l5 2v4a1 1 0 01-1 1A15 15 0 014 5a1 1 0 011-1z',
  email: 'M3 6h18v12H3zM3 7l9 6 9-6',
  'in-person': 'M12 21c-4.5-4.5-7-8-7-11a7 7 0 0114 0c0 3-2.5 6.5-7 11zM9.5 10a2.5 2.5 0 105 0 2.5 2.5 0 10-5 0',
  lapor: 'M4 10v4h3l7 4V6l-7 4zM17 9a4 4 0 010 6',
  pst: 'M3 5h18v11H3zM9 20h6M12 16v4',
  whistleblowing: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  website: 'M3 12a9 9 0 1018 0 9 9 0 10-18 0M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
};

export interface Channels {
  readonly channels: readonly Channel[];
  readonly profile: Office;
  readonly common: Common;
  readonly words: { readonly ways: Ways; readonly channels: ChannelWords };
  readonly lang: Language;
  readonly now: Date;
}

/** Wants `channels.styles.ts`; holds the shadow root's `newTabNote`. */
export function channelList({ channels, profile, common, words, lang, now }: Channels): TemplateResult {
  const state = openState(profile, now);
  const label = state ? openLabel(state, profile, words, lang, now) : undefined;
  const sample = profile.sampleValues.includes('hours') && state !== undefined && channels.some(({ availability }) => availability === 'office');
  return html`
    ${newTabNote(common)}
    <ul class="channels" part="channels">
      ${channels.map((channel) => html`
        <li>
          <svg aria-hidden="true" viewBox="0 0 24 24"><path d=${ICONS[channel.kind]}></path></svg>
          <span class="way">
            <span class="value">${channel.href === undefined ? channel.value : link(channel.href, channel.value)}</span>
            <small>${about(channel, words.channels)}</small>
          </span>
          ${pill(channel, state, label, words.channels)}
        </li>`)}
    </ul>
    ${sample ? html`<p class="sample">${words.ways.sampleHours}</p>` : nothing}`;
}

/** On a label: "Buka sampai 15.30", "Buka Senin 08.00". */
const openLabel = (state: OpenState, profile: Office, { ways, channels }: Channels['words'], lang: Language, now: Date): string =>
  state.open
    ? channels.opensTill(clock(state.until, lang))
    : channels.opensAt(openingDay(state.day, profile, ways, now), clock(state.opens, lang));

/** What kind of way it is, unless its name says so already, and the office's remark. */
const about = ({ kind, value, note }: Channel, { names }: ChannelWords): string =>
  [names[kind], note].filter((text) => text !== undefined && text !== value).join(' · ');

function pill({ availability }: Channel, state: OpenState | undefined, label: string | undefined, words: ChannelWords): TemplateResult {
  if (availability === 'always') return html`<span class="pill">${words.anyTime}</span>`;
  if (!state) return html`<span class="pill plain">${words.inHours}</span>`;
  return html`<span class="pill ${state.open ? '' : 'off'}">${label}</span>`;
}
