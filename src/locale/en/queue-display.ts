import type { DisplayWords } from '../id/queue-display.ts';

export const display: DisplayWords = {
  title: 'Queue',
  now: 'Now called',
  again: (times) => `Call number ${times}`,
  to: (counter) => `to ${counter}`,
  at: (time) => `at ${time}`,
  earlier: 'Called before',
  nobody: 'No number has been called yet',
  nobodyHelp: 'Numbers are shown here when they are called.',
  waiting: 'Waiting',
  asking: 'Loading the queue…',
  lost: (time) => `Disconnected since ${time}. The numbers shown may not be the latest.`,
  neverHeard: 'Not connected yet, being tried again. Please ask an officer for your turn.',
  soundOn: 'Turn sound on',
  soundOff: 'Turn sound off',
  sounding: 'Sound is on',
  chimeOnly: 'Sound is on: chime only, this device has no Indonesian voice',
  silent: 'Sound is off',
};
