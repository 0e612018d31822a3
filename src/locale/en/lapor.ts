import type { LaporWords } from '../id/lapor.ts';
import { channels } from './channels.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words: LaporWords = {
  ways,
  channels,
  title: 'National complaints: SP4N-LAPOR!',
  context: 'For every government institution',
  purpose: 'Through SP4N-LAPOR! anyone can send a complaint, a suggestion or a request for information to any government institution, central or regional.',
  stagesTitle: 'Stages of a report and their time limits',
  stages: [
    { name: 'Write the report', limit: '', what: 'on the national portal' },
    { name: 'Verification', limit: '3 working days', what: 'then passed on to the institution in charge' },
    { name: 'Follow-up', limit: '5 working days', what: 'by the institution in charge' },
    { name: 'Response', limit: '10 working days', what: 'to respond to the institution’s answer' },
    { name: 'Done', limit: '', what: 'the report is closed' },
  ],
  open: (site) => `Open ${site}`,
  leaving: 'You leave this page: the national portal opens in a new tab.',
  direct: 'Or directly to the office',
};
