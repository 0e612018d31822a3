/** Words of attached files, loaded with the first of them. */
import { sending } from './sending.ts';

/** One decimal below ten, none above; 1 MB is 1024 × 1024 bytes, as limits are. */
export const sizeIn = (locale: string) => (bytes: number): string => {
  const [value, unit] = bytes < 1024 * 1024 ? [Math.max(1, Math.round(bytes / 1024)), 'KB'] : [bytes / (1024 * 1024), 'MB'];
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
};

export const words = {
  list: 'Lampiran',
  size: sizeIn('id-ID'),
  kinds: {
    'application/pdf': 'PDF',
    'image/jpeg': 'Gambar JPG',
    'image/png': 'Gambar PNG',
    'image/webp': 'Gambar WebP',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Dokumen Word',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Tabel Excel',
    'text/csv': 'Tabel CSV',
    'text/plain': 'Teks',
  } as Readonly<Record<string, string>>,
  other: 'Berkas',
  download: 'Unduh',
  downloading: 'Mengunduh…',
  /** Why there is no picture of it. */
  notShown: 'Demi keamanan, berkas disimpan ke perangkat Anda dan tidak ditampilkan di halaman ini.',
  saved: (name: string) => `${name} sudah diunduh.`,
  notFetched: (name: string) => `${name} belum dapat diunduh.`,
  gone: 'Berkas ini tidak ada lagi di kantor.',
  failures: sending.failures,
  uploading: (percent: number) => `mengunggah ${percent}%`,
  uploaded: 'terunggah',
  remove: (name: string) => `Hapus lampiran ${name}`,
  /** Beside files that wait for their message to be sent. */
  notKept: 'Bila halaman dimuat ulang sebelum dikirim, berkas perlu dipilih lagi.',
  rejected: {
    kind: 'tidak dapat dilampirkan. Pilih PDF, JPG, PNG, WebP, DOCX, XLSX, CSV, atau TXT.',
    'too-large': 'terlalu besar. Paling besar 10 MB tiap berkas.',
    empty: 'kosong, tidak ada isinya.',
    'too-many': 'belum dilampirkan. Paling banyak 5 berkas dalam satu pesan.',
    gone: 'tidak dapat dibaca. Mungkin sudah dipindahkan atau dihapus.',
  },
};
export type FilesWords = typeof words;
