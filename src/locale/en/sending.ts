import type { SendingWords } from '../id/sending.ts';
import { common } from './common.ts';

export const sending: SendingWords = {
  sendFailed: common.sendFailed,
  kept: common.kept,
  summary: (count) => (count === 1 ? 'There is 1 answer to correct' : `There are ${count} answers to correct`),
  failures: {
    ...common.failures,
    invalid: 'Some answers were not accepted. Please check the marked ones.',
    unauthenticated: 'Your session has ended. Sign in again with a code by e-mail; what is unsent follows.',
    'not-found': 'The service asked for was not found.',
    'id-reused': 'This collided with something sent before. Please send it once more.',
    closed: 'The conversation has been closed.',
    overtaken: 'Somebody else has changed something since. Look at it first, then send again.',
    expired: 'This is no longer valid.',
    'too-large': 'This is too large. Shorten it, then send again.',
    'unsupported-type': 'This kind of content is not accepted.',
    'proof-required': 'The service asks for one more check. Try again.',
    offline: 'The network is down. Check your internet connection, then try again.',
    blocked: 'Turned away on its way, by the network or by a site’s protection. Change what it says, or try again from another network.',
  },
  fields: {
    required: 'Please fill this in',
    choose: 'Choose one',
    'choose-some': 'Choose at least one',
    'too-long': (max) => `Too long, at most ${max.toLocaleString('en-GB')} characters`,
    email: 'Write it like name@example.go.id',
    phone: 'Write a number like 0812 3456 7890',
    other: 'This answer cannot be accepted',
  },
};
