/** What is held about a visitor: in numbers for a page, and all of it as a file. Notes that officers wrote for each other are theirs. */
import { localTime } from '../../contract/calendar.ts';
import type { MyData } from '../../contract/my-data.ts';
import { eventsAfter } from '../consultations/events.ts';
import { toConsultation, toEvent } from '../consultations/rows.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, Db } from '../db/database.ts';
import { asDownload } from '../files/names.ts';
import { DAY_MS } from '../limits.ts';
import { streamOf } from '../tables/stream.ts';
import type { SignedIn } from '../visitors/sessions.ts';

type Held = MyData['consultations'][number];

async function countOf(db: Db, table: 'events' | 'attachments' | 'meetings', consultation: string): Promise<number> {
  const of = db.selectFrom(table).where('consultation', '=', consultation);
  const { count } = await (table === 'events' ? of.where('type' as never, '=', 'message' as never) : of).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

async function toHeld({ db, offices }: Core, row: ConsultationTable): Promise<Held> {
  const days = offices.get(row.office).policy.retention.consultations;
  const [messages, files, meetings] = [await countOf(db, 'events', row.id), await countOf(db, 'attachments', row.id), await countOf(db, 'meetings', row.id)];
  return {
    number: row.number, topic: row.topic, startedAt: row.started_at, state: row.state, messages, files, meetings, rated: row.rating !== null,
    ...(days === undefined || row.closed_at === null ? {} : { erasedOn: new Date(Date.parse(row.closed_at) + days * DAY_MS).toISOString() }),
  };
}

const consultationsOf = ({ db }: Core, { id }: SignedIn): Promise<ConsultationTable[]> =>
  db.selectFrom('consultations').selectAll().where('visitor', '=', id).orderBy('started_at', 'desc').orderBy('id', 'desc').execute();

/** Without the consultations. */
async function aboutOf({ db, clock }: Core, { id, office, name, email }: SignedIn): Promise<Omit<MyData, 'consultations'>> {
  const { created_at: registeredAt } = await db.selectFrom('visitors').select('created_at').where('id', '=', id).executeTakeFirstOrThrow();
  const sessions = await db.selectFrom('visitor_sessions').select(['created_at as since', 'expires_at as until'])
    .where('visitor', '=', id).where('expires_at', '>', clock().toISOString()).orderBy('created_at', 'desc').execute();
  const letters = await db.selectFrom('mails').select(['subject', 'created_at as at']).where('office', '=', office).where('to_address', '=', email).orderBy('created_at', 'desc').execute();
  return { visitor: { name, email, registeredAt }, sessions, letters };
}

export async function myData(core: Core, visitor: SignedIn): Promise<MyData> {
  const consultations: Held[] = [];
  for (const row of await consultationsOf(core, visitor)) consultations.push(await toHeld(core, row));
  return { ...(await aboutOf(core, visitor)), consultations };
}

/** One consultation in full, its log some hundred lines at a time. */
async function* written({ db }: Core, row: ConsultationTable): AsyncGenerator<string> {
  const rating = row.rating === null ? undefined : await db.selectFrom('ratings').select(['rated_at', 'body']).where('id', '=', row.rating).executeTakeFirst();
  const opened = await db.selectFrom('access_log').select('at').where('kind', '=', 'consultation').where('record', '=', row.id).orderBy('at').execute();
  const about = {
    ...toConsultation(row), name: row.name, email: row.email, closedAt: row.closed_at ?? undefined, openedByOfficersAt: opened.map(({ at }) => at),
    ...(rating ? { rating: { ratedAt: rating.rated_at, ...(JSON.parse(rating.body) as object) } } : {}),
  };
  yield `${JSON.stringify(about).slice(0, -1)},"events":[`;
  let after = 0;
  for (;;) {
    const events = await eventsAfter(db, row.id, after);
    if (events.length > 0) yield `${after === 0 ? '' : ','}\n${events.map((event) => JSON.stringify(toEvent(event))).join(',\n')}`;
    const last = events.at(-1);
    if (!last) break;
    after = last.seq;
  }
  yield ']}';
}

async function* copyOf(core: Core, visitor: SignedIn, madeAt: string): AsyncGenerator<string> {
  const { name, address } = core.offices.get(visitor.office).office;
  yield `${JSON.stringify({ office: { code: visitor.office, name, address }, madeAt, ...(await aboutOf(core, visitor)) }).slice(0, -1)},"consultations":[`;
  for (const [i, row] of (await consultationsOf(core, visitor)).entries()) {
    yield i === 0 ? '\n' : ',\n';
    yield* written(core, row);
  }
  yield ']}\n';
}

export function copyMyData(core: Core, visitor: SignedIn, headers: Headers): Response {
  const now = core.clock();
  const { zone, code } = core.offices.get(visitor.office).office;
  headers.set('Content-Type', 'application/json');
  headers.set('Content-Disposition', asDownload(`data-saya-${code}-${localTime(zone, now).day}.json`));
  return new Response(streamOf(copyOf(core, visitor, now.toISOString())), { headers });
}
