/** What can be read before the consultation itself is loaded. */
export const launcher = {
  open: 'Konsultasi',
  title: 'Konsultasi Statistik',
  loading: 'Memuat…',
  failed: 'Konsultasi belum dapat dimuat. Periksa sambungan internet Anda.',
  retry: 'Coba lagi',
  close: 'Tutup',
};
export type Launcher = typeof launcher;
