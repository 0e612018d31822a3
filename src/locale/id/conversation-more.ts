/** Words of a conversation in which more happens than that one's own messages are sent. */
import { sending } from './sending.ts';

export const more = {
  failures: sending.failures,
  newMessage: (name: string, text: string) => `Pesan baru dari ${name}: ${text}`,
  earlierFailed: 'Pesan sebelumnya belum dapat dimuat.',
  /** With attachments, where a message's own reasons would mislead. */
  fileFailures: {
    'too-large': 'Lampiran terlalu besar atau terlalu banyak: paling besar 10 MB tiap berkas, paling banyak 10 berkas dan 50 MB sehari.',
    'unsupported-type': 'Ada lampiran yang tidak diterima. Yang diterima: PDF, JPG, PNG, WebP, DOCX, XLSX, CSV, dan TXT, tanpa makro.',
    expired: 'Lampiran tidak dapat dibaca lagi di perangkat ini. Ubah pesan, lalu lampirkan lagi.',
    invalid: 'Lampiran tidak ada lagi di kantor. Ubah pesan, lalu lampirkan lagi.',
  },
  stop: 'Batalkan',
  fresh: 'baru',
  newMessages: (count: number) => `${count} pesan baru`,
  typing: (name: string) => `${name} sedang menulis…`,
  newest: 'Ke pesan terbaru',
  /** In the place of a state's shorter name. */
  states: { asks: 'belum terkirim. Pesan ini Anda tulis lebih dari sehari yang lalu. Masih ingin mengirimnya?', lost: 'tidak ada lagi di kantor setelah data dipulihkan' },
  discard: 'Buang',
  signedOut: 'Sesi Anda sudah berakhir. Masuk lagi dengan kode; pesan yang belum terkirim tetap tersimpan.',
  signIn: 'Masuk lagi dengan kode',
  notKept: 'Peramban ini tidak mengizinkan penyimpanan: pesan yang belum terkirim hilang bila halaman ditutup.',
  closedBy: { officer: 'Konsultasi ini sudah ditutup oleh petugas.', endpoint: 'Konsultasi ini ditutup otomatis karena tidak ada balasan.' },
  newMeeting: 'Petugas mengirim usulan pertemuan.',
  /** Followed by the time. */
  closedAt: { officer: 'Ditutup petugas pukul', endpoint: 'Ditutup otomatis pukul' },
  summary: 'Ringkasan petugas',
  taken: (name: string) => `Konsultasi ini ditangani ${name}`,
  closingSoon: (day: string) => `Bila tidak ada balasan, konsultasi ditutup pada ${day}`,
  meeting: (kind: string, when: string, state: string) => `${kind}, ${when} (${state})`,
  meetingKinds: { visit: 'Kunjungan ke kantor', zoom: 'Pertemuan Zoom' },
  meetingStates: { proposed: 'diusulkan', accepted: 'disepakati', 'other-time': 'minta waktu lain', cancelled: 'dibatalkan' },
};
export type MoreWords = typeof more;
