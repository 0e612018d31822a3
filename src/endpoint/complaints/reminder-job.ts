/** Reminds the office of complaints whose time is nearly over: one letter for each limit, and nothing in it that says who complains or of what. */
import type { Due } from '../../contract/desk-complaints.ts';
import type { Office } from '../../contract/office.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { Core } from '../core.ts';
import type { ComplaintTable, Db } from '../db/database.ts';
import { each } from '../jobs/each.ts';
import type { Job } from '../jobs/jobs.ts';
import { HOUR_MS } from '../limits.ts';
import { enqueue, MAIL_JOB } from '../mail/mail.ts';
import { longDay } from '../mail/when.ts';
import { dueOf, examineBy, settleBy } from './due.ts';

export const COMPLAINT_JOB = 'complaint-limits';

const WARNED = { examine: 'examine_warned_at', settle: 'settle_warned_at' } as const satisfies Record<Due['what'], keyof ComplaintTable>;

export const complaintJob = (core: Core): Job => ({
  name: COMPLAINT_JOB,
  everyMs: HOUR_MS,
  run: async () => {
    await each((after) => open(core.db, after), (row) => look(core, row));
    core.jobs.soon(MAIL_JOB);
  },
});

const open = (db: Db, after: string): Promise<ComplaintTable[]> =>
  db.selectFrom('complaints').selectAll().where('stage', 'in', ['received', 'examined', 'followed-up']).where('id', '>', after).orderBy('id').limit(100).execute();

async function look(core: Core, row: ComplaintTable): Promise<void> {
  const content = core.offices.find(row.office);
  if (!content) return;
  const limited = await withLimits(core, content, row);
  const due = dueOf(limited, content, core.clock());
  if (!due || due.state === 'ahead' || limited[WARNED[due.what]] !== null) return;
  await remind(core, content.office, limited, due);
}

/** Complaints from before there were limits get those that they would have had. */
async function withLimits(core: Core, content: OfficeContent, row: ComplaintTable): Promise<ComplaintTable> {
  if (row.settle_by !== null || row.complete_at === null) return row;
  const limits = { settle_by: settleBy(content, new Date(row.complete_at)), examine_by: examineBy(content, new Date(row.filed_at)) };
  await core.db.updateTable('complaints').set(limits).where('id', '=', row.id).where('settle_by', 'is', null).where('complete_at', 'is not', null).execute();
  return { ...row, ...limits };
}

async function remind(core: Core, office: Office, { id, number }: ComplaintTable, { what, on }: Due): Promise<void> {
  const to = mailboxOf(office);
  // Without a way to write, the desk's list alone reminds; a mailer that comes later still has the letter to send.
  if (!core.mailer || to === undefined) return;
  const at = core.clock().toISOString();
  await core.db.transaction().execute(async (trx) => {
    // Whoever writes it here is the one who reminds, unless the complaint has moved on meanwhile.
    const { numUpdatedRows } = await trx.updateTable('complaints').set({ [WARNED[what]]: at }).where('id', '=', id).where(WARNED[what], 'is', null)
      .where(what === 'examine' ? 'examine_by' : 'settle_by', '=', on).where('stage', 'in', what === 'examine' ? ['received'] : ['received', 'examined', 'followed-up']).executeTakeFirst();
    if (numUpdatedRows > 0n) await enqueue(trx, office.code, { to, ...letter(office, core.publicUrl, { id, number, what, on }) }, at);
  });
}

const mailboxOf = ({ channels }: Office): string | undefined =>
  channels.flatMap(({ kind, href }) => (kind === 'email' && href?.startsWith('mailto:') ? [decodeURIComponent(href.slice('mailto:'.length).split('?')[0] ?? '')] : []))[0];

const STEP = { examine: 'mulai diperiksa', settle: 'diselesaikan' } as const;

/** To the office, so in the language of its desk. */
function letter(office: Office, publicUrl: string | undefined, { id, number, what, on }: Pick<ComplaintTable, 'id' | 'number'> & Pick<Due, 'what' | 'on'>) {
  const day = longDay(on, 'id');
  const where = publicUrl === undefined ? 'Buka meja petugas untuk membacanya.' : `Buka di meja petugas:\n${publicUrl.replace(/\/+$/, '')}/desk#/complaints/${id}`;
  return {
    subject: `Batas waktu pengaduan ${number}: ${day}`,
    text: `${[
      `Pengaduan ${number} perlu ${STEP[what]} paling lambat ${day}.`, where,
      `${office.name}\nSurat ini dikirim otomatis dan tidak memuat isi pengaduan.`,
    ].join('\n\n')}\n`,
  };
}
