/** Indonesian as people type it: which words count, what they come from, and which of them mean the same. */

/** Words that say nothing about what is looked for. */
const STOP = new Set((
  'ada adakah adalah agar akan aku anda apa apakah apabila atau bagaimana bagi bahwa berapa bisa boleh buat cara cari dalam dan dapat dari daripada dengan di dimana ' +
  'hal hingga ingin ini itu jika juga kah kak kalau kalo kami kapan karena kasih ke kepada kita lagi lah maka mana masih mau melihat mencari mengenai menurut ' +
  'mohon nya oleh pada pak para per perlu punya saja saya sebagai secara sedang semua seperti siapa soal sudah supaya tahun tanya telah tentang terkait tersebut thn tidak tolong ' +
  'tsb untuk utk untk yaitu yang yg ya dgn dg dlm pd dr krn bu bapak ibu min admin halo selamat pagi siang sore malam terima ' +
  'a an and are by for from how i in is it me much many my of on or please the to what when where which who with'
).split(' '));

/** Words that stand in half of all titles: they help, but alone they find nothing. */
const COMMON = new Set('data angka jumlah banyak banyaknya persentase persen nilai tabel statistik rata laju tingkat indikator informasi publikasi terbaru terkini lengkap bps total number table latest kabupaten kota kab provinsi prov layanan pelayanan jawab dijawab jawaban pertanyaan'.split(' '));

/** Another spelling, an old one, or the one of a telephone; the first is the one that is searched. */
const SPELLINGS = [
  'antrean antrian antri antre', 'provinsi propinsi', 'aktivitas aktifitas', 'praktik praktek', 'analisis analisa', 'risiko resiko', 'izin ijin', 'jadwal jadual', 'tarif tarip',
  'sistem sistim', 'metode metoda', 'november nopember', 'februari pebruari', 'kualitas kwalitas', 'telepon telpon telp tlp', 'whatsapp wa whatsap', 'email surel imel', 'kabupaten kab',
  'kecamatan kec', 'provinsi prov', 'pengangguran penganguran', 'konsultasi konsul', 'fotokopi fotocopy', 'daring online', 'luring offline', 'data dataset', 'berapa brp brapa', 'jumlah jmlh jml', 'bagaimana gimana gmn bgmn',
];

/** Words that lead to each other, though they are not the same. Several words in a row are written with a dash. */
const RELATED = [
  'biaya tarif bayar gratis harga ongkos fee cost price free', 'whatsapp telepon hp kontak hubungi contact phone', 'pengaduan komplain keluhan aduan lapor complaint', 'syarat persyaratan ktp requirement requirements',
  'lama waktu durasi batas tenggat deadline cepat jangka long', 'prosedur alur langkah tahapan procedure steps', 'daring zoom website', 'penduduk populasi jiwa population demografi', 'kemiskinan miskin poverty poor',
  'pengangguran jobless unemployment tpt tingkat-pengangguran-terbuka', 'ipm indeks-pembangunan-manusia hdi', 'pdrb produk-domestik-regional-bruto grdp gdp', 'ntp nilai-tukar-petani', 'ihk indeks-harga-konsumen inflasi inflation cpi',
  'gini ketimpangan inequality', 'padi beras gabah rice', 'sekolah pendidikan education school', 'puskesmas kesehatan rumah-sakit health hospital', 'umr umk upah gaji wage', 'ketenagakerjaan tenaga-kerja pekerja employment labour', 'pertanian agriculture', 'wisata pariwisata hotel tourism',
  'perusahaan industri pabrik industry', 'ekspor export', 'impor import', 'perpustakaan library', 'jam buka hari-kerja hours open',
];

/** What statistics are about: a word that is none of these but nearly one of them was meant to be it. */
const SUBJECTS = (
  'angkatan anggaran apbd angkutan bayi bekerja beras biaya budidaya cabai curah disabilitas ekonomi ekspor gender geografi gizi harapan harga hotel hujan impor indeks industri inflasi ' +
  'investasi jalan kehutanan kelahiran kelapa kemiskinan kematian kendaraan kepadatan kesehatan ketenagakerjaan ketimpangan kesejahteraan keuangan kejahatan kecelakaan konsumsi konstruksi konsultasi kriminalitas lahan ' +
  'listrik lingkungan luas metadata migrasi miskin nelayan pangan panen pariwisata pendapatan pendidikan penduduk pengaduan pengangguran pengeluaran penjualan perdagangan perikanan perkebunan perpustakaan pernikahan pertanian pertumbuhan ' +
  'perumahan perusahaan peternakan produksi proyeksi puskesmas rekomendasi rumah sampah sanitasi sapi sawah sekolah sensus sensus sayuran survei tangga tanaman ternak transportasi triwulan upah usaha wisatawan wilayah'
).split(' ');
const KNOWN = new Set(SUBJECTS);

const spelling = new Map(SPELLINGS.flatMap((line) => {
  const [right = '', ...others] = line.split(' ');
  return others.map((other) => [other, right] as const);
}));

/** A token in the form in which it is searched: one spelling, no doubling (`rata2`, `rata-rata`). */
const settle = (token: string): string => {
  const single = token.replace(/^(\p{L}{3,})2(?:nya|an)?$/u, '$1');
  return spelling.get(single) ?? single;
};

