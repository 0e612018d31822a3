/** Words of the queue before there is a ticket. */
export { common } from './common.ts';

export const words = {
  title: 'Nomor antrean',
  service: 'Anda datang untuk layanan apa?',
  /** Whatever is none of the office's services. */
  other: 'Keperluan lain',
  submit: 'Ambil nomor antrean',
};
export type QueueWords = typeof words;
