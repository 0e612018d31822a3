/** Words of a complaint; what it may be about is in `unsur`. */
import type { Identity } from '../../contract/complaint.ts';
import { channels } from './channels.ts';

export { sending } from './sending.ts';
export { stages } from './stages.ts';
export { ways } from './ways.ts';

export const complaint = {
  toTracking: 'Sudah mengadu? Lacak di sini',
  toForm: 'Kembali ke formulir pengaduan',
  channelNames: channels.names,
  fields: {
    category: 'Tentang apa pengaduan Anda?',
    text: 'Apa yang terjadi?',
    happenedOn: 'Kapan terjadi?',
    service: 'Layanan yang mana?',
    wish: 'Apa yang Anda harapkan dari kantor?',
    attachments: 'Lampiran',
    identity: 'Siapa yang mengadu?',
    name: 'Nama',
    email: 'Alamat e-mail',
    phone: 'Nomor telepon atau WhatsApp',
  },
  other: 'Lainnya',
  wrongdoing: 'Dugaan pelanggaran oleh pegawai',
  /** Said when it is chosen, to whoever cannot see what has changed below. */
  wrongdoingChosen: 'Laporan seperti ini tidak ditulis di sini. Penjelasannya ada di bawah.',
  anyService: 'Tidak tahu',
  attach: 'Lampirkan berkas',
  attachHint: 'Misalnya foto atau surat: paling banyak 5 berkas, masing-masing 10 MB.',
  metadata: 'Berkas dapat memuat nama Anda atau tempat foto diambil (metadata); periksa dulu sebelum melampirkannya.',
  identities: {
    named: { label: 'Dengan nama', help: 'Petugas yang menangani pengaduan mengetahui nama Anda dan dapat menghubungi Anda langsung.' },
    confidential: { label: 'Nama dirahasiakan', help: 'Nama dan kontak Anda disimpan terpisah dari isi pengaduan, dan setiap petugas yang membukanya tercatat.' },
    anonymous: { label: 'Tanpa nama', help: 'Nama dan kontak Anda tidak dikirim; jawaban hanya dapat Anda baca dengan kode pelacakan, dan isi tulisan Anda tetap dapat menunjukkan siapa Anda.' },
  } satisfies Record<Identity, { readonly label: string; readonly help: string }>,
  contactHint: 'Isi e-mail, nomor telepon, atau keduanya.',
  errors: {
    future: 'Tanggal ini belum tiba di kantor',
    day: 'Tanggal ini tidak ada',
    way: 'Tulis alamat e-mail atau nomor telepon, supaya petugas dapat menghubungi Anda',
  } as Readonly<Record<string, string>>,
  next: 'Setelah dikirim, Anda mendapat nomor pengaduan dan kode pelacakan untuk membaca jawaban kantor.',
  submit: 'Kirim pengaduan',
  purpose: 'Isian Anda dipakai hanya untuk menangani dan menjawab pengaduan ini (UU 27/2022).',
  done: {
    number: 'Nomor pengaduan',
    filed: (time: string) => `Diterima kantor ${time}`,
    code: 'Kode pelacakan',
    codeHelp: 'Simpan kode ini sekarang: hanya ditampilkan sekali, tidak disimpan kantor, dan tidak dapat dibuatkan lagi oleh siapa pun.',
    copy: 'Salin kode',
    copied: 'Kode sudah tersalin. Simpan di tempat yang hanya Anda buka.',
    marked: 'Kode sudah ditandai. Salin dengan Ctrl+C, atau tekan lama lalu pilih Salin.',
    print: 'Cetak',
    written: 'Sudah saya catat',
    kept: 'Baik. Dengan kode itu Anda dapat membaca jawaban di perangkat mana pun.',
    then: 'Yang terjadi selanjutnya',
    reachable: 'Petugas juga dapat menghubungi Anda lewat kontak yang Anda tulis.',
    anonymous: 'Kantor tidak dapat menghubungi Anda: jawaban dan pertanyaan petugas hanya dapat dibaca dengan kode itu.',
    ask: 'Anda juga dapat bertanya kepada kantor dengan menyebut nomor pengaduan:',
    track: 'Lihat pengaduan ini',
    again: 'Sampaikan pengaduan lain',
  },
  /** `what`: of BPS’s own system, and so of every office; the rights are as the office’s own document gives them. */
  whistleblowing: {
    title: 'Dugaan pelanggaran dilaporkan lewat Whistleblowing System BPS',
    why: 'Jangan menulis laporan seperti ini di halaman ini. Belum ada yang dikirim atau disimpan, dan kantor tidak tahu bahwa Anda membuka penjelasan ini.',
    what: 'Whistleblowing System adalah aplikasi yang disediakan oleh BPS RI bagi anda yang memiliki informasi dan ingin melaporkan suatu perbuatan berindikasi pelanggaran yang terjadi di lingkungan Badan Pusat Statistik Republik Indonesia.',
    loading: 'Hak pelapor, terlapor, dan pemeriksaan menurut dokumen kantor ini sedang dimuat …',
    none: 'Kantor ini belum memuat hak pelapor, terlapor, dan pemeriksaan di sini. Carilah ketentuannya di situs Whistleblowing System sebelum melapor.',
    failed: 'Hak pelapor, terlapor, dan pemeriksaan menurut dokumen kantor ini tidak dapat dimuat. Carilah ketentuannya di situs Whistleblowing System sebelum melapor.',
    source: (source: string) => `Sumber: ${source}.`,
    open: (site: string) => `Buka Whistleblowing System (${site})`,
    leaving: 'Terbuka di tab baru, di situs BPS. Yang Anda tulis di sana tidak melewati halaman ini.',
    back: 'Kembali ke pengaduan layanan',
  },
};
export type ComplaintWords = typeof complaint;
