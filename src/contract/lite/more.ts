/** What only the checks of a form need. */
import { checkOf, none, record, type Check, type Payload, type Schema, type Shape } from './core.ts';

/* @__NO_SIDE_EFFECTS__ */
export const strictObject = (shape: Shape, ...more: readonly unknown[]): Schema => record(shape, true, more);

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
