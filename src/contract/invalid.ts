/** From a parse to the contract's field codes: one place, so that widget and endpoint name an error alike. */
import * as z from 'zod/mini';
import type { FieldError } from './failure.ts';

export type Validation<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

const codeOf = (issue: z.core.$ZodIssue): string => {
  const missing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type': return missing ? 'required' : 'type';
    case 'invalid_union':
    case 'invalid_value': return missing ? 'required' : 'choice';
    case 'unrecognized_keys': return 'unknown';
    default: return issue.message; // Our schemas write their code there.
  }
};

/** One error a field, the first found: a person repairs one thing at a time. */
export function validate<S extends z.ZodMiniType>(schema: S, value: unknown): Validation<z.output<S>> {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const first = new Map<string, FieldError>();
  for (const issue of result.error.issues) {
    const path = issue.path.join('.');
    if (!first.has(path)) first.set(path, { path, code: codeOf(issue) });
  }
  return { ok: false, errors: [...first.values()] };
}
