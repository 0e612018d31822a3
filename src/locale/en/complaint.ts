import type { ComplaintWords } from '../id/complaint.ts';
import { channels } from './channels.ts';

export { sending } from './sending.ts';

export const complaint: ComplaintWords = {
  channelNames: channels.names,
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
};
