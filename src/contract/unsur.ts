/**
 * The nine unsur by key, in the order of the official questionnaire. The regulation's own list swaps the last two, so
 * answers are kept by key and never by number.
 */
export const UNSUR = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana', 'pengaduan'] as const;
export type Unsur = (typeof UNSUR)[number];
