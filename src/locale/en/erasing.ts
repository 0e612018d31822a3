import type { ErasingWords } from '../id/erasing.ts';

export const erasing: ErasingWords = {
  erase: 'End and delete from this device',
  question: 'The conversation and the key to it are deleted from this device. The office keeps its record, which a code by e-mail opens again.',
  unsent: 'What has not been sent is lost too:',
  working: 'Deleting…',
  yes: 'Yes, end and delete',
  no: 'Cancel',
  done: 'Everything has been deleted from this device.',
  notEnded: 'Everything has been deleted from this device. The office could not be told because the network is down; the key ends by itself.',
};
