import type { DoneWords } from '../id/rating.ts';

export { sending } from './sending.ts';

export const done: DoneWords = {
  title: 'Thank you for your rating',
  sent: (time) => `Received by the office ${time}, without your name.`,
  next: 'If a service did not keep its promise, you can make a complaint and get a number to ask about it.',
  again: 'Give another rating',
};
