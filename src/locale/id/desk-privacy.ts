/** Words of the desk about personal data: erasing it, how long it is kept, who has read it. */
const kinds = { visits: 'Buku tamu', ratings: 'Penilaian', complaints: 'Pengaduan', consultations: 'Konsultasi' };

export const privacy = {
  view: 'Data pribadi',
  kinds,
  gone: 'Data pribadi telah dihapus',
  goneAt: (when: string) => `Data pribadi telah dihapus pada ${when}.`,

  erase: {
    title: 'Hapus data pribadi…',
    question: 'Hapus data pribadi pada catatan ini?',
    goes: {
      visits: 'Yang dihapus: nama, e-mail, nomor telepon, nama instansi, umur, disabilitas, kebutuhan data, nomor antrean, jam kunjungan, dan komentar pada penilaiannya.',
      ratings: 'Yang dihapus: komentar, keterangan diri responden, jam, dan kunjungan yang dinilai.',
      complaints: 'Yang dihapus: uraian, harapan, nama dan kontak, lampiran, seluruh riwayat, dan catatan petugas. Kode pelacakannya tidak berlaku lagi.',
      consultations: 'Yang dihapus: nama, e-mail, topik, seluruh percakapan, berkas, janji temu, catatan petugas, dan komentar pada penilaiannya. Bila ini konsultasi terakhirnya, pendaftaran pengunjung ini ikut dihapus.',
    },
    stays: {
      visits: 'Yang tetap ada: hari kunjungan dan kode jawaban yang dihitung (jenis kelamin, pendidikan, pekerjaan, kategori instansi, pemanfaatan, layanan, sarana), sehingga jumlahnya tetap benar.',
      ratings: 'Yang tetap ada: hari dan nilai yang diberikan, sehingga IKM tetap benar.',
      complaints: 'Yang tetap ada: nomor, hari, kategori, layanan, dan tahapnya.',
      consultations: 'Yang tetap ada: nomor, hari, dan bahwa konsultasi ini ada.',
    },
    once: 'Ini tidak dapat dibatalkan, dan tercatat atas nama Anda.',
    yes: 'Ya, hapus data pribadi',
    no: 'Batal',
    working: 'Menghapus…',
    failed: 'Belum dapat dipastikan terhapus.',
    again: 'Menekan tombol itu sekali lagi aman.',
    notYet: {
      complaints: 'Data pribadi pengaduan dapat dihapus setelah pengaduan ditutup.',
      consultations: 'Data pribadi konsultasi dapat dihapus setelah konsultasi ditutup.',
    },
  },

  page: {
    lead: 'Berapa lama isian pengunjung disimpan, apa yang sudah dihapus, dan siapa yang membacanya (UU 27/2022).',
    failed: 'Belum dapat dimuat.',
    kept: {
      title: 'Berapa lama disimpan',
      days: (count: number) => `${count.toLocaleString('id-ID')} hari`,
      undecided: 'belum ditetapkan kantor, jadi disimpan terus',
      from: { visits: 'sejak hari kunjungan', ratings: 'sejak hari penilaian', complaints: 'sejak ditutup', consultations: 'sejak ditutup' },
      change: 'Sesudah waktunya, data pribadinya dihapus dengan sendirinya dan angkanya tetap. Pengelola mengubahnya pada baris retention di berkas office.md kantor.',
    },
    erasures: {
      title: 'Yang sudah dihapus',
      none: 'Belum ada yang dihapus.',
      columns: ['Kapan', 'Apa', 'Berapa', 'Sebab'],
      causes: { retention: 'waktunya habis', visitor: 'dihapus pengunjung sendiri', officer: 'dihapus petugas' },
      by: (cause: string, who: string) => `${cause}: ${who}`,
    },
    accesses: {
      title: 'Siapa membaca apa',
      none: 'Belum ada yang membaca.',
      columns: ['Kapan', 'Siapa', 'Apa'],
      count: (total: string, first: string, last: string) => `${total} catatan, ${first}–${last}`,
      help: 'Catatan yang sama dibaca lagi oleh petugas yang sama dalam satu jam dicatat sekali; pengaduan setiap kali.',
      older: 'Lebih lama',
      newer: 'Lebih baru',
      pages: 'Halaman catatan pembacaan',
      actions: { read: 'membuka', identity: 'menampilkan identitas', file: 'mengunduh berkas', list: 'melihat daftar', correct: 'memperbaiki data', erase: 'menghapus data pribadi' },
      of: { complaint: 'pengaduan', visit: 'isian buku tamu', rating: 'penilaian', consultation: 'konsultasi', visits: 'buku tamu', ratings: 'penilaian', complaints: 'pengaduan', consultations: 'konsultasi', queue: 'antrean', satisfaction: 'kepuasan' } as Readonly<Record<string, string>>,
      all: 'semua hari',
      period: (from: string, to: string) => (from === to ? from : `${from || '…'} s.d. ${to || '…'}`),
    },
  },
};
export type DeskPrivacyWords = typeof privacy;
