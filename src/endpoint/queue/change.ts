/**
 * Every change of an office's queue is counted, and whoever looks at it is told. The counter's row is held until the commit, so
 * an office's queue changes one step at a time: two officers who call at once never call the same visitor.
 */
import type { Core } from '../core.ts';
import { next } from '../db/counters.ts';
import type { Db, Trx } from '../db/database.ts';
import { frame } from '../live/streams.ts';

const nameOf = (office: string): string => `queue-change/${office}`;

/** What the hub calls it, beside the consultations, whose ids look otherwise. */
const TOPIC = 'queue';

export const changed = {
  /** In the transaction, before anything of the queue is read or numbered: always this lock first. */
  count: async (trx: Trx, office: string): Promise<void> => void (await next(trx, nameOf(office))),
  /** After the commit. */
  tell: ({ hub }: Core, office: string): void => hub.hint({ office, consultation: TOPIC }),
};

export async function queueChange(db: Db, office: string): Promise<number> {
  return (await db.selectFrom('counters').select('value').where('name', '=', nameOf(office)).executeTakeFirst())?.value ?? 0;
}

/** Says when to look again. A hint that was lost on its way is made up for by the next heartbeat. */
export function streamQueue(core: Core, office: string, allowed?: () => Promise<boolean>): Response {
  let told: number | undefined;
  return core.streams.open({
    watch: (wake) => core.hub.watch({ office, consultation: TOPIC }, wake),
    hello: async () => ({ change: (told = await queueChange(core.db, office)) }),
    read: async () => {
      const change = await queueChange(core.db, office);
      const frames = change === told ? [] : [frame('change', { change }, change)];
      told = change;
      return { frames, more: false };
    },
    ...(allowed ? { allowed } : {}),
  });
}
