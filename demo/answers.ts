/**
 * Answers that the demo offices have published, so that the search has some to find. Each says only what the office's own
 * document says; who reads them in the demonstration may take that for granted.
 */
import type { Db } from '../src/endpoint/db/database.ts';

const STANDARD = 'Standar Pelayanan Konsultasi Statistik BPS Kota Semarang';
const PAGE = 'halaman Layanan BPS Kabupaten Semarang';

interface Answer {
  readonly office: '3374' | '3322';
  readonly question: string;
  readonly answer: string;
  readonly source: string;
}

export const ANSWERS: readonly Answer[] = [
  {
    office: '3374', source: STANDARD,
    question: 'Apakah konsultasi statistik dipungut biaya?',
    answer: 'Tidak. Layanan konsultasi statistik tidak dipungut biaya (gratis).',
  },
  {
    office: '3374', source: STANDARD,
    question: 'Berapa lama pertanyaan saya dijawab?',
    answer: 'Dengan cara *online* paling lama 3 (tiga) hari kerja setelah permintaan jelas dan persyaratan pelayanan lengkap. Bila datang langsung, paling lama 10 (sepuluh) menit sejak pengguna pada antrean sebelumnya selesai.',
  },
  {
    office: '3374', source: STANDARD,
    question: 'Kapan WhatsApp kantor dijawab?',
    answer: 'WhatsApp [085-11711-3374](https://wa.me/6285117113374) dibuka di hari kerja dan jam kerja.',
  },
  {
    office: '3374', source: STANDARD,
    question: 'Apa yang diperlukan untuk konsultasi secara online?',
    answer: '1. Alamat *e-mail* yang masih aktif\n2. Akun pada aplikasi pelayanan\n3. Permintaan konsultasi statistik melalui aplikasi pelayanan',
  },
  {
    office: '3322', source: PAGE,
    question: 'Layanan apa saja yang ada di PST BPS Kabupaten Semarang?',
    answer: '1. Layanan Perpustakaan\n2. Layanan Konsultasi Statistik\n3. Layanan Penjualan Produk Statistik\n4. Layanan Rekomendasi Kegiatan Statistik',
  },
  {
    office: '3322', source: PAGE,
    question: 'Ke mana saya menyampaikan pengaduan?',
    answer: 'Ke kotak saran & pengaduan di Pelayanan Statistik Terpadu, lewat e-mail bps3322@bps.go.id, atau lewat WA 0813-8594-3322. Pengaduan juga dapat dilakukan lewat LAPOR: https://www.lapor.go.id/',
  },
];

/** Always the same ones: what an officer has changed or withdrawn stays so at the next start. */
const idOf = (place: number): string => `0199c1d2-0000-7000-8000-${String(place + 1).padStart(12, '0')}`;

export async function addDemoAnswers(db: Db, now: Date): Promise<void> {
  const rows = ANSWERS.map(({ office, question, answer, source }, place) => ({
    id: idOf(place), office, question, answer: `${answer}\n\n(${source})`, consultation: null, published_at: now.toISOString(), published_by: 'Peragaan', withdrawn_at: null,
  }));
  await db.insertInto('published_answers').values(rows).onConflict((on) => on.column('id').doNothing()).execute();
}
