import type { DataNeedWords } from '../id/data-need.ts';

export const dataNeed: DataNeedWords = {
  fields: {
    detail: 'Data needed',
    region: 'Region',
    fromYear: 'First year',
    toYear: 'Last year',
    level: 'Level of the data',
    levelOther: 'Say which level',
    period: 'Period of the data',
    periodOther: 'Say which period',
  },
  hints: { detail: 'For example: population by age group', year: 'For example 2020' },
  any: 'Not decided yet',
  levels: { 1: 'National', 2: 'Province', 3: 'Regency/City', 4: 'District', 5: 'Village', 6: 'Individual', 7: 'Other' },
  periods: {
    1: 'Every ten years', 2: 'Every five years', 3: 'Every three years', 4: 'Yearly', 5: 'Half-yearly', 6: 'Quarterly', 7: 'Monthly', 8: 'Weekly',
    9: 'Daily', 10: 'Other',
  },
  errors: { year: 'Write a year of four digits, such as 2020', 'before-from': 'The last year is before the first one' },
};
