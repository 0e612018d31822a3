import type { GroupWords, ReceiptWords } from '../id/signing.ts';

export { dataNeed } from './data-need.ts';
export { sending } from './sending.ts';

export const receipt: ReceiptWords = {
  title: 'Thank you',
  signed: (time) => `Guest book signed ${time}`,
  number: 'Queue number',
  signedOnly: 'Your visit has been recorded.',
  next: 'Wait until this number is called, then go to the service desk.',
  reportTo: 'Tell the officer at the front office what you came for.',
  print: 'Print ticket',
  again: 'Fill in for another guest',
  remember: 'Remember my answers on this device',
  ownOnly: 'Only if this device is your own.',
  remembered: 'Remembered on this device for the next visit. Remove them from the form whenever you like.',
};

export const group: GroupWords = {
  hint: 'One entry for the whole group: you fill it in for everybody.',
  fields: { people: 'How many people, with you', men: 'Men', women: 'Women' },
  errors: {
    group: 'Write 2 or more',
    sum: 'Men and women do not add up to the number of people',
    number: 'Write a number',
    type: 'Write a number',
    unknown: 'This number is not in today’s queue',
    taken: 'The guest book has been signed with this number',
  },
};
