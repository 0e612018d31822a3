import type { FeedbackWords } from '../id/feedback.ts';

export { common } from './common.ts';

export const words: FeedbackWords = {
  title: 'Rating and Complaints',
  modes: { rating: 'Rate the service', complaint: 'Make a complaint', tracking: 'Follow a complaint' },
  rating: {
    overall: { name: 'Overall rating', question: 'Overall, how good is our service?', answers: ['Not good', 'Less than good', 'Good', 'Very good'] },
    comment: 'Criticism, suggestions or praise',
    full: 'Full rating (9 questions)',
    submit: 'Send rating',
    rated: 'This visit has been rated. Thank you.',
    purpose: 'Sent without a name. Used to improve the service and for the Public Satisfaction Survey (PermenPANRB 14/2017).',
  },
};
