/** A consultation: one visitor and the office, one log of events without holes. */
import { eventPage, messageEvent } from './events.ts';
import { newMessage } from './message.ts';
import { operation } from './operation.ts';

export { consultation, WISHES, type Consultation } from './consultation-record.ts';

export const sendMessage = operation({
  name: 'sendMessage',
  summary: 'Send one message; the same id with the same text answers as the first time',
  method: 'PUT',
  path: '/consultations/{id}/messages/{messageId}',
  access: 'visitor',
  body: newMessage,
  answer: messageEvent,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'closed', 'too-large', 'unsupported-type'],
});

/** Also for the officer's side. */
export const eventsQuery = {
  after: 'The highest seq the reader has applied; 0 for all; -100 for the newest hundred only, from which a reader may go on',
  wait: 'Pages only: as many seconds, at most 25, the answer waits until there is something new; 0 when left out',
};

export const readEvents = operation({
  name: 'readEvents',
  summary: 'The log of a consultation after a position, as a page or as a stream',
  method: 'GET',
  path: '/consultations/{id}/events',
  access: 'visitor',
  query: eventsQuery,
  answer: eventPage,
  failures: ['invalid', 'unauthenticated', 'not-found'],
  streams: true,
});
