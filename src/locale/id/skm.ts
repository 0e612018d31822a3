/** Words of the SKM's result (PermenPANRB 14/2017), for visitors and officers alike. Grades and their words are the official ones. */
import type { Grade } from '../../contract/skm.ts';

export const skm = {
  ikm: 'Indeks Kepuasan Masyarakat (IKM)',
  converted: 'IKM, nilai konversi 25–100',
  quality: (grade: Grade) => `Mutu ${grade}`,
  grades: { A: 'Sangat Baik', B: 'Baik', C: 'Kurang Baik', D: 'Tidak Baik' } satisfies Record<Grade, string> as Record<Grade, string>,
  respondents: 'Responden',
  unsur: 'Unsur',
  nrr: 'Nilai rata-rata (NRR), 1–4',
  months: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  year: (year: string) => `Tahun ${year}`,
  quarter: (number: number, year: string) => `Triwulan ${['I', 'II', 'III', 'IV'][number - 1]} ${year}`,
};
export type SkmWords = typeof skm;
