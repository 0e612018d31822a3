import type { StepWords, UnsurWords } from '../id/unsur.ts';
import { names } from './unsur-names.ts';

const fit = ['Does not fit', 'Hardly fits', 'Fits', 'Fits very well'];

/** Our translation; the official wording is the Indonesian one. */
export const unsur: UnsurWords = {
  persyaratan: { name: names.persyaratan, question: 'How well do the requirements fit the kind of service?', answers: fit },
  prosedur: {
    name: names.prosedur,
    question: 'How easy is the procedure of this unit’s service?',
    answers: ['Not easy', 'Hardly easy', 'Easy', 'Very easy'],
  },
  waktu: { name: names.waktu, question: 'How quickly was the service given?', answers: ['Not quickly', 'Hardly quickly', 'Quickly', 'Very quickly'] },
  biaya: { name: names.biaya, question: 'How reasonable is the cost or fee of the service?', answers: ['Very expensive', 'Rather expensive', 'Cheap', 'Free'] },
  produk: {
    name: names.produk,
    question: 'How well does the result you were given fit what the service standard promises?',
    answers: fit,
  },
  kompetensi: {
    name: names.kompetensi,
    question: 'How competent is the staff in giving the service?',
    answers: ['Not competent', 'Hardly competent', 'Competent', 'Very competent'],
  },
  perilaku: {
    name: names.perilaku,
    question: 'How polite and friendly is the staff in giving the service?',
    answers: ['Not polite and friendly', 'Hardly polite and friendly', 'Polite and friendly', 'Very polite and friendly'],
  },
  sarana: { name: names.sarana, question: 'How good are the facilities?', answers: ['Bad', 'Fair', 'Good', 'Very good'] },
  pengaduan: {
    name: names.pengaduan,
    question: 'How are users’ complaints handled?',
    answers: ['There is no handling', 'There is, but it does not work', 'Works less than well', 'Well managed'],
  },
};

export const steps: StepWords = {
  position: (from, to, total) => `Questions ${from}–${to} of ${total}`,
  next: 'Next',
  back: 'Back',
};
