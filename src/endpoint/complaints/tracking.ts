/** The visitor's way to a complaint: whoever has the tracking code may read it, add to it, and withdraw it. */
import type { AdditionEvent, NewAddition, TrackedComplaint } from '../../contract/complaint-log.ts';
import type { Core } from '../core.ts';
import type { ComplaintTable, Trx } from '../db/database.ts';
import { claim } from '../files/attachments.ts';
import type { VisitorCall } from '../http/handler.ts';
import { DAY_MS, MINUTE_MS, type Limit } from '../limits.ts';
import { invalid, Problem } from '../problem.ts';
import { fromNetwork } from '../visitors/from-network.ts';
import { settleBy } from './due.ts';
import { append, appendOnce, eventsOf, locked, missingIn, toEvent } from './log.ts';
import { toTracked } from './rows.ts';

/** Codes have 130 bits, so that no number of guesses finds one; this tells whoever tries all the same to stop. */
const WRONG: readonly Limit[] = [{ times: 20, withinMs: 15 * MINUTE_MS }, { times: 100, withinMs: DAY_MS }];

/**
 * The complaint that the code opens. A right code is never refused for what others do: thousands of telephones share one
 * address of their operator, so only wrong ones are counted, and none where the network is not known. Why so: decisions.md.
 */
export async function followed(core: Core, call: Pick<VisitorCall, 'key' | 'address' | 'forOffice'>, id?: string): Promise<ComplaintTable> {
  const row = await core.db.selectFrom('complaints').selectAll().where('secret_hash', '=', call.key).executeTakeFirst();
  if (!row || (id !== undefined && row.id !== id)) return refuse(core, call.address);
  call.forOffice(row.office);
  return row;
}

async function refuse(core: Core, address: string): Promise<never> {
  const limited = await fromNetwork(core, 'tracking', address, WRONG);
  if (limited.known) await core.db.transaction().execute(limited.count);
  throw new Problem('not-found');
}

export async function track(core: Core, call: VisitorCall, office: string): Promise<TrackedComplaint> {
  const row = await followed(core, call);
  if (row.office !== office) throw invalid('office', 'other');
  return toTracked(core.db, row);
}

export async function add(core: Core, complaint: ComplaintTable, key: string, id: string, addition: NewAddition): Promise<AdditionEvent> {
  const { text, attachments, answers } = addition;
  const event = await appendOnce(core.db, complaint.id, id, addition, async (trx, content_hash) => {
    const row = await locked(trx, complaint.id);
    if (row.stage === 'closed') throw new Problem('closed');
    const now = core.clock();
    const completed = await completedBy(trx, row, answers);
    const files = await claim(trx, { owner: key }, { id, from: 'visitor', attachments, complaint: row.id });
    const detail = { ...(answers === undefined ? {} : { answers }), ...(files.length > 0 ? { attachments: files } : {}) };
    const head = { turn: 'office' as const, ...(completed ? runsFrom(core, row, now) : {}) };
    return append(trx, row.id, now.toISOString(), { type: 'addition', event_id: id, text, detail, content_hash, head });
  });
  return toEvent(event, false) as AdditionEvent;
}

/** Whether the last of what was missing is answered with this. */
async function completedBy(trx: Trx, row: ComplaintTable, answers: string | undefined): Promise<boolean> {
  if (answers === undefined) return false;
  const events = await eventsOf(trx, row.id, false);
  if (!events.some((event) => event.type === 'question' && event.id === answers)) throw invalid('answers', 'unknown');
  return row.complete_at === null && missingIn(events).every((question) => question === answers);
}

/** The time to settle it begins on this day. */
export const runsFrom = (core: Core, { office }: Pick<ComplaintTable, 'office'>, now: Date): Pick<ComplaintTable, 'complete_at' | 'settle_by' | 'settle_warned_at'> =>
  ({ complete_at: now.toISOString(), settle_by: settleBy(core.offices.get(office), now), settle_warned_at: null });

export async function withdraw(core: Core, { id }: ComplaintTable): Promise<TrackedComplaint> {
  const row = await core.db.transaction().execute(async (trx) => {
    const before = await locked(trx, id);
    if (before.withdrawn === 1) return before;
    if (before.stage === 'closed') throw new Problem('closed');
    const at = core.clock().toISOString();
    const head = { stage: 'closed', withdrawn: 1, closed_at: at, turn: 'nobody' } as const;
    return (await append(trx, id, at, { type: 'withdrawn', event_id: null, text: null, content_hash: null, head })).complaint;
  });
  return toTracked(core.db, row);
}

