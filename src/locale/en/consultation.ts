import type { ConsultationWords } from '../id/consultation.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words: ConsultationWords = {
  ways,
  title: 'Statistical Consultation',
  intro: 'Write which data you are looking for, the region and the years. An officer answers here.',
  promise: 'Answered by',
  samplePromise: 'a sample deadline for a demonstration',
  fields: { name: 'Name', email: 'E-mail address', text: 'Question' },
  hints: { text: 'For example: population by district, 2020–2025' },
  submit: 'Send question',
  privacy: 'Name and e-mail are used only to serve this consultation (Law 27/2022).',
  elsewhere: 'The office can also be reached by',
  resuming: 'Your question is being sent',
  notSentYet: 'Your question has not reached the office yet',
  asked: 'What you wrote',
  number: 'Consultation number',
  closed: 'The officer has closed this consultation.',
  notLoaded: 'The conversation could not be loaded yet. Your question has reached the office.',
};
