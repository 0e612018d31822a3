/** Words of signing the guest book, and of its receipt. */
export { dataNeed } from './data-need.ts';
export { sending } from './sending.ts';

export const receipt = {
  title: 'Terima kasih',
  signed: (time: string) => `Buku tamu tercatat ${time}`,
  number: 'Nomor antrean',
  signedOnly: 'Kunjungan Anda sudah tercatat.',
  next: 'Tunggu sampai nomor ini dipanggil, lalu menuju meja layanan.',
  reportTo: 'Sampaikan keperluan Anda kepada petugas front office.',
  print: 'Cetak tiket',
  again: 'Isi untuk tamu lain',
  remember: 'Ingat isian saya di perangkat ini',
  ownOnly: 'Hanya bila perangkat ini milik Anda sendiri.',
  remembered: 'Diingat di perangkat ini untuk kunjungan berikutnya. Hapus kapan saja dari formulir.',
};
export type ReceiptWords = typeof receipt;

export const group = {
  hint: 'Satu isian untuk satu rombongan: Anda mengisi atas nama semuanya.',
  fields: { people: 'Jumlah orang, termasuk Anda', men: 'Laki-laki', women: 'Perempuan' },
  errors: {
    group: 'Tulis 2 orang atau lebih',
    sum: 'Jumlah laki-laki dan perempuan tidak sama dengan jumlah orang',
    number: 'Tulis angka',
    type: 'Tulis angka',
    unknown: 'Nomor ini tidak ada di antrean hari ini',
    taken: 'Buku tamu sudah diisi dengan nomor ini',
  },
};
export type GroupWords = typeof group;
