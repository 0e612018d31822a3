/** Everything that may answer, from wherever it comes, in one order (decisions.md). */
import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import type { Finding } from './finding.ts';
import { root, tokens, type Word, type Words } from './words.ts';

export interface Ranked {
  readonly finding: Finding;
  /** The words of it that were found, to quote what stands around them. */
  readonly matched: readonly string[];
}

/** Found at BPS and kept to be found again; twice as many make room for new ones. */
const LISTED_MAX = 400;
const RESULTS_MAX = 20;

const TITLE = 3;
/** What a word's own form, its beginning, something like it, its root, and what means the same are worth. */
const WORTH = { prefix: 0.6, fuzzy: 0.35, root: 0.7, related: 0.5 } as const;

/** Better than something equally good, and no better than something clearly better. */
const ANSWERED = 1.3;
/** Between something new and something ten years old. */
const NEWER = 0.2;
const YEARS = 10;

/** Of the words that count a finding must have so many, and of the best one's score so much. */
const COVERED_MIN = 0.3;
const SCORE_MIN = 0.12;

export class Ranking {
  readonly #make: () => MiniSearch<Finding>;
  #index: MiniSearch<Finding>;
  #own = new Map<string, Finding>();
  #listed = new Map<string, Finding>();

  /** Loads what it searches with: an endpoint that nobody searches does without. */
  static async open(): Promise<Ranking> {
    const { default: Index } = await import('minisearch');
    return new Ranking(() => new Index<Finding>({
      fields: ['title', 'body'],
      tokenize: tokens,
      processTerm: (word) => {
        const from = root(word);
        return from === word ? word : [word, from];
      },
    }));
  }

  private constructor(make: () => MiniSearch<Finding>) {
    this.#make = make;
    this.#index = make();
  }

  /** What the office itself has, in the place of what it had. */
  replaceOwn(findings: readonly Finding[]): void {
    this.#own = new Map(findings.map((finding) => [finding.id, finding]));
    this.#build();
  }

  /** What BPS has listed; the newest of what is known of each. */
  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const known = this.#listed.get(finding.id);
      this.#listed.delete(finding.id);
      this.#listed.set(finding.id, finding);
      if (known === finding) continue;
      if (known) this.#index.replace(finding);
      else this.#index.add(finding);
    }
    if (this.#listed.size <= LISTED_MAX) return;
    this.#listed = new Map([...this.#listed].slice(-LISTED_MAX / 2));
    this.#build();
  }

  /** The best first. */
  search({ all }: Words, now: Date): Ranked[] {
    const wanted = all.reduce((sum, { weight }) => sum + weight, 0);
    const found = this.#index.search({ combineWith: 'OR', queries: all.map(queryFor) }, { boost: { title: TITLE } }).flatMap((hit) => {
      const finding = this.#own.get(String(hit.id)) ?? this.#listed.get(String(hit.id));
      const covered = coverage(all, hit) / wanted;
      return finding && covered >= COVERED_MIN ? [{ finding, matched: hit.terms, score: hit.score * covered * covered * preference(finding, now) }] : [];
    });
    const ranked = found.toSorted((a, b) => b.score - a.score);
    const least = (ranked[0]?.score ?? 0) * SCORE_MIN;
    return ranked.filter(({ score }) => score >= least).slice(0, RESULTS_MAX);
  }

  #build(): void {
    this.#index = this.#make();
    this.#index.addAll([...this.#own.values(), ...this.#listed.values()]);
  }
}

/** Short words are taken as they are: one letter more or less makes another word of them. */
const fuzziness = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

function queryFor({ text, root: from, related, weight, common }: Word): Query {
  const exactly = { processTerm: (term: string) => term, tokenize: (term: string) => [term], prefix: false, fuzzy: false as const };
  const scaled = (by: number) => ({ boost: { title: TITLE * by, body: by } });
  return {
    combineWith: 'OR',
    queries: [
      { ...exactly, queries: [text], prefix: !common && text.length > 2, fuzzy: common ? 0 : fuzziness(text), weights: { prefix: WORTH.prefix, fuzzy: WORTH.fuzzy }, ...scaled(weight) },
      ...(from === text ? [] : [{ ...exactly, queries: [from], ...scaled(weight * WORTH.root) }]),
      ...related.map((words) => ({ ...exactly, combineWith: 'AND' as const, queries: [...words], ...scaled(weight * WORTH.related) })),
    ],
  };
}

/** The weight of the words that a hit has, in whichever form. */
function coverage(all: readonly Word[], { queryTerms }: SearchResult): number {
  const asked = new Set(queryTerms);
  const has = ({ text, root: from, related }: Word) => asked.has(text) || asked.has(from) || related.some((words) => words.every((word) => asked.has(word)));
  return all.reduce((sum, word) => sum + (has(word) ? word.weight : 0), 0);
}

function preference({ kind, date }: Finding, now: Date): number {
  const age = date === undefined ? YEARS / 2 : Math.min(YEARS, Math.max(0, now.getUTCFullYear() - Number(date.slice(0, 4))));
  return (kind === 'answer' ? ANSWERED : 1) * (1 + NEWER * (1 - age / YEARS));
}
