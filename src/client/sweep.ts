import { delMany, entries, type UseStore } from 'idb-keyval';
import { openOutboxes, type Letter } from './outbox.ts';

const KEPT_MS = 30 * 86_400_000;

/**
 * Removes what others left in this browser and nobody came back to send: a consultation without a reply ends after seven days.
 * `own`: of the consultation that is open, and stays. Runs once the office has spoken: somebody must have sent something here.
 */
export async function sweepOutboxes(own: string, now = new Date(), open: () => UseStore = openOutboxes): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  try {
    const store = open();
    const kept = await entries<string, readonly Letter[]>(store);
    const orphans = kept.filter(([key, letters]) => !key.endsWith(own) && letters.every(({ at }) => at < oldest));
    await delMany(orphans.map(([key]) => key), store);
  } catch (cause) {
    // What a browser refuses to show it has not kept.
    // eslint-disable-next-line no-console
    console.warn('PST: this browser does not keep messages.', cause);
  }
}