/** All words of a text, in order; small letters, without accents. */
export function tokens(text: string): string[] {
  const all = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const settled = all.map(settle);
  return settled.filter((token, i) => token !== settled[i - 1]);
}

const SUFFIXES = [/(?:lah|kah|pun)$/, /(?:nya|ku|mu)$/, /(?:kan|an)$/];
/** What goes, and what comes back in its place where a letter was swallowed. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:meny|peny)(?=[aiueo])/, 's'], [/^(?:meng|peng)/, ''], [/^(?:mem|pem)(?=[aiueo])/, 'p'], [/^(?:mem|pem)/, ''], [/^(?:men|pen)(?=[aiueo])/, 't'], [/^(?:men|pen)/, ''],
  [/^(?:ber|ter|per)/, ''], [/^(?:me|pe|di|ke|se|be)/, ''],
];
const ROOT_MIN = 3;

/**
 * What a word comes from: `kemiskinan` and `termiskin` are both `miskin`. Rough on purpose: a root need not be a word, only
 * the same for words of one family, and both forms are searched.
 */
export function root(word: string): string {
  if (/\d/.test(word) || word.length < 5) return word;
  let rest = word;
  for (const suffix of SUFFIXES) rest = shorter(rest, rest.replace(suffix, ''));
  // Two at most: mem-per-, di-ke-.
  for (let layer = 0; layer < 2; layer++) {
    const found = PREFIXES.find(([prefix]) => prefix.test(rest));
    if (found && rest.length > 5) rest = shorter(rest, rest.replace(...found));
  }
  return rest;
}

const shorter = (word: string, stripped: string): string => (stripped.length >= ROOT_MIN ? stripped : word);

export interface Word {
  readonly text: string;
  readonly root: string;
  /** Each one a word, or several that belong together. */
  readonly related: readonly (readonly string[])[];
  /** How much it counts whether a finding has it. */
  readonly weight: number;
  /** One that is in every other title: what only resembles it says nothing. */
  readonly common: boolean;
}

export interface Words {
  readonly all: readonly Word[];
  /** To ask BPS with: at first all that counts; where that finds nothing, the most telling word, or what it comes from. */
  readonly keywords: readonly string[];
}

/** When, and how finely: what is looked for more closely. */
const DETAIL = /^(?:\d{4}|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|semester|triwulan|kecamatan|kelurahan|desa)$/;
/** `ipm`: some titles have it as it is, others in full. */
const SHORT_MAX = 4;
const STEM_MIN = 5;
const WEIGHTS = { subject: 1, detail: 0.5, common: 0.2 } as const;

/** `places`: words of the office's own name, which is in every title. Only Indonesian is corrected. */
export function readQuery(query: string, places: ReadonlySet<string>, lang: 'id' | 'en' = 'id'): Words {
  const typed = tokens(query);
  const meant = typed.filter((token) => !STOP.has(token) && (token.length > 1 || typed.length === 1)).map((token) => (lang === 'id' ? corrected(token) : token));
  const kept = meant.length > 0 ? meant : typed;
  const weightOf = (word: string): number => (DETAIL.test(word) ? WEIGHTS.detail : COMMON.has(word) || places.has(word) ? WEIGHTS.common : WEIGHTS.subject);
  const all = [...new Set(kept)].map((text): Word => ({ text, root: root(text), related: related(text), weight: weightOf(text), common: weightOf(text) === WEIGHTS.common }));
  const subjects = all.filter(({ weight }) => weight === WEIGHTS.subject).map(({ text }) => text);
  const [telling] = all.filter(({ weight }) => weight === WEIGHTS.subject).map(inFull).toSorted((a, b) => Number(KNOWN.has(b)) - Number(KNOWN.has(a)) || b.length - a.length);
  const first = subjects.length > 0 ? subjects.join(' ') : typed.filter((token, _, { length }) => length === 1 || !DETAIL.test(token)).join(' ');
  const second = telling === first ? stem(telling) : telling;
  return { all, keywords: [first, ...(second === undefined ? [] : [second])].map((keyword) => keyword.slice(0, 100)) };
}

/** `miskin` stands in `kemiskinan` and in `penduduk miskin`; shorter ones stand in too much else. */
function stem(word: string): string | undefined {
  const from = root(word);
  return from !== word && from.length >= STEM_MIN && word.includes(from) ? from : undefined;
}

const inFull = ({ text, related: others }: Word): string =>
  (text.length <= SHORT_MAX ? others.find(({ length }) => length > 1)?.join(' ') : undefined) ?? text;

/** The others of its line; `bayarnya` is found in that of `bayar`. */
function related(word: string): string[][] {
  const lines = RELATED.map((text) => text.split(' '));
  const line = lines.find((words) => words.includes(word)) ?? lines.find((words) => words.includes(root(word))) ?? [];
  return line.filter((other) => other !== word).map((other) => other.split('-'));
}

/** The subject that was meant, where a word is no beginning of one and only one is near. */
export function corrected(word: string): string {
  const far = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  if (far === 0 || KNOWN.has(word) || COMMON.has(word) || /\d/.test(word) || SUBJECTS.some((subject) => subject.startsWith(word) || root(subject) === root(word))) return word;
  const near = SUBJECTS.filter((subject) => Math.abs(subject.length - word.length) <= far && distance(word, subject) <= far);
  return near.length === 1 && near[0] !== undefined ? near[0] : word;
}

/** How many letters must be added, left out, exchanged, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
