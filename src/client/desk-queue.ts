/** The queue at the desk: followed by all tabs of a browser together, called from, and moved on. */
import * as z from 'zod/mini';
import { callNext, getDeskQueue, moveTicket, type DeskQueue, type DeskTicket, type NewCall, type TicketMove } from '../contract/desk-queue.ts';
import { call, request, type Connection } from './connection.ts';
import { followTogether } from './follow-together.ts';
import { STREAM, type Follower } from './live.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { TIMING, type Timing } from './timing.ts';

export type { DeskQueue, DeskTicket, TicketMove };

/** `askedAt`: what was done after that moment, by the clock of this device, it may not hold yet. */
export interface ReadQueue {
  readonly queue: DeskQueue;
  readonly askedAt: number;
}

export const followDeskQueue = (connection: Connection, follower: Follower<ReadQueue>, around: Surroundings = browser, timing: Timing = TIMING): (() => void) =>
  followTogether(`pst-desk-queue:${connection.endpoint}`, {
    read: async (signal) => {
      const askedAt = Date.now();
      return { queue: await call(connection, getDeskQueue, { signal }), askedAt };
    },
    open: (signal) => request(connection, getDeskQueue, { signal }, STREAM),
  }, follower, around, timing);

/** The same id calls nobody else. Nobody where nobody waits. */
export const callTheNext = async (connection: Connection, id: string, body: NewCall): Promise<DeskTicket | undefined> =>
  (await call(connection, callNext, { params: { id }, body })).ticket;

export const move = (connection: Connection, id: string, body: TicketMove): Promise<DeskTicket> => call(connection, moveTicket, { params: { id }, body });

/** Where this browser stands: its counter, and the services it does not serve, so that a new one of the office is served. */
const counterSettings = z.object({ counter: z.string(), without: z.array(z.string()) });
export type CounterSettings = z.infer<typeof counterSettings>;

const DEFAULT: CounterSettings = { counter: '', without: [] };
const keyOf = (office: string): string => `pst-desk-counter:${office}`;

export function readCounter(office: string): CounterSettings {
  try {
    const parsed = z.safeParse(counterSettings, JSON.parse(localStorage.getItem(keyOf(office)) ?? 'null'));
    return parsed.success ? parsed.data : DEFAULT;
  } catch {
    return DEFAULT; // Refused or damaged: as if nothing had been set.
  }
}

export function keepCounter(office: string, value: CounterSettings): void {
  try {
    localStorage.setItem(keyOf(office), JSON.stringify(value));
  } catch {
    // It holds for as long as the page is open.
  }
}
