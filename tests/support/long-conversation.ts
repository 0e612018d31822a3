/** A conversation of any length, put straight into the store: what the visitor of a bench or a test then opens. */
import { sha256 } from '../../src/endpoint/crypto.ts';
import { NEW_CONSULTATION, type Db } from '../../src/endpoint/db/database.ts';
import { newId, newToken } from './test-office.ts';

export const OLDEST = 'Pesan pertama dari semuanya';
export const NEWEST = 'Pesan terakhir dari semuanya';

const TEXTS = [
  'Baik, terima kasih.',
  'Apakah jumlah penduduk tiap kecamatan tahun 2025 sudah tersedia, dan di publikasi mana dapat saya baca?',
  'Ada, pada publikasi Kota Semarang Dalam Angka, tabel penduduk menurut kecamatan. Tahun 2020 sampai 2024 sudah lengkap; angka 2025 menyusul setelah rilis. Bila perlu menurut kelompok umur, lihat https://semarangkota.bps.go.id/id/publication, bagian kependudukan.',
];

const WHO = { name: 'Siti Rahmawati', email: 'siti@contoh.example' };
const EXPIRES = '2099-01-01T00:00:00.000Z';

interface LongConversation {
  /** What the visitor's tab keeps of it, by the last part of its key. */
  readonly kept: { readonly session: object; readonly open: object };
  prepare(db: Db): Promise<void>;
}

/** Every few messages a day goes by. */
const timeOf = (i: number, count: number): string => new Date(Date.UTC(2026, 10, 20, 3) - (count - i) * 7 * 60_000).toISOString();

export function longConversation(count: number, office = '3374'): LongConversation {
  const [id, token] = [newId(), newToken()];
  const at = timeOf(count, count);
  const consultation = { id, office, number: `${office}-2026-0001`, state: 'open' as const, startedAt: timeOf(0, count), dueOn: '2026-11-25' };
  const text = (i: number): string => (i === 0 ? OLDEST : i === count - 1 ? NEWEST : `Pesan ${i + 1}: ${TEXTS[i % TEXTS.length]}`);
  const event = (i: number) => ({
    consultation: id, seq: i + 1, type: 'message' as const, at: timeOf(i, count), message_id: newId(),
    sender: i % 3 === 2 ? ('officer' as const) : ('visitor' as const), sender_name: i % 3 === 2 ? 'Dewi Lestari' : null, text: text(i), detail: null,
  });
  return {
    kept: { session: { token, visitor: { ...WHO, office, expiresAt: EXPIRES } }, open: consultation },
    prepare: async (db) => {
      const visitor = newId();
      await db.insertInto('visitors').values({ ...WHO, id: visitor, office, email_key: WHO.email, created_at: at }).execute();
      await db.insertInto('visitor_sessions').values({ token_hash: await sha256(token), visitor, created_at: at, expires_at: EXPIRES }).execute();
      await db.insertInto('consultations').values({
        ...NEW_CONSULTATION, id, office, number: consultation.number, ...WHO, visitor, token_hash: '', content_hash: '',
        state: 'open', started_at: consultation.startedAt, due_on: consultation.dueOn, last_seq: count, last_at: at, last_text: NEWEST, last_from: 'visitor', change: 1,
      }).execute();
      const events = Array.from({ length: count }, (_, i) => event(i));
      for (let i = 0; i < count; i += 500) await db.insertInto('events').values(events.slice(i, i + 500)).execute();
    },
  };
}
