import type { ConversationWords } from '../id/conversation.ts';
import type { MoreWords } from '../id/conversation-more.ts';
import type { TroubleWords } from '../id/conversation-trouble.ts';
import { sending } from './sending.ts';

export const words: ConversationWords = {
  log: 'Conversation',
  you: 'You',
  officer: 'officer',
  message: 'Message',
  placeholder: 'Write a message',
  left: (count) => `${count} characters left`,
  tooLong: (count) => `${count} characters too many`,
  long: 'Too long',
  unfit: 'This cannot be accepted yet',
  send: 'Send message',
  attach: 'Attach files',
  states: { waiting: 'waiting', sending: 'sending', sent: 'sent', read: 'read', refused: 'failed', asks: 'not sent', lost: 'not sent' },
  waitsFor: { network: 'The network is down', service: 'The service has a problem', signIn: 'Waiting for you to sign in again' },
  retry: 'Send now',
  edit: 'Edit',
  notLive: 'The connection to the office is broken. It is tried again by itself, unsent messages too.',
};

export const more: MoreWords = {
  newMessage: (name, text) => `New message from ${name}: ${text}`,
  earlierFailed: 'Earlier messages could not be loaded yet.',
  fresh: 'new',
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  typing: (name) => `${name} is writing…`,
  newest: 'To the newest message',
  closedBy: { officer: 'The officer has closed this consultation.', endpoint: 'This consultation was closed automatically because there was no reply.' },
  newMeeting: 'The officer has sent a proposal for a meeting.',
  closedAt: { officer: 'Closed by the officer at', endpoint: 'Closed automatically at' },
  summary: 'The officer’s summary',
  taken: (name) => `${name} is looking after this consultation`,
  closingSoon: (day) => `Without a reply the consultation closes on ${day}`,
  meeting: (kind, when, state) => `${kind}, ${when} (${state})`,
  meetingKinds: { visit: 'Visit to the office', zoom: 'Zoom meeting' },
  meetingStates: { proposed: 'proposed', accepted: 'agreed', 'other-time': 'another time wanted', cancelled: 'cancelled' },
};

export const trouble: TroubleWords = {
  failures: sending.failures,
  fileFailures: {
    'too-large': 'The attachments are too large or too many: at most 10 MB a file, 10 files and 50 MB a day.',
    'unsupported-type': 'An attachment is not accepted. Accepted are PDF, JPG, PNG, WebP, DOCX, XLSX, CSV and TXT, without macros.',
    expired: 'An attachment can no longer be read on this device. Edit the message and attach it again.',
    invalid: 'An attachment is no longer at the office. Edit the message and attach it again.',
  },
  stop: 'Cancel',
  states: { asks: 'not sent. You wrote this message more than a day ago. Do you still want to send it?', lost: 'no longer at the office since its data was restored' },
  discard: 'Throw away',
  signedOut: 'Your session has ended. Sign in again with a code; unsent messages follow.',
  signIn: 'Sign in again with a code',
  notKept: 'This browser does not allow storage: unsent messages are lost when the page is closed.',
};
