/** What an officer looks at, kept up to date: it is read again every two seconds while somebody looks. */
import type { ConsultationEvent } from '../contract/consultation.ts';
import { readDeskEvents, type Inbox } from '../contract/desk.ts';
import { call, type Connection } from './connection.ts';
import { loadInbox } from './desk.ts';
import { Failure } from './failure.ts';

export interface Follower<T> {
  next(value: T): void;
  /** It is tried again, except when nobody is signed in any more. */
  failed(failure: Failure): void;
}

const AGAIN_MS = 2_000;

/** Both answer with what ends it. */
export const followInbox = (connection: Connection, follower: Follower<Inbox>): (() => void) =>
  readAgain((signal) => loadInbox(connection, signal), follower);

/** The whole log each time it has grown, in order. */
export function followLog(connection: Connection, id: string, follower: Follower<readonly ConsultationEvent[]>): () => void {
  let log: readonly ConsultationEvent[] = [];
  return readAgain(async (signal) => {
    const { events } = await call(connection, readDeskEvents, { params: { id }, query: { after: String(log.at(-1)?.seq ?? 0) }, signal });
    return (log = events.length > 0 ? [...log, ...events] : log);
  }, follower);
}

function readAgain<T>(read: (signal: AbortSignal) => Promise<T>, { next, failed }: Follower<T>): () => void {
  const end = new AbortController();
  const loop = async (): Promise<void> => {
    try {
      const value = await read(end.signal);
      if (!end.signal.aborted) next(value);
    } catch (cause) {
      if (end.signal.aborted) return;
      const failure = cause instanceof Failure ? cause : new Failure('offline', { cause });
      failed(failure);
      if (failure.code === 'unauthenticated') return;
    }
    if (!end.signal.aborted) setTimeout(() => void loop(), AGAIN_MS);
  };
  void loop();
  return () => end.abort();
}
