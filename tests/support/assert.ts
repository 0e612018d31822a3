/** The two assertions that tests in a browser need. */

/** The same values, whatever the order of an object's keys. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, should] = [readable(actual), readable(expected)];
  if (is !== should) throw Object.assign(new Error(`${what}: ${is} is not ${should}`), { actual: is, expected: should });
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

const readable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner, 2) ?? 'undefined';
