/** Which consultation a visitor may look into. */
import type { Core } from '../core.ts';
import { sameHash } from '../crypto.ts';
import type { ConsultationTable } from '../db/database.ts';
import type { VisitorCall } from '../http/handler.ts';
import { Problem } from '../problem.ts';

/** The consultation this key opens. A wrong key gets the same answer as an id that does not exist. */
export async function opened(core: Core, call: VisitorCall): Promise<ConsultationTable> {
  const row = await core.db.selectFrom('consultations').selectAll().where('id', '=', call.param('id')).executeTakeFirst();
  if (!row || !sameHash(row.token_hash, call.key)) throw new Problem('not-found');
  call.forOffice(row.office);
  return row;
}
