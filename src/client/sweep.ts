import { promisifyRequest, type UseStore } from 'idb-keyval';
import { openOutboxes, type Letter } from './outbox.ts';

const KEPT_MS = 30 * 86_400_000;

/**
 * The one place where something unsent goes without a word, for the sake of whoever wrote it on a computer that others use:
 * for thirty days nobody came back to send it, no key that was left with it opens anything by then (a session lasts as long),
 * and whoever is here now may be somebody else, who must not be told of it. README, "What stays in a visitor’s browser".
 *
 * `own`: of the consultation that is open, and stays. Runs once the office has spoken: somebody must have sent something here.
 */
export async function sweepOutboxes(own: string, now = new Date(), open: () => UseStore = openOutboxes): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  try {
    await open()('readwrite', (kept) => {
      const looking = kept.openCursor();
      looking.onsuccess = () => {
        const cursor = looking.result;
        if (!cursor) return;
        if (!(cursor.key as string).endsWith(own) && (cursor.value as readonly Letter[]).every(({ at, confirmed }) => (confirmed ?? at) < oldest)) cursor.delete();
        cursor.continue();
      };
      return promisifyRequest(kept.transaction);
    });
  } catch (cause) {
    // What a browser refuses to show it has not kept.
    // eslint-disable-next-line no-console
    console.warn('PST: messages are not kept.', cause);
  }
}
