/** Which consultation a visitor may look into. */
import type { Core } from '../core.ts';
import { sameHash } from '../crypto.ts';
import type { ConsultationTable } from '../db/database.ts';
import type { VisitorCall } from '../http/handler.ts';
import { Problem } from '../problem.ts';
import { sessionOf, visitorOf } from '../visitors/sessions.ts';

/**
 * The consultation that this key opens: its visitor's, or from before registration existed the one that was begun with it.
 * A key that is not known is `unauthenticated` whatever it asks for; another visitor's consultation does not exist.
 */
export async function opened(core: Core, call: VisitorCall): Promise<ConsultationTable> {
  const row = await core.db.selectFrom('consultations').selectAll().where('id', '=', call.param('id')).executeTakeFirst();
  if (row?.visitor === null && sameHash(row.token_hash, call.key)) {
    call.forOffice(row.office);
    return row;
  }
  const visitor = await visitorOf(core, call);
  if (!row || row.visitor !== visitor.id) throw new Problem('not-found');
  return row;
}

/** Asked while a stream lasts: somebody may have ended the session on this device, or its thirty days are over. */
export const stillOpens = async (core: Core, key: string, { visitor }: ConsultationTable): Promise<boolean> =>
  visitor === null || (await sessionOf(core, key))?.id === visitor;
