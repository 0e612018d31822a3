import type { QueueWords } from '../id/queue.ts';

export { common } from './common.ts';

export const words: QueueWords = {
  title: 'Queue number',
  service: 'Which service have you come for?',
  other: 'Something else',
  submit: 'Take a queue number',
};
