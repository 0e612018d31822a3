/** Carries out how long an office keeps what visitors leave. What an office has not decided is kept. */
import type { Office } from '../../contract/office.ts';
import { KEPT, type Kept } from '../../contract/policy.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { Core } from '../core.ts';
import type { Log } from '../http/log.ts';
import type { Job } from '../jobs/jobs.ts';
import { HOUR_MS } from '../limits.ts';
import { tidy, type Left } from './erase.ts';
import { record } from './erasures.ts';
import { KINDS } from './kinds.ts';

export const RETENTION_JOB = 'retention';

/** In one transaction: visitors who write meanwhile wait for no more than these. */
const BATCH = 50;
/** Between two of them: SQLite's work is done before anything else is, and without a pause nobody would be served until all is erased. */
const PAUSE_MS = 20;

export const retentionJob = (core: Core, log: Log): Job => ({
  name: RETENTION_JOB,
  everyMs: HOUR_MS,
  run: async () => {
    const now = core.clock();
    for (const content of core.offices.all()) {
      for (const kind of KEPT) {
        const days = content.policy.retention[kind];
        if (days !== undefined) await eraseAll(core, log, content, kind, days, now);
      }
    }
  },
});

async function eraseAll(core: Core, log: Log, { office }: OfficeContent, kind: Kept, days: number, now: Date): Promise<void> {
  let count = 0;
  for (;;) {
    const { due, erased } = await eraseSome(core, office, kind, days, now);
    count += erased;
    if (due < BATCH || core.jobs.ending) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  if (count > 0) log({ event: 'erased', office: office.code, kind, count });
}

/** Another instance may have erased first some of those that were due. */
async function eraseSome(core: Core, office: Office, kind: Kept, days: number, now: Date): Promise<{ due: number; erased: number }> {
  const { due, left } = await core.db.transaction().execute(async (trx) => {
    const due = await KINDS[kind].over(trx, office, days, now, BATCH);
    const left: Left[] = [];
    for (const id of due) {
      const one = await KINDS[kind].erase(trx, office.code, id, now);
      if (one !== undefined && one !== 'open') left.push(one);
    }
    if (left.length > 0) await record(trx, { id: `${office.code}/${kind}/${now.toISOString()}`, at: now.toISOString(), office: office.code, kind, cause: 'retention', count: left.length });
    return { due: due.length, left };
  });
  await tidy(core, left);
  return { due, erased: left.length };
}
