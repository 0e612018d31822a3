const id = {
  subject: (number: string) => `Salinan konsultasi Anda (${number})`,
  attached: 'Salinan percakapan yang Anda minta terlampir sebagai berkas teks.',
  title: 'Konsultasi', topic: 'Topik', begun: 'Dimulai', visitor: 'Anda', officer: 'petugas', file: 'Lampiran',
  taken: (name: string) => `Dilayani oleh ${name}`,
  meeting: { proposed: 'Pertemuan diusulkan', accepted: 'Pertemuan disepakati', 'other-time': 'Anda meminta waktu lain', cancelled: 'Pertemuan dibatalkan' },
  kind: { visit: 'kunjungan', zoom: 'Zoom' },
  closingSoon: (day: string) => `Tanpa balasan, konsultasi ditutup otomatis pada ${day}`,
  closed: { officer: 'Konsultasi ditutup petugas', endpoint: 'Konsultasi ditutup otomatis karena tidak ada balasan selama 7 hari' },
  summary: 'Ringkasan',
};
export type TranscriptWords = typeof id;

const en: TranscriptWords = {
  subject: (number) => `A copy of your consultation (${number})`,
  attached: 'The copy of the conversation that you asked for is attached as a text file.',
  title: 'Consultation', topic: 'Topic', begun: 'Begun', visitor: 'You', officer: 'officer', file: 'Attachment',
  taken: (name) => `Looked after by ${name}`,
  meeting: { proposed: 'Meeting proposed', accepted: 'Meeting agreed', 'other-time': 'You asked for another time', cancelled: 'Meeting cancelled' },
  kind: { visit: 'visit', zoom: 'Zoom' },
  closingSoon: (day) => `Without a reply, the consultation will be closed automatically on ${day}`,
  closed: { officer: 'The officer closed the consultation', endpoint: 'The consultation was closed automatically, because there was no reply for 7 days' },
  summary: 'Summary',
};

export const WORDS: Readonly<Record<'id' | 'en', TranscriptWords>> = { id, en };
