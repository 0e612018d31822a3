/** What an officer looks at, kept up to date while somebody looks. */
import type { ConsultationEvent } from '../contract/events.ts';
import { listInbox, readDeskEvents, type Inbox, type InboxEntry } from '../contract/desk.ts';
import { call, request, type Connection } from './connection.ts';
import { follow, STREAM, type Follower } from './live.ts';

/** What has been read of the inbox, and how far. Only what has changed since is asked for; a restored store is read anew. */
function inboxReader(connection: Connection): (signal: AbortSignal) => Promise<readonly InboxEntry[]> {
  const known = new Map<string, InboxEntry>();
  let position: Pick<Inbox, 'epoch' | 'change'> | undefined;
  return async (signal) => {
    for (;;) {
      const since = position;
      const page = await call(connection, listInbox, { signal, ...(since ? { query: { after: String(since.change) } } : {}) });
      if (since && since.epoch !== page.epoch) {
        position = undefined;
        continue;
      }
      if (!since) known.clear();
      position = page;
      for (const entry of page.consultations) known.set(entry.id, entry);
      // The first answer is everything; each later one is a page of changes.
      if (!since || page.consultations.length === 0) return [...known.values()];
    }
  };
}

/** Every consultation of the inbox each time one has changed. This and the next answer with what ends it. */
export const followInbox = (connection: Connection, follower: Follower<readonly InboxEntry[]>): (() => void) =>
  follow({ read: inboxReader(connection), open: (signal) => request(connection, listInbox, { signal }, STREAM) }, follower);

/** The whole log each time it has grown, in order. */
export function followLog(connection: Connection, id: string, follower: Follower<readonly ConsultationEvent[]>): () => void {
  let log: readonly ConsultationEvent[] = [];
  let store: string | undefined;
  const position = () => ({ params: { id }, query: { after: String(log.at(-1)?.seq ?? 0) } });
  const read = async (signal: AbortSignal): Promise<readonly ConsultationEvent[]> => {
    for (;;) {
      const { epoch, last, events } = await call(connection, readDeskEvents, { ...position(), signal });
      const restored = store !== undefined && store !== epoch;
      store = epoch;
      if (restored) {
        log = [];
        continue;
      }
      if (events.length > 0) log = [...log, ...events];
      // A page holds 500 events.
      if (events.length === 0 || (log.at(-1)?.seq ?? 0) >= last) return log;
    }
  };
  return follow({ read, open: (signal) => request(connection, readDeskEvents, { ...position(), signal }, STREAM) }, follower);
}
