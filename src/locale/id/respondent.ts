/** What the SKM form asks about the respondent (PermenPANRB 14/2017), in its own words; all of it may be left out. */
import type { RESPONDENT } from '../../contract/feedback.ts';

type Options<K extends keyof typeof RESPONDENT> = Readonly<Record<(typeof RESPONDENT)[K][number], string>>;

export const about = {
  title: 'Data responden',
  help: 'Semua boleh dikosongkan. Kantor hanya melihat siapa saja yang menilai layanannya; penilaian tetap tanpa nama.',
  service: 'Jenis layanan yang diterima',
  noService: 'Pilih layanan',
  gender: 'Jenis kelamin',
  age: 'Usia (tahun)',
  ageHelp: 'Di bawah 17 tahun termasuk data anak, yang dilindungi khusus: kosongkan bila ragu.',
  ageWrong: 'Tulis usia dalam tahun, misalnya 34',
  education: 'Pendidikan',
  occupation: 'Pekerjaan',
  occupationOther: 'Pekerjaan lainnya, sebutkan',
  options: {
    gender: { L: 'Laki-laki', P: 'Perempuan' } satisfies Options<'gender'> as Options<'gender'>,
    education: { SD: 'SD', SMP: 'SMP', SMA: 'SMA', S1: 'S1', S2: 'S2', S3: 'S3' } satisfies Options<'education'> as Options<'education'>,
    occupation: { PNS: 'PNS', TNI: 'TNI', POLRI: 'POLRI', SWASTA: 'Swasta', WIRAUSAHA: 'Wirausaha', LAINNYA: 'Lainnya' } satisfies Options<'occupation'> as Options<'occupation'>,
  },
};
export type RespondentWords = typeof about;
