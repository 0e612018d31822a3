import type { MineWords } from '../id/mine.ts';

export const mine: MineWords = {
  title: 'My consultations',
  as: (name, email) => `${name} (${email})`,
  none: 'There is no consultation with this e-mail address yet.',
  noneHelp: 'Begin by searching for the data, or ask directly. If you used another address before, end here first and sign in with that one.',
  start: 'Start a new consultation',
  data: 'My data',
  unread: 'New answer',
  waiting: (count) => `${count} ${count === 1 ? 'message waits' : 'messages wait'} to be sent`,
  stopped: (count) => `${count} ${count === 1 ? 'message is' : 'messages are'} not sent yet, open to check`,
  states: { waiting: 'Waits for the officer’s answer', answered: 'Answered, waits for you', closed: 'Finished' },
  due: (day) => `answered by ${day}`,
  last: (when) => `Last ${when}`,
  noTopic: 'No topic',
};
