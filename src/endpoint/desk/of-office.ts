/** Which consultation an officer may look into: always and only those of the officer's own office. */
import type { Core } from '../core.ts';
import type { ConsultationTable } from '../db/database.ts';
import type { OfficerCall } from '../http/handler.ts';
import { Problem } from '../problem.ts';

export async function ofOffice(core: Core, { officer, param }: OfficerCall): Promise<ConsultationTable> {
  const row = await core.db.selectFrom('consultations').selectAll().where('id', '=', param('id')).where('office', '=', officer.office).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}
