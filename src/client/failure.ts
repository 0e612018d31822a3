/** Why a call came to nothing. Programs branch on `code`; wording is in `locale`. */
import type { FailureCode, FieldError } from '../contract/failure.ts';

/**
 * The contract's codes, and four that only a client can tell: `offline` (no answer could be had), `timeout` (none within
 * 15 s; the endpoint may have acted), `unreadable` (an answer that is not the contract's, such as a captive portal's page),
 * `blocked` (refused by something in between, such as a firewall).
 */
export type ClientFailureCode = FailureCode | 'offline' | 'timeout' | 'unreadable' | 'blocked';

export class Failure extends Error {
  readonly code: ClientFailureCode;
  readonly errors: readonly FieldError[];
  /** Seconds the endpoint asks to wait, where it says so. */
  readonly retryAfter: number | undefined;

  constructor(code: ClientFailureCode, options: { errors?: readonly FieldError[]; retryAfter?: number | undefined; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.errors = options.errors ?? [];
    this.retryAfter = options.retryAfter;
  }

  /** Worth asking the very same thing again: the endpoint may not have seen it, or could not take it just then. */
  get passing(): boolean {
    return ['offline', 'timeout', 'unreadable', 'blocked', 'unavailable', 'rate-limited'].includes(this.code);
  }
}

/** What was thrown, as a `Failure`. `code`: where it is none yet. */
export const asFailure = (cause: unknown, code: ClientFailureCode = 'offline'): Failure => (cause instanceof Failure ? cause : new Failure(code, { cause }));
