import type { FeedbackWords } from '../id/feedback.ts';

export { common } from './common.ts';

const fit = ['Does not fit', 'Hardly fits', 'Fits', 'Fits very well'];

/** Our translation; the official wording is the Indonesian one. */
export const words: FeedbackWords = {
  title: 'Rating and Complaints',
  modes: { rating: 'Rate the service', complaint: 'Make a complaint' },
  unsur: {
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
  },
  rating: {
    overall: { name: 'Overall rating', question: 'Overall, how good is our service?', answers: ['Not good', 'Less than good', 'Good', 'Very good'] },
    comment: 'Criticism, suggestions or praise',
    full: 'Full rating (9 questions)',
    position: (from, to, total) => `Questions ${from}–${to} of ${total}`,
    next: 'Next',
    back: 'Back',
    submit: 'Send rating',
    purpose: 'Sent without a name. Used to improve the service and for the Public Satisfaction Survey (PermenPANRB 14/2017).',
    done: {
      title: 'Thank you for your rating',
      sent: (time) => `Received by the office ${time}, without your name.`,
      next: 'If a service did not keep its promise, you can make a complaint and get a number to ask about it.',
      again: 'Give another rating',
    },
  },
  complaint: {
    fields: {
      category: 'What is your complaint about?',
      text: 'What happened?',
      name: 'Name',
      email: 'E-mail address',
      phone: 'Telephone or WhatsApp number',
    },
    textHint: 'Write when, at which service, and what you would like to happen.',
    other: 'Something else',
    contact: 'If you would like an answer',
    contactHint: 'A complaint without a name counts as well. An answer can only come to an address or number you give here.',
    next: 'You get a complaint number once this is sent. With it you can ask the office what became of your complaint.',
    submit: 'Send complaint',
    purpose: 'Your name, address and number are used only to handle and answer this complaint (Law 27/2022).',
    done: {
      number: 'Complaint number',
      filed: (time) => `Received by the office ${time}`,
      reachable: 'The staff can answer to the address or number you gave.',
      anonymous: 'You gave no address, so the office cannot contact you.',
      keep: 'Keep this number. To ask what became of your complaint, contact the office and give this number:',
      copy: 'Copy number',
      copied: 'The number has been copied.',
      marked: 'The number is selected. Copy it with Ctrl+C, or press and hold, then choose Copy.',
      print: 'Print',
      again: 'Make another complaint',
    },
  },
};
