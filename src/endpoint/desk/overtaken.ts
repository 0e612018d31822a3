/** Two officers never answer over each other unknowingly. */
import type { EventTable, Trx } from '../db/database.ts';
import { Problem } from '../problem.ts';

/**
 * In the transaction that answers, after it has its position: whether an officer has answered, or somebody else has taken
 * the consultation, since the one who answers had read up to `seen`.
 */
export async function refuseOvertaken(trx: Trx, { consultation, seq }: Pick<EventTable, 'consultation' | 'seq'>, user: string, seen: number): Promise<void> {
  const since = await trx
    .selectFrom('events')
    .innerJoin('consultations', 'consultations.id', 'events.consultation')
    .select(['type', 'sender', 'consultations.officer'])
    .where('consultation', '=', consultation)
    .where('seq', '>', seen)
    .where('seq', '<', seq)
    .where('type', 'in', ['message', 'taken'])
    .execute();
  const overtaken = since.some(({ type, sender, officer }) => (type === 'message' ? sender === 'officer' : type === 'taken' && officer !== user));
  if (overtaken) throw new Problem('overtaken');
}
