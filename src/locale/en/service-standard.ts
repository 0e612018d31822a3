import type { ServiceStandardWords } from '../id/service-standard.ts';
import { channels } from './channels.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words: ServiceStandardWords = {
  ways,
  channels,
  title: 'Service Standard',
  choose: 'Choose a service',
  contents: 'Contents',
  print: 'Print',
  documents: 'Documents',
  atOffice: 'available at the office',
  source: 'Source',
  original: 'The text is the office’s own and official only in Indonesian.',
  empty: 'This office has not yet published a service standard',
  emptyHelp: 'Please ask the office directly.',
  unknown: (service) => `This office does not publish a service standard “${service}”. Check the service attribute in the tag.`,
};
