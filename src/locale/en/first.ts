import type { FirstWords } from '../id/first.ts';

export const first: FirstWords = {
  intro: 'Search for the data first. If it is not there, an officer answers your question here.',
  search: 'What are you looking for?',
  ask: 'Ask an officer directly',
  before: 'Consulted before?',
  enter: 'Sign in with a code by e-mail',
  mine: 'My consultations',
};
