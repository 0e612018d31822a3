import type { DeskWords } from '../id/desk.ts';

export { common } from './common.ts';
export { sending } from './sending.ts';
export { complaint } from './complaint.ts';
export { complaints } from './desk-complaints.ts';
export { stages } from './stages.ts';
export { dataNeed } from './data-need.ts';
export { lists } from './desk-lists.ts';
export { privacy } from './desk-privacy.ts';
export { queue } from './desk-queue.ts';
export { work } from './desk-work.ts';
export { words as feedback } from './feedback.ts';
export { words as guestBook } from './guest-book.ts';
export { satisfaction } from './desk-satisfaction.ts';
export { skm } from './skm.ts';
export { unsur } from './unsur.ts';
export { ways } from './ways.ts';

export const words: DeskWords = {
  title: 'Officer’s desk',
  tab: (unread, place) => (unread > 0 ? `(${unread}) ${place}` : place),
  skip: 'Skip to content',
  nav: 'Parts of the desk',
  views: { consultations: 'Consultations', visits: 'Guest book', ratings: 'Ratings', complaints: 'Complaints' },
  waitingCount: (count) => `${count} waiting`,
  otherLanguage: 'Indonesia',
  signOut: 'Sign out',
  back: 'Back',
  toInbox: 'Back to the inbox',
  reload: 'Reload',
  notLive: 'The live connection is down. What you see may not be the newest; it is being tried again.',

  signIn: {
    lead: 'Sign in to answer consultations and to read what visitors have sent.',
    user: 'User name',
    password: 'Password',
    submit: 'Sign in',
    working: 'Checking…',
    ended: 'Your session has ended. Sign in again to go on.',
    drafts: 'What you have written and not sent is still kept on this page.',
    failed: 'Not signed in yet.',
    wrong: 'User name and password do not match.',
    throttled: (wait) => `Too many attempts to sign in. Wait ${wait}, then try again.`,
    seconds: (count) => (count === 1 ? '1 second' : `${count} seconds`),
    minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  },

  inbox: {
    title: 'Inbox',
    filter: 'Show consultations',
    open: (count) => `Open (${count})`,
    closed: (count) => `Closed (${count})`,
    waiting: 'Waiting for an answer',
    answered: 'Answered',
    emptyOpen: 'No open consultations yet.',
    emptyOpenHelp: 'New questions from visitors appear here by themselves, without reloading the page.',
    emptyClosed: 'No closed consultations yet.',
    emptyClosedHelp: 'Consultations that are finished and that you have closed are kept here.',
    failed: 'The inbox could not be loaded.',
    you: 'Officer:',
    arrived: (name) => `New message from ${name}`,
  },

  deadline: {
    due: (day) => `Due ${day}`,
    today: 'Due today',
    overdue: (day) => `Overdue, was due ${day}`,
    closed: 'Closed',
  },

  conversation: {
    none: 'Choose a consultation from the inbox to read and answer it.',
    unknown: 'There is no such consultation at your office.',
    number: 'Number',
    log: 'Conversation',
    officer: 'Officer',
    said: (name, text) => `${name}: ${text}`,
    sent: 'sent',
    newest: 'See the newest message',
    failed: 'The conversation could not be loaded.',
    wasClosed: (when) => `Consultation closed ${when}`,
    close: 'Close consultation',
    closeQuestion: 'Close this consultation?',
    closeHelp: 'The visitor can still read the conversation but can no longer write. This cannot be undone.',
    closeUnsent: 'The reply you have not sent can then no longer be sent.',
    closeConfirm: 'Yes, close it',
    closeCancel: 'Cancel',
    closing: 'Closing…',
    closeFailed: 'The consultation is not closed yet.',
  },

  reply: {
    label: 'Reply',
    hint: 'Enter makes a new line. Ctrl+Enter (Mac: ⌘+Enter) sends.',
    empty: 'Write a reply first',
    send: 'Send reply',
    again: 'Send again',
    sending: 'Sending…',
    sent: 'Reply sent.',
    failed: 'The reply has not been sent yet.',
    kept: 'What you wrote is still here.',
    closed: 'This consultation has been closed and can no longer be answered. If needed, write to the visitor by e-mail.',
  },

  lists: {
    visits: { empty: 'Nobody has signed the guest book yet.', help: 'Guest book entries from the office’s site appear here.' },
    ratings: { empty: 'No ratings yet.', help: 'Visitors’ ratings from the office’s site appear here.' },
    failed: 'The list could not be loaded.',
    service: 'Service',
    quick: 'Quick rating',
    skm: 'Satisfaction survey (9 unsur)',
    overall: 'Overall',
    comment: 'Comment',
    noComment: 'no comment',
    notGiven: 'not given',
  },

  failures: {
    unauthenticated: 'Your session has ended. Sign in again to go on.',
    forbidden: 'This can be done only at the desk’s own address.',
    'not-found': 'There is no such consultation at your office.',
    closed: 'This consultation has been closed.',
    unreadable: 'The server’s answer cannot be read. Perhaps the Wi-Fi network wants you to sign in first.',
    blocked: 'Turned away on its way, by the network or by a site’s protection. Change what it says, or try again from another network.',
  },
};
