/** Words of what can go wrong in a conversation besides the network. */
import { sending } from './sending.ts';

export const trouble = {
  failures: sending.failures,
  /** With attachments, where a message's own reasons would mislead. */
  fileFailures: {
    'too-large': 'Lampiran terlalu besar atau terlalu banyak: paling besar 10 MB tiap berkas, paling banyak 10 berkas dan 50 MB sehari.',
    'unsupported-type': 'Ada lampiran yang tidak diterima. Yang diterima: PDF, JPG, PNG, WebP, DOCX, XLSX, CSV, dan TXT, tanpa makro.',
    expired: 'Lampiran tidak dapat dibaca lagi di perangkat ini. Ubah pesan, lalu lampirkan lagi.',
    invalid: 'Lampiran tidak ada lagi di kantor. Ubah pesan, lalu lampirkan lagi.',
  },
  stop: 'Batalkan',
  /** In the place of a state's shorter name. */
  states: { asks: 'belum terkirim. Pesan ini Anda tulis lebih dari sehari yang lalu. Masih ingin mengirimnya?', lost: 'tidak ada lagi di kantor setelah data dipulihkan' },
  discard: 'Buang',
  signedOut: 'Sesi Anda sudah berakhir. Masuk lagi dengan kode; pesan yang belum terkirim menyusul.',
  signIn: 'Masuk lagi dengan kode',
  notKept: 'Peramban ini tidak mengizinkan penyimpanan: pesan yang belum terkirim hilang bila halaman ditutup.',
};
export type TroubleWords = typeof trouble;
