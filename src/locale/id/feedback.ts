/** Words of the quick rating and of the choice between rating and complaint. */
export { common } from './common.ts';

export interface Question {
  readonly name: string;
  readonly question: string;
  /** From 1, the lowest, to 4. */
  readonly answers: readonly string[];
}

export const words = {
  title: 'Penilaian dan Pengaduan',
  modes: { rating: 'Beri penilaian', complaint: 'Sampaikan pengaduan', tracking: 'Lacak pengaduan' },
  rating: {
    overall: {
      name: 'Penilaian keseluruhan',
      question: 'Secara keseluruhan, bagaimana mutu pelayanan kami?',
      answers: ['Tidak Baik', 'Kurang Baik', 'Baik', 'Sangat Baik'],
    } satisfies Question as Question,
    comment: 'Kritik, saran, atau pujian',
    full: 'Nilai lengkap (9 pertanyaan)',
    submit: 'Kirim penilaian',
    rated: 'Kunjungan ini sudah dinilai. Terima kasih.',
    purpose: 'Dikirim tanpa nama. Dipakai untuk memperbaiki pelayanan dan Survei Kepuasan Masyarakat (PermenPANRB 14/2017).',
  },
};
export type FeedbackWords = typeof words;
