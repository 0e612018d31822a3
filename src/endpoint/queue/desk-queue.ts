/** Today's queue as the desk sees it: with the names of those who signed the guest book, and how long people have waited. */
import { localTime } from '../../contract/calendar.ts';
import type { DeskQueue, DeskTicket } from '../../contract/desk-queue.ts';
import type { NewVisit } from '../../contract/guest-book.ts';
import type { Core } from '../core.ts';
import type { Db, TicketTable } from '../db/database.ts';
import { queueChange } from './change.ts';
import { median } from './estimate.ts';
import { toTicket } from './tickets.ts';

interface Visit {
  readonly id: string;
  readonly body: string;
}

/** The standard promises a time from when the visitor before in the same queue was done; for who came after that, from then. */
export const promisedFrom = ({ waits_from }: Pick<TicketTable, 'waits_from'>, lastDone: string | null): string => (lastDone !== null && lastDone > waits_from ? lastDone : waits_from);

function deskTicket(row: TicketTable, visit: Visit | undefined, lastDone: string | null): DeskTicket {
  const { name, institutionName } = visit ? (JSON.parse(visit.body) as NewVisit) : {};
  return {
    ...toTicket(row),
    calls: row.calls,
    ...(row.state === 'waiting' ? { dueFrom: promisedFrom(row, lastDone) } : {}),
    ...(row.called_at === null ? {} : { calledAt: row.called_at }),
    ...(row.served_at === null ? {} : { servedAt: row.served_at }),
    ...(row.done_at === null ? {} : { doneAt: row.done_at }),
    ...(row.officer === null ? {} : { officer: row.officer }),
    ...(visit && name !== undefined && institutionName !== undefined ? { visit: { id: visit.id, name, institution: institutionName } } : {}),
  };
}

/** What was just moved; the queue as a whole says from when it waits. */
export async function toDeskTicket(db: Db, row: TicketTable): Promise<DeskTicket> {
  return deskTicket(row, await db.selectFrom('visits').select(['id', 'body']).where('ticket', '=', row.id).executeTakeFirst(), null);
}

export async function readDeskQueue(core: Core, office: string): Promise<DeskQueue> {
  const { office: profile, policy } = core.offices.get(office);
  const { day } = localTime(profile.zone, core.clock());
  const change = await queueChange(core.db, office);
  const rows = await core.db.selectFrom('tickets').selectAll().where('office', '=', office).where('day', '=', day).orderBy('taken_at').orderBy('number').execute();
  const visits = await core.db.selectFrom('visits').select(['id', 'body', 'ticket']).where('office', '=', office).where('day', '=', day).where('ticket', 'is not', null).execute();
  const waits = await core.db.selectFrom('queue_waits').select('seconds').where('office', '=', office).where('day', '=', day).execute();
  const byTicket = new Map(visits.map((visit) => [visit.ticket, visit]));
  const lastDone = new Map<string, string>();
  for (const { service, done_at } of rows) if (done_at !== null && done_at > (lastDone.get(service) ?? '')) lastDone.set(service, done_at);
  return {
    change,
    day,
    tickets: rows.map((row) => deskTicket(row, byTicket.get(row.id), lastDone.get(row.service) ?? null)),
    waits: waitsOf(waits.map(({ seconds }) => seconds), policy.queue.callWithinMinutes),
  };
}

function waitsOf(seconds: readonly number[], withinMinutes: number | undefined): DeskQueue['waits'] {
  const middle = median(seconds);
  return {
    called: seconds.length,
    ...(middle === undefined ? {} : { median: Math.round(middle), longest: Math.max(...seconds) }),
    ...(withinMinutes === undefined ? {} : { kept: seconds.filter((wait) => wait <= withinMinutes * 60).length }),
  };
}
