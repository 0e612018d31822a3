/** The guest book of a year in a big city: 20,000 visits, more than most offices will ever have. */
import { canonicalJson } from '../../src/endpoint/crypto.ts';
import { addOfficer } from '../../src/endpoint/desk/officers.ts';
import { hashPassword } from '../../src/endpoint/node/passwords.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { foundBy } from '../../src/endpoint/visits/found-by.ts';
import { aVisit, newId, PASSWORD } from '../support/test-office.ts';

export const VISITS = 20_000;
export const USER = 'petugas-ukur';

/** From this day on, one every 25 minutes. */
export async function fillGuestBook(data: string, from: string): Promise<void> {
  const store = await openStore(data);
  await addOfficer(store.db, { user: USER, name: 'Petugas Ukur', office: '3374', passwordHash: await hashPassword(PASSWORD) });
  const begin = Date.parse(`${from}T01:00:00Z`);
  for (let first = 0; first < VISITS; first += 500) {
    await store.db.transaction().execute(async (trx) => {
      for (let i = first; i < first + 500; i++) {
        const visit = aVisit({ name: `Tamu Nomor ${i}`, email: `tamu${i}@contoh.example`, phone: `0812 0000 ${i}`, institutionName: `Universitas Contoh ${i % 97}`, services: [1, 16], channels: [1, 2] });
        const at = new Date(begin + i * 1_500_000).toISOString();
        await trx.insertInto('visits').values({
          id: newId(), office: '3374', day: at.slice(0, 10), ticket: null, signed_at: at, received_at: at, body: canonicalJson(visit), content_hash: '', ...foundBy(visit), erased_at: null,
        }).execute();
      }
    });
  }
  await store.close();
}
