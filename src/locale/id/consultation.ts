/** Words of what stands around everything in the consultation's panel. */
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words = {
  ways,
  title: 'Konsultasi Statistik',
  promise: 'Dijawab paling lambat',
  samplePromise: 'tenggat contoh untuk peragaan',
  back: 'Kembali',
  number: 'Nomor konsultasi',
  keepOpen: 'Jawaban petugas muncul di sini. Anda boleh menutup halaman ini: dengan kode e-mail percakapan terbuka lagi.',
  erase: 'Akhiri dan hapus dari perangkat ini',
  closed: 'Konsultasi ini sudah ditutup.',
};
export type ConsultationWords = typeof words;
