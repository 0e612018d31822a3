import type { DeskPrivacyWords } from '../id/desk-privacy.ts';

const kinds = { visits: 'Guest book', ratings: 'Ratings', complaints: 'Complaints', consultations: 'Consultations' };

export const privacy: DeskPrivacyWords = {
  view: 'Personal data',
  kinds,
  gone: 'Personal data has been erased',
  goneAt: (when) => `Personal data was erased on ${when}.`,

  erase: {
    title: 'Erase personal data…',
    question: 'Erase the personal data of this record?',
    goes: {
      visits: 'What goes: name, e-mail, telephone number, name of the institution, age, disability, data need, queue number, time of the visit, and the comment of its rating.',
      ratings: 'What goes: the comment, what the respondent said about themselves, the time, and which visit it is of.',
      complaints: 'What goes: what was written, name and contact, attachments, the whole log, and officers’ notes. Its tracking code is good for nothing any more.',
      consultations: 'What goes: name, e-mail, topic, the whole conversation, files, meetings, officers’ notes, and the comment of its rating. If it is the visitor’s last consultation, so does the registration.',
    },
    stays: {
      visits: 'What stays: the day of the visit and the codes that are counted (gender, education, occupation, category of institution, use, services, channels), so that counts stay right.',
      ratings: 'What stays: the day and the marks, so that the IKM stays right.',
      complaints: 'What stays: number, day, category, service and stage.',
      consultations: 'What stays: number, day, and that there was this consultation.',
    },
    once: 'This cannot be undone, and is written down under your name.',
    yes: 'Yes, erase personal data',
    no: 'Cancel',
    working: 'Erasing…',
    failed: 'It is not certain that it has been erased.',
    again: 'Pressing the button once more is safe.',
    notYet: {
      complaints: 'The personal data of a complaint can be erased once it is closed.',
      consultations: 'The personal data of a consultation can be erased once it is closed.',
    },
  },

  page: {
    lead: 'How long what visitors leave is kept, what has been erased, and who has read it (UU 27/2022).',
    failed: 'This could not be loaded.',
    kept: {
      title: 'How long it is kept',
      days: (count) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'day' : 'days'}`,
      undecided: 'the office has not decided, so it is kept on',
      from: { visits: 'from the day of the visit', ratings: 'from the day of the rating', complaints: 'from its closing', consultations: 'from its closing' },
      change: 'After that time the personal data is erased by itself and the numbers stay. Administrators change it in the line retention of the office’s file office.md.',
    },
    erasures: {
      title: 'What has been erased',
      none: 'Nothing has been erased yet.',
      columns: ['When', 'What', 'How many', 'Why'],
      causes: { retention: 'its time was over', visitor: 'erased by the visitor', officer: 'erased by an officer' },
      by: (cause, who) => `${cause}: ${who}`,
    },
    accesses: {
      title: 'Who has read what',
      none: 'Nobody has read anything yet.',
      columns: ['When', 'Who', 'What'],
      count: (total, first, last) => `${total} entries, ${first}–${last}`,
      help: 'The same record read again by the same officer within an hour is written down once; a complaint every time.',
      older: 'Older',
      newer: 'Newer',
      pages: 'Pages of the record of readings',
      actions: { read: 'opened', identity: 'showed the identity of', file: 'downloaded a file of', list: 'saw the list of', correct: 'corrected', erase: 'erased the personal data of' },
      of: { complaint: 'a complaint', visit: 'a guest book entry', rating: 'a rating', consultation: 'a consultation', visits: 'the guest book', ratings: 'ratings', complaints: 'complaints', consultations: 'consultations', queue: 'the queue', satisfaction: 'satisfaction' },
      all: 'all days',
      period: (from, to) => (from === to ? from : `${from || '…'} to ${to || '…'}`),
    },
  },
};
