/** Visitors whose addresses have been verified, for tests that are about something else, or whose endpoint's letters they cannot read. */
import { newId } from '../../src/client/identity.ts';
import { newToken } from '../../src/client/token.ts';
import { sha256 } from '../../src/endpoint/crypto.ts';
import type { Db } from '../../src/endpoint/db/database.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { openSession } from '../../src/endpoint/visitors/sessions.ts';

export const VISITOR = { name: 'Rina Wulandari', email: 'rina@contoh.example' } as const;

/** Answers the key of the session. */
export async function seatVisitor(db: Db, office = '3374', { name, email }: { readonly name: string; readonly email: string } = { ...VISITOR, email: `${newId()}@contoh.example` }): Promise<string> {
  const token = newToken();
  const key = await sha256(token);
  await db.transaction().execute((trx) => openSession(trx, new Date(), key, { office, name, email, email_key: email.toLowerCase() }));
  // Tests move the clock as they like; that sessions end is another test's matter.
  await db.updateTable('visitor_sessions').set({ expires_at: '2100-01-01T00:00:00.000Z' }).where('token_hash', '=', key).execute();
  return token;
}

/** In the data folder of an endpoint, which may be running. */
export async function seatVisitorIn(data: string, ...who: Parameters<typeof seatVisitor> extends [Db, ...infer Rest] ? Rest : never): Promise<string> {
  const store = await openStore(data, { visit: true });
  try {
    return await seatVisitor(store.db, ...who);
  } finally {
    await store.close();
  }
}
