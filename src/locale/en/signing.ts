import type { ReceiptWords } from '../id/signing.ts';

export { sending } from './sending.ts';

export const receipt: ReceiptWords = {
  title: 'Thank you',
  signed: (time) => `Guest book signed ${time}`,
  number: 'Queue number',
  signedOnly: 'Your visit has been recorded.',
  next: 'Wait until this number is called, then go to the service desk.',
  print: 'Print ticket',
  again: 'Fill in for another guest',
};
