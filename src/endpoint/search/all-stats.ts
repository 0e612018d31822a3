/** BPS's own search, to which a visitor is sent: it is made for people, and has more than its WebAPI. */
import type { SearchKind } from '../../contract/search.ts';

const ADDRESS = 'https://searchengine.web.bps.go.id/search';

/** What AllStats calls our kinds; it has no indicators of its own. */
const CONTENT: Readonly<Partial<Record<SearchKind, string>>> = { publication: 'publication', table: 'table', pressrelease: 'pressrelease', news: 'news' };

/** `domain`: the office's region. */
export function allStatsUrl(query: string, domain: string, kind?: SearchKind): string {
  const content = (kind && CONTENT[kind]) ?? 'all';
  return `${ADDRESS}?${new URLSearchParams({ q: query, content, page: '1', title: '0', mfd: domain, from: 'all', to: 'all', sort: 'relevansi' }).toString()}`;
}
