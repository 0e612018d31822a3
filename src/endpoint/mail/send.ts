/**
 * Sends what waits in `mails`. A letter is claimed before it is sent, by moving its next attempt away: so several instances
 * send each one once. Only a crash between the mail server's yes and our note of it sends one twice, with the same id.
 */
import type { Core } from '../core.ts';
import type { MailTable } from '../db/database.ts';
import type { Log } from '../http/log.ts';
import type { Job } from '../jobs/jobs.ts';
import { MAIL_JOB, Undeliverable, type Mail, type Mailer, type Sender } from './mail.ts';

const EVERY_MS = 10_000;
const AT_ONCE = 4;
/** Longer than any attempt takes (`node/smtp.ts` gives up before). */
const CLAIM_MS = 5 * 60_000;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [60_000, 3_600_000];

export function mailJob(core: Core, log: Log): Job {
  return {
    name: MAIL_JOB,
    everyMs: EVERY_MS,
    run: async () => {
      const { mailer } = core;
      if (!mailer) return;
      await giveUp(core, log);
      for (;;) {
        const claimed = await claim(core);
        if (claimed.length === 0) return;
        await Promise.all(claimed.map((row) => attempt(core, mailer, log, row)));
      }
    },
  };
}

/** What has waited too long. Nobody is told by name: the log says how many letters were not sent, and why is in its lines before. */
async function giveUp({ db, clock }: Core, log: Log): Promise<void> {
  const given = await db.deleteFrom('mails').where('sent_at', 'is', null).where('give_up_at', '<=', clock().toISOString()).returning('id').execute();
  for (const _ of given) log({ event: 'mail', outcome: 'given-up' });
}

async function claim({ db, clock }: Core): Promise<readonly MailTable[]> {
  const now = clock();
  const due = await db.selectFrom('mails').select(['id', 'send_after'])
    .where('sent_at', 'is', null).where('send_after', '<=', now.toISOString()).orderBy('send_after').limit(AT_ONCE).execute();
  const until = new Date(now.getTime() + CLAIM_MS).toISOString();
  const claims = due.map(({ id, send_after }) =>
    db.updateTable('mails').set((eb) => ({ send_after: until, tries: eb('tries', '+', 1) }))
      .where('id', '=', id).where('send_after', '=', send_after).where('sent_at', 'is', null).returningAll().executeTakeFirst());
  return (await Promise.all(claims)).filter((row) => row !== undefined);
}

async function attempt(core: Core, mailer: Mailer, log: Log, row: MailTable): Promise<void> {
  const { db, clock } = core;
  try {
    await mailer.send({ id: row.id, to: row.to_address, subject: row.subject, text: row.text, ...fileOf(row) }, senderOf(core, row.office));
  } catch (error) {
    if (error instanceof Undeliverable) await db.deleteFrom('mails').where('id', '=', row.id).execute();
    else await db.updateTable('mails').set({ send_after: new Date(clock().getTime() + waitAfter(row.tries)).toISOString() }).where('id', '=', row.id).execute();
    return log({ event: 'mail', outcome: error instanceof Undeliverable ? 'refused' : 'postponed', error });
  }
  await db.updateTable('mails').set({ sent_at: clock().toISOString(), text: '', file: null }).where('id', '=', row.id).execute();
  log({ event: 'mail', outcome: 'sent' });
}

/** 1, 2, 4 … minutes, at most an hour. */
const waitAfter = (tries: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));

const fileOf = ({ file }: MailTable): Pick<Mail, 'file'> => (file === null ? {} : { file: JSON.parse(file) as NonNullable<Mail['file']> });

const senderOf = ({ offices }: Core, code: string): Sender => ({ office: code, name: offices.find(code)?.office.name ?? `BPS ${code}` });
