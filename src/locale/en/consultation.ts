import type { ConsultationWords } from '../id/consultation.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words: ConsultationWords = {
  ways,
  title: 'Statistical Consultation',
  intro: 'Search for the data first. If it is not there, an officer answers your question here.',
  promise: 'Answered by',
  samplePromise: 'a sample deadline for a demonstration',
  search: 'What are you looking for?',
  ask: 'Ask an officer directly',
  before: 'Consulted before?',
  enter: 'Sign in with a code by e-mail',
  mine: 'My consultations',
  back: 'Back',
  privacy: 'Name and e-mail are used only to serve this consultation (Law 27/2022).',
  elsewhere: 'The office can also be reached by',
  resuming: 'Your question is being sent',
  notSentYet: 'Your question has not reached the office yet',
  asked: 'What you wrote',
  change: 'Change the question',
  number: 'Consultation number',
  keepOpen: 'The officer’s answer appears here. You may close this page: a code by e-mail opens the conversation again.',
  erase: 'End and delete from this device',
  closed: 'The officer has closed this consultation.',
  notLoaded: 'The conversation could not be loaded yet. Your question has reached the office.',
};
