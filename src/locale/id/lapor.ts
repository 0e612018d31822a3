/** Words about SP4N-LAPOR!, the national complaint portal; stages and time limits as the portal itself gives them. */
import { channels } from './channels.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words = {
  ways,
  channels,
  title: 'Pengaduan nasional: SP4N-LAPOR!',
  context: 'Untuk semua instansi pemerintah',
  purpose: 'Lewat SP4N-LAPOR! siapa pun dapat menyampaikan pengaduan, aspirasi, atau permintaan informasi kepada semua instansi pemerintah, pusat maupun daerah.',
  stagesTitle: 'Tahap laporan dan batas waktunya',
  stages: [
    { name: 'Tulis laporan', limit: '', what: 'di portal nasional' },
    { name: 'Verifikasi', limit: '3 hari kerja', what: 'lalu diteruskan kepada instansi yang berwenang' },
    { name: 'Tindak lanjut', limit: '5 hari kerja', what: 'oleh instansi yang berwenang' },
    { name: 'Tanggapan', limit: '10 hari kerja', what: 'untuk menanggapi jawaban instansi' },
    { name: 'Selesai', limit: '', what: 'laporan ditutup' },
  ],
  open: (site: string) => `Buka ${site}`,
  leaving: 'Anda meninggalkan halaman ini: portal nasional terbuka di tab baru.',
  direct: 'Atau langsung ke kantor',
};
export type LaporWords = typeof words;
