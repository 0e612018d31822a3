/** Saying how far one has read: comes with the first that somebody has seen. */
import { readMarks } from './events.ts';
import { newReadMark } from './message.ts';
import { operation } from './operation.ts';

export const markRead = operation({
  name: 'markRead',
  summary: 'Say how far the visitor has read; answers how far each side has',
  method: 'POST',
  path: '/consultations/{id}/read',
  access: 'visitor',
  body: newReadMark,
  answer: readMarks,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'too-large', 'unsupported-type'],
});
