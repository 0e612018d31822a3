/** Words of the consultation. */
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words = {
  ways,
  title: 'Konsultasi Statistik',
  intro: 'Tulis data yang Anda cari, wilayah, dan tahunnya. Petugas menjawab di sini.',
  promise: 'Dijawab paling lambat',
  samplePromise: 'tenggat contoh untuk peragaan',
  fields: { name: 'Nama', email: 'Alamat e-mail', text: 'Pertanyaan' },
  hints: { text: 'Misalnya: jumlah penduduk per kecamatan tahun 2020–2025' },
  submit: 'Kirim pertanyaan',
  privacy: 'Nama dan e-mail dipakai hanya untuk melayani konsultasi ini (UU 27/2022).',
  elsewhere: 'Kantor juga dapat dihubungi lewat',
  resuming: 'Pertanyaan Anda sedang dikirim',
  notSentYet: 'Pertanyaan Anda belum sampai ke kantor',
  asked: 'Yang Anda tulis',
  number: 'Nomor konsultasi',
  closed: 'Konsultasi ini sudah ditutup oleh petugas.',
  notLoaded: 'Percakapan belum dapat dimuat. Pertanyaan Anda sudah sampai di kantor.',
};
export type ConsultationWords = typeof words;
