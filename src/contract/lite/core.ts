/** What every widget needs to read what an endpoint answers. Checking what a person wrote needs `more.ts` besides. */

interface Issue {
  readonly code: string;
  readonly path: PropertyKey[];
  readonly input: unknown;
  readonly message: string;
  /** Zod's three shades: `true` lets later checks run, `undefined` only those with a `when`, `false` none. */
  readonly continue: boolean | undefined;
}

export interface Payload {
  value: unknown;
  readonly issues: Issue[];
}

type Parse = (payload: Payload) => void;

export interface Check {
  readonly code: string;
  /** What a good value is; a check that has none changes the value. */
  readonly good?: (value: never) => unknown;
  readonly change?: (value: never) => unknown;
  readonly message?: string;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly abort?: boolean | undefined;
  readonly when?: ((payload: Payload) => boolean) | undefined;
}

export type Shape = Readonly<Record<string, Schema>>;

/** What others need to know of a schema: an object's parts, a literal's values, and whether a part may be absent. */
interface Facts {
  readonly shape?: Shape;
  readonly values?: ReadonlySet<unknown>;
  readonly optional?: true;
}

export interface Schema extends Facts {
  readonly parse: Parse;
  readonly checks: readonly Check[];
  readonly check: (...checks: readonly Check[]) => Schema;
}

export const make = (parse: Parse, facts: Facts = {}, checks: readonly Check[] = []): Schema => ({
  ...facts,
  parse,
  checks,
  check: (...more) => make(parse, facts, [...checks, ...more]),
});

export function complain({ value, issues }: Payload, code: string, go?: boolean, { message = 'Invalid input', path = [] }: Partial<Check> = {}): void {
  issues.push({ code, path: [...path], input: value, message, continue: go });
}

export function run({ parse, checks }: Schema, payload: Payload): Payload {
  parse(payload);
  for (const check of checks) {
    const { code, good, change, when, abort } = check;
    if (payload.issues.some((issue) => (when ? issue.continue === false : !issue.continue)) || (when && !when(payload))) continue;
    const value = payload.value as never;
    if (change) payload.value = change(value);
    else if (!good?.(value)) complain(payload, code, !abort, check);
  }
  return payload;
}

/** Parses a part of the whole; its issues become the whole's, each with the way to it. */
function part(schema: Schema, value: unknown, key: PropertyKey, { issues }: Payload): unknown {
  const payload = run(schema, { value, issues: [] });
  for (const issue of payload.issues) {
    issue.path.unshift(key);
    issues.push(issue);
  }
  return payload.value;
}

export const only = (good: (value: unknown) => boolean, code = 'invalid_type', facts?: Facts): Schema =>
  make((payload) => good(payload.value) || complain(payload, code), facts);

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/* @__NO_SIDE_EFFECTS__ */
export const string = (): Schema => only((value) => typeof value === 'string');
/* @__NO_SIDE_EFFECTS__ */
export const number = (): Schema => only(Number.isFinite);
/* @__NO_SIDE_EFFECTS__ */
export const int = (): Schema =>
  number().check(
    { code: 'invalid_type', good: Number.isInteger, abort: true },
    { code: 'too_big', good: (value: number) => value <= Number.MAX_SAFE_INTEGER },
    { code: 'too_small', good: (value: number) => value >= Number.MIN_SAFE_INTEGER },
  );

/* @__NO_SIDE_EFFECTS__ */
export function literal(wanted: unknown): Schema {
  const values = new Set(Array.isArray(wanted) ? wanted : [wanted]);
  return only((value) => values.has(value), 'invalid_value', { values });
}
export { literal as enum };

/* @__NO_SIDE_EFFECTS__ */
export const optional = (inner: Schema): Schema => make((payload) => payload.value === undefined || run(inner, payload), { optional: true });

/* @__NO_SIDE_EFFECTS__ */
export function array(element: Schema): Schema {
  return make((payload) => {
    const { value } = payload;
    if (Array.isArray(value)) payload.value = Array.from(value, (item, i) => part(element, item, i, payload));
    else complain(payload, 'invalid_type');
  });
}

export const record = (shape: Shape, strict: boolean): Schema =>
  make((payload) => {
    const { value: input } = payload;
    if (!isObject(input)) return complain(payload, 'invalid_type');
    const output: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(shape)) {
      const present = key in input;
      if (!present && schema.optional) continue;
      const value = part(schema, input[key], key, payload);
      if (present) output[key] = value;
    }
    let known = true;
    // Also what an object inherits, as zod does.
    for (const key in input) known &&= Object.hasOwn(shape, key);
    if (strict && !known) complain(payload, 'unrecognized_keys', true);
    payload.value = output;
  }, { shape });

/* @__NO_SIDE_EFFECTS__ */
export const object = (shape: Shape): Schema => record(shape, false);

/** The message is the contract's own code for what is wrong. */
export const gte = (least: number, message: string): Check => ({ code: 'too_small', message, good: (value: number) => value >= least });
export const lte = (most: number, message: string): Check => ({ code: 'too_big', message, good: (value: number) => value <= most });
export const regex = (pattern: RegExp, message: string): Check => ({ code: 'invalid_format', message, good: (value: string) => value.search(pattern) >= 0 });

/** Always reports the input. */
export function safeParse(schema: Schema, value: unknown): { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } } {
  const payload = run(schema, { value, issues: [] });
  return payload.issues.length > 0 ? { success: false, error: { issues: payload.issues } } : { success: true, data: payload.value };
}
