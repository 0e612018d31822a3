import type { ConsultationWords } from '../id/consultation.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';
export { first } from './first.ts';

export const words: ConsultationWords = {
  ways,
  title: 'Statistical Consultation',
  promise: 'Answered by',
  samplePromise: 'a sample deadline for a demonstration',
  back: 'Back',
  number: 'Consultation number',
  keepOpen: 'The officer’s answer appears here. You may close this page: a code by e-mail opens the conversation again.',
  erase: 'End and delete from this device',
  closed: 'This consultation has been closed.',
};
