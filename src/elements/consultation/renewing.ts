/** What is asked after an answer has a new day by which it will be answered: the office says which. */
import { Failure } from '../../client/failure.ts';
import { keepOpen, type Held } from '../../client/held.ts';
import { listMine } from '../../client/session.ts';
import type { Opened } from './conversation-view.ts';

/** Where the office cannot be asked, the former day stays until the list tells the new one. */
export async function renew(of: Opened, held: Held): Promise<void> {
  try {
    const now = (await listMine(of.context.connection, held.token)).find(({ id }) => id === held.id);
    // Erased meanwhile, or another one.
    if (!now || !of.isConnected || of.held.id !== now.id) return;
    const { connection, profile } = of.context;
    keepOpen(connection, profile.code, now);
    of.held.consultation = now;
    of.dispatchEvent(new Event('pst-conversation-renewed'));
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
  }
}
