/** One search: asks everyone who may know, waits for as long as a person does, and puts what came into one order. */
import { KINDS, SOURCES, type SearchAnswer, type SearchResult, type SearchState } from '../../contract/search.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { Db } from '../db/database.ts';
import { allStatsUrl } from './all-stats.ts';
import { Cache } from './cache.ts';
import { excerpt } from './excerpt.ts';
import type { Finding } from './finding.ts';
import { MODELS, type Listed } from './items.ts';
import { answerFindings, answersMark, standardFindings } from './own.ts';
import { TurnedAway } from './queue.ts';
import { Ranking, type Ranked } from './ranking.ts';
import { WebApi, type WebApiOptions } from './web-api.ts';
import { readQuery, tokens, type Words } from './words.ts';

export interface SearchOptions extends Omit<WebApiOptions, 'key'> {
  /** Without it the WebAPI is not asked. */
  readonly key?: string | undefined;
  /** How long a search waits for the WebAPI before it answers with what is there. */
  readonly patienceMs?: number;
}

interface Library {
  readonly ranking: Ranking;
  content?: OfficeContent;
  mark?: string;
}

const LISTED = Object.keys(MODELS) as Listed[];
/** Offices and languages whose index is kept. */
const LIBRARIES_MAX = 12;
const LIBRARY_MS = 24 * 60 * 60 * 1000;
const PATIENCE_MS = 2_500;

type States = Partial<Record<Listed, SearchState>>;

export class Searcher {
  readonly #db: Db;
  readonly #clock: () => Date;
  readonly #onError: (error: unknown) => void;
  readonly #patienceMs: number;
  readonly #webApi: WebApi | undefined;
  readonly #libraries = new Cache<Promise<Library>>(LIBRARIES_MAX);
  #count = 0;

  constructor(core: { readonly db: Db; readonly clock: () => Date }, { key, patienceMs = PATIENCE_MS, ...rest }: SearchOptions, onError: (error: unknown) => void) {
    this.#db = core.db;
    this.#clock = core.clock;
    this.#onError = onError;
    this.#patienceMs = patienceMs;
    this.#webApi = key === undefined ? undefined : new WebApi({ ...rest, key }, onError);
  }

  async search(content: OfficeContent, query: string, lang: 'id' | 'en'): Promise<SearchAnswer> {
    const { code, name } = content.office;
    const words = readQuery(query, new Set(tokens(name)), lang);
    const library = await this.#library(`${code} ${lang}`);
    const [answers, listed] = await Promise.all([this.#renew(library, content), this.#ask(library, words, code, lang)]);
    const states = { answer: answers, standard: 'ok', ...listed } as const;
    return {
      results: library.ranking.search(words, this.#clock()).map(toResult),
      sources: KINDS.map((kind) => ({ source: SOURCES[kind], kind, state: states[kind] ?? 'off' })),
      allStats: allStatsUrl(query, code),
    };
  }

  close(): void {
    this.#webApi?.close();
  }

  #library(key: string): Promise<Library> {
    const known = this.#libraries.get(key);
    const library = known ?? Ranking.open().then((ranking) => ({ ranking }));
    this.#libraries.set(key, library, LIBRARY_MS);
    return library;
  }

  /** The office's own part as it is now: an answer that was withdrawn is found no longer. */
  async #renew(library: Library, content: OfficeContent): Promise<SearchState> {
    const { code, zone } = content.office;
    try {
      const mark = await answersMark(this.#db, code);
      if (mark === library.mark && content === library.content) return 'ok';
      const answers = await answerFindings(this.#db, code, zone);
      Object.assign(library, { mark, content });
      library.ranking.replaceOwn([...standardFindings(content), ...answers]);
      return 'ok';
    } catch (error) {
      this.#onError(error);
      if (content !== library.content) library.ranking.replaceOwn(standardFindings(content));
      Object.assign(library, { content, mark: undefined });
      return 'failed';
    }
  }

  /** What comes later than a person waits goes into the index as well: the same question finds it a moment later. */
  async #ask(library: Library, { keywords }: Words, domain: string, lang: 'id' | 'en'): Promise<States> {
    const webApi = this.#webApi;
    if (!webApi) return {};
    const states: States = {};
    const priority = ++this.#count;
    const all = LISTED.map(async (kind) => {
      states[kind] = 'late';
      states[kind] = await this.#list(webApi, { kind, domain, lang }, keywords, priority).then(
        (found) => {
          library.ranking.add(found);
          return 'ok' as const;
        },
        // Newer questions went first; when it is asked again its turn comes again.
        (error: unknown) => (error instanceof TurnedAway ? 'late' : 'failed'),
      );
    });
    await within(this.#patienceMs, Promise.all(all));
    return { ...states };
  }

  /** All words first, and then the most telling one; news is not worth a second question. */
  async #list(webApi: WebApi, place: { kind: Listed; domain: string; lang: 'id' | 'en' }, keywords: readonly string[], priority: number): Promise<readonly Finding[]> {
    if (place.kind === 'indicator') return webApi.ask(place, priority);
    const [first = '', second] = keywords;
    const found = await webApi.ask({ ...place, keyword: first }, priority);
    const more = second !== undefined && found.length === 0 && place.kind !== 'news';
    return more ? webApi.ask({ ...place, keyword: second }, priority) : found;
  }
}

function toResult({ finding: { body, ...finding }, matched }: Ranked): SearchResult {
  const quoted = excerpt(body, matched);
  return { ...finding, source: SOURCES[finding.kind], ...(quoted === undefined ? {} : { excerpt: quoted }) };
}

/** Waits for it, but no longer than this. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([work, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
