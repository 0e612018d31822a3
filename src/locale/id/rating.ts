/** Words of sending a rating. */
export { sending } from './sending.ts';

export const done = {
  title: 'Terima kasih atas penilaian Anda',
  sent: (time: string) => `Diterima kantor ${time}, tanpa nama Anda.`,
  next: 'Bila ada layanan yang tidak sesuai janji, Anda dapat menyampaikan pengaduan dan mendapat nomor untuk menanyakan tindak lanjutnya.',
  again: 'Beri penilaian lain',
};
export type DoneWords = typeof done;
