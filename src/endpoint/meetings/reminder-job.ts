/** A letter a day before a meeting that was agreed on. Who agreed later than that has just had the letter about it. */
import type { Core } from '../core.ts';
import type { Db, MeetingTable } from '../db/database.ts';
import { each } from '../jobs/each.ts';
import type { Job } from '../jobs/jobs.ts';
import { writeTo } from '../mail/letter.ts';
import { MAIL_JOB } from '../mail/mail.ts';
import { lastChange } from './last-change.ts';
import { meetingLetter } from './meeting-letters.ts';
import { toMeeting } from './meetings.ts';

export const REMINDER_JOB = 'reminder';
export const REMIND_BEFORE_MS = 24 * 60 * 60_000;

export const reminderJob = (core: Core): Job => ({
  name: REMINDER_JOB,
  everyMs: 60_000,
  run: async () => {
    // Nothing could be delivered, and a reminder that comes when the post is there again may come too late.
    if (!core.mailer) return;
    const now = core.clock();
    await each((after) => ahead(core.db, now, after), (row) => remind(core, row, now.toISOString()));
    core.jobs.soon(MAIL_JOB);
  },
});

/** Not over and not begun: after a long downtime nobody is reminded of yesterday. */
const ahead = (db: Db, now: Date, after: string): Promise<MeetingTable[]> =>
  db.selectFrom('meetings').selectAll().where('state', '=', 'accepted').where('starts_at', '>', now.toISOString())
    .where('starts_at', '<=', new Date(now.getTime() + REMIND_BEFORE_MS).toISOString()).where('reminded_at', 'is', null)
    .where('id', '>', after).orderBy('id').limit(100).execute();

async function remind(core: Core, row: MeetingTable, at: string): Promise<void> {
  const { seq, changedAt } = await lastChange(core.db, row);
  const office = core.offices.find(row.office)?.office;
  const inTime = Date.parse(changedAt) < Date.parse(row.starts_at) - REMIND_BEFORE_MS;
  await core.db.transaction().execute(async (trx) => {
    // Whoever writes it here is the one who reminds; `body` has changed where the meeting was called off meanwhile.
    const { numUpdatedRows } = await trx.updateTable('meetings').set({ reminded_at: at }).where('id', '=', row.id).where('reminded_at', 'is', null).where('body', '=', row.body).executeTakeFirst();
    if (numUpdatedRows === 0n || !inTime || !office) return;
    const consultation = await trx.selectFrom('consultations').selectAll().where('id', '=', row.consultation).executeTakeFirstOrThrow();
    await writeTo(core, trx, consultation, await meetingLetter('tomorrow', office, consultation, toMeeting(row), seq, changedAt), at);
  });
}
