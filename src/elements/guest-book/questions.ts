/** The questions of the guest book, in the order in which they stand. */
import { html, type TemplateResult } from 'lit';
import type { GuestBookWords } from '../../locale/id/guest-book.ts';
import { choiceField, type Choice } from '../shared/choice-field.ts';
import { textField } from '../shared/fields.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Folded } from './answers.ts';
import type { SigningPart } from './signing.ts';

type Context = Ready<GuestBookWords>;
type Choosing = keyof GuestBookWords['options'];
type Writing = Exclude<keyof GuestBookWords['fields'], Choosing>;

/** A question with what belongs to it: what a tablet shows at once. */
export interface Question {
  readonly fields: readonly string[];
  readonly body: TemplateResult;
}

/** The questions whose "Lainnya", the last of their answers, asks for a word of explanation. */
const EXPLAINED = ['occupation', 'institutionCategory', 'purpose'] as const;
type Explained = (typeof EXPLAINED)[number];

/** The fields that the answers so far have made worth asking. */
export type Unfolded = readonly string[];

/** Asked of the form and not of the event: an answer may also have been taken back. */
export function unfoldedBy(form: HTMLFormElement, { options }: GuestBookWords): Unfolded {
  const data = new FormData(form);
  const others = EXPLAINED.filter((name) => data.get(name) === Object.keys(options[name]).at(-1)).map((name) => `${name}Other`);
  // The code of "Ya".
  return data.get('disability') === '1' ? [...others, 'disabilityKind'] : others;
}

/** `folded`: what few have to say, folded away. */
export function questionsOf({ words, common }: Context, part: SigningPart | undefined, unfolded: Unfolded, numberFirst: boolean, folded: (name: Folded) => TemplateResult): readonly Question[] {
  const field = (name: Writing | Choosing) => ({ name, label: words.fields[name], error: part?.signing.errorOf(name, part.words), common });
  const textOf = (name: Writing, more?: object) => textField({ ...field(name), ...more });
  const choiceOf = (name: Choosing, more?: object) => {
    const options: Choice[] = Object.entries(words.options[name]).map(([value, label]) => ({ value, label }));
    return choiceField({ ...field(name), options, ...more });
  };
  const text = (name: Writing, more?: object): Question => ({ fields: [name], body: textOf(name, more) });
  const choice = (name: Choosing, more?: object): Question => ({ fields: [name], body: choiceOf(name, more) });
  // Hidden rather than gone: what was once answered is there again when it is asked for again.
  const then = (name: Choosing, more: object | undefined, next: Writing | Choosing, body: TemplateResult): Question =>
    ({ fields: [name, next], body: html`${choiceOf(name, more)}<div ?hidden=${!unfolded.includes(next)}>${body}</div>` });
  const explained = (name: Explained, more?: object): Question => then(name, more, `${name}Other`, textOf(`${name}Other`));
  const optional = { optional: true };
  const consent = { ...optional, hint: words.hints.consent };
  const several = { several: true, wide: true, hint: words.hints.several };
  return [
    text('name', { autocomplete: 'name' }),
    text('email', { type: 'email', autocomplete: 'email' }),
    text('phone', { type: 'tel', autocomplete: 'tel', optional: true }),
    choice('gender'),
    choice('education'),
    choice('ageClass', consent),
    then('disability', consent, 'disabilityKind', choiceOf('disabilityKind', optional)),
    explained('occupation'),
    explained('institutionCategory', { wide: true }),
    text('institutionName', { autocomplete: 'organization', hint: words.hints.institutionName }),
    explained('purpose'),
    ...(numberFirst ? [text('queueNumber', { optional: true, hint: words.hints.queueNumber })] : []),
    choice('services', several),
    choice('channels', several),
    choice('complainedBefore', optional),
    { fields: ['group'], body: folded('group') },
    { fields: ['need'], body: folded('need') },
  ];
}
