import type { PrefillWords } from '../id/prefill.ts';

export const prefill: PrefillWords = {
  offer: 'This device has the answers of an earlier visit.',
  fill: 'Fill in with them',
  forget: 'Remove from this device',
};
