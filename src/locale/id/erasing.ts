/** Words of ending the session on this device. */
export const erasing = {
  erase: 'Akhiri dan hapus dari perangkat ini',
  question: 'Percakapan dan kunci masuk dihapus dari perangkat ini. Catatan di kantor tetap ada, dan dapat dibuka lagi dengan kode e-mail.',
  unsent: 'Yang belum terkirim ikut hilang:',
  unsentElsewhere: (count: number) => `Di perangkat ini juga ada ${count} pesan lain yang belum terkirim ke kantor ini; itu ikut hilang.`,
  working: 'Menghapus…',
  yes: 'Ya, akhiri dan hapus',
  no: 'Batal',
  data: 'Lihat atau hapus data saya di kantor',
  done: 'Semua sudah dihapus dari perangkat ini.',
  notEnded: 'Semua sudah dihapus dari perangkat ini. Kantor belum dapat diberi tahu karena jaringan terputus; kunci masuk itu berakhir sendiri.',
  elsewhere: 'Di tab lain Anda memilih menghapus semuanya dari perangkat ini. Yang ada di tab ini juga sudah dihapus.',
};
export type ErasingWords = typeof erasing;
