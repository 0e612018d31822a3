/** What a visitor may still do with one's consultation: rate it once it is closed, and have a copy of it. */
import * as z from 'zod/mini';
import { newRating, ratingReceipt } from './feedback.ts';
import { operation } from './operation.ts';

/**
 * One rating for each consultation. `invalid` with `consultation: open` before it is closed, and `closed` with
 * `rating: rated` where another rating came first. It is no rating of a visit.
 */
export const rateConsultation = operation({
  name: 'rateConsultation',
  summary: 'Rate a closed consultation, once; the same id with the same content answers as the first time',
  method: 'PUT',
  path: '/consultations/{id}/rating/{ratingId}',
  access: 'visitor',
  body: newRating,
  answer: ratingReceipt,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'closed', 'too-large', 'unsupported-type'],
});

/** To the address that was proved at registration and to no other; the answer shows only as much of it as its owner needs. */
export const mailTranscript = operation({
  name: 'mailTranscript',
  summary: 'Send all that was said, as a text file, to the visitor’s own address; three times a day at most',
  method: 'POST',
  path: '/consultations/{id}/transcript',
  access: 'visitor',
  answer: z.object({ to: z.string() }),
  failures: ['unauthenticated', 'forbidden', 'not-found', 'too-large', 'rate-limited', 'unavailable'],
});
