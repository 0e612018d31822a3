/**
 * Words of rating and complaint. The nine questions, their answers and the names of the unsur are the official ones of
 * the SKM questionnaire (PermenPANRB 14/2017), which says "Saudara" where we say "Anda".
 */
import type { Unsur } from '../../contract/feedback.ts';

export { common } from './common.ts';

export interface Question {
  readonly name: string;
  readonly question: string;
  /** From 1, the lowest, to 4. */
  readonly answers: readonly string[];
}

const unsur: Record<Unsur, Question> = {
  persyaratan: {
    name: 'Persyaratan',
    question: 'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
    answers: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  },
  prosedur: {
    name: 'Sistem, Mekanisme, dan Prosedur',
    question: 'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
    answers: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
  },
  waktu: {
    name: 'Waktu Penyelesaian',
    question: 'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
    answers: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
  },
  biaya: {
    name: 'Biaya/Tarif',
    question: 'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
    answers: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
  },
  produk: {
    name: 'Produk Spesifikasi Jenis Pelayanan',
    question: 'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
    answers: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  },
  kompetensi: {
    name: 'Kompetensi Pelaksana',
    question: 'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
    answers: ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
  },
  perilaku: {
    name: 'Perilaku Pelaksana',
    question: 'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
    answers: ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
  },
  sarana: {
    name: 'Sarana dan Prasarana',
    question: 'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
    answers: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
  },
  pengaduan: {
    name: 'Penanganan Pengaduan, Saran dan Masukan',
    question: 'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
    answers: ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
  },
};

export const words = {
  title: 'Penilaian dan Pengaduan',
  modes: { rating: 'Beri penilaian', complaint: 'Sampaikan pengaduan' },
  unsur,
  rating: {
    overall: {
      name: 'Penilaian keseluruhan',
      question: 'Secara keseluruhan, bagaimana mutu pelayanan kami?',
      answers: ['Tidak Baik', 'Kurang Baik', 'Baik', 'Sangat Baik'],
    } satisfies Question as Question,
    comment: 'Kritik, saran, atau pujian',
    full: 'Nilai lengkap (9 pertanyaan)',
    position: (from: number, to: number, total: number) => `Pertanyaan ${from}–${to} dari ${total}`,
    next: 'Selanjutnya',
    back: 'Kembali',
    submit: 'Kirim penilaian',
    purpose: 'Dikirim tanpa nama. Dipakai untuk memperbaiki pelayanan dan Survei Kepuasan Masyarakat (PermenPANRB 14/2017).',
    done: {
      title: 'Terima kasih atas penilaian Anda',
      sent: (time: string) => `Diterima kantor ${time}, tanpa nama Anda.`,
      next: 'Bila ada layanan yang tidak sesuai janji, Anda dapat menyampaikan pengaduan dan mendapat nomor untuk menanyakan tindak lanjutnya.',
      again: 'Beri penilaian lain',
    },
  },
  complaint: {
    fields: {
      category: 'Tentang apa pengaduan Anda?',
      text: 'Apa yang terjadi?',
      name: 'Nama',
      email: 'Alamat e-mail',
      phone: 'Nomor telepon atau WhatsApp',
    },
    textHint: 'Tulis kapan, di layanan mana, dan apa yang Anda harapkan.',
    other: 'Lainnya',
    contact: 'Bila Anda ingin dijawab',
    contactHint: 'Pengaduan tanpa nama tetap diterima. Jawaban hanya dapat dikirim ke alamat atau nomor yang Anda tulis di sini.',
    next: 'Setelah dikirim, Anda mendapat nomor pengaduan. Dengan nomor itu Anda dapat menanyakan tindak lanjutnya kepada kantor.',
    submit: 'Kirim pengaduan',
    purpose: 'Nama, alamat, dan nomor Anda dipakai hanya untuk menangani dan menjawab pengaduan ini (UU 27/2022).',
    done: {
      number: 'Nomor pengaduan',
      filed: (time: string) => `Diterima kantor ${time}`,
      reachable: 'Petugas dapat menjawab ke alamat atau nomor yang Anda tulis.',
      anonymous: 'Anda tidak menulis alamat, jadi kantor tidak dapat menghubungi Anda.',
      keep: 'Simpan nomor ini. Untuk menanyakan tindak lanjutnya, hubungi kantor dan sebutkan nomor ini:',
      copy: 'Salin nomor',
      copied: 'Nomor sudah tersalin.',
      marked: 'Nomor sudah ditandai. Salin dengan Ctrl+C, atau tekan lama lalu pilih Salin.',
      print: 'Cetak',
      again: 'Sampaikan pengaduan lain',
    },
  },
};
export type FeedbackWords = typeof words;
