import type { StepWords, UnsurWords } from '../id/unsur.ts';

const fit = ['Does not fit', 'Hardly fits', 'Fits', 'Fits very well'];

/** Our translation; the official wording is the Indonesian one. */
export const unsur: UnsurWords = {
  persyaratan: { name: 'Requirements', question: 'How well do the requirements fit the kind of service?', answers: fit },
  prosedur: {
    name: 'System, mechanism and procedure',
    question: 'How easy is the procedure of this unit’s service?',
    answers: ['Not easy', 'Hardly easy', 'Easy', 'Very easy'],
  },
  waktu: { name: 'Time', question: 'How quickly was the service given?', answers: ['Not quickly', 'Hardly quickly', 'Quickly', 'Very quickly'] },
  biaya: { name: 'Cost/fee', question: 'How reasonable is the cost or fee of the service?', answers: ['Very expensive', 'Rather expensive', 'Cheap', 'Free'] },
  produk: {
    name: 'Product of the service',
    question: 'How well does the result you were given fit what the service standard promises?',
    answers: fit,
  },
  kompetensi: {
    name: 'Competence of the staff',
    question: 'How competent is the staff in giving the service?',
    answers: ['Not competent', 'Hardly competent', 'Competent', 'Very competent'],
  },
  perilaku: {
    name: 'Conduct of the staff',
    question: 'How polite and friendly is the staff in giving the service?',
    answers: ['Not polite and friendly', 'Hardly polite and friendly', 'Polite and friendly', 'Very polite and friendly'],
  },
  sarana: { name: 'Facilities and infrastructure', question: 'How good are the facilities?', answers: ['Bad', 'Fair', 'Good', 'Very good'] },
  pengaduan: {
    name: 'Handling of complaints and suggestions',
    question: 'How are users’ complaints handled?',
    answers: ['There is no handling', 'There is, but it does not work', 'Works less than well', 'Well managed'],
  },
};

export const steps: StepWords = {
  position: (from, to, total) => `Questions ${from}–${to} of ${total}`,
  next: 'Next',
  back: 'Back',
};
