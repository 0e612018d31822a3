/** What only the checks of a form need. */
import { record, type Check, type Payload, type Schema, type Shape } from './core.ts';

/* @__NO_SIDE_EFFECTS__ */
export const strictObject = (shape: Shape): Schema => record(shape, true);

const measurable = { when: ({ value }: Payload): boolean => (value as { length?: unknown } | null | undefined)?.length !== undefined };
/** In code points, as JSON Schema counts. */
const lengthOf = (value: string | readonly unknown[]): number => (typeof value === 'string' ? [...value] : value).length;

export const trim = (): Check => ({ code: 'trim', change: (value: string) => value.trim() });
export const minLength = (least: number, message: string): Check => ({ code: 'too_small', message, good: (value: string) => lengthOf(value) >= least, ...measurable });
export const maxLength = (most: number, message: string): Check => ({ code: 'too_big', message, good: (value: string) => lengthOf(value) <= most, ...measurable });

export interface Refinement extends Pick<Check, 'path' | 'abort' | 'when'> {
  readonly error: string;
}

export function refine(good: (value: never) => unknown, words: string | Refinement): Check {
  const { error, ...more }: Refinement = typeof words === 'string' ? { error: words } : words;
  return { code: 'custom', message: error, good, ...more };
}
