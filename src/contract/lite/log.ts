/** What only the log of a consultation needs: its events are of several kinds. */
import { complain, isObject, make, none, only, refuse, run, type Schema } from './core.ts';

/* @__NO_SIDE_EFFECTS__ */
export const boolean = (...more: readonly unknown[]): Schema => only(more, (value) => typeof value === 'boolean');

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
