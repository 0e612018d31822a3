/** The official names of the nine unsur. Apart from the questions, because figures are told with the names alone. */
import type { Unsur } from '../../contract/unsur.ts';

export const names: Record<Unsur, string> = {
  persyaratan: 'Persyaratan',
  prosedur: 'Sistem, Mekanisme, dan Prosedur',
  waktu: 'Waktu Penyelesaian',
  biaya: 'Biaya/Tarif',
  produk: 'Produk Spesifikasi Jenis Pelayanan',
  kompetensi: 'Kompetensi Pelaksana',
  perilaku: 'Perilaku Pelaksana',
  sarana: 'Sarana dan Prasarana',
  pengaduan: 'Penanganan Pengaduan, Saran dan Masukan',
};
