/** The end of a consultation: by an officer, or by the endpoint itself (`closing-job.ts`). */
import type { Closing } from '../../contract/desk.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable } from '../db/database.ts';
import { refuseOvertaken } from '../desk/overtaken.ts';
import { Problem } from '../problem.ts';
import { append } from './append.ts';

/** Closing what is closed changes nothing. A meeting that was accepted stays so: whoever cannot come calls it off. */
export async function close(core: Core, { id, office }: ConsultationTable, user: string, { summary, seen }: Closing): Promise<ConsultationTable> {
  const closed = await core.db.transaction().execute(async (trx) => {
    const at = core.clock().toISOString();
    const added = await append(trx, { id, office }, at, {
      type: 'closed',
      // From now on the visitor has something to look at, and is told so by e-mail when away.
      head: { state: 'closed', closed_at: at, last_at: at, answered_at: at },
      detail: { by: 'officer', ...(summary === undefined ? {} : { summary }) },
    });
    if (seen !== undefined) await refuseOvertaken(trx, added.event, { user, seen, from: ['visitor', 'officer'] });
    return added;
  }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'closed') return undefined;
    throw error;
  });
  if (!closed) return core.db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  core.hub.notify(office, id, closed.consultation.change);
  return closed.consultation;
}
