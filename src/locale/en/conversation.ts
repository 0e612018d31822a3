import type { ConversationWords } from '../id/conversation.ts';
import { sending } from './sending.ts';

export const words: ConversationWords = {
  sending,
  log: 'Conversation',
  you: 'You',
  officer: 'officer',
  newMessage: (name, text) => `New message from ${name}: ${text}`,
  message: 'Message',
  placeholder: 'Write a message',
  send: 'Send message',
  newest: 'To the newest message',
  states: { waiting: 'waiting', sending: 'sending', sent: 'sent', refused: 'failed' },
  waitsFor: { network: 'The network is down', service: 'The service has a problem' },
  retry: 'Send now',
  edit: 'Edit',
  notLive: 'The connection to the office is broken. It is tried again by itself; unsent messages are kept while this tab is open.',
  keepOpen: 'Keep this tab open: the officer’s answer appears here, and the conversation cannot be opened again once the tab is closed.',
  notKept: 'This browser does not allow storage: unsent messages are lost when the page is closed.',
  closed: 'The officer has closed this consultation.',
  closedAt: (time) => `Closed by the officer at ${time}`,
  again: 'Start a new consultation',
  remove: 'Delete from this device',
  removeQuestion: 'The conversation is deleted from this device and cannot be opened here again. The office keeps its record.',
  removeUnsent: 'Unsent messages are lost too.',
  removeYes: 'Yes, delete',
  removeNo: 'Cancel',
};
