/** Words of the consultation's first screen. */
export const first = {
  intro: 'Cari dulu datanya. Bila belum ketemu, petugas menjawab pertanyaan Anda di sini.',
  search: 'Apa yang Anda cari?',
  ask: 'Langsung bertanya kepada petugas',
  before: 'Sudah pernah berkonsultasi?',
  enter: 'Masuk dengan kode e-mail',
  mine: 'Konsultasi saya',
};
export type FirstWords = typeof first;
