/** A `Problem` as the contract writes it (RFC 9457). */
import { FAILURES, type FailureCode, type Problem as ProblemBody } from '../../contract/failure.ts';
import type { Problem } from '../problem.ts';

/** For the person who reads a network log; widgets go by the code. */
const TITLES: Readonly<Record<FailureCode, string>> = {
  invalid: 'The request does not have the form the contract asks for',
  unauthenticated: 'This needs a key or a signed-in officer',
  forbidden: 'Not allowed from this page',
  'not-found': 'There is nothing here',
  'id-reused': 'This id was already used with other content',
  closed: 'It is closed, or has been rated',
  overtaken: 'Somebody else was faster',
  expired: 'No longer valid',
  'too-large': 'The request is too large',
  'unsupported-type': 'Not a kind that is taken here: application/json, or a file of one of the kinds in the contract',
  'rate-limited': 'Too many attempts',
  'proof-required': 'A proof of work is required',
  unavailable: 'The endpoint cannot answer right now',
};

export function problemResponse({ code, details }: Problem): Response {
  const status = FAILURES[code];
  const body: ProblemBody = { type: 'about:blank', title: TITLES[code], status, code };
  if (details.errors) body.errors = [...details.errors];
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (details.retryAfter !== undefined) headers.set('Retry-After', String(details.retryAfter));
  if (code === 'unauthenticated') headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
