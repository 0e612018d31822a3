import type { ErasingWords } from '../id/erasing.ts';

export const erasing: ErasingWords = {
  erase: 'End and delete from this device',
  question: 'The conversation and the key to it are deleted from this device. The office keeps its record, which a code by e-mail opens again.',
  unsent: 'What has not been sent is lost too:',
  unsentElsewhere: (count) => `This device also has ${count} other unsent ${count === 1 ? 'message' : 'messages'} to this office; that is lost too.`,
  working: 'Deleting…',
  yes: 'Yes, end and delete',
  no: 'Cancel',
  data: 'See or erase my data at the office',
  done: 'Everything has been deleted from this device.',
  notEnded: 'Everything has been deleted from this device. The office could not be told because the network is down; the key ends by itself.',
  elsewhere: 'In another tab you chose to delete everything from this device. What this tab had has been deleted too.',
};
