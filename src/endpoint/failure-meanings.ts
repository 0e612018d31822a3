/** What each code tells whoever writes a client: the part of the API document that no schema can say. */
import { FAILURES, type FailureCode } from '../contract/failure.ts';

const MEANINGS: Readonly<Record<FailureCode, string>> = {
  invalid: 'the request is not as the contract asks; `errors` says which field and why. The same again fails again',
  unauthenticated: 'no key or session, or one that has ended: the person has to sign in again, and then the same may be sent',
  forbidden: 'the page’s origin is not one of the office’s, or this person may not do that',
  'not-found': 'it does not exist, or not for this person',
  'id-reused': 'the id belongs to something else already. The same id with the same content is never refused',
  closed: 'the consultation has been closed, or it or the visit has been rated: nothing more of this kind is taken; a new consultation may follow',
  overtaken: 'somebody else was faster: what this was decided on has changed. Read again, let the officer see it, and then decide',
  expired: 'its time is over, or it has been used: a code, or a meeting that has passed or was called off',
  'too-large': 'more than is taken at once, or of files on a day',
  'unsupported-type': 'not JSON where JSON is expected, or not a kind of file that is taken; files are judged by what is in them',
  'rate-limited': 'too often; `Retry-After` says in how many seconds again',
  'proof-required': 'a proof of work is wanted first. Kept for endpoints that ask for one; the reference endpoint does not',
  unavailable: 'it cannot be done right now; try again after `Retry-After` seconds, with the same id, because it may have been done after all. Any operation may answer so',
};

/** As a list in Markdown. */
export const failureMeanings = (): string =>
  (Object.keys(MEANINGS) as FailureCode[]).map((code) => `- \`${code}\` (${FAILURES[code]}): ${MEANINGS[code]}.`).join('\n');
