/** Words about SP4N-LAPOR!, the national complaint portal; stages and time limits as the portal itself gives them. */
import { channels } from './channels.ts';
import { ways } from './ways.ts';

export { common } from './common.ts';

export const words = {
  ways,
  channels,
  title: 'Pengaduan nasional: SP4N-LAPOR!',
  context: 'Untuk semua instansi pemerintah',
  purpose: 'Lewat SP4N-LAPOR! siapa pun dapat menyampaikan laporan kepada semua instansi pemerintah, pusat maupun daerah.',
  classesTitle: 'Jenis laporan:',
  classes: ['PENGADUAN', 'ASPIRASI', 'PERMINTAAN INFORMASI'],
  where: [
    {
      title: 'Lebih tepat ke kantor ini',
      when: [
        'Pertanyaan tentang data, syarat, atau jam layanan',
        'Keluhan tentang layanan di sini yang dapat langsung dibenahi petugas',
        'Anda tidak ingin membuat akun',
      ],
    },
    {
      title: 'Lebih tepat lewat LAPOR',
      when: [
        'Laporan untuk instansi lain, atau Anda belum tahu instansi mana yang berwenang',
        'Kantor ini sudah dihubungi, tetapi belum menanggapi',
        'Anda ingin laporan tercatat di luar kantor ini, dengan nomor pelacakan (tracking ID)',
      ],
    },
  ],
  stagesTitle: 'Tahap laporan dan batas waktunya',
  stages: [
    { name: 'Tulis Laporan', limit: '', what: 'di portal nasional' },
    { name: 'Proses Verifikasi', limit: '3 hari kerja', what: 'lalu diteruskan kepada instansi yang berwenang' },
    { name: 'Proses Tindak Lanjut', limit: '5 hari kerja', what: 'instansi berkoordinasi dan merumuskan penyelesaiannya' },
    { name: 'Beri Tanggapan', limit: '10 hari kerja', what: 'waktu Anda menanggapi jawaban instansi' },
    { name: 'Selesai', limit: '', what: 'ditutup bila 10 hari kerja tanpa tanggapan' },
  ],
  account: 'Menulis di portal memerlukan akun. LAPOR juga menerima laporan lewat aplikasi, SMS 1708, dan X @lapor1708.',
  notHandled: 'Tidak ditangani LAPOR: perkara hukum, legislatif, korupsi, dan pidana.',
  open: (site: string) => `Buka ${site}`,
  leaving: 'Anda meninggalkan halaman ini: portal nasional terbuka di tab baru.',
  direct: 'Atau langsung ke kantor',
  /** What a message to the office begins with; the visitor goes on writing behind it. */
  first: {
    whatsapp: (office: string) => `Halo ${office}, saya ingin menyampaikan: `,
    subject: (office: string) => `Untuk ${office}`,
    mail: (office: string) => `Yth. ${office},\r\n\r\nsaya ingin menyampaikan hal berikut:\r\n\r\n`,
  },
};
export type LaporWords = typeof words;
