/** Words of signing the guest book, and of its receipt. */
export { sending } from './sending.ts';

export const receipt = {
  title: 'Terima kasih',
  signed: (time: string) => `Buku tamu tercatat ${time}`,
  number: 'Nomor antrean',
  signedOnly: 'Kunjungan Anda sudah tercatat.',
  next: 'Tunggu sampai nomor ini dipanggil, lalu menuju meja layanan.',
  print: 'Cetak tiket',
  again: 'Isi untuk tamu lain',
};
export type ReceiptWords = typeof receipt;
