/** What an officer looks at, kept up to date while somebody looks. */
import type { ConsultationEvent, ReadMarks } from '../contract/events.ts';
import { listInbox, readDeskEvents, type Inbox, type InboxEntry } from '../contract/desk.ts';
import { call, request, type Connection } from './connection.ts';
import { first, reduce, silence, type Change } from './conversation.ts';
import { joining } from './joining.ts';
import { followTogether } from './follow-together.ts';
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

/** Every consultation of the inbox each time one has changed; answers with what ends it. */
export const followInbox = (connection: Connection, follower: Follower<readonly InboxEntry[]>, around: Surroundings = browser, timing: Timing = TIMING): (() => void) =>
  followTogether(`pst-desk:${connection.endpoint}`, { read: inboxReader(connection), open: (signal) => request(connection, listInbox, { signal }, STREAM) }, follower, around, timing);

/** A consultation's log from where it is known on, and who is writing an answer: a word that holds for six seconds. */
export interface DeskLog {
  /** Of the store it was read from. */
  readonly epoch: string | undefined;
  readonly events: readonly ConsultationEvent[];
  readonly read: ReadMarks;
  readonly typing?: { readonly name: string; readonly at: number } | undefined;
}

export interface FollowedLog {
  readonly stop: () => void;
  /** Whether somebody looks: without, nothing is followed, and what has come meanwhile is read first of all. */
  readonly look: (looking: boolean) => void;
  /** Reads some of what lies before what is known; rejects as a call does. */
  readonly earlier: () => Promise<void>;
}

/** Many at once, and still within one page of the endpoint. */
const EARLIER = 200;

/** The log as it is known each time something has changed, in order. */
export function followLog(connection: Connection, id: string, follower: Follower<DeskLog>, around: Surroundings = browser, timing: Timing = TIMING): FollowedLog {
  let log = silence;
  let typing: DeskLog['typing'];
  const params = { id };
  const end = new AbortController();
  const source = logSource({
    page: (query, signal, timeoutMs) => call(connection, readDeskEvents, { params, query, signal, timeoutMs }),
    stream: (query, signal) => request(connection, readDeskEvents, { params, query, signal }, STREAM),
    known: () => log,
  }, timing);
  const next = (change: Change): void => {
    log = reduce(log, change);
    typing = log.typing === undefined ? undefined : change.type === 'typing' ? { name: log.typing, at: performance.now() } : typing;
    follower.next({ epoch: log.epoch, events: log.events, read: log.read, typing });
  };
  const start = (): (() => void) => follow(source, { next, failed: follower.failed }, around, timing);
  let stop: (() => void) | undefined = start();
  const look = (looking: boolean): void => {
    if (end.signal.aborted) return;
    if (looking) stop ??= start();
    else {
      stop?.();
      stop = undefined;
    }
  };
  return {
    look,
    stop: () => {
      look(false);
      end.abort();
    },
    earlier: async () => {
      const from = first(log);
      if (from === 1) return;
      const page = await call(connection, readDeskEvents, { params, query: { after: String(Math.max(0, from - 1 - EARLIER)) }, signal: end.signal });
      if (!end.signal.aborted) next(joining(log, page));
    },
  };
}

/** The beginning of a log, which may lie before what is followed of it. */
export const readBeginning = async (connection: Connection, id: string): Promise<readonly ConsultationEvent[]> =>
  (await call(connection, readDeskEvents, { params: { id }, query: { after: '0' } })).events;
