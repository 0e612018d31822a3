/** Words around a service standard; the standard's own text is the office's. */
import { channels } from './channels.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words = {
  ways,
  channels,
  title: 'Standar Pelayanan',
  choose: 'Pilih pelayanan',
  contents: 'Daftar isi',
  print: 'Cetak',
  documents: 'Dokumen',
  atOffice: 'tersedia di kantor',
  source: 'Sumber',
  /** What a reader should know about the language of the text; nothing where it is the language of the widget. */
  original: '',
  empty: 'Kantor ini belum menerbitkan standar pelayanan',
  emptyHelp: 'Tanyakan langsung kepada kantor.',
  unknown: (service: string) => `Kantor ini tidak menerbitkan standar pelayanan “${service}”. Periksa atribut service pada tag.`,
};
export type ServiceStandardWords = typeof words;
