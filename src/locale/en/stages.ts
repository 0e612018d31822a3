import type { StageWords } from '../id/stages.ts';

export const stages: StageWords = {
  names: { received: 'Received', examined: 'Examined', 'followed-up': 'Followed up', answered: 'Answered', closed: 'Closed' },
  withdrawn: 'Withdrawn',
  by: (day) => `by ${day} at the latest`,
};
