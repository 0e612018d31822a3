/** Words of sending a rating. */
export { sending } from './sending.ts';

export const done = {
  title: 'Terima kasih atas penilaian Anda',
  sent: (time: string) => `Diterima kantor ${time}, tanpa nama Anda.`,
  next: 'Bila ada layanan yang tidak sesuai janji, Anda dapat menyampaikan pengaduan dan mendapat nomor untuk menanyakan tindak lanjutnya.',
  skd: 'Kantor ini juga mengadakan Survei Kebutuhan Data (SKD), survei resmi tahunan BPS tentang layanan dan data. Mengisinya tidak wajib.',
  toSkd: 'Isi kuesioner SKD',
  limited: (time: string) => `Baru saja banyak penilaian dikirim dari jaringan ini. Coba lagi setelah pukul ${time}.`,
  again: 'Beri penilaian lain',
};
export type DoneWords = typeof done;
