/** The questions of the guest book, in the order in which they stand. */
import { html, type TemplateResult } from 'lit';
import type { Common } from '../../locale/id/common.ts';
import type { GuestBookWords } from '../../locale/id/guest-book.ts';
import { choiceField, type Choice } from '../shared/choice-field.ts';
import { textField } from '../shared/fields.ts';
import type { Folded } from './answers.ts';

type Choosing = keyof GuestBookWords['options'];
type Writing = Exclude<keyof GuestBookWords['fields'], Choosing>;

/** A question with what belongs to it: what a tablet shows at once. */
export interface Question {
  readonly fields: readonly string[];
  readonly body: () => TemplateResult;
}

/** The questions whose "Lainnya", the last of their answers, asks for a word of explanation. */
const EXPLAINED = ['occupation', 'institutionCategory', 'purpose'] as const;

/** Code of "Ya". */
const YES = '1';

/** What the answers so far make worth asking: which "Lainnya" is chosen and so needs a word, and the kind of disability. */
export type Unfolded = ReadonlySet<Choosing>;

/** Asked of the form and not of the event: an answer may also have been taken back. */
export function unfoldedBy(form: HTMLFormElement, { options }: GuestBookWords): Unfolded {
  const data = new FormData(form);
  const others = EXPLAINED.filter((name) => data.get(name) === Object.keys(options[name]).at(-1));
  return new Set(data.get('disability') === YES ? [...others, 'disabilityKind'] : others);
}

export interface Asking {
  readonly words: GuestBookWords;
  readonly common: Common;
  readonly unfolded: Unfolded;
  readonly numberFirst: boolean;
  readonly errorOf: (name: Writing | Choosing) => string | undefined;
  /** What few have to say, folded away. */
  readonly folded: (name: Folded) => TemplateResult;
}

export function questionsOf({ words, common, unfolded, numberFirst, errorOf, folded }: Asking): readonly Question[] {
  const [several, optional] = [words.hints.several, true];
  const textOf = (name: Writing, more = {}) => textField({ name, label: words.fields[name], error: errorOf(name), common, ...more });
  const choiceOf = (name: Choosing, more = {}) => {
    const options: Choice[] = Object.entries(words.options[name]).map(([value, label]) => ({ value, label }));
    return choiceField({ name, label: words.fields[name], options, error: errorOf(name), common, ...more });
  };
  // Hidden rather than gone: what was once answered is there again when it is asked for again.
  const when = (name: Choosing, body: TemplateResult) => html`<div ?hidden=${!unfolded.has(name)}>${body}</div>`;
  const text = (name: Writing, more = {}): Question => ({ fields: [name], body: () => textOf(name, more) });
  const choice = (name: Choosing, more = {}): Question => ({ fields: [name], body: () => choiceOf(name, more) });
  const explained = (name: (typeof EXPLAINED)[number], more = {}): Question =>
    ({ fields: [name, `${name}Other`], body: () => html`${choiceOf(name, more)}${when(name, textOf(`${name}Other`))}` });
  return [
    text('name', { autocomplete: 'name' }),
    text('email', { type: 'email', autocomplete: 'email' }),
    text('phone', { type: 'tel', autocomplete: 'tel', optional }),
    choice('gender'),
    choice('education'),
    choice('ageClass', { optional, hint: words.hints.consent }),
    {
      fields: ['disability', 'disabilityKind'],
      body: () => html`${choiceOf('disability', { optional, hint: words.hints.consent })}${when('disabilityKind', choiceOf('disabilityKind', { optional }))}`,
    },
    explained('occupation'),
    explained('institutionCategory', { wide: true }),
    text('institutionName', { autocomplete: 'organization', hint: words.hints.institutionName }),
    explained('purpose'),
    ...(numberFirst ? [text('queueNumber', { optional, hint: words.hints.queueNumber })] : []),
    choice('services', { several: true, wide: true, hint: several }),
    choice('channels', { several: true, wide: true, hint: several }),
    choice('complainedBefore', { optional }),
    { fields: ['group'], body: () => folded('group') },
    { fields: ['need'], body: () => folded('need') },
  ];
}
