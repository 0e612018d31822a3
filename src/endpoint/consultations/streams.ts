/** A consultation and an inbox as streams. The reader's own position is the only cursor. */
import type { EventPage, ReadMarks } from '../../contract/events.ts';
import type { Core } from '../core.ts';
import { inboxCounter } from '../db/counters.ts';
import type { ConsultationTable, Db } from '../db/database.ts';
import { readEpoch } from '../db/migrate.ts';
import { Seldom } from '../live/seldom.ts';
import { frame } from '../live/streams.ts';
import { eventsAfter, PAGE_MAX, readPage } from './events.ts';
import { readMarksOf, sameMarks, toMarks } from './read-marks.ts';
import { toEvent } from './rows.ts';

type Allowed = () => Promise<boolean>;

/**
 * In a busy hour every change of an office would be read by every officer: of 500 conversations with 20 officers the endpoint
 * did little else. What an officer has open comes through a stream of its own, at once.
 */
const INBOX_EVERY_MS = 500;

export function streamEvents(core: Core, { id, office }: ConsultationTable, after: number, allowed?: Allowed): Response {
  let applied = after;
  let told: ReadMarks = { visitor: 0, officer: 0 };
  let typedAt = 0;
  return core.streams.open({
    watch: (wake) => core.hub.watch({ office, consultation: id }, wake),
    hello: async () => {
      const { last_seq: last, ...marks } = await core.db.selectFrom('consultations').select(['last_seq', 'visitor_read', 'officer_read']).where('id', '=', id).executeTakeFirstOrThrow();
      told = toMarks(marks);
      return { epoch: await readEpoch(core.db), last, read: told };
    },
    read: async () => {
      const events = (await eventsAfter(core.db, id, applied)).map(toEvent);
      applied = events.at(-1)?.seq ?? applied;
      const frames = events.map((event) => frame('event', event, event.seq));
      const marks = await readMarksOf(core.db, id);
      if (!sameMarks(marks, told)) frames.push(frame('read', (told = marks)));
      const typist = core.hub.typists.of(id);
      if (typist && typist.at > typedAt) frames.push(frame('typing', { name: typist.name }));
      typedAt = typist?.at ?? typedAt;
      return { frames, more: events.length === PAGE_MAX };
    },
    ...(allowed ? { allowed } : {}),
  });
}

/** A page at once when there is something after the position, otherwise when there is or the time is over. */
export async function awaitEvents(core: Core, row: ConsultationTable, after: number, seconds: number): Promise<EventPage> {
  const { id, office } = row;
  if (seconds === 0) return readPage(core.db, row, after);
  let marks: ReadMarks | undefined;
  const page = await core.streams.wait((wake) => core.hub.watch({ office, consultation: id }, wake), async () => {
    const now = await readPage(core.db, row, after);
    marks ??= now.read;
    return now.events.length > 0 || !sameMarks(now.read, marks) ? now : undefined;
  }, seconds * 1_000);
  return page ?? readPage(core.db, row, after);
}

export async function inboxChange(db: Db, office: string): Promise<number> {
  const row = await db.selectFrom('counters').select('value').where('name', '=', inboxCounter(office)).executeTakeFirst();
  return row?.value ?? 0;
}

/** Without a position the reader starts at now: `hello` tells it where that is. */
export function streamInbox(core: Core, office: string, after: number | undefined, allowed: Allowed): Response {
  let told = after;
  return core.streams.open({
    watch: (wake) => {
      const seldom = new Seldom(wake, INBOX_EVERY_MS);
      const unwatch = core.hub.watch({ office }, seldom.wake);
      return () => {
        unwatch();
        seldom.stop();
      };
    },
    hello: async () => {
      const change = await inboxChange(core.db, office);
      told ??= change;
      return { change };
    },
    read: async () => {
      const change = await inboxChange(core.db, office);
      const frames = change === told ? [] : [frame('change', { change }, change)];
      told = change;
      return { frames, more: false };
    },
    allowed,
  });
}

/** What the hub's sweep asks: how far each office's inbox has come. */
export async function inboxChanges(db: Db, offices: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const byName = new Map(offices.map((office) => [inboxCounter(office), office]));
  const rows = await db.selectFrom('counters').selectAll().where('name', 'in', [...byName.keys()]).execute();
  return new Map(rows.map(({ name, value }) => [byName.get(name) ?? name, value]));
}
