/** Words of what may go wrong when something is sent. */
import { common } from './common.ts';

export const sending = {
  sendFailed: common.sendFailed,
  kept: common.kept,
  summary: (count: number) => `Ada ${count} isian yang perlu diperbaiki`,
  /** What went wrong with a call, and what helps. */
  failures: {
    ...common.failures,
    invalid: 'Ada isian yang belum diterima. Periksa lagi isian yang ditandai.',
    unauthenticated: 'Sesi Anda sudah berakhir. Masuk lagi dengan kode e-mail; yang belum terkirim menyusul.',
    'not-found': 'Layanan yang dituju tidak ditemukan.',
    'id-reused': 'Kiriman ini bertabrakan dengan kiriman lain. Kirim sekali lagi.',
    closed: 'Percakapan sudah ditutup.',
    overtaken: 'Ada perubahan lebih baru dari orang lain. Periksa dulu, lalu kirim lagi.',
    expired: 'Masa berlakunya sudah habis.',
    'too-large': 'Kiriman terlalu besar. Persingkat, lalu kirim lagi.',
    'unsupported-type': 'Bentuk kiriman ini tidak diterima.',
    'proof-required': 'Layanan meminta pemeriksaan tambahan. Coba lagi.',
    offline: 'Jaringan terputus. Periksa sambungan internet, lalu coba lagi.',
    blocked: 'Ditolak di tengah jalan oleh jaringan atau pengaman situs. Ubah isinya, atau coba lagi dari jaringan lain.',
  },
  /** What is wrong with one field, said beside it and in the summary. */
  fields: {
    required: 'Wajib diisi',
    choose: 'Pilih salah satu',
    'choose-some': 'Pilih paling sedikit satu',
    'too-long': (max: number) => `Terlalu panjang, paling banyak ${max.toLocaleString('id-ID')} huruf`,
    email: 'Tulis seperti nama@contoh.go.id',
    phone: 'Tulis nomor seperti 0812 3456 7890',
    other: 'Isian ini belum dapat diterima',
  },
};
export type SendingWords = typeof sending;
