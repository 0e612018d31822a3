/** What an officer looks at, kept up to date while somebody looks. */
import type { ConsultationEvent } from '../contract/events.ts';
import { listInbox, readDeskEvents, type Inbox } from '../contract/desk.ts';
import { call, request, type Connection } from './connection.ts';
import { loadInbox } from './desk.ts';
import { follow, STREAM, type Follower } from './live.ts';

/** Both answer with what ends it. */
export const followInbox = (connection: Connection, follower: Follower<Inbox>): (() => void) =>
  follow({ read: (signal) => loadInbox(connection, signal), open: (signal) => request(connection, listInbox, { signal }, STREAM) }, follower);

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
