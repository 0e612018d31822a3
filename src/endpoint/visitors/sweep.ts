/** Forgets what registration leaves behind: what is not needed is not kept. */
import type { Core } from '../core.ts';
import type { Job } from '../jobs/jobs.ts';
import { DAY_MS, HOUR_MS } from '../limits.ts';
import { forgetVisitors } from './forget.ts';

/** Long enough to answer "was a letter sent to me last week?". */
const SENT_MAIL_MS = 7 * DAY_MS;

export const SWEEP_JOB = 'forget-registrations';

export const sweepJob = (core: Core): Job => ({
  name: SWEEP_JOB,
  everyMs: HOUR_MS,
  run: async () => {
    const { db, secrets } = core;
    const now = core.clock();
    const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
    await db.deleteFrom('registrations').where('sent_at', '<=', before(DAY_MS)).execute();
    await db.deleteFrom('visitor_sessions').where('expires_at', '<=', before(0)).execute();
    await forgetVisitors(core);
    await db.deleteFrom('limits').where('until', '<=', before(0)).execute();
    await db.deleteFrom('mails').where('sent_at', '<=', before(SENT_MAIL_MS)).execute();
    await secrets.sweep(now);
  },
});
