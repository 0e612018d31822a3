/** Words of a conversation in which more happens than that one's own messages are sent. */

export const more = {
  newMessage: (name: string, text: string) => `Pesan baru dari ${name}: ${text}`,
  earlierFailed: 'Pesan sebelumnya belum dapat dimuat.',
  fresh: 'baru',
  newMessages: (count: number) => `${count} pesan baru`,
  typing: (name: string) => `${name} sedang menulis…`,
  newest: 'Ke pesan terbaru',
  closedBy: { officer: 'Konsultasi ini sudah ditutup oleh petugas.', endpoint: 'Konsultasi ini ditutup otomatis karena tidak ada balasan.' },
  newMeeting: 'Petugas mengirim usulan pertemuan.',
  /** Followed by the time. */
  closedAt: { officer: 'Ditutup petugas pukul', endpoint: 'Ditutup otomatis pukul' },
  summary: 'Ringkasan petugas',
  taken: (name: string) => `Konsultasi ini ditangani ${name}`,
  closingSoon: (day: string) => `Bila tidak ada balasan, konsultasi ditutup pada ${day}`,
  meeting: (kind: string, when: string, state: string) => `${kind}, ${when} (${state})`,
  meetingKinds: { visit: 'Kunjungan ke kantor', zoom: 'Pertemuan Zoom' },
  meetingStates: { proposed: 'diusulkan', accepted: 'disepakati', 'other-time': 'minta waktu lain', cancelled: 'dibatalkan' },
};
export type MoreWords = typeof more;
