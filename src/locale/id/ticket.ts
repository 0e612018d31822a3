/** Words of a queue ticket on the visitor's own device. */
export { sending } from './sending.ts';

export const ticket = {
  title: 'Nomor antrean Anda',
  asking: 'Menanyakan giliran Anda…',
  next: 'Berikutnya giliran Anda',
  before: (count: number) => `${count} sebelum Anda`,
  soon: 'Anda dipanggil sebentar lagi.',
  wait: (minutes: number) => `Perkiraan menunggu ± ${minutes} menit.`,
  noWait: 'Perkiraan waktu tampil setelah beberapa pengunjung selesai dilayani hari ini.',
  promise: (minutes: number) => `Janji kantor: paling lama ${minutes} menit setelah pengunjung sebelum Anda selesai.`,
  stay: 'Biarkan halaman ini terbuka: begitu nomor dipanggil, tampil di sini.',
  called: (counter: string) => `Nomor Anda dipanggil: silakan ke ${counter}`,
  again: (times: number) => `Panggilan ke-${times}`,
  serving: (counter: string) => `Anda sedang dilayani di ${counter}`,
  skipped: 'Nomor Anda sudah dipanggil; temui petugas',
  skippedHelp: 'Petugas dapat memanggil nomor ini lagi; Anda tidak perlu mengambil nomor baru.',
  done: 'Terima kasih, layanan untuk nomor ini sudah selesai',
  gone: 'Tiket ini sudah tidak berlaku.',
  goneHelp: 'Nomor antrean hanya berlaku pada hari nomor itu diambil.',
  lost: (time: string) => `Belum ada kabar sejak ${time}.`,
  lostHelp: 'Sambungan terputus dan dicoba lagi otomatis. Perhatikan juga layar di ruang tunggu.',
  vibrate: 'Getarkan ponsel saat dipanggil',
  print: 'Cetak tiket',
  another: 'Ambil nomor lain',
  discard: 'Buang tiket ini',
  discardQuestion: 'Buang tiket ini dari perangkat?',
  discardHelp: 'Nomornya tetap dipanggil di kantor, tetapi tidak tampil lagi di sini.',
  discardConfirm: 'Ya, buang',
  keep: 'Simpan',
};
export type TicketWords = typeof ticket;

/** Where a number comes with the guest book. */
export const bookFirst = {
  title: 'Isi buku tamu dahulu.',
  text: 'Di kantor ini nomor antrean keluar begitu buku tamu terkirim. Isi buku tamu di sini atau di front office.',
  shown: 'Nomor dari buku tamu yang diisi di halaman ini langsung tampil di sini.',
  go: 'Ke buku tamu',
};
export type BookFirstWords = typeof bookFirst;
