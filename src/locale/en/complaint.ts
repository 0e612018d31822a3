import type { ComplaintWords } from '../id/complaint.ts';
import { channels } from './channels.ts';

export { sending } from './sending.ts';
export { stages } from './stages.ts';
export { ways } from './ways.ts';

export const complaint: ComplaintWords = {
  toTracking: 'Complained already? Follow it here',
  toForm: 'Back to the complaint form',
  channelNames: channels.names,
  fields: {
    category: 'What is your complaint about?',
    text: 'What happened?',
    happenedOn: 'When did it happen?',
    service: 'Which service?',
    wish: 'What do you ask of the office?',
    attachments: 'Files',
    identity: 'Who complains?',
    name: 'Name',
    email: 'E-mail address',
    phone: 'Telephone or WhatsApp number',
  },
  other: 'Something else',
  wrongdoing: 'Suspected wrongdoing by staff',
  wrongdoingChosen: 'A report like this is not written here. The explanation is below.',
  anyService: 'I do not know',
  attach: 'Attach files',
  attachHint: 'For example a photo or a letter: five files at most, 10 MB each.',
  metadata: 'Files can carry your name or the place where a photo was taken (metadata); check them before you attach them.',
  identities: {
    named: { label: 'With my name', help: 'The officers who handle the complaint know your name and can contact you directly.' },
    confidential: { label: 'In confidence', help: 'Your name and contact are kept apart from what you write, and every officer who opens them is recorded.' },
    anonymous: { label: 'Without a name', help: 'Your name and contact are not sent; you can read the answer only with the tracking code, and what you write may still show who you are.' },
  },
  contactHint: 'Give an e-mail address, a telephone number, or both.',
  errors: {
    future: 'This day has not come yet at the office',
    day: 'There is no such day',
    way: 'Give an e-mail address or a telephone number, so that an officer can contact you',
  },
  next: 'Once this is sent you get a complaint number, and a tracking code to read the office’s answer with.',
  submit: 'Send complaint',
  purpose: 'What you fill in is used only to handle and answer this complaint (Law 27/2022).',
  done: {
    number: 'Complaint number',
    filed: (time) => `Received by the office ${time}`,
    code: 'Tracking code',
    codeHelp: 'Keep this code now: it is shown once, the office does not store it, and nobody can make it for you again.',
    copy: 'Copy code',
    copied: 'The code has been copied. Keep it where only you look.',
    marked: 'The code is selected. Copy it with Ctrl+C, or press and hold, then choose Copy.',
    print: 'Print',
    written: 'I have written it down',
    kept: 'Good. With that code you can read the answer on any device.',
    then: 'What happens next',
    reachable: 'The staff can also reach you by the contact you gave.',
    anonymous: 'The office cannot contact you: its answer and its questions can be read only with that code.',
    ask: 'You can also ask the office, giving the complaint number:',
    track: 'See this complaint',
    again: 'Make another complaint',
  },
  whistleblowing: {
    title: 'Suspected wrongdoing is reported through BPS’s Whistleblowing System',
    why: 'Do not write a report like this on this page. Nothing has been sent or stored, and the office does not know that you opened this explanation.',
    what: 'The Whistleblowing System is provided by BPS for anyone who has information and wishes to report conduct that suggests wrongdoing within BPS – Statistics Indonesia.',
    promise: '“Your complaint will be followed up if it contains clear evidence and comes with your true identity.” You need not fear that your identity becomes known, because the complaints secretariat KEEPS YOUR IDENTITY SECRET as a whistleblower.',
    rights: [
      {
        title: 'Rights of the reporter',
        items: [
          'Protection of the confidentiality of identity',
          'To give information freely and without coercion',
          'To be informed of the stages of the registered report',
          'To be treated the same as, and on a par with, the reported in the examination',
        ],
      },
      {
        title: 'Rights of the reported',
        items: ['To bring witnesses and other evidence to prove his or her innocence', 'To ask for the record of his or her own examination (BAP)'],
      },
      {
        title: 'Rights of the examination',
        items: ['To keep the conclusions and recommendations of the examination report secret', 'To set an adequate period for handling a complaint'],
      },
    ],
    source: 'Our translation; the official wording is Indonesian. Source: the page Layanan BPS of BPS Kabupaten Semarang, Tata Cara Pengaduan.',
    open: (site) => `Open the Whistleblowing System (${site})`,
    leaving: 'It opens in a new tab, on a site of BPS. What you write there does not pass through this page.',
    back: 'Back to complaints about the service',
  },
};
