/** Filing a complaint: its number, its promises, and the first line of its log. */
import { localTime } from '../../contract/calendar.ts';
import type { ComplaintReceipt, NewComplaint } from '../../contract/complaint.ts';
import type { Office } from '../../contract/office.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { Core } from '../core.ts';
import { canonicalJson, hexOf, sameHash, sha256 } from '../crypto.ts';
import { next } from '../db/counters.ts';
import type { ComplaintTable } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { claim } from '../files/attachments.ts';
import { DAY_MS, HOUR_MS, type Limit } from '../limits.ts';
import { invalid } from '../problem.ts';
import { fromNetwork } from '../visitors/from-network.ts';
import { examineBy, settleBy } from './due.ts';
import { receiptOf, type Stored } from './rows.ts';

/** A village behind one address of its telephone operator may complain; a robot may not go on. */
const FILED: readonly Limit[] = [{ times: 60, withinMs: HOUR_MS }, { times: 300, withinMs: DAY_MS }];

/** `from`: where the request came from. */
export async function file(core: Core, content: OfficeContent, id: string, complaint: NewComplaint, from: string): Promise<ComplaintReceipt> {
  const { office } = content;
  const { identity, secretHash, attachments, ...written } = complaint;
  const contentHash = await sha256(canonicalJson({ office: office.code, complaint }));
  const limited = await fromNetwork(core, 'complaints', from, FILED);
  const secret = hexOf(secretHash);
  const { row } = await once<ComplaintTable>(core.db, {
    find: (trx) => trx.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => found.erased_at !== null || sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      const now = core.clock();
      check(office, complaint, now);
      // A code that opened two complaints would show one visitor another's.
      const holder = await trx.selectFrom('complaints').select('id').where('secret_hash', '=', secret).executeTakeFirst();
      // The same complaint may have been filed since we looked for it.
      if (holder) throw holder.id === id ? new LostRace() : invalid('secretHash', 'used');
      await limited.count(trx);
      const [at, year] = [now.toISOString(), localTime(office.zone, now).day.slice(0, 4)];
      const running = await next(trx, `complaint/${office.code}/${year}`);
      const settle = settleBy(content, now);
      const made = await trx
        .insertInto('complaints')
        .values({
          id, office: office.code, number: `PGD-${office.code}-${year}-${String(running).padStart(4, '0')}`, filed_at: at, content_hash: contentHash,
          identity, secret_hash: secret, stage: 'received', withdrawn: 0, complete_at: at, promised_by: settle, examine_by: examineBy(content, now),
          settle_by: settle, examine_warned_at: null, settle_warned_at: null, closed_at: null, turn: 'office', last_seq: 1, last_at: at, erased_at: null,
          body: canonicalJson(written),
        })
        .onConflict((on) => on.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!made) throw new LostRace();
      const files = await claim(trx, { owner: secret }, { id, from: 'visitor', attachments, complaint: id });
      if (files.length > 0) {
        const body: Stored = { ...written, attachments: files };
        await trx.updateTable('complaints').set({ body: canonicalJson(body) }).where('id', '=', id).execute();
      }
      await trx.insertInto('complaint_events')
        .values({ complaint: id, seq: 1, type: 'received', at, event_id: null, officer: null, officer_name: null, text: null, detail: null, content_hash: null }).execute();
      return made;
    },
  });
  return receiptOf(row);
}

/** Only for a new one: what was accepted stays so when the office drops a service. */
function check(office: Office, { happenedOn, service }: NewComplaint, now: Date): void {
  if (happenedOn !== undefined && happenedOn > localTime(office.zone, now).day) throw invalid('happenedOn', 'future');
  if (service !== undefined && !office.services.some(({ code }) => code === service)) throw invalid('service', 'choice');
}
