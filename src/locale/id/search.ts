/** Words of the search before a consultation. */
export const search = {
  label: 'Apa yang Anda cari?',
  hint: 'Misalnya: jumlah penduduk miskin 2025',
  searching: 'Mencari…',
  count: (count: number, query: string) => `${count} hasil untuk “${query}”`,
  none: (query: string) => `Belum ada hasil untuk “${query}”`,
  noneHelp: 'Coba kata lain atau kata yang lebih umum, misalnya nama datanya saja. Petugas juga dapat membantu mencarikan.',
  list: 'Hasil pencarian',
  kinds: {
    publication: 'Publikasi', table: 'Tabel', pressrelease: 'Berita resmi statistik', news: 'Berita', indicator: 'Indikator',
    answer: 'Jawaban kantor', standard: 'Standar pelayanan',
  },
  /** The same kinds in the middle of a sentence. */
  kindsOf: {
    publication: 'publikasi', table: 'tabel', pressrelease: 'berita resmi statistik', news: 'berita', indicator: 'indikator',
    answer: 'jawaban kantor', standard: 'standar pelayanan',
  },
  and: 'dan',
  date: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  onAllStats: 'Tautan ini mencari judulnya di AllStats',
  openFile: 'Tautan ini membuka berkasnya',
  more: (count: number) => `Tampilkan ${count} hasil lagi`,
  stillSearching: (kinds: string) => `Masih mencari ${kinds}…`,
  tooSlow: (kinds: string) => `BPS terlalu lama menjawab: ${kinds} belum ikut dicari.`,
  failed: (kinds: string) => `Sedang tidak dapat dicari: ${kinds}. Hasil lainnya tetap ada.`,
  off: 'Yang dicari di sini: jawaban yang pernah diberikan kantor dan standar pelayanannya. Publikasi, tabel, dan berita BPS dapat dicari di AllStats.',
  allStats: 'Cari di AllStats, mesin pencari BPS',
  source: 'Sumber publikasi, tabel, berita, dan indikator: Badan Pusat Statistik (BPS), melalui BPS API.',
  cannot: 'Pencarian belum dapat dilakukan',
  cannotHelp: 'Tulisan Anda masih ada. Coba lagi, atau langsung tanyakan kepada petugas.',
  found: 'Sudah ketemu',
  notFound: 'Belum ketemu, tanya petugas',
  thanks: 'Senang sudah ketemu.',
  thanksHelp: 'Terima kasih sudah berkunjung. Bila nanti perlu data lain, cari lagi atau tanyakan kepada petugas.',
  again: 'Cari lagi',
};
export type SearchWords = typeof search;
