import type { AskingWords } from '../id/asking.ts';

export { channels } from './channels.ts';
export { sending } from './sending.ts';

export const asking: AskingWords = {
  title: 'Ask an officer',
  fields: { topic: 'Topic', text: 'Question', name: 'Name', email: 'E-mail address' },
  hints: {
    topic: 'For example: population by district',
    text: 'Say which data you are looking for, the region and the years',
    email: 'We send a six-digit code to this address',
  },
  wish: 'How to meet',
  wishes: { chat: 'Conversation here', visit: 'Visit the office', zoom: 'Zoom' },
  wishHint: 'You and the officer agree on a time in the conversation.',
  need: 'Details of the data you need',
  follows: (number) => `Goes on from consultation ${number}`,
  files: (names) => `Files that follow this question: ${names}`,
  as: (name, email) => `As ${name} (${email})`,
  submit: 'Send question',

  enterTitle: 'Sign in with a code by e-mail',
  enterHelp: 'Write the e-mail address you used before. With its code, all your consultations open here again.',
  enterSubmit: 'Send code',

  codeTitle: 'Enter the code from the e-mail',
  codeSending: (email) => `The code is being sent to ${email}…`,
  codeSentTo: 'A six-digit code was sent to',
  codeUntil: (time) => `It is good until ${time}.`,
  codeKept: 'Your question is kept in this tab and sent as soon as the code is right.',
  code: 'Six-digit code',
  codeChecking: 'Checking the code…',
  codeSubmit: 'Continue',
  codeMissing: 'Write the six digits from the e-mail',
  codeWrong: 'This code does not match. Check the digits, or ask for a new code.',
  codeUsedUp: 'This code was wrong too often and is no longer good. Ask for a new one.',
  codeExpired: 'This code is no longer good. Ask for a new one.',
  codeNotSent: 'The code has not been sent yet',
  codeOffline: 'The code could not be checked yet',
  wait: (seconds) => `Wait ${seconds} seconds, then try again.`,
  resendIn: (seconds) => `Nothing came? Look in the spam folder. The code can be sent again in ${seconds} seconds.`,
  resendNow: 'Nothing came? Look in the spam folder, or',
  resend: 'Send the code again',
  resent: 'A new code has been sent. The old one is no longer good.',
  changeEmail: 'Change the e-mail address',
  demo: 'Demonstration: this letter does not travel through the internet.',
  demoMailbox: 'Open the demonstration’s mailbox',
  remember: 'Remember this device',
  rememberHelp: 'Next time it opens without a code. Do not choose it on a computer that is shared.',
  again: 'Your session has ended. Enter a new code to go on; nothing is lost.',

  privacy: 'Name and e-mail are used only to serve this consultation (Law 27/2022).',
  elsewhere: 'The office can also be reached by',
  resuming: 'Your question is being sent',
  notSentYet: 'Your question has not reached the office yet',
  written: 'What you wrote',
  change: 'Change the question',
};
