/** Words of a conversation that runs as it should, and of one whose network is gone; the others come with what needs them. */
export const words = {
  log: 'Percakapan',
  you: 'Anda',
  officer: 'petugas',
  message: 'Pesan',
  placeholder: 'Tulis pesan',
  left: (count: number) => `Sisa ${count} huruf`,
  tooLong: (count: number) => `Kelebihan ${count} huruf`,
  long: 'Terlalu panjang',
  unfit: 'Isian ini belum dapat diterima',
  send: 'Kirim pesan',
  attach: 'Lampirkan berkas',
  states: { waiting: 'menunggu', sending: 'mengirim', sent: 'terkirim', read: 'dibaca', refused: 'gagal', asks: 'belum terkirim', lost: 'belum terkirim' },
  /** Why a message waits; it is tried again by itself. */
  waitsFor: { network: 'Jaringan terputus', service: 'Layanan sedang terganggu', signIn: 'Menunggu Anda masuk lagi' },
  retry: 'Kirim sekarang',
  edit: 'Ubah',
  notLive: 'Sambungan ke kantor terputus. Dicoba lagi otomatis, juga pesan yang belum terkirim.',
};
export type ConversationWords = typeof words;
