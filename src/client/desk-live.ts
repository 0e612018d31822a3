/** What an officer looks at, kept up to date while somebody looks. */
import { createParser } from 'eventsource-parser';
import type { ConsultationEvent } from '../contract/consultation.ts';
import { listInbox, readDeskEvents, type Inbox } from '../contract/desk.ts';
import { call, request, type Connection } from './connection.ts';
import { loadInbox } from './desk.ts';
import { Failure } from './failure.ts';

export interface Follower<T> {
  next(value: T): void;
  /** It is tried again, except when nobody is signed in any more. */
  failed(failure: Failure): void;
}

interface Source<T> {
  read(signal: AbortSignal): Promise<T>;
  /** The stream that says when to read again: its frames are hints, what counts comes from reading. */
  open(signal: AbortSignal): Promise<Response>;
}

const STREAM = 'text/event-stream';
/** Middleboxes mute streams rather than cut them: without a first frame, or without a heartbeat, the stream counts as dead. */
const HELLO_MS = 6_000;
const SILENCE_MS = 35_000;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 30_000];

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

function follow<T>(source: Source<T>, follower: Follower<T>): () => void {
  const end = new AbortController();
  void run(source, follower, end.signal);
  return () => end.abort();
}

async function run<T>({ read, open }: Source<T>, { next, failed }: Follower<T>, end: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MS;
  const readAgain = async (): Promise<void> => {
    const value = await read(end);
    if (end.aborted) return;
    wait = FIRST_WAIT_MS;
    next(value);
  };
  while (!end.aborted) {
    try {
      // Also before the stream is there: where none gets through, what is read every few seconds is what there is.
      await readAgain();
      await listen(open, end, readAgain);
    } catch (cause) {
      if (end.aborted) return;
      const failure = cause instanceof Failure ? cause : new Failure('offline', { cause });
      failed(failure);
      if (failure.code === 'unauthenticated') return;
    }
    await pause(wait * (0.5 + Math.random() / 2), end);
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  }
}

/** Until the stream ends or falls silent. Frames that came together are one reason to read. */
async function listen(open: Source<unknown>['open'], end: AbortSignal, onChange: () => Promise<void>): Promise<void> {
  const silence = new AbortController();
  const abort = (): void => silence.abort();
  let timer = setTimeout(abort, HELLO_MS);
  end.addEventListener('abort', abort);
  try {
    const { body, headers } = await open(silence.signal);
    if (!body || !headers.get('content-type')?.startsWith(STREAM)) throw new Failure('unreadable');
    let changed = false;
    const parser = createParser({
      onEvent: ({ event }) => {
        clearTimeout(timer);
        timer = setTimeout(abort, SILENCE_MS);
        changed ||= event !== 'heartbeat' && event !== 'bye';
      },
    });
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(value);
      if (changed) await onChange();
      changed = false;
    }
  } catch (cause) {
    if (!silence.signal.aborted) throw cause;
  } finally {
    clearTimeout(timer);
    end.removeEventListener('abort', abort);
    abort();
  }
}

/** Ends early when the network or the officer is back, or when nobody looks any more. */
function pause(ms: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const go = (): void => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(go, ms);
    for (const [target, event] of [[globalThis, 'online'], [document, 'visibilitychange'], [end, 'abort']] as const) {
      target.addEventListener(event, go, { signal: over.signal });
    }
  });
}
