/** How an endpoint says no: RFC 9457 problem details with a `code` that programs branch on. */
import * as z from 'zod/mini';

/** The wording a person reads belongs to the widget, per language. */
const CODES = [
  'invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'closed', 'overtaken', 'expired', 'too-large', 'unsupported-type', 'rate-limited', 'proof-required',
  'unavailable',
] as const;

export type FailureCode = (typeof CODES)[number];

/** The HTTP status of each. */
export const FAILURES: Readonly<Record<FailureCode, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'id-reused': 409,
  closed: 409,
  overtaken: 409,
  expired: 410,
  'too-large': 413,
  'unsupported-type': 415,
  'rate-limited': 429,
  'proof-required': 428,
  unavailable: 503,
};

/** What is wrong with one field. `path` is the field's name in the request body, dots between levels. */
export const fieldError = z.object({ path: z.string(), code: z.string() });
export type FieldError = z.infer<typeof fieldError>;

/** The body of every failure, as `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(CODES),
  errors: z.optional(z.array(fieldError)),
});
export type Problem = z.infer<typeof problem>;
