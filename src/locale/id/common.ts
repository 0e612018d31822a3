/** Words that every widget uses. Indonesian is the source; its shape is the type that English must fill. */
export const common = {
  loading: 'Memuat…',
  retry: 'Coba lagi',
  close: 'Tutup',
  optional: 'boleh dikosongkan',
  clear: 'Kosongkan',
  newTab: 'terbuka di tab baru',
  sending: 'Mengirim…',
  notConfigured: (tag: string) => `Widget ini belum diberi kode kantor. Tulis misalnya <${tag} office="3374">.`,
  unknownOffice: (office: string) => `Kantor dengan kode ${office} tidak ada di alamat layanan ini. Periksa kode kantor pada tag.`,
  loadFailed: 'Layanan belum dapat dihubungi',
  loadFailedHelp: 'Periksa sambungan internet Anda, lalu coba lagi.',
  sendFailed: 'Belum terkirim',
  kept: 'Isian Anda masih ada di sini.',
  /** Why nothing came, where more can be said than `loadFailedHelp` does. */
  failures: {
    forbidden: 'Halaman ini belum diizinkan memakai layanan kantor. Beri tahu pengelola situs.',
    'rate-limited': 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
    unavailable: 'Layanan sedang terganggu. Coba lagi beberapa saat lagi.',
    timeout: 'Jaringan terlalu lambat, jawaban belum datang. Coba lagi.',
    unreadable: 'Jawaban tidak dapat dibaca. Mungkin jaringan Wi-Fi meminta Anda masuk dulu.',
  },
};
export type Common = typeof common;
