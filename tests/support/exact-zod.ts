/**
 * The small zod as the contract's tests want it: what it would pass over in silence in a browser (a parameter, an option, a
 * check of another zod) is refused as soon as a schema is made.
 */
import * as lite from '../../src/contract/lite/zod-mini.ts';
import type { Check, Schema } from '../../src/contract/lite/core.ts';
import type { Refinement } from '../../src/contract/lite/more.ts';

function refuse(): never {
  throw new TypeError('more of zod than contract/lite knows');
}

const guarded = (schema: Schema): Schema => ({
  ...schema,
  check: (...checks) => (checks.every(({ code }) => code) ? guarded(schema.check(...checks)) : refuse()),
});

/** With as many parameters as it knows. */
const exact = <Given extends readonly unknown[]>(make: (...given: Given) => Schema) => (...given: Given): Schema =>
  given.length > make.length ? refuse() : guarded(make(...given));

/** Only with a message, in words. */
const said = <What>(make: (what: What, message: string) => Check) => (what: What, message: string): Check =>
  typeof message === 'string' ? make(what, message) : refuse();

const KNOWN: readonly string[] = ['error', 'path', 'abort', 'when'] satisfies (keyof Refinement)[];

export const string = exact(lite.string);
export const boolean = exact(lite.boolean);
export const number = exact(lite.number);
export const int = exact(lite.int);
export const literal = exact(lite.literal);
export const array = exact(lite.array);
export const object = exact(lite.object);
export const optional = exact(lite.optional);
export const strictObject = exact(lite.strictObject);
export const discriminatedUnion = exact((key: string, options: readonly Schema[]) =>
  (options.every(({ shape }) => shape?.[key]?.values) ? lite.discriminatedUnion(key, options) : refuse()));
const oneOf = exact((names: readonly string[]) => (Array.isArray(names) ? lite.enum(names) : refuse()));
export { oneOf as enum };

export const gte = said(lite.gte);
export const lte = said(lite.lte);
export const regex = said(lite.regex);
export const minLength = said(lite.minLength);
export const maxLength = said(lite.maxLength);
export const { trim, safeParse } = lite;

export function refine(good: (value: never) => unknown, words: string | Refinement): Check {
  const known = typeof words === 'string' || (typeof words.error === 'string' && Object.keys(words).every((key) => KNOWN.includes(key)));
  return known ? lite.refine(good, words) : refuse();
}
