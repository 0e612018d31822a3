/** The queue as a visitor meets it: taking a number, following it, and what the screen in the waiting room shows. */
import { validate, type Validation } from '../contract/invalid.ts';
import { getTicket, newTicket, readQueue, takeTicket, type NewTicket, type QueueBoard, type Standing } from '../contract/queue.ts';
import type { Ticket } from '../contract/ticket.ts';
import { call, request, type Connection } from './connection.ts';
import { follow, STREAM, type Follower, type Source } from './live.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { TIMING, type Timing } from './timing.ts';

export type { NewTicket, QueueBoard, Standing, Ticket };
export type { QueueCall } from '../contract/queue.ts';

export const checkTicket = (ticket: unknown): Validation<NewTicket> => validate(newTicket, ticket);

/** The same `id` answers with the same number, however often it is sent. */
export const take = (connection: Connection, office: string, id: string, body: NewTicket): Promise<Ticket> =>
  call(connection, takeTicket, { params: { office, id }, body });

/** Where the ticket stands, each time the office's queue has changed; answers with what ends it. A ticket that is no more is not asked for again. */
export function followTicket(connection: Connection, office: string, id: string, follower: Follower<Standing>, around: Surroundings = browser, timing: Timing = TIMING): () => void {
  const source = { read: (signal: AbortSignal) => call(connection, getTicket, { params: { id }, signal }), open: queueStream(connection, office) };
  const stop = whileSeen(source, {
    ...follower,
    failed: (failure) => {
      if (failure.code === 'not-found') stop();
      follower.failed(failure);
    },
  }, around, timing);
  return stop;
}

/** The whole queue, each time it has changed; answers with what ends it. */
export const followBoard = (connection: Connection, office: string, follower: Follower<QueueBoard>, around: Surroundings = browser, timing: Timing = TIMING): (() => void) =>
  whileSeen({ read: (signal) => call(connection, readQueue, { params: { office }, signal }), open: queueStream(connection, office) }, follower, around, timing);

const queueStream = (connection: Connection, office: string) => (signal: AbortSignal): Promise<Response> => request(connection, readQueue, { params: { office }, signal }, STREAM);

/** Only while somebody looks: a phone in a pocket and the tabs behind hold no connection. Who looks again reads first of all. */
function whileSeen<T>(source: Source<T>, follower: Follower<T>, around: Surroundings, timing: Timing): () => void {
  const end = new AbortController();
  let stop: (() => void) | undefined;
  const look = (): void => {
    if (around.visible()) stop ??= follow(source, follower, around, timing);
    else {
      stop?.();
      stop = undefined;
    }
  };
  document.addEventListener('visibilitychange', look, { signal: end.signal });
  look();
  return () => {
    end.abort();
    stop?.();
  };
}
