/** Words of a visitor's consultations. */
export const mine = {
  title: 'Konsultasi saya',
  as: (name: string, email: string) => `${name} (${email})`,
  none: 'Belum ada konsultasi dengan alamat e-mail ini.',
  noneHelp: 'Mulai dengan mencari datanya, atau langsung bertanya. Bila dulu memakai alamat lain, akhiri dulu di sini lalu masuk dengan alamat itu.',
  start: 'Mulai konsultasi baru',
  data: 'Data saya',
  unread: 'Jawaban baru',
  waiting: (count: number) => `${count} pesan menunggu dikirim`,
  stopped: (count: number) => `${count} pesan belum terkirim, buka untuk memeriksanya`,
  states: { waiting: 'Menunggu jawaban petugas', answered: 'Sudah dijawab, menunggu Anda', closed: 'Selesai' },
  due: (day: string) => `dijawab paling lambat ${day}`,
  last: (when: string) => `Terakhir ${when}`,
  noTopic: 'Tanpa topik',
};
export type MineWords = typeof mine;
