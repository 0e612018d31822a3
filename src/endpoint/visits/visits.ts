/** The guest book and its queue numbers. */
import { localTime } from '../../contract/calendar.ts';
import type { VisitRecord } from '../../contract/desk.ts';
import type { NewVisit, VisitReceipt } from '../../contract/guest-book.ts';
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import { next } from '../db/counters.ts';
import type { Db, VisitTable } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';

/** For a visit that none of the office's services is meant for. */
const RECEPTION = { prefix: 'PST', name: 'Pelayanan Statistik Terpadu' };

/** The first service, in the office's own order, that serves one of the things the visitor came for. */
export function queueFor(office: Pick<Office, 'services'>, chosen: readonly number[]): { prefix: string; name: string } {
  const bits = chosen.reduce((sum, bit) => sum | bit, 0);
  return office.services.find((service) => (service.skd & bits) !== 0) ?? RECEPTION;
}

const receiptOf = (row: VisitTable): VisitReceipt => ({ id: row.id, number: row.number, service: row.service, signedAt: row.signed_at });

export async function signVisit(core: Core, office: Office, id: string, visit: NewVisit): Promise<VisitReceipt> {
  const body = canonicalJson(visit);
  const contentHash = await sha256(canonicalJson({ office: office.code, visit }));
  const { row } = await once<VisitTable>(core.db, {
    find: (trx) => trx.selectFrom('visits').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      const now = core.clock();
      const { day } = localTime(office.zone, now);
      const { prefix, name } = queueFor(office, visit.services);
      const place = await next(trx, `queue/${office.code}/${day}/${prefix}`);
      const made = await trx
        .insertInto('visits')
        .values({
          id, office: office.code, day, number: `${prefix}-${String(place).padStart(3, '0')}`, service: name,
          signed_at: now.toISOString(), body, content_hash: contentHash,
        })
        .onConflict((on) => on.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!made) throw new LostRace();
      return made;
    },
  });
  return receiptOf(row);
}

export async function listNewestVisits(db: Db, office: string, limit: number): Promise<VisitRecord[]> {
  const rows = await db.selectFrom('visits').selectAll().where('office', '=', office).orderBy('signed_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...receiptOf(row), visit: JSON.parse(row.body) as NewVisit }));
}
