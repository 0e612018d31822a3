/** The log of a consultation as something to follow, for either side of it. */
import * as z from 'zod/mini';
import type { EventPage } from '../contract/events.ts';
import { consultationEvent, readMarks, streamHello, typing } from '../contract/events.ts';
import { applied, type Change, type Conversation } from './conversation.ts';
import { nothing, type Source } from './live.ts';
import type { Timing } from './timing.ts';

export type Position = Readonly<Record<'after', string>>;

export interface LogAccess {
  page(query: Position & { readonly wait?: string }, signal: AbortSignal, timeoutMs: number): Promise<EventPage>;
  stream(query: Position, signal: AbortSignal): Promise<Response>;
  /** What is known of it now. */
  known(): Pick<Conversation, 'epoch' | 'events'>;
}

export function logSource({ page, stream, known }: LogAccess, timing: Timing): Source<Change> {
  const at = (seq: number): Position => ({ after: String(seq) });
  return {
    read: (signal) => readOn((seq) => page(at(seq), signal, timing.request), known()),
    open: (signal) => stream(at(applied(known())), signal),
    wait: (signal) => {
      // The page that waits is the first of the reading; those that may follow are there already.
      let wait: { wait?: string } = { wait: String(Math.round(timing.poll / 1_000)) };
      return readOn((seq) => {
        const asked = page({ ...at(seq), ...wait }, signal, timing.poll + timing.pollSlack);
        wait = {};
        return asked;
      }, known());
    },
    take: (event, data) => take(event, parse(data), known()),
  };
}

/** As many as fill a screen several times over, and arrive at once on a slow line. */
const NEWEST = -100;

/**
 * Everything after what is known, page by page; the end of the log where nothing is known. Where the store is another one, as
 * much as was known of the former: only then it can be said what of that is missing now.
 */
async function readOn(ask: (after: number) => Promise<EventPage>, known: Pick<Conversation, 'epoch' | 'events'>): Promise<Change> {
  let { epoch } = known;
  let type: 'opened' | 'read' = epoch === undefined ? 'opened' : 'read';
  let after = epoch === undefined ? NEWEST : applied(known);
  let events: EventPage['events'] = [];
  for (;;) {
    const page = await ask(after);
    const restored = epoch !== undefined && epoch !== page.epoch;
    epoch = page.epoch;
    if (restored) {
      [type, events] = ['opened', []];
      after = Math.max(0, Math.min((known.events[0]?.seq ?? 1) - 1, page.last + NEWEST));
      continue;
    }
    events = [...events, ...page.events];
    after = events.at(-1)?.seq ?? after;
    if (page.events.length === 0 || after >= page.last) return { type, epoch, events, read: page.read };
  }
}

/** A frame that follows what is known changes it at once; any other is a reason to read. */
function take(event: string | undefined, data: unknown, known: Pick<Conversation, 'epoch' | 'events'>): Change | typeof nothing | undefined {
  const seq = applied(known);
  if (event === 'hello') {
    const hello = z.safeParse(streamHello, data).data;
    if (!hello || hello.epoch !== known.epoch || hello.last > seq) return undefined;
    return hello.read ? { type: 'marks', read: hello.read } : nothing;
  }
  if (event === 'read') {
    const read = z.safeParse(readMarks, data).data;
    return read ? { type: 'marks', read } : nothing;
  }
  if (event === 'typing') {
    const typist = z.safeParse(typing, data).data;
    return typist ? { type: 'typing', name: typist.name } : nothing;
  }
  const next = z.safeParse(consultationEvent, data).data;
  if (next && next.seq <= seq) return nothing;
  return next?.seq === seq + 1 && known.epoch !== undefined ? { type: 'read', epoch: known.epoch, events: [next] } : undefined;
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined; // A cut frame: the log is read instead.
  }
}
