/** Words of ending the session on this device. */
export const erasing = {
  erase: 'Akhiri dan hapus dari perangkat ini',
  question: 'Percakapan dan kunci masuk dihapus dari perangkat ini. Catatan di kantor tetap ada, dan dapat dibuka lagi dengan kode e-mail.',
  unsent: 'Yang belum terkirim ikut hilang:',
  working: 'Menghapus…',
  yes: 'Ya, akhiri dan hapus',
  no: 'Batal',
  done: 'Semua sudah dihapus dari perangkat ini.',
  notEnded: 'Semua sudah dihapus dari perangkat ini. Kantor belum dapat diberi tahu karena jaringan terputus; kunci masuk itu berakhir sendiri.',
};
export type ErasingWords = typeof erasing;
