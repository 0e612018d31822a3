/** What each list can be asked for: the names are those of the address and of the endpoint. */
import { VISIT_CODES, type Sought } from '../client/desk-lists.ts';
import type { DeskContext } from './context.ts';
import type { Finder } from './route.ts';

interface Named {
  readonly name: string;
  readonly label: string;
}
interface Plain extends Named {
  readonly type: 'date' | 'check';
}
interface Select extends Named {
  readonly type: 'select';
  readonly options: readonly (readonly [value: string, label: string])[];
}
export type Filter = Plain | Select;

const coded = (codes: readonly number[], labels: Readonly<Record<number, string>>) => codes.map((code) => [String(code), labels[code] ?? String(code)] as const);

export function filtersOf(view: Finder, { wording, profile }: DeskContext): readonly Filter[] {
  const { lists: { fields }, words, guestBook: { options } } = wording;
  const period: readonly Filter[] = [{ name: 'from', label: fields.from, type: 'date' }, { name: 'to', label: fields.to, type: 'date' }];
  if (view === 'visits') {
    return [
      ...period,
      { name: 'service', label: fields.service, type: 'select', options: coded(VISIT_CODES.services, options.services) },
      { name: 'channel', label: fields.channel, type: 'select', options: coded(VISIT_CODES.channels, options.channels) },
      { name: 'purpose', label: fields.purpose, type: 'select', options: coded(VISIT_CODES.purpose, options.purpose) },
    ];
  }
  return [
    ...period,
    { name: 'kind', label: fields.kind, type: 'select', options: [['skm', words.lists.skm], ['quick', words.lists.quick]] },
    { name: 'service', label: fields.service, type: 'select', options: profile.services.map(({ code, name }) => [code, name] as const) },
    { name: 'low', label: fields.low, type: 'check' },
    { name: 'comment', label: fields.comment, type: 'check' },
  ];
}

/** What of an address the list can be asked for, and nothing empty. */
export function soughtIn(address: string, view: Finder, context: DeskContext): Sought {
  const known = new Set(['q', 'after', ...filtersOf(view, context).map(({ name }) => name)]);
  return Object.fromEntries([...new URLSearchParams(address)].filter(([name, value]) => known.has(name) && value.trim() !== ''));
}

export const asAddress = (sought: Sought): string => new URLSearchParams(sought).toString();
