/** Words of the screen in the waiting room. */
export const display = {
  title: 'Antrean',
  now: 'Dipanggil sekarang',
  again: (times: number) => `Panggilan ke-${times}`,
  to: (counter: string) => `ke ${counter}`,
  at: (time: string) => `pukul ${time}`,
  earlier: 'Dipanggil sebelumnya',
  nobody: 'Belum ada nomor yang dipanggil',
  nobodyHelp: 'Nomor yang dipanggil tampil di sini.',
  waiting: 'Menunggu',
  asking: 'Memuat antrean…',
  lost: (time: string) => `Terputus sejak ${time}. Nomor di layar mungkin bukan yang terbaru.`,
  neverHeard: 'Belum tersambung, dicoba lagi otomatis. Tanyakan giliran Anda kepada petugas.',
  soundOn: 'Nyalakan suara',
  soundOff: 'Matikan suara',
  sounding: 'Suara menyala',
  chimeOnly: 'Suara menyala: hanya nada, perangkat ini tidak punya suara bahasa Indonesia',
  silent: 'Suara mati',
};
export type DisplayWords = typeof display;

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

const digit = (text: string): string => DIGITS[Number(text)] ?? text;

/** As it is spoken to the waiting room, in Indonesian whatever the screen shows: letter by letter, and single digits as words. */
export const spoken = (number: string, counter: string): string => {
  const signs = Array.from(number.replace(/[^A-Z0-9]/gi, ''), digit).join(' ');
  return `Nomor antrean ${signs}, silakan ke ${counter.replace(/\b\d\b/g, digit)}`;
};
