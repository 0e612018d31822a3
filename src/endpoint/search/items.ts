/**
 * What the WebAPI lists, as findings. Its items are taken for what they are, one by one: whichever cannot be read is left
 * out, and the others stay.
 */
import type { SearchKind } from '../../contract/search.ts';
import { allStatsUrl } from './all-stats.ts';
import type { Finding } from './finding.ts';
import { htmlReader, squeeze } from './plain.ts';

/** The kinds that the WebAPI has, and what it calls them. */
export const MODELS = { publication: 'publication', table: 'statictable', pressrelease: 'pressrelease', news: 'news', indicator: 'indicators' } as const satisfies Partial<Record<SearchKind, string>>;
export type Listed = keyof typeof MODELS;

export interface Place {
  readonly domain: string;
  readonly lang: 'id' | 'en';
}

type Item = Readonly<Record<string, unknown>>;

interface Shape {
  readonly id: string;
  readonly dates: readonly string[];
  /** The file itself, in a field of this name. */
  readonly file?: string;
  readonly body: (item: Item, text: (name: string) => string, lang: Place['lang']) => string;
}

const SHAPES: Readonly<Record<Listed, Shape>> = {
  publication: { id: 'pub_id', dates: ['rl_date', 'updt_date'], file: 'pdf', body: (_, text) => text('abstract') },
  table: { id: 'table_id', dates: ['updt_date'], file: 'excel', body: (_, text) => text('subj') },
  pressrelease: { id: 'brs_id', dates: ['rl_date', 'updt_date'], file: 'pdf', body: (_, text) => joined(text('subj'), text('abstract')) },
  news: { id: 'news_id', dates: ['rl_date'], body: (_, text) => joined(text('newscat_name'), text('news').replace(/\.{4,}$/, '…')) },
  indicator: { id: 'indicator_id', dates: [], body: (item, text, lang) => joined(figure(item['value'], text('unit'), lang), text('periode'), text('name'), text('data_source')) },
};

/** Enough to search in and to quote from; abstracts of some thousand characters would only fill the memory. */
const TITLE_MAX = 300;
const BODY_MAX = 600;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '').trimEnd()}…` : text);

export async function readItems(kind: Listed, items: readonly unknown[], place: Place): Promise<Finding[]> {
  const plain = await htmlReader();
  return items.flatMap((item) => {
    const found = isItem(item) ? read(kind, item, place, plain) : undefined;
    return found ? [found] : [];
  });
}

const isItem = (item: unknown): item is Item => typeof item === 'object' && item !== null && !Array.isArray(item);

function read(kind: Listed, item: Item, { domain, lang }: Place, plain: (html: string) => string): Finding | undefined {
  const shape = SHAPES[kind];
  const written = (name: string): string => {
    const value = item[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const text = (name: string): string => plain(written(name));
  const [id, title] = [squeeze(written(shape.id)), cut(text('title'), TITLE_MAX)];
  if (id === '' || title === '') return undefined;
  const date = shape.dates.map(written).map(dayOf).find((day) => day !== undefined);
  const file = shape.file === undefined ? undefined : fileOf(written(shape.file));
  return {
    id: `${domain}/${kind}/${id}`, kind, title, body: cut(shape.body(item, text, lang), BODY_MAX),
    ...(file === undefined ? { url: allStatsUrl(title, domain, kind), leadsTo: 'allstats' } : { url: file, leadsTo: 'file' }),
    ...(date === undefined ? {} : { date }),
  };
}

/** A date, with or without a time behind it; PHP's empty `0000-00-00` is none. */
function dayOf(written: string): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(written)?.[0];
  return day !== undefined && Date.parse(`${day}T00:00:00Z`) > 0 && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : undefined;
}

/** Only at BPS, and only without a token: what belongs to the one who asked is not handed on to somebody else. */
function fileOf(written: string): string | undefined {
  const url = URL.parse(written);
  if (url?.protocol !== 'https:' || !/(^|\.)bps\.go\.id$/.test(url.hostname) || url.username !== '') return undefined;
  return [...url.searchParams.keys()].some((name) => /token|key/i.test(name)) || /\/key\//i.test(url.pathname) ? undefined : url.href;
}

/** `606.29`, `Juta US$` → 606,29 Juta US$. */
function figure(value: unknown, unit: string, lang: Place['lang']): string {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  if (!Number.isFinite(number)) return '';
  const shown = new Intl.NumberFormat(lang, { maximumFractionDigits: 4 }).format(number);
  return /^(tidak ada satuan|no unit|-)?$/i.test(unit) ? shown : `${shown} ${unit}`;
}
