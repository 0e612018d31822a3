/**
 * A visitor who has left gets one letter when something waits to be read, not one for each message: the next one is written
 * only after they have been back. What was said is not in it.
 */
import type { ConsultationEvent } from '../../contract/events.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, Db } from '../db/database.ts';
import { each } from '../jobs/each.ts';
import type { Job } from '../jobs/jobs.ts';
import { writeTo } from '../mail/letter.ts';
import { MAIL_JOB } from '../mail/mail.ts';
import { absenceLetter, type News } from './absence-letter.ts';
import { toEvent } from './rows.ts';

export const ABSENCE_JOB = 'absence';
/** How long it may stay unread before a letter goes out; whoever is there reads it sooner. */
export const UNREAD_MS = 5 * 60_000;
/** What was closed longer ago than this, while nobody could write letters, is no longer news. */
const NEWS_MS = 7 * 86_400_000;
const LOOK_BACK = 200;

export const absenceJob = (core: Core): Job => ({
  name: ABSENCE_JOB,
  everyMs: 30_000,
  run: async () => {
    if (!core.mailer) return;
    const now = core.clock();
    await each((after) => unread(core.db, now, after), (row) => look(core, row, now.toISOString()));
    core.jobs.soon(MAIL_JOB);
  },
});

const unread = (db: Db, now: Date, after: string): Promise<ConsultationTable[]> =>
  db.selectFrom('consultations').selectAll()
    .where('answered_at', '<=', new Date(now.getTime() - UNREAD_MS).toISOString())
    .where((eb) => eb.or([eb('state', '=', 'open'), eb('answered_at', '>', new Date(now.getTime() - NEWS_MS).toISOString())]))
    .where('visitor', 'is not', null)
    .where(({ eb, ref }) => eb.and([eb('last_seq', '>', ref('mailed_seq')), eb('last_seq', '>', ref('visitor_read'))]))
    .where('id', '>', after).orderBy('id').limit(100).execute();

async function look(core: Core, row: ConsultationTable, at: string): Promise<void> {
  const rows = await core.db.selectFrom('events').selectAll().where('consultation', '=', row.id).where('seq', '>', row.visitor_read).orderBy('seq', 'desc').limit(LOOK_BACK).execute();
  const newest = rows.map(toEvent);
  // Whoever writes has seen what was there.
  const spokeAt = newest.find((event) => sideOf(event) === 'visitor')?.seq ?? 0;
  const seen = Math.max(row.visitor_read, spokeAt);
  const news = newsIn(newest.filter((event) => event.seq > Math.max(seen, row.mailed_seq) && sideOf(event) === 'officer'));
  // They know already that there is an answer; a meeting, or the end, is told all the same. Looked up in the log, because
  // `mailed_seq` also goes past what no letter is written for, such as who looks after it now.
  const quiet = news === 'answer' && newest.some((event) => event.type === 'message' && event.seq > seen && event.seq <= row.mailed_seq);
  const office = core.offices.find(row.office)?.office;
  await core.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx.updateTable('consultations').set({ mailed_seq: row.last_seq })
      .where('id', '=', row.id).where('mailed_seq', '=', row.mailed_seq).where('visitor_read', '=', row.visitor_read).where('last_seq', '=', row.last_seq).executeTakeFirst();
    if (numUpdatedRows === 0n || news === undefined || quiet || !office) return;
    await writeTo(core, trx, row, absenceLetter(news, office, row), at);
  });
}

function sideOf(event: ConsultationEvent): 'visitor' | 'officer' | undefined {
  if (event.type === 'message') return event.from;
  if (event.type === 'meeting') return event.by;
  return event.type === 'closed' && event.by === 'officer' ? 'officer' : undefined;
}

/** What matters most of it. */
function newsIn(events: readonly ConsultationEvent[]): News | undefined {
  if (events.some(({ type }) => type === 'closed')) return 'closed';
  const meeting = events.find((event) => event.type === 'meeting');
  if (meeting) return meeting.meeting.state === 'cancelled' ? 'cancelled' : 'meeting';
  return events.length > 0 ? 'answer' : undefined;
}
