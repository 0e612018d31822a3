/** Words of answers that a visitor's own device has kept from an earlier visit. */
export const prefill = {
  offer: 'Di perangkat ini ada isian dari kunjungan lalu.',
  fill: 'Isi dengan itu',
  forget: 'Hapus dari perangkat ini',
};
export type PrefillWords = typeof prefill;
