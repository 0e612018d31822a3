import type { GuestBookWords } from '../id/guest-book.ts';

export { common } from './common.ts';

/** Our translation; the official wording is the Indonesian one. */
export const words: GuestBookWords = {
  title: 'Guest Book',
  duration: 'Takes about 2 minutes',
  submit: 'Send and take a queue number',
  send: 'Send',
  group: 'Coming as a group',
  need: 'Data needed',
  privacy: {
    purpose: 'Used only to serve your visit and for the yearly Data Needs Survey (SKD), as a task of public service (Law 16/1997, Law 25/2009, Law 27/2022).',
    kept: (days) => `Kept for ${days} days from the visit.`,
    undecided: 'The office decides how long it is kept.',
    rights: (where) => `Ask for a copy, a correction or the removal of your data at ${where}.`,
  },
  fields: {
    name: 'Name',
    email: 'E-mail address',
    phone: 'Mobile number',
    gender: 'Sex',
    education: 'Highest education completed',
    ageClass: 'Age',
    disability: 'Person with a disability, or accompanying one',
    disabilityKind: 'Kind of disability',
    occupation: 'Main occupation',
    occupationOther: 'What is your main occupation?',
    institutionCategory: 'Kind of institution',
    institutionCategoryOther: 'What kind of institution is it?',
    institutionName: 'Name of institution',
    purpose: 'Main use of what you came for',
    purposeOther: 'What is the main use?',
    services: 'Services used',
    channels: 'Ways you reach BPS services',
    queueNumber: 'The queue number you already have',
    complainedBefore: 'Have you ever complained about PST?',
  },
  hints: {
    institutionName: 'Your school, university, government office, company or organisation',
    several: 'You may choose more than one',
    consent: 'Answering means you agree that the answer is kept',
    queueNumber: 'Such as KS-014',
  },
  options: {
    gender: { 1: 'Male', 2: 'Female' },
    education: { 1: 'Senior high school or below', 2: 'Diploma (D1/D2/D3)', 3: 'Bachelor (D4/S1)', 4: 'Master (S2)', 5: 'Doctorate (S3)' },
    ageClass: { 1: 'Under 17', 2: '17–25', 3: '26–34', 4: '35–44', 5: '45–54', 6: '55–65', 7: 'Over 65' },
    disability: { 1: 'Yes', 2: 'No' },
    disabilityKind: { 1: 'Physical', 2: 'Intellectual', 3: 'Mental', 4: 'Sensory' },
    occupation: {
      1: 'Pupil or student', 2: 'Researcher or lecturer', 3: 'Civil service, army or police', 4: 'State-owned enterprise employee',
      5: 'Private employee', 6: 'Self-employed', 7: 'Other',
    },
    institutionCategory: {
      1: 'State institution', 2: 'Ministry or government agency', 3: 'Army, police, intelligence or prosecution', 4: 'Regional government',
      5: 'International institution', 6: 'Research or education', 7: 'State-owned enterprise', 8: 'Private company', 9: 'Other',
    },
    purpose: { 1: 'School or university assignment', 2: 'Government', 3: 'Commercial', 4: 'Research', 5: 'Other' },
    services: {
      1: 'Library', 2: 'Buying BPS publications', 4: 'Buying microdata or statistical work area maps',
      8: 'Statistical products on the BPS website', 16: 'Statistical consultation', 32: 'Recommendation for statistical activities',
    },
    channels: {
      1: 'PST in person', 2: 'PST online (pst.bps.go.id)', 4: 'BPS website (bps.go.id) / AllStats BPS', 8: 'Letter or e-mail',
      16: 'Chat apps (WhatsApp, Telegram, ChatUs …)', 32: 'Other',
    },
    complainedBefore: { yes: 'Yes', no: 'No' },
  },
};
