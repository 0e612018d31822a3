import type { LaporWords } from '../id/lapor.ts';
import { channels } from './channels.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words: LaporWords = {
  ways,
  channels,
  title: 'National complaints: SP4N-LAPOR!',
  context: 'For every government institution',
  purpose: 'Through SP4N-LAPOR! anyone can send a report to any government institution, central or regional.',
  classesTitle: 'Kinds of report:',
  classes: ['PENGADUAN (complaint)', 'ASPIRASI (suggestion)', 'PERMINTAAN INFORMASI (request for information)'],
  where: [
    {
      title: 'Better to this office',
      when: ['Questions about data, requirements or opening hours', 'A complaint about the service here that the staff can put right at once', 'You do not want to make an account'],
    },
    {
      title: 'Better through LAPOR',
      when: [
        'A report for another institution, or you do not know which one is in charge',
        'You have told this office, and it has not responded',
        'You want the report on record outside this office, with a tracking ID',
      ],
    },
  ],
  stagesTitle: 'Stages of a report and their time limits',
  stages: [
    { name: 'Write the report', limit: '', what: 'on the national portal' },
    { name: 'Verification', limit: '3 working days', what: 'then passed on to the institution in charge' },
    { name: 'Follow-up', limit: '5 working days', what: 'the institution coordinates and works out a solution' },
    { name: 'Response', limit: '10 working days', what: 'time for you to respond to the institution’s answer' },
    { name: 'Done', limit: '', what: 'closed after 10 working days without a response' },
  ],
  account: 'Writing on the portal takes an account. LAPOR also takes reports by its app, by SMS to 1708, and on X @lapor1708.',
  notHandled: 'LAPOR does not handle legal, legislative, corruption or criminal matters.',
  open: (site) => `Open ${site}`,
  leaving: 'You leave this page: the national portal opens in a new tab.',
  direct: 'Or directly to the office',
  first: {
    whatsapp: (office) => `Hello ${office}, I would like to tell you: `,
    subject: (office) => `For ${office}`,
    mail: (office) => `Dear ${office},\r\n\r\nI would like to tell you the following:\r\n\r\n`,
  },
};
