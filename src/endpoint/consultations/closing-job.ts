/**
 * Closes what no visitor answers any more, as the service standard says: seven days after the office's last answer, with a
 * warning two days before. The time does not run while the office owes an answer, nor before a meeting that was agreed.
 */
import { localTime } from '../../contract/calendar.ts';
import { endOf } from '../../contract/meeting.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, Db, Trx } from '../db/database.ts';
import { LostRace } from '../db/once.ts';
import { each } from '../jobs/each.ts';
import type { Job } from '../jobs/jobs.ts';
import { DAY_MS } from '../limits.ts';
import { writeTo } from '../mail/letter.ts';
import { MAIL_JOB } from '../mail/mail.ts';
import { toMeeting } from '../meetings/meetings.ts';
import { append, type Appended, type Entry } from './append.ts';
import { closingLetter } from './closing-letter.ts';

export const CLOSING_JOB = 'closing';
/** Days of 24 hours. The last is also the least that lies between warning and closing, however long the endpoint was down. */
export const CLOSING = { warnAfter: 5, closeAfter: 7, notice: 2 } as const;

export const closingJob = (core: Core): Job => ({
  name: CLOSING_JOB,
  everyMs: 60_000,
  run: async () => {
    const now = core.clock();
    await each((after) => waiting(core.db, now, after), (row) => lookAfter(core, row, now));
    core.jobs.soon(MAIL_JOB);
  },
});

/** Where it has been the visitor's turn for as long as a warning takes; some of them have a meeting ahead. */
const waiting = (db: Db, now: Date, after: string): Promise<ConsultationTable[]> =>
  db.selectFrom('consultations').selectAll().where('state', '=', 'open').where('answered_at', '<=', before(now, CLOSING.warnAfter))
    .where('id', '>', after).orderBy('id').limit(100).execute();

const before = (now: Date, days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();

async function lookAfter(core: Core, row: ConsultationTable, now: Date): Promise<void> {
  const since = await waitsSince(core.db, row);
  if (now.getTime() < since + CLOSING.warnAfter * DAY_MS) return;
  const at = now.toISOString();
  if (row.warned_at === null) {
    const closesAt = new Date(Math.max(since + CLOSING.closeAfter * DAY_MS, now.getTime() + CLOSING.notice * DAY_MS));
    const office = core.offices.find(row.office)?.office;
    const closesOn = localTime(office?.zone ?? 'Asia/Jakarta', closesAt).day;
    await say(core, row, at, { type: 'closing-soon', head: { warned_at: at }, detail: { closesOn } }, async (trx, { consultation }) => {
      if (office) await writeTo(core, trx, consultation, closingLetter(office, consultation, closesOn), at);
    });
  } else if (now.getTime() >= Math.max(since + CLOSING.closeAfter * DAY_MS, Date.parse(row.warned_at) + CLOSING.notice * DAY_MS)) {
    await say(core, row, at, { type: 'closed', head: { state: 'closed', closed_at: at, last_at: at }, detail: { by: 'endpoint' } });
  }
}

/** Since the office's last answer, or since the end of the meeting that both had agreed on. */
async function waitsSince(db: Db, { id, answered_at }: ConsultationTable): Promise<number> {
  const meetings = await db.selectFrom('meetings').selectAll().where('consultation', '=', id).where('state', '=', 'accepted').execute();
  return Math.max(Date.parse(answered_at ?? ''), ...meetings.map((meeting) => endOf(toMeeting(meeting)).getTime()));
}

/** Only if nobody has said anything meanwhile, neither a person nor another instance that does the same. */
async function say(core: Core, row: ConsultationTable, at: string, entry: Entry, then?: (trx: Trx, appended: Appended) => Promise<void>): Promise<void> {
  const { answered_at, warned_at } = row;
  try {
    const { consultation } = await core.db.transaction().execute(async (trx) => {
      const appended = await append(trx, row, at, { ...entry, when: { answered_at, warned_at } });
      await then?.(trx, appended);
      return appended;
    });
    core.hub.notify(row.office, row.id, consultation.change);
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
  }
}
