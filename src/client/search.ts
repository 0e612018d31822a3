/** Looking for what is already published. */
import { countSearch as count, searchInformation, type SearchAnswer, type SearchOutcome } from '../contract/search.ts';
import { call, type Connection } from './connection.ts';

export { QUERY_MAX, QUERY_MIN, type SearchAnswer, type SearchKind, type SearchOutcome, type SearchResult, type SearchState } from '../contract/search.ts';

export interface SearchQuery {
  readonly q: string;
  readonly lang: 'id' | 'en';
}

export const search = (connection: Connection, office: string, { q, lang }: SearchQuery, signal?: AbortSignal): Promise<SearchAnswer> =>
  call(connection, searchInformation, { params: { office }, query: { q, lang }, ...(signal ? { signal } : {}) });

/** How it ended, and nothing of what was looked for. */
export const countSearch = (connection: Connection, office: string, outcome: SearchOutcome): Promise<unknown> =>
  call(connection, count, { params: { office }, body: { outcome } });
