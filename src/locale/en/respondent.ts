import type { RespondentWords } from '../id/respondent.ts';

export const about: RespondentWords = {
  title: 'About you',
  help: 'All of it may be left out. The office only sees who rates its services; the rating stays without a name.',
  service: 'Service you received',
  noService: 'Choose a service',
  gender: 'Sex',
  age: 'Age (years)',
  ageHelp: 'Under 17 it is a child’s data, which is specially protected: leave it out if in doubt.',
  ageWrong: 'Write the age in years, such as 34',
  education: 'Education',
  occupation: 'Occupation',
  occupationOther: 'Other occupation, please say which',
  options: {
    gender: { L: 'Male', P: 'Female' },
    education: { SD: 'Primary school (SD)', SMP: 'Junior high school (SMP)', SMA: 'Senior high school (SMA)', S1: 'Bachelor (S1)', S2: 'Master (S2)', S3: 'Doctorate (S3)' },
    occupation: { PNS: 'Civil servant (PNS)', TNI: 'Armed forces (TNI)', POLRI: 'Police (POLRI)', SWASTA: 'Private sector', WIRAUSAHA: 'Self-employed', LAINNYA: 'Other' },
  },
};
