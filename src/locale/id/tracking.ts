/** Words for following one's complaint. */
export { sending } from './sending.ts';
export { stages } from './stages.ts';
export { unsur } from './unsur.ts';
export { ways } from './ways.ts';

/** What stands around something that cannot be taken back. */
export interface AskedWords {
  readonly button: string;
  readonly question: string;
  /** What will happen, and that it cannot be undone. */
  readonly help: string;
  readonly yes: string;
  readonly no: string;
  readonly working: string;
  readonly failed: string;
}

export const tracking = {
  code: 'Kode pelacakan',
  codeHint: '28 huruf dan angka pada tanda terima. Huruf kecil, spasi, dan tanda hubung boleh.',
  look: 'Lihat pengaduan',
  looking: 'Mencari…',
  notKept: 'Kode tidak disimpan di perangkat ini.',
  problems: {
    required: 'Wajib diisi',
    length: 'Kode terdiri atas 28 huruf dan angka. Ada yang kurang atau lebih',
    typing: 'Ada huruf atau angka yang keliru. Cocokkan lagi dengan catatan Anda',
    unknown: 'Tidak ada pengaduan dengan kode ini. Periksa apakah ini kode pengaduan, bukan kode lain',
    other: 'Kode ini benar, tetapi pengaduannya ada di kantor BPS lain. Buka halaman kantor tempat Anda mengadu',
  },
  failed: 'Belum dapat dilihat',
  number: 'Nomor pengaduan',
  about: 'Tentang',
  written: 'Yang Anda tulis',
  wish: 'Yang Anda harapkan',
  otherCategory: 'Lainnya',
  settle: (day: string) => `Diselesaikan paling lambat ${day}`,
  examine: (day: string) => `Mulai diperiksa paling lambat ${day}`,
  waiting: 'Kantor menunggu jawaban Anda. Batas waktu dihitung lagi sejak keterangan yang diminta lengkap.',
  log: 'Perjalanan pengaduan',
  at: (day: string, time: string) => `${day}, ${time}`,
  question: 'Pertanyaan kantor',
  missing: 'Diperlukan agar pengaduan lengkap',
  addition: 'Tambahan Anda',
  answer: 'Jawaban Anda',
  reply: 'Jawab pertanyaan ini',
  ahead: 'Berikutnya',
  writeAnswer: 'Jawaban Anda',
  answering: (question: string) => `Untuk pertanyaan: “${question}”`,
  notAnswering: 'Bukan jawaban, hanya menambahkan',
  write: 'Tambahkan keterangan',
  attach: 'Lampirkan berkas',
  attachHint: 'Paling banyak 5 berkas, masing-masing 10 MB. Berkas dapat memuat nama Anda (metadata).',
  send: 'Kirim keterangan',
  sendAnswer: 'Kirim jawaban',
  sent: 'Terkirim. Kantor membacanya bersama pengaduan Anda.',
  reload: 'Muat ulang',
  close: 'Tutup dan lupakan kode',
  withdrawal: {
    button: 'Cabut pengaduan',
    question: 'Cabut pengaduan ini?',
    help: 'Kantor berhenti menanganinya dan Anda tidak dapat menambahkan apa pun lagi. Catatannya tetap disimpan kantor sampai Anda menghapusnya atau masa simpannya habis. Ini tidak dapat dibatalkan.',
    yes: 'Ya, cabut',
    no: 'Tidak jadi',
    working: 'Mencabut…',
    failed: 'Pengaduan belum dicabut.',
  } satisfies AskedWords,
  erasure: {
    button: 'Hapus pengaduan ini',
    question: 'Hapus pengaduan ini dari kantor?',
    help: 'Isi, lampiran, tanggapan, dan data Anda dihapus dari sistem kantor. Yang tinggal hanya nomor, unsur, dan tanggalnya untuk hitungan. Setelah itu kode pelacakan tidak berlaku lagi. Ini tidak dapat dibatalkan.',
    yes: 'Ya, hapus',
    no: 'Tidak jadi',
    working: 'Menghapus…',
    failed: 'Pengaduan belum dihapus.',
  } satisfies AskedWords,
  erased: (number: string) => `Pengaduan ${number} sudah dihapus dari sistem kantor.`,
  withdrawnByYou: 'Anda mencabut pengaduan ini.',
  closed: 'Pengaduan ini sudah ditutup. Bila masih ada yang perlu disampaikan, buatlah pengaduan baru dan sebutkan nomornya.',
  closedFailure: 'Pengaduan ini sudah ditutup, jadi tidak dapat ditambah lagi.',
};
export type TrackingWords = typeof tracking;
