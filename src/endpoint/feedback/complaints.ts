/** Complaints and the numbers people quote when they ask what became of one. */
import { localTime } from '../../contract/calendar.ts';
import type { ComplaintRecord } from '../../contract/desk.ts';
import type { ComplaintReceipt, NewComplaint } from '../../contract/feedback.ts';
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import { next } from '../db/counters.ts';
import type { ComplaintTable, Db } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';

const receiptOf = (row: ComplaintTable): ComplaintReceipt => ({ id: row.id, number: row.number, filedAt: row.filed_at });

export async function complain(core: Core, office: Office, id: string, complaint: NewComplaint): Promise<ComplaintReceipt> {
  const body = canonicalJson(complaint);
  const contentHash = await sha256(canonicalJson({ office: office.code, complaint }));
  const { row } = await once<ComplaintTable>(core.db, {
    find: (trx) => trx.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      const now = core.clock();
      const year = localTime(office.zone, now).day.slice(0, 4);
      const running = await next(trx, `complaint/${office.code}/${year}`);
      const made = await trx
        .insertInto('complaints')
        .values({
          id, office: office.code, number: `PGD-${office.code}-${year}-${String(running).padStart(4, '0')}`,
          filed_at: now.toISOString(), body, content_hash: contentHash,
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

export async function listNewestComplaints(db: Db, office: string, limit: number): Promise<ComplaintRecord[]> {
  const rows = await db.selectFrom('complaints').selectAll().where('office', '=', office).orderBy('filed_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...receiptOf(row), complaint: JSON.parse(row.body) as NewComplaint }));
}
