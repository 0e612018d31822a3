/** A complaint, by whoever has its tracking code: nobody else may know whose it is. */
import type { Core } from '../core.ts';
import { followed } from '../complaints/tracking.ts';
import type { VisitorCall } from '../http/handler.ts';
import { invalid } from '../problem.ts';
import { tidy } from './erase.ts';
import { erasedWith, record } from './erasures.ts';
import { KINDS } from './kinds.ts';

export async function eraseComplaint(core: Core, call: VisitorCall): Promise<{ erasedAt: string }> {
  const before = await erasedWith(core, call);
  if (before) return { erasedAt: before.at };
  const { id, office } = await followed(core, call, call.param('id'));
  const now = core.clock();
  const at = now.toISOString();
  const left = await core.db.transaction().execute(async (trx) => {
    const one = await KINDS.complaints.erase(trx, office, id, now);
    if (one === 'open') throw invalid('record', 'open');
    if (one) await record(trx, { id: crypto.randomUUID(), at, office, kind: 'complaints', cause: 'visitor', session: call.key, count: 1 });
    return one;
  });
  if (left) await tidy(core, [left]);
  return { erasedAt: at };
}
