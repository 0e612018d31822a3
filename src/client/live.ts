/** Following what changes at the endpoint, for as long as somebody looks: a stream, and reading again where none gets through. */
import { createParser } from 'eventsource-parser';
import { Failure } from './failure.ts';

export interface Follower<T> {
  next(value: T): void;
  /** It is tried again, except when nobody is signed in any more. */
  failed(failure: Failure): void;
}

/** A frame that changes nothing. */
export const nothing = Symbol('nothing');

export interface Source<T> {
  read(signal: AbortSignal): Promise<T>;
  /** The stream that says when to read again: its frames are hints, what counts comes from reading. */
  open(signal: AbortSignal): Promise<Response>;
  /**
   * A frame that can be used as it is: its value. `nothing`: a frame without news. Otherwise the source is read again, which
   * is also what happens without this function.
   */
  take?(event: string | undefined, data: string): T | typeof nothing | undefined;
}

export const STREAM = 'text/event-stream';
/** Middleboxes mute streams rather than cut them: without a first frame, or without a heartbeat, the stream counts as dead. */
const HELLO_MS = 6_000;
const SILENCE_MS = 35_000;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 30_000];

/** Answers with what ends it. */
export function follow<T>(source: Source<T>, follower: Follower<T>): () => void {
  const end = new AbortController();
  void run(source, follower, end.signal);
  return () => end.abort();
}

async function run<T>(source: Source<T>, { next, failed }: Follower<T>, end: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MS;
  const readAgain = async (): Promise<void> => {
    const value = await source.read(end);
    if (end.aborted) return;
    wait = FIRST_WAIT_MS;
    next(value);
  };
  while (!end.aborted) {
    try {
      // Also before the stream is there: where none gets through, what is read every few seconds is what there is.
      await readAgain();
      await listen(source, end, readAgain, next);
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
async function listen<T>({ open, take }: Source<T>, end: AbortSignal, readAgain: () => Promise<void>, next: (value: T) => void): Promise<void> {
  const silence = new AbortController();
  const abort = (): void => silence.abort();
  let timer = setTimeout(abort, HELLO_MS);
  end.addEventListener('abort', abort);
  try {
    const { body, headers } = await open(silence.signal);
    if (!body || !headers.get('content-type')?.startsWith(STREAM)) throw new Failure('unreadable');
    let changed = false;
    const parser = createParser({
      onEvent: ({ event, data }) => {
        clearTimeout(timer);
        timer = setTimeout(abort, SILENCE_MS);
        if (event === 'heartbeat' || event === 'bye') return;
        const value = take?.(event, data);
        if (value === undefined) changed = true;
        else if (value !== nothing && !end.aborted) next(value);
      },
    });
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(value);
      if (changed) await readAgain();
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

/** Between two attempts. Ends early when the network or the officer is back, or when nobody looks any more. */
export function pause(ms: number, end: AbortSignal): Promise<void> {
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
