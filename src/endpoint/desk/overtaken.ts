/** Two officers never answer over each other unknowingly, and nobody closes over what has not been read. */
import type { EventTable, Trx } from '../db/database.ts';
import { Problem } from '../problem.ts';

export interface Reader {
  readonly user: string;
  /** How far the officer had read. */
  readonly seen: number;
  /** Whose words since then stand against it; an officer's own too, because the log does not know officers of one name apart. */
  readonly from: readonly EventTable['sender'][];
}

/**
 * In the transaction that answers or closes, after it has its position: whether such a message has come, or somebody else has
 * taken the consultation, since the officer had read up to `seen`.
 */
export async function refuseOvertaken(trx: Trx, { consultation, seq }: Pick<EventTable, 'consultation' | 'seq'>, { user, seen, from }: Reader): Promise<void> {
  const since = await trx
    .selectFrom('events')
    .innerJoin('consultations', 'consultations.id', 'events.consultation')
    .select(['type', 'sender', 'consultations.officer'])
    .where('consultation', '=', consultation)
    .where('seq', '>', seen)
    .where('seq', '<', seq)
    .where('type', 'in', ['message', 'taken'])
    .execute();
  const overtaken = since.some(({ type, sender, officer }) => (type === 'message' ? from.includes(sender) : type === 'taken' && officer !== user));
  if (overtaken) throw new Problem('overtaken');
}
