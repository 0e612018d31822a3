/** The queue at the desk: who waits, calling the next one, and what became of each. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { ticket, TICKET_STATES } from './ticket.ts';
import { day } from './values.ts';
import { line } from './written.ts';

/** `dueFrom`: of one that waits: since when the standard's promise counts, which is when the one before was done, or when it came. `visit`: who signed the guest book. */
export const deskTicket = z.object({
  ...ticket.shape,
  calls: z.int(),
  dueFrom: z.optional(instant),
  calledAt: z.optional(instant),
  servedAt: z.optional(instant),
  doneAt: z.optional(instant),
  officer: z.optional(z.string()),
  visit: z.optional(z.object({ id, name: z.string(), institution: z.string() })),
});
export type DeskTicket = z.infer<typeof deskTicket>;

/**
 * `tickets`: today's, in the order in which they are called. `waits`: of those called today, in seconds since the promise counts; `kept`:
 * how many of them within the standard's promise, absent where the office has made none.
 */
export const deskQueue = z.object({
  change: z.int(),
  day,
  tickets: z.array(deskTicket),
  waits: z.object({ called: z.int(), median: z.optional(z.int()), longest: z.optional(z.int()), kept: z.optional(z.int()) }),
});
export type DeskQueue = z.infer<typeof deskQueue>;

/** `services`: only of these; all when left out. `counter`: where the visitor is to go. */
export const newCall = z.strictObject({ services: z.optional(z.array(line)), counter: line });
export type NewCall = z.infer<typeof newCall>;

/**
 * `from`: what the officer saw. When it is something else by now and not what is wanted, the answer is `overtaken`.
 * To `called` from `called` is a second call; to `waiting` with a `service` a transfer, with the place that its time has earned.
 */
export const ticketMove = z.strictObject({
  from: z.enum(TICKET_STATES),
  to: z.enum(TICKET_STATES),
  service: z.optional(line),
  counter: z.optional(line),
});
export type TicketMove = z.infer<typeof ticketMove>;

const officerOnly = { access: 'officer' } as const;
const writes = ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'too-large', 'unsupported-type'] as const;

export const getDeskQueue = operation({
  name: 'getDeskQueue',
  summary: 'Today’s queue of the officer’s office with who is in it; as a stream: when to read again',
  method: 'GET',
  path: '/desk/queue',
  ...officerOnly,
  answer: deskQueue,
  failures: ['unauthenticated'],
  streams: true,
});

/** The same id answers with the same ticket: a call whose answer got lost calls nobody else. */
export const callNext = operation({
  name: 'callNext',
  summary: 'Call who has waited longest; nobody when nobody waits',
  method: 'PUT',
  path: '/desk/queue/calls/{id}',
  ...officerOnly,
  body: newCall,
  answer: z.object({ ticket: z.optional(deskTicket) }),
  failures: [...writes, 'id-reused'],
});

export const moveTicket = operation({
  name: 'moveTicket',
  summary: 'Call, call again, serve, skip, transfer or finish one ticket',
  method: 'POST',
  path: '/desk/tickets/{id}',
  ...officerOnly,
  body: ticketMove,
  answer: deskTicket,
  failures: [...writes, 'overtaken'],
});
