/** Words of asking an officer: the form, the code that proves an e-mail address, and what is on its way. */
export { channels } from './channels.ts';
export { sending } from './sending.ts';

export const asking = {
  title: 'Bertanya kepada petugas',
  fields: { topic: 'Topik', text: 'Pertanyaan', name: 'Nama', email: 'Alamat e-mail' },
  hints: {
    topic: 'Misalnya: penduduk menurut kecamatan',
    text: 'Sebutkan data yang dicari, wilayah, dan tahunnya',
    email: 'Kami mengirim kode enam angka ke alamat ini',
  },
  wish: 'Cara berkonsultasi',
  wishes: { chat: 'Percakapan di sini', visit: 'Datang ke kantor', zoom: 'Zoom' },
  wishHint: 'Waktu bertemu ditentukan bersama petugas dalam percakapan.',
  need: 'Rincian kebutuhan data',
  follows: (number: string) => `Melanjutkan konsultasi ${number}`,
  files: (names: string) => `Lampiran yang ikut dikirim setelah pertanyaan ini: ${names}`,
  as: (name: string, email: string) => `Sebagai ${name} (${email})`,
  submit: 'Kirim pertanyaan',

  enterTitle: 'Masuk dengan kode e-mail',
  enterHelp: 'Tulis alamat e-mail yang dulu Anda pakai. Dengan kodenya, semua konsultasi Anda terbuka lagi di sini.',
  enterSubmit: 'Kirim kode',

  codeTitle: 'Masukkan kode dari e-mail',
  codeSending: (email: string) => `Kode sedang dikirim ke ${email}…`,
  codeSentTo: 'Kode enam angka dikirim ke',
  codeUntil: (time: string) => `Berlaku sampai pukul ${time}.`,
  codeKept: 'Pertanyaan Anda disimpan di tab ini dan dikirim begitu kodenya benar.',
  code: 'Kode enam angka',
  codeChecking: 'Memeriksa kode…',
  codeSubmit: 'Lanjutkan',
  codeMissing: 'Tulis enam angka dari e-mail',
  codeWrong: 'Kode ini tidak cocok. Periksa angkanya, atau minta kode baru.',
  codeUsedUp: 'Kode ini sudah terlalu sering salah dan tidak berlaku lagi. Minta kode baru.',
  codeExpired: 'Masa berlaku kode ini sudah habis. Minta kode baru.',
  codeNotSent: 'Kode belum terkirim',
  codeOffline: 'Kode belum dapat diperiksa',
  wait: (seconds: number) => `Tunggu ${seconds} detik, lalu coba lagi.`,
  resendIn: (seconds: number) => `Belum datang? Periksa folder spam. Kode dapat dikirim ulang dalam ${seconds} detik.`,
  resendNow: 'Belum datang? Periksa folder spam, atau',
  resend: 'Kirim ulang kode',
  resent: 'Kode baru sudah dikirim. Kode yang lama tidak berlaku lagi.',
  changeEmail: 'Ubah alamat e-mail',
  demo: 'Peragaan: surat ini tidak dikirim lewat internet.',
  demoMailbox: 'Buka kotak surat peragaan',
  remember: 'Ingat perangkat ini',
  rememberHelp: 'Lain kali langsung terbuka tanpa kode. Jangan dipilih di komputer yang dipakai bersama.',
  again: 'Sesi Anda sudah berakhir. Masukkan kode baru untuk melanjutkan; tidak ada yang hilang.',

  privacy: 'Nama dan e-mail dipakai hanya untuk melayani konsultasi ini (UU 27/2022).',
  elsewhere: 'Kantor juga dapat dihubungi lewat',
  resuming: 'Pertanyaan Anda sedang dikirim',
  notSentYet: 'Pertanyaan Anda belum sampai ke kantor',
  written: 'Yang Anda tulis',
  change: 'Ubah pertanyaan',
};
export type AskingWords = typeof asking;
