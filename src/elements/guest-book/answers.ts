/** What stands in the form of the guest book, in the contract's shape. */
import { CONSENTED, OTHER } from '../../client/guest-book.ts';
import type { DataNeedWords } from '../../locale/id/data-need.ts';
import type { GuestBookWords } from '../../locale/id/guest-book.ts';
import type { GroupWords } from '../../locale/id/signing.ts';
import type { Kind } from '../shared/problems.ts';
import { typed } from '../shared/typed.ts';

export type GroupField = keyof GroupWords['fields'];
export type NeedField = keyof DataNeedWords['fields'];
export type VisitField = keyof GuestBookWords['fields'] | GroupField | NeedField;

/** Of the words that ask for consent, in `locale`: what a visitor agreed to can be told later. */
const CONSENT = '2026-11';

const TEXTS = ['name', 'email', 'phone', 'occupationOther', 'institutionCategoryOther', 'institutionName', 'purposeOther', 'queueNumber'] as const;
const CHOICES = ['gender', 'education', 'ageClass', 'disability', 'disabilityKind', 'occupation', 'institutionCategory', 'purpose'] as const;
const LISTS = ['services', 'channels'] as const;
const GROUP = ['people', 'men', 'women'] as const satisfies readonly GroupField[];
const NEED = ['detail', 'region', 'fromYear', 'toYear', 'level', 'levelOther', 'period', 'periodOther'] as const satisfies readonly NeedField[];
const NUMBERS: readonly string[] = [...GROUP, 'fromYear', 'toYear', 'level', 'period'];
const EXPLAINED = Object.keys(OTHER) as (keyof typeof OTHER)[];

/** The order in which the fields stand, and in which the summary names them. */
export const FIELDS: readonly VisitField[] = [
  'name', 'email', 'phone', 'gender', 'education', 'ageClass', 'disability', 'disabilityKind', 'occupation', 'occupationOther', 'institutionCategory',
  'institutionCategoryOther', 'institutionName', 'purpose', 'purposeOther', 'queueNumber', 'services', 'channels', 'complainedBefore', ...GROUP, ...NEED,
];

/** Questions that are folded away until somebody unfolds them, and what stands in them. */
const FOLDED = { group: GROUP, need: NEED } as const;
export type Folded = keyof typeof FOLDED;

/** The fields of a question: of one that is folded away, what stands in it. */
export const fieldsOf = (names: readonly string[]): readonly string[] => names.flatMap((name) => (name === 'group' || name === 'need' ? FOLDED[name] : name));

const has = (list: readonly string[], name: string): boolean => list.includes(name);
export const isAboutGroup = (name: VisitField): name is GroupField => has(GROUP, name);
export const isAboutNeed = (name: VisitField): name is NeedField => has(NEED, name);
export const kindOf = (name: VisitField): Kind => (has(LISTS, name) ? 'several' : has(CHOICES, name) || name === 'complainedBefore' ? 'choice' : 'line');

/** What was written of these; nothing when none was. A number that is none is left for the check to name. */
function together(data: FormData, names: readonly string[]): Record<string, unknown> | undefined {
  const written = names.flatMap((name) => {
    const text = typed(data, name);
    return text === undefined ? [] : [[name, has(NUMBERS, name) ? Number(text) : text] as const];
  });
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

export function read(data: FormData): Record<string, unknown> {
  const visit: Record<string, unknown> = {};
  for (const name of TEXTS) visit[name] = typed(data, name);
  for (const name of CHOICES) if (data.has(name)) visit[name] = Number(data.get(name));
  for (const name of LISTS) visit[name] = data.getAll(name).map(Number);
  if (visit['disability'] !== 1) delete visit['disabilityKind'];
  for (const name of EXPLAINED) if (visit[name] !== OTHER[name]) delete visit[`${name}Other`];
  if (data.has('complainedBefore')) visit['complainedBefore'] = data.get('complainedBefore') === 'yes';
  visit['group'] = together(data, GROUP);
  visit['need'] = together(data, NEED);
  if (CONSENTED.some((name) => visit[name] !== undefined)) visit['consent'] = CONSENT;
  return visit;
}
