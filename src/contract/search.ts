/** Searching before asking: what the office and BPS have already published. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { day } from './values.ts';

export const QUERY_MIN = 2;
export const QUERY_MAX = 200;

/** What is looked for, as a person types it; surrounding space is not theirs to keep. */
export const searchQuery = z.string().check(z.trim(), z.minLength(QUERY_MIN, 'too-short'), z.maxLength(QUERY_MAX, 'too-long'));

/** Of the titles wanted from BPS; the office's own texts are in the language they were written in. */
export const searchLanguage = z.optional(z.enum(['id', 'en']));

/** What can be found, and who has it: the BPS WebAPI, the office's published answers, or its service standards. */
export const SOURCES = {
  publication: 'webapi', table: 'webapi', pressrelease: 'webapi', news: 'webapi', indicator: 'webapi', answer: 'answers', standard: 'standards',
} as const;
export type SearchKind = keyof typeof SOURCES;

export const KINDS = Object.keys(SOURCES) as [SearchKind, ...SearchKind[]];
const kind = z.enum(KINDS);
const source = z.enum(['webapi', 'answers', 'standards']);

/** Everything here is text without markup. */
export const searchResult = z.object({
  /** The same thing has the same id in every answer. */
  id: z.string(),
  source,
  kind,
  title: z.string(),
  /** The part that speaks of what was looked for. */
  excerpt: z.optional(z.string()),
  /** What can be read in place, in full: an answer, or the section of a standard. */
  text: z.optional(z.string()),
  url: z.optional(z.string().check(z.regex(/^https:\/\//, 'https:'))),
  /** Where `url` leads: to the file itself, or to AllStats with the title as its query. */
  leadsTo: z.optional(z.enum(['file', 'allstats'])),
  date: z.optional(day),
});

/** `late`: on its way, and there when the same is asked again. `off`: the endpoint has no key for the WebAPI. */
export const searchState = z.enum(['ok', 'failed', 'late', 'off']);

export const searchAnswer = z.object({
  /** The best first. */
  results: z.array(searchResult),
  /** How each kind was searched: what failed is named, and does not hide the others. */
  sources: z.array(z.object({ source, kind, state: searchState })),
  /** BPS's own full search for the same words. */
  allStats: z.string().check(z.regex(/^https:\/\//, 'https:')),
});

export type SearchResult = z.infer<typeof searchResult>;
export type SearchState = z.infer<typeof searchState>;
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const searchInformation = operation({
  name: 'searchInformation',
  summary: 'Look for publications, tables, press releases, news and indicators of the office’s region, its published answers and its service standards',
  method: 'GET',
  path: '/offices/{office}/search',
  access: 'public',
  query: {
    q: { description: 'What is looked for', schema: searchQuery },
    lang: { description: 'Language of the titles wanted from BPS; `id` when left out', schema: searchLanguage },
  },
  answer: searchAnswer,
  failures: ['invalid', 'not-found'],
});

export const searchOutcome = z.strictObject({ outcome: z.enum(['found', 'not-found']) });
export type SearchOutcome = z.infer<typeof searchOutcome>['outcome'];

/** Sent once and not again: a count that is lost harms nobody, and nothing is kept by which a second one could be told from the first. */
export const countSearch = operation({
  name: 'countSearch',
  summary: 'Count for today how a search ended; nothing of what was looked for is sent or kept',
  method: 'POST',
  path: '/offices/{office}/searches',
  access: 'public',
  body: searchOutcome,
  answer: z.object({}),
  failures: ['invalid', 'forbidden', 'not-found', 'too-large', 'unsupported-type', 'rate-limited'],
});
