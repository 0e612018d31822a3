import type { SkmWords } from '../id/skm.ts';

export const skm: SkmWords = {
  ikm: 'Public Satisfaction Index (IKM)',
  converted: 'IKM, converted value 25–100',
  quality: (grade) => `Grade ${grade}`,
  grades: { A: 'Very good', B: 'Good', C: 'Less than good', D: 'Not good' },
  respondents: 'Respondents',
  unsur: 'Element',
  nrr: 'Mean (NRR), 1–4',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  year: (year) => `Year ${year}`,
  quarter: (number, year) => `${['1st', '2nd', '3rd', '4th'][number - 1]} quarter ${year}`,
};
