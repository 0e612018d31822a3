import { promisifyRequest, type UseStore } from 'idb-keyval';
import { openOutboxes, type Letter } from './outbox.ts';

const KEPT_MS = 30 * 86_400_000;

/**
 * Removes what others left in this browser and nobody came back to send: a consultation without a reply ends after seven days.
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
        if (!(cursor.key as string).endsWith(own) && (cursor.value as readonly Letter[]).every(({ at }) => at < oldest)) cursor.delete();
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
