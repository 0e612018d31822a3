/** Words of the guest book. Questions and answers are the official ones of the SKD questionnaire (VKD), Blok I. */
export { common } from './common.ts';

export const words = {
  title: 'Buku Tamu',
  duration: 'Selesai dalam sekitar 2 menit',
  submit: 'Kirim dan ambil nomor antrean',
  send: 'Kirim',
  group: 'Datang berkelompok',
  need: 'Data yang dibutuhkan',
  privacy: {
    purpose: 'Dipakai hanya untuk melayani kunjungan Anda dan rekap Survei Kebutuhan Data (SKD), sebagai tugas pelayanan publik (UU 16/1997, UU 25/2009, UU 27/2022).',
    kept: (days: number) => `Disimpan ${days} hari sejak kunjungan.`,
    undecided: 'Lama penyimpanan ditetapkan kantor.',
    rights: (where: string) => `Minta salinan, perbaikan, atau penghapusan data Anda lewat ${where}.`,
  },
  fields: {
    name: 'Nama',
    email: 'Alamat e-mail',
    phone: 'Nomor handphone',
    gender: 'Jenis kelamin',
    education: 'Pendidikan tertinggi yang ditamatkan',
    ageClass: 'Umur',
    disability: 'Penyandang/pendamping disabilitas',
    disabilityKind: 'Jenis disabilitas',
    occupation: 'Pekerjaan utama',
    occupationOther: 'Sebutkan pekerjaan utama Anda',
    institutionCategory: 'Kategori instansi',
    institutionCategoryOther: 'Sebutkan kategori instansi Anda',
    institutionName: 'Nama instansi',
    purpose: 'Pemanfaatan utama hasil kunjungan dan/atau akses layanan',
    purposeOther: 'Sebutkan pemanfaatan utamanya',
    services: 'Jenis layanan yang digunakan',
    channels: 'Sarana yang digunakan untuk memperoleh layanan BPS',
    queueNumber: 'Nomor antrean yang sudah Anda ambil',
    complainedBefore: 'Apakah pernah melakukan pengaduan terkait PST?',
  },
  hints: {
    institutionName: 'Sekolah, kampus, dinas, perusahaan, atau lembaga Anda',
    several: 'Boleh pilih lebih dari satu',
    consent: 'Menjawab berarti setuju jawaban ini disimpan',
    queueNumber: 'Misalnya KS-014',
  },
  options: {
    gender: { 1: 'Laki-laki', 2: 'Perempuan' },
    education: { 1: '≤ SLTA/Sederajat', 2: 'D1/D2/D3', 3: 'D4/S1', 4: 'S2', 5: 'S3' },
    ageClass: { 1: '< 17 tahun', 2: '17–25 tahun', 3: '26–34 tahun', 4: '35–44 tahun', 5: '45–54 tahun', 6: '55–65 tahun', 7: '> 65 tahun' },
    disability: { 1: 'Ya', 2: 'Tidak' },
    disabilityKind: { 1: 'Disabilitas Fisik', 2: 'Disabilitas Intelektual', 3: 'Disabilitas Mental', 4: 'Disabilitas Sensorik' },
    occupation: {
      1: 'Pelajar/Mahasiswa', 2: 'Peneliti/Dosen', 3: 'ASN/TNI/Polri', 4: 'Pegawai BUMN/BUMD', 5: 'Pegawai Swasta', 6: 'Wiraswasta', 7: 'Lainnya',
    },
    institutionCategory: {
      1: 'Lembaga Negara', 2: 'Kementerian & Lembaga Pemerintah', 3: 'TNI/Polri/BIN/Kejaksaan', 4: 'Pemerintah Daerah', 5: 'Lembaga Internasional',
      6: 'Lembaga Penelitian & Pendidikan', 7: 'BUMN/BUMD', 8: 'Swasta', 9: 'Lainnya',
    },
    purpose: { 1: 'Tugas Sekolah/Tugas Kuliah', 2: 'Pemerintahan', 3: 'Komersial', 4: 'Penelitian', 5: 'Lainnya' },
    services: {
      1: 'Perpustakaan', 2: 'Pembelian Publikasi BPS', 4: 'Pembelian Data Mikro/Peta Wilayah Kerja Statistik',
      8: 'Akses Produk Statistik pada Website BPS', 16: 'Konsultasi Statistik', 32: 'Rekomendasi Kegiatan Statistik',
    },
    channels: {
      1: 'Pelayanan Statistik Terpadu (PST) datang langsung', 2: 'Pelayanan Statistik Terpadu online (pst.bps.go.id)',
      4: 'Website BPS (bps.go.id) / AllStats BPS', 8: 'Surat/E-mail', 16: 'Aplikasi chat (WhatsApp, Telegram, ChatUs, dll.)', 32: 'Lainnya',
    },
    complainedBefore: { yes: 'Ya', no: 'Tidak' },
  } satisfies Record<string, Record<string, string>>,
};
export type GuestBookWords = typeof words;
