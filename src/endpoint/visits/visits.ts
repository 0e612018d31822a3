/** The guest book, and the queue number that a visit has. */
import { localTime } from '../../contract/calendar.ts';
import type { VisitRecord } from '../../contract/desk.ts';
import type { NewVisit, VisitReceipt } from '../../contract/guest-book.ts';
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import type { Db, TicketTable, Trx, VisitTable } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Limit } from '../limits.ts';
import { invalid } from '../problem.ts';
import { changed } from '../queue/change.ts';
import { asPrinted, issue, queueFor, toTicket } from '../queue/tickets.ts';
import { fromNetwork } from '../visitors/from-network.ts';
import { foundBy } from './found-by.ts';

const SIGNED: readonly Limit[] = [{ times: 100, withinMs: 10 * MINUTE_MS }, { times: 400, withinMs: HOUR_MS }];
/** What was written without a network comes all at once when there is one again. */
const DELIVERED: readonly Limit[] = [{ times: 1_000, withinMs: HOUR_MS }];

/** Whoever signed longer ago than this has been served, or has gone: a number would keep a place for nobody. */
const LATE_MS = 10 * MINUTE_MS;
/** A tablet's clock may have been set meanwhile; what it says is taken only where it can be true. */
const OLDEST_MS = 60 * DAY_MS;

const receiptOf = ({ id, signed_at }: VisitTable, ticket: TicketTable | undefined): VisitReceipt =>
  ({ id, signedAt: signed_at, ...(ticket ? { ticket: toTicket(ticket) } : {}) });

/** When it was written, as far as that can be true. */
function signedAt(delayed: number | undefined, now: Date): Date {
  const ago = (delayed ?? 0) * 1000;
  return ago < OLDEST_MS ? new Date(now.getTime() - ago) : now;
}

export async function signVisit(core: Core, office: Office, id: string, { delayed, ...visit }: NewVisit, address: string): Promise<VisitReceipt> {
  const contentHash = await sha256(canonicalJson({ office: office.code, visit }));
  const limited = await (delayed === undefined ? fromNetwork(core, 'visit', address, SIGNED) : fromNetwork(core, 'late-visit', address, DELIVERED));
  const { row, made } = await once<VisitTable>(core.db, {
    find: (trx) => trx.selectFrom('visits').selectAll().where('id', '=', id).executeTakeFirst(),
    // What was erased is not taken in again, and a tablet that delivers it once more is told that it was delivered.
    same: (found) => found.erased_at !== null || sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      await limited.count(trx);
      const now = core.clock();
      const signed = signedAt(delayed, now);
      const ticket = await ticketFor(core, trx, office, id, visit, { now, signed });
      const row = await trx
        .insertInto('visits')
        .values({
          id, office: office.code, day: localTime(office.zone, signed).day, ticket: ticket ?? null, signed_at: signed.toISOString(), received_at: now.toISOString(),
          body: canonicalJson(visit), content_hash: contentHash, ...foundBy(visit), erased_at: null,
        })
        .onConflict((on) => on.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new LostRace();
      return row;
    },
  });
  if (made && row.ticket !== null) changed.tell(core, office.code);
  const ticket = row.ticket === null ? undefined : await core.db.selectFrom('tickets').selectAll().where('id', '=', row.ticket).executeTakeFirst();
  return receiptOf(row, ticket);
}

/** The number that was taken before, or a new one where the office gives it with the guest book. */
async function ticketFor(core: Core, trx: Trx, office: Office, id: string, visit: NewVisit, { now, signed }: { now: Date; signed: Date }): Promise<string | undefined> {
  const late = now.getTime() - signed.getTime() > LATE_MS;
  const { order } = core.offices.get(office.code).policy.queue;
  if (visit.queueNumber === undefined) {
    if (order === 'number-first' || late) return undefined;
    await changed.count(trx, office.code);
    return (await issue(trx, office, id, queueFor(office, visit.services), now)).id;
  }
  await changed.count(trx, office.code);
  const named = await claim(trx, office, visit.queueNumber, signed);
  if (typeof named !== 'string') return named.id;
  // Nobody stands at the tablet any more who could correct it.
  if (late) return undefined;
  throw invalid('queueNumber', named);
}

async function claim(trx: Trx, office: Office, number: string, signed: Date): Promise<TicketTable | 'unknown' | 'taken'> {
  const { day } = localTime(office.zone, signed);
  const ticket = await trx.selectFrom('tickets').selectAll().where('office', '=', office.code).where('day', '=', day).where('number', '=', asPrinted(number)).executeTakeFirst();
  if (!ticket) return 'unknown';
  const taken = await trx.selectFrom('visits').select('id').where('ticket', '=', ticket.id).executeTakeFirst();
  return taken ? 'taken' : ticket;
}

export async function withTickets(db: Db, rows: readonly VisitTable[]): Promise<VisitRecord[]> {
  const ids = rows.flatMap(({ ticket }) => (ticket === null ? [] : [ticket]));
  const tickets = ids.length === 0 ? [] : await db.selectFrom('tickets').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return rows.map((row) => ({ ...receiptOf(row, byId.get(row.ticket ?? '')), visit: JSON.parse(row.body) as NewVisit, ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }) }));
}
