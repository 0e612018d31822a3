/** How this endpoint says no. Anything may throw a `Problem`; nothing else reaches the client as a reason. */
import type { FailureCode, FieldError } from '../contract/failure.ts';

export interface ProblemDetails {
  readonly errors?: readonly FieldError[];
  /** Seconds. */
  readonly retryAfter?: number;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: FailureCode;
  readonly details: ProblemDetails;

  constructor(code: FailureCode, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export const invalid = (path: string, code: string): Problem => new Problem('invalid', { errors: [{ path, code }] });
