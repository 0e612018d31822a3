import type { SatisfactionWords } from '../id/satisfaction.ts';
import { skm } from './skm.ts';
import { names } from './unsur-names.ts';

export { common } from './common.ts';

export const words: SatisfactionWords = {
  skm,
  names,
  title: 'Result of the Public Satisfaction Survey',
  choose: 'Period',
  period: 'Answers from',
  table: 'Each element of the service',
  tableHelp: 'Mean of the answers: 1 lowest, 4 highest. Bars begin at 1.',
  trend: 'Over time',
  part: 'Period',
  mark: 'Grade',
  value: 'IKM',
  sample: 'Sample figures for the demonstration, not the office’s survey.',
  few: 'Not enough respondents yet',
  fewHelp: (least) => `Figures are shown once at least ${least} people have answered the nine questions, so that nobody’s answers can be recognised.`,
  none: 'No result to show yet',
  noneHelp: 'Results are shown when a quarter is over.',
  next: (day) => `The result of the running quarter may be shown from ${day}.`,
  leftOut: (periods) => `Without ${periods}: too few respondents.`,
  purpose: (least) =>
    `Public Satisfaction Survey by PermenPANRB 14/2017: nine elements, each with a weight of 1/9. Only results of at least ${least} respondents are shown, by quarters that are over.`,
};
