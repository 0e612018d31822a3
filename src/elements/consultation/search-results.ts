/** What was found, one below the other: what it is, where it leads, and what can be read at once. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SearchResult } from '../../client/search.ts';
import type { SearchWords } from '../../locale/id/search.ts';
import { link } from '../shared/links.ts';
import type { Context } from './panel.ts';

export const resultList = (results: readonly SearchResult[], busy: boolean, words: SearchWords, context: Context): TemplateResult => html`
  <ul aria-label=${words.list} aria-busy=${busy}>
    ${repeat(results, ({ id }) => id, (result) => html`<li>${one(result, words, context)}</li>`)}
  </ul>`;

function one({ kind, title, excerpt, text, url, leadsTo, date }: SearchResult, words: SearchWords, context: Context): TemplateResult {
  const about = html`<p class="kind"><b>${words.kinds[kind]}</b>${date === undefined ? '' : ` · ${dateOf(date, words, context)}`}</p>`;
  const quoted = excerpt === undefined ? nothing : html`<p class="excerpt" dir="auto">${excerpt}</p>`;
  if (text !== undefined) {
    return html`${about}<details><summary>${title}</summary><p class="text" dir="auto">${linked(text)}</p></details>${quoted}`;
  }
  return html`
    ${about}${url === undefined ? html`<p><strong>${title}</strong></p>` : link(url, title)}${quoted}
    ${leadsTo === undefined ? nothing : html`<p class="leads">${leadsTo === 'file' ? words.openFile : words.onAllStats}</p>`}`;
}

function dateOf(date: string, { date: written }: SearchWords, { words: { ways } }: Context): string {
  const [year, month, day] = date.split('-').map(Number);
  return written(day ?? 1, ways.months[(month ?? 1) - 1] ?? '', year ?? 0);
}

const ADDRESS = /(https:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)])/;

/** Addresses in a text can be followed. */
const linked = (text: string): unknown => text.split(ADDRESS).map((piece, i) => (i % 2 ? link(piece, piece) : piece));
