/** What only the log of a consultation needs: its events are of several kinds. */
import { complain, isObject, make, only, run, type Schema } from './core.ts';

/* @__NO_SIDE_EFFECTS__ */
export const boolean = (): Schema => only((value) => typeof value === 'boolean');

/* @__NO_SIDE_EFFECTS__ */
export function discriminatedUnion(key: string, options: readonly Schema[]): Schema {
  const byValue = new Map(options.flatMap((option) => Array.from(option.shape?.[key]?.values ?? [], (value) => [value, option])));
  return make((payload) => {
    const { value } = payload;
    if (!isObject(value)) return complain(payload, 'invalid_type');
    const option = byValue.get(value[key]);
    return option ? run(option, payload) : complain(payload, 'invalid_union', undefined, { path: [key] });
  });
}
