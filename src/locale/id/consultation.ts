/** Words of the consultation's first screen, and of what stands around everything after it. */
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words = {
  ways,
  title: 'Konsultasi Statistik',
  intro: 'Cari dulu datanya. Bila belum ketemu, petugas menjawab pertanyaan Anda di sini.',
  promise: 'Dijawab paling lambat',
  samplePromise: 'tenggat contoh untuk peragaan',
  search: 'Apa yang Anda cari?',
  ask: 'Langsung bertanya kepada petugas',
  before: 'Sudah pernah berkonsultasi?',
  enter: 'Masuk dengan kode e-mail',
  mine: 'Konsultasi saya',
  back: 'Kembali',
  privacy: 'Nama dan e-mail dipakai hanya untuk melayani konsultasi ini (UU 27/2022).',
  elsewhere: 'Kantor juga dapat dihubungi lewat',
  resuming: 'Pertanyaan Anda sedang dikirim',
  notSentYet: 'Pertanyaan Anda belum sampai ke kantor',
  asked: 'Yang Anda tulis',
  change: 'Ubah pertanyaan',
  number: 'Nomor konsultasi',
  keepOpen: 'Jawaban petugas muncul di sini. Anda boleh menutup halaman ini: dengan kode e-mail percakapan terbuka lagi.',
  erase: 'Akhiri dan hapus dari perangkat ini',
  closed: 'Konsultasi ini sudah ditutup oleh petugas.',
  notLoaded: 'Percakapan belum dapat dimuat. Pertanyaan Anda sudah sampai di kantor.',
};
export type ConsultationWords = typeof words;
