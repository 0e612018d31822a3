import type { BookFirstWords, TicketWords } from '../id/ticket.ts';

export { sending } from './sending.ts';

export const ticket: TicketWords = {
  title: 'Your queue number',
  asking: 'Asking for your turn…',
  next: 'You are next',
  before: (count) => `${count} before you`,
  soon: 'You will be called in a moment.',
  wait: (minutes) => `Estimated wait ± ${minutes} minutes.`,
  noWait: 'An estimate is shown once a few visitors have been served today.',
  promise: (minutes) => `The office’s promise: at most ${minutes} minutes after the visitor before you is done.`,
  stay: 'Keep this page open: it tells you as soon as your number is called.',
  called: (counter) => `Your number is called: please go to ${counter}`,
  again: (times) => `Call number ${times}`,
  serving: (counter) => `You are being served at ${counter}`,
  skipped: 'Your number has been called; please see an officer',
  skippedHelp: 'An officer can call this number again; you need not take a new one.',
  done: 'Thank you, the service for this number is done',
  gone: 'This ticket is no longer valid.',
  goneHelp: 'A queue number is good only on the day it was taken.',
  lost: (time) => `No news since ${time}.`,
  lostHelp: 'The connection is lost and is being tried again. Watch the screen in the waiting room too.',
  vibrate: 'Vibrate when called',
  print: 'Print ticket',
  another: 'Take another number',
  discard: 'Discard this ticket',
  discardQuestion: 'Discard this ticket from the device?',
  discardHelp: 'The number is still called at the office, but no longer shown here.',
  discardConfirm: 'Yes, discard',
  keep: 'Keep',
};

export const bookFirst: BookFirstWords = {
  title: 'Sign the guest book first.',
  text: 'At this office you get a queue number as soon as the guest book is sent. Sign it here or at the front office.',
  shown: 'The number from a guest book signed on this page is shown here at once.',
  go: 'To the guest book',
};
