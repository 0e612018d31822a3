/** What visitors may know of today's queue: numbers, never names. */
import { localTime } from '../../contract/calendar.ts';
import type { Office } from '../../contract/office.ts';
import type { QueueBoard, Standing } from '../../contract/queue.ts';
import type { Core } from '../core.ts';
import type { TicketTable } from '../db/database.ts';
import { Problem } from '../problem.ts';
import { queueChange } from './change.ts';
import { estimate } from './estimate.ts';
import { queuesOf, toTicket } from './tickets.ts';

/** More calls than these nobody can follow on a screen. */
const CALLS_MAX = 8;
/** How far back the time that a visitor takes is looked at. */
const RECENT = 20;

export async function readBoard(core: Core, office: Office): Promise<QueueBoard> {
  const { db } = core;
  const { day } = localTime(office.zone, core.clock());
  // The position first: what changes in between is then announced again rather than not at all.
  const change = await queueChange(db, office.code);
  const today = db.selectFrom('tickets').where('office', '=', office.code).where('day', '=', day);
  const called = await today.selectAll().where('state', 'in', ['called', 'serving']).orderBy('called_at', 'desc').limit(CALLS_MAX).execute();
  const waiting = await today.select((eb) => ['service', eb.fn.countAll().as('count')]).where('state', '=', 'waiting').groupBy('service').execute();
  const counts = new Map(waiting.map(({ service, count }) => [service, Number(count)]));
  return {
    change,
    day,
    calls: called.map((row) => ({ id: row.id, number: row.number, service: row.service_name, counter: row.counter ?? '', calledAt: row.called_at ?? row.taken_at, calls: row.calls })),
    // The reception's queue is shown where somebody waits in it.
    services: queuesOf(office).map(({ code, name }, i, all) => ({ code, name, waiting: counts.get(code) ?? 0, last: i === all.length - 1 }))
      .filter(({ waiting, last }) => waiting > 0 || !last).map(({ last: _last, ...service }) => service),
  };
}

/** `not-found` for a ticket of another day as well: its number is somebody else's today. */
export async function readTicket(core: Core, id: string, forOffice: (code: string) => void): Promise<Standing> {
  const row = await core.db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  forOffice(row.office);
  const { office } = core.offices.get(row.office);
  if (row.day !== localTime(office.zone, core.clock()).day) throw new Problem('not-found');
  if (row.state !== 'waiting') return { ...toTicket(row), calls: row.calls, before: 0 };
  const { before, ...day } = await waitOf(core, row);
  const waitMinutes = estimate(before, day);
  return { ...toTicket(row), calls: row.calls, before, ...(waitMinutes === undefined ? {} : { waitMinutes }) };
}

async function waitOf({ db }: Core, row: TicketTable): Promise<{ before: number; took: readonly number[]; busy: number }> {
  const inQueue = db.selectFrom('tickets').where('office', '=', row.office).where('day', '=', row.day).where('service', '=', row.service);
  const { before } = await inQueue.select((eb) => eb.fn.countAll().as('before')).where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('taken_at', '<', row.taken_at), eb.and([eb('taken_at', '=', row.taken_at), eb('number', '<', row.number)])])).executeTakeFirstOrThrow();
  const { busy } = await inQueue.select((eb) => eb.fn.countAll().as('busy')).where('state', 'in', ['called', 'serving']).executeTakeFirstOrThrow();
  const done = await inQueue.select(['called_at', 'done_at']).where('state', '=', 'done').where('done_at', 'is not', null).orderBy('done_at', 'desc').limit(RECENT).execute();
  const took = done.flatMap(({ called_at, done_at }) => (called_at === null || done_at === null ? [] : [Date.parse(done_at) - Date.parse(called_at)]));
  return { before: Number(before), busy: Number(busy), took };
}
