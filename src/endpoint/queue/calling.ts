/** The desk's side: calling the next visitor, and what becomes of each. */
import { localTime } from '../../contract/calendar.ts';
import type { Officer } from '../../contract/desk.ts';
import type { DeskTicket, NewCall, TicketMove } from '../../contract/desk-queue.ts';
import type { Office } from '../../contract/office.ts';
import type { TicketState } from '../../contract/ticket.ts';
import type { Core } from '../core.ts';
import type { TicketTable, Trx } from '../db/database.ts';
import { invalid, Problem } from '../problem.ts';
import { changed } from './change.ts';
import { promisedFrom, toDeskTicket } from './desk-queue.ts';
import { queuesOf } from './tickets.ts';

/** What may become of a ticket. Back to waiting: a transfer, or a call that was a mistake. */
const MOVES: Readonly<Record<TicketState, readonly TicketState[]>> = {
  waiting: ['waiting', 'called', 'skipped'],
  called: ['called', 'serving', 'done', 'skipped', 'waiting'],
  serving: ['done', 'waiting'],
  done: [],
  skipped: ['called'],
};

/** A change of the queue and, once it is committed, the word of it. */
async function change<T>(core: Core, office: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const result = await core.db.transaction().execute(async (trx) => {
    await changed.count(trx, office);
    return work(trx);
  });
  changed.tell(core, office);
  return result;
}

export async function callNext(core: Core, office: Office, officer: Officer, id: string, { services, counter }: NewCall): Promise<DeskTicket | undefined> {
  const known = queuesOf(office).map(({ code }) => code);
  if (services?.some((service) => !known.includes(service))) throw invalid('services', 'choice');
  const row = await change(core, office.code, async (trx) => {
    const before = await trx.selectFrom('tickets').selectAll().where('call', '=', id).executeTakeFirst();
    if (before) {
      if (before.office !== office.code) throw new Problem('id-reused');
      return before;
    }
    const now = core.clock();
    const waiting = trx.selectFrom('tickets').selectAll().where('office', '=', office.code).where('day', '=', localTime(office.zone, now).day).where('state', '=', 'waiting');
    const next = await (services ? waiting.where('service', 'in', [...services, '']) : waiting).orderBy('taken_at').orderBy('number').limit(1).executeTakeFirst();
    return next && call(trx, next, { officer, counter, now, id });
  });
  return row && toDeskTicket(core.db, row);
}

export async function move(core: Core, office: Office, officer: Officer, id: string, { from, to, service, counter }: TicketMove): Promise<DeskTicket> {
  const queue = queuesOf(office).find(({ code }) => code === service);
  if (service !== undefined && (!queue || to !== 'waiting')) throw invalid('service', 'choice');
  if (!MOVES[from].includes(to) || (from === 'waiting' && to === 'waiting' && !queue)) throw invalid('to', 'choice');
  if (to === 'called' && counter === undefined) throw invalid('counter', 'required');
  const row = await change(core, office.code, async (trx) => {
    const now = core.clock();
    const row = await trx.selectFrom('tickets').selectAll().where('id', '=', id).where('office', '=', office.code).executeTakeFirst();
    if (!row || row.day !== localTime(office.zone, now).day) throw new Problem('not-found');
    // The same again, because an answer got lost, finds what it wanted. A second call wants to be heard a second time.
    if (row.state === to && to !== 'called' && row.officer === officer.name && (queue === undefined || row.service === queue.code)) return row;
    if (row.state !== from) throw new Problem('overtaken');
    if (to === 'called') return call(trx, row, { officer, counter: counter ?? '', now });
    const at = now.toISOString();
    return trx
      .updateTable('tickets')
      .set({
        state: to, officer: officer.name,
        ...(to === 'serving' ? { served_at: at } : {}),
        ...(to === 'done' || to === 'skipped' ? { done_at: at } : {}),
        // Who is sent on keeps the time of arrival, and with it a place before all who came later.
        ...(to === 'waiting' ? { called_at: null, served_at: null, done_at: null, counter: null, ...(queue ? { service: queue.code, service_name: queue.name, waits_from: at } : {}) } : {}),
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  return toDeskTicket(core.db, row);
}

interface Caller {
  readonly officer: Officer;
  readonly counter: string;
  readonly now: Date;
  readonly id?: string;
}

async function call(trx: Trx, row: TicketTable, { officer, counter, now, id }: Caller): Promise<TicketTable> {
  if (row.state === 'waiting') await noteWait(trx, row, now);
  return trx
    .updateTable('tickets')
    .set({ state: 'called', calls: row.calls + 1, counter, officer: officer.name, called_at: now.toISOString(), done_at: null, ...(id === undefined ? {} : { call: id }) })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A call that was taken back as a mistake is replaced by the one after it. */
async function noteWait(trx: Trx, row: TicketTable, now: Date): Promise<void> {
  const { id: ticket, service, office, day } = row;
  const from = promisedFrom(row, await lastDone(trx, row));
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(from)) / 1000));
  await trx.insertInto('queue_waits').values({ ticket, service, office, day, seconds }).onConflict((on) => on.columns(['ticket', 'service']).doUpdateSet({ seconds })).execute();
}

async function lastDone(trx: Trx, { office, day, service }: TicketTable): Promise<string | null> {
  const last = await trx.selectFrom('tickets').select((eb) => eb.fn.max('done_at').as('at')).where('office', '=', office).where('day', '=', day).where('service', '=', service).executeTakeFirst();
  return last?.at ?? null;
}
