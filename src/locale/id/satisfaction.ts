/** Words of the public result of the SKM. */
export { common } from './common.ts';
import { skm } from './skm.ts';
import { names } from './unsur-names.ts';

export const words = {
  skm,
  names,
  title: 'Hasil Survei Kepuasan Masyarakat',
  choose: 'Periode',
  period: 'Jawaban dari',
  table: 'Nilai setiap unsur',
  tableHelp: 'Rata-rata jawaban: 1 terendah, 4 tertinggi. Batang dimulai dari 1.',
  trend: 'Dari waktu ke waktu',
  part: 'Periode',
  mark: 'Mutu',
  value: 'IKM',
  sample: 'Angka contoh untuk peragaan, bukan hasil survei kantor.',
  few: 'Belum cukup responden',
  fewHelp: (least: number) => `Angka ditampilkan bila sedikitnya ${least} orang telah menjawab sembilan pertanyaan, supaya jawaban seseorang tidak dapat dikenali.`,
  none: 'Belum ada hasil untuk ditampilkan',
  noneHelp: 'Hasil ditampilkan setelah sebuah triwulan berakhir.',
  next: (day: string) => `Hasil triwulan yang sedang berjalan dapat tampil mulai ${day}.`,
  leftOut: (periods: string) => `Tidak termasuk ${periods}: respondennya terlalu sedikit.`,
  purpose: (least: number) =>
    `Survei Kepuasan Masyarakat menurut PermenPANRB 14/2017: sembilan unsur, bobot masing-masing 1/9. Hanya hasil dari sedikitnya ${least} responden yang ditampilkan, per triwulan yang sudah berakhir.`,
};
export type SatisfactionWords = typeof words;
