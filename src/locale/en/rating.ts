import type { DoneWords } from '../id/rating.ts';

export { sending } from './sending.ts';

export const done: DoneWords = {
  title: 'Thank you for your rating',
  sent: (time) => `Received by the office ${time}, without your name.`,
  next: 'If a service did not keep its promise, you can make a complaint and get a number to ask about it.',
  skd: 'This office also holds the Data Needs Survey (SKD), the official yearly survey of BPS about services and data. You need not take part.',
  toSkd: 'Fill in the SKD questionnaire',
  limited: (time) => `Many ratings were sent from this network just now. Try again after ${time}.`,
  again: 'Give another rating',
};
