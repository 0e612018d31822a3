/** Words of a complaint; what it may be about is in `unsur`. */
import { channels } from './channels.ts';

export { sending } from './sending.ts';

export const complaint = {
  channelNames: channels.names,
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
};
export type ComplaintWords = typeof complaint;
