/** Tickets: numbers without holes or doubles, given in the transaction that stores them. */
import { localTime } from '../../contract/calendar.ts';
import type { Office } from '../../contract/office.ts';
import { RECEPTION, type NewTicket } from '../../contract/queue.ts';
import type { Ticket } from '../../contract/ticket.ts';
import type { Core } from '../core.ts';
import { next } from '../db/counters.ts';
import type { TicketTable, Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { HOUR_MS, MINUTE_MS, type Limit } from '../limits.ts';
import { invalid } from '../problem.ts';
import { fromNetwork } from '../visitors/from-network.ts';
import { changed } from './change.ts';

/** A busy front office behind one address gives out fewer; a robot would otherwise fill the day. */
const TAKEN: readonly Limit[] = [{ times: 100, withinMs: 10 * MINUTE_MS }, { times: 400, withinMs: HOUR_MS }];

export interface Queue {
  readonly code: string;
  readonly prefix: string;
  readonly name: string;
}

export const toTicket = (row: TicketTable): Ticket => ({
  id: row.id, number: row.number, service: { code: row.service, name: row.service_name }, takenAt: row.taken_at, state: row.state,
  ...(row.counter === null ? {} : { counter: row.counter }),
});

export const queuesOf = (office: Pick<Office, 'services'>): readonly Queue[] => [...office.services, RECEPTION];

/** The first service, in the office's own order, that serves one of the things the visitor came for. */
export function queueFor(office: Pick<Office, 'services'>, chosen: readonly number[]): Queue {
  const bits = chosen.reduce((sum, bit) => sum | bit, 0);
  return office.services.find((service) => (service.skd & bits) !== 0) ?? RECEPTION;
}

/** The next number of a service, from now on in the queue. Throws `LostRace` when another transaction has made the same id. */
export async function issue(trx: Trx, office: Office, id: string, { code, prefix, name }: Queue, now: Date): Promise<TicketTable> {
  const { day } = localTime(office.zone, now);
  const place = await next(trx, `queue/${office.code}/${day}/${prefix}`);
  const made = await trx
    .insertInto('tickets')
    .values({
      id, office: office.code, day, prefix, place, number: numberOf(prefix, place), service: code, service_name: name, state: 'waiting',
      taken_at: now.toISOString(), waits_from: now.toISOString(), calls: 0, counter: null, officer: null, call: null, called_at: null, served_at: null, done_at: null,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) throw new LostRace();
  return made;
}

const numberOf = (prefix: string, place: number): string => `${prefix}-${String(place).padStart(3, '0')}`;

/** `ks 14` as it is printed: `KS-014`. Anything else stays as it is, and is found nowhere. */
export function asPrinted(typed: string): string {
  const [, prefix, place] = /^([a-z]{1,3})[\s.-]*0*(\d{1,5})$/i.exec(typed.trim()) ?? [];
  return prefix === undefined || place === undefined ? typed : numberOf(prefix.toUpperCase(), Number(place));
}

export async function take(core: Core, office: Office, id: string, { service }: NewTicket, address: string): Promise<Ticket> {
  const queue = queuesOf(office).find(({ code }) => code === service);
  const limited = await fromNetwork(core, 'ticket', address, TAKEN);
  const { row, made } = await once<TicketTable>(core.db, {
    find: (trx) => trx.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst(),
    // It may have been transferred since: its prefix is what it was taken for.
    same: (found) => found.office === office.code && found.prefix === queue?.prefix,
    make: async (trx) => {
      if (!queue) throw invalid('service', 'choice');
      await limited.count(trx);
      await changed.count(trx, office.code);
      return issue(trx, office, id, queue, core.clock());
    },
  });
  if (made) changed.tell(core, office.code);
  return toTicket(row);
}
