/** Words of the officer's desk. What visitors chose is shown in the very words they saw. */
export { common } from './common.ts';
export { sending } from './sending.ts';
export { complaint } from './complaint.ts';
export { complaints } from './desk-complaints.ts';
export { stages } from './stages.ts';
export { dataNeed } from './data-need.ts';
export { lists } from './desk-lists.ts';
export { privacy } from './desk-privacy.ts';
export { queue } from './desk-queue.ts';
export { work } from './desk-work.ts';
export { words as feedback } from './feedback.ts';
export { words as guestBook } from './guest-book.ts';
export { satisfaction } from './desk-satisfaction.ts';
export { skm } from './skm.ts';
export { unsur } from './unsur.ts';
export { ways } from './ways.ts';

export const words = {
  title: 'Meja petugas',
  /** In the browser's tab: in how many consultations there is something unread for this officer (`alerts.tab` says so), then where this is. */
  tab: (unread: number, place: string) => (unread > 0 ? `(${unread}) ${place}` : place),
  skip: 'Lewati ke isi',
  nav: 'Bagian meja petugas',
  views: { consultations: 'Konsultasi', visits: 'Buku tamu', ratings: 'Penilaian', complaints: 'Pengaduan' },
  waitingCount: (count: number) => `${count} menunggu`,
  otherLanguage: 'English',
  signOut: 'Keluar',
  back: 'Kembali',
  toInbox: 'Kembali ke kotak masuk',
  reload: 'Muat ulang',
  notLive: 'Sambungan langsung terputus. Isi di bawah mungkin belum yang terbaru; dicoba lagi otomatis.',

  signIn: {
    lead: 'Masuk untuk menjawab konsultasi dan membaca kiriman pengunjung.',
    user: 'Nama pengguna',
    password: 'Kata sandi',
    submit: 'Masuk',
    working: 'Memeriksa…',
    ended: 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
    drafts: 'Tulisan yang belum terkirim masih tersimpan di halaman ini.',
    failed: 'Belum dapat masuk.',
    wrong: 'Nama pengguna atau kata sandi tidak cocok.',
    throttled: (wait: string) => `Terlalu banyak percobaan masuk. Tunggu ${wait}, lalu coba lagi.`,
    seconds: (count: number) => `${count} detik`,
    minutes: (count: number) => `${count} menit`,
  },

  inbox: {
    title: 'Kotak masuk',
    filter: 'Tampilkan konsultasi',
    open: (count: number) => `Terbuka (${count})`,
    closed: (count: number) => `Ditutup (${count})`,
    waiting: 'Menunggu jawaban',
    answered: 'Sudah dijawab',
    emptyOpen: 'Belum ada konsultasi yang terbuka.',
    emptyOpenHelp: 'Pertanyaan baru dari pengunjung muncul di sini dengan sendirinya, tanpa memuat ulang halaman.',
    emptyClosed: 'Belum ada konsultasi yang ditutup.',
    emptyClosedHelp: 'Konsultasi yang sudah selesai dan Anda tutup tersimpan di sini.',
    failed: 'Kotak masuk belum dapat dimuat.',
    you: 'Petugas:',
    arrived: (name: string) => `Pesan baru dari ${name}`,
  },

  deadline: {
    due: (day: string) => `Jatuh tempo ${day}`,
    today: 'Jatuh tempo hari ini',
    overdue: (day: string) => `Lewat tenggat, seharusnya ${day}`,
    closed: 'Ditutup',
  },

  conversation: {
    none: 'Pilih konsultasi dari kotak masuk untuk membaca dan menjawabnya.',
    unknown: 'Konsultasi ini tidak ada di kantor Anda.',
    number: 'Nomor',
    log: 'Percakapan',
    officer: 'Petugas',
    said: (name: string, text: string) => `${name}: ${text}`,
    sent: 'terkirim',
    newest: 'Lihat pesan terbaru',
    failed: 'Percakapan belum dapat dimuat.',
    wasClosed: (when: string) => `Konsultasi ditutup ${when}`,
    close: 'Tutup konsultasi',
    closeQuestion: 'Tutup konsultasi ini?',
    closeHelp: 'Pengunjung masih dapat membaca percakapan, tetapi tidak dapat menulis lagi. Ini tidak dapat dibatalkan.',
    closeUnsent: 'Balasan yang belum terkirim tidak akan dapat dikirim lagi.',
    closeConfirm: 'Ya, tutup',
    closeCancel: 'Batal',
    closing: 'Menutup…',
    closeFailed: 'Konsultasi belum tertutup.',
  },

  reply: {
    label: 'Balasan',
    hint: 'Enter membuat baris baru. Ctrl+Enter (Mac: ⌘+Enter) mengirim.',
    empty: 'Tulis balasan dulu',
    send: 'Kirim balasan',
    again: 'Kirim lagi',
    sending: 'Mengirim…',
    sent: 'Balasan terkirim.',
    failed: 'Balasan belum terkirim.',
    kept: 'Tulisan Anda masih ada di sini.',
    closed: 'Konsultasi ini sudah ditutup, jadi tidak dapat dibalas lagi. Bila perlu, tulis e-mail kepada pengunjung.',
  },

  lists: {
    visits: { empty: 'Belum ada tamu yang mengisi buku tamu.', help: 'Isian buku tamu dari situs kantor muncul di sini.' },
    ratings: { empty: 'Belum ada penilaian.', help: 'Penilaian pengunjung dari situs kantor muncul di sini.' },
    failed: 'Daftar belum dapat dimuat.',
    service: 'Layanan',
    quick: 'Penilaian singkat',
    skm: 'Survei Kepuasan Masyarakat (9 unsur)',
    overall: 'Nilai keseluruhan',
    comment: 'Komentar',
    noComment: 'tanpa komentar',
    notGiven: 'tidak diisi',
  },

  /** Where the common words speak to a visitor and not to an officer. */
  failures: {
    unauthenticated: 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
    forbidden: 'Tindakan ini hanya dapat dilakukan dari alamat asli meja petugas.',
    'not-found': 'Konsultasi ini tidak ada di kantor Anda.',
    closed: 'Konsultasi ini sudah ditutup.',
    unreadable: 'Jawaban server tidak dapat dibaca. Mungkin jaringan Wi-Fi meminta Anda masuk dulu.',
    blocked: 'Ditolak di tengah jalan oleh jaringan atau pengaman situs. Ubah isinya, atau coba lagi dari jaringan lain.',
  },
};
export type DeskWords = typeof words;
