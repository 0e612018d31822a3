/** What an officer looks at, kept up to date while somebody looks. */
import type { ConsultationEvent, ReadMarks } from '../contract/events.ts';
import { listInbox, readDeskEvents, type Inbox, type InboxEntry } from '../contract/desk.ts';
import { call, request, type Connection } from './connection.ts';
import { reduce, silence, type Change } from './conversation.ts';
import { follow, STREAM, type Follower } from './live.ts';
import { logSource } from './log-source.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { TIMING, type Timing } from './timing.ts';

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

export interface LogFollower {
  /** The whole log each time it has grown, in order, and how far each side has read. */
  next(events: readonly ConsultationEvent[], read: ReadMarks): void;
  failed: Follower<never>['failed'];
}

export function followLog(connection: Connection, id: string, follower: LogFollower, around: Surroundings = browser, timing: Timing = TIMING): () => void {
  let log = silence;
  const params = { id };
  const source = logSource({
    page: (query, signal, timeoutMs) => call(connection, readDeskEvents, { params, query, signal, timeoutMs }),
    stream: (query, signal) => request(connection, readDeskEvents, { params, query, signal }, STREAM),
    known: () => log,
  }, timing);
  const next = (change: Change): void => {
    log = reduce(log, change);
    follower.next(log.events, log.read);
  };
  return follow(source, { next, failed: follower.failed }, around, timing);
}
