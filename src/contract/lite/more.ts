/** What only the checks of a form need. */
import { checkOf, complain, isObject, make, none, only, record, refuse, run, type Check, type Payload, type Schema, type Shape } from './core.ts';

/* @__NO_SIDE_EFFECTS__ */
export const boolean = (...more: readonly unknown[]): Schema => only(more, (value) => typeof value === 'boolean');

/* @__NO_SIDE_EFFECTS__ */
export const strictObject = (shape: Shape, ...more: readonly unknown[]): Schema => record(shape, true, more);

/* @__NO_SIDE_EFFECTS__ */
export function discriminatedUnion(key: string, options: readonly Schema[], ...more: readonly unknown[]): Schema {
  none(more);
  const byValue = new Map(options.flatMap((option) => [...(option.shape?.[key]?.values ?? refuse())].map((value) => [value, option])));
  return make((payload) => {
    const { value } = payload;
    if (!isObject(value)) return complain(payload, 'invalid_type');
    const option = byValue.get(value[key]);
    return option ? run(option, payload) : complain(payload, 'invalid_union', undefined, { path: [key] });
  });
}

const measurable = { when: ({ value }: Payload): boolean => (value as { length?: unknown } | null | undefined)?.length !== undefined };
/** In code points, as JSON Schema counts. */
const lengthOf = (value: string | readonly unknown[]): number => (typeof value === 'string' ? [...value] : value).length;

export const trim = (): Check => ({ code: 'trim', change: (value: string) => value.trim() });
export const minLength = (least: number, message?: unknown): Check => checkOf('too_small', message, (value: string) => lengthOf(value) >= least, measurable);
export const maxLength = (most: number, message?: unknown): Check => checkOf('too_big', message, (value: string) => lengthOf(value) <= most, measurable);

interface Refinement extends Pick<Check, 'path' | 'abort' | 'when'> {
  readonly error: string;
}

export function refine(good: (value: never) => unknown, words: string | Refinement): Check {
  const { error, path, abort, when, ...more } = typeof words === 'string' ? { error: words } : words;
  none(Object.keys(more));
  return checkOf('custom', error, good, { path, abort, when });
}
