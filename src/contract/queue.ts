/** The queue as visitors meet it: taking a number, how long it may take, and what the screen in the waiting room shows. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { instant } from './records.ts';
import { ticket } from './ticket.ts';
import { day } from './values.ts';
import { line } from './written.ts';

/** `service`: code of one of the office's services, or `pst` for everything else. */
export const newTicket = z.strictObject({ service: line });
export type NewTicket = z.infer<typeof newTicket>;

/** The queue of visitors who want none of the office's services. */
export const RECEPTION = { code: 'pst', prefix: 'PST', name: 'Pelayanan Statistik Terpadu' } as const;

/**
 * `before`: how many are called first, while it waits. `waitMinutes`: how long that is likely to take, from what today's
 * visitors took; absent while there are too few to say. `calls`: how often it was called; one more is a call to be heard again.
 */
export const standing = z.object({ ...ticket.shape, calls: z.int(), before: z.int(), waitMinutes: z.optional(z.int()) });
export type Standing = z.infer<typeof standing>;

/** A number that was called and is not done. `calls`: how often; one more of the same is a second call. */
export const queueCall = z.object({ id: ticket.shape.id, number: z.string(), service: z.string(), counter: z.string(), calledAt: instant, calls: z.int() });
export type QueueCall = z.infer<typeof queueCall>;

/** `calls`: newest first. `change` grows with every change of the office's queue. */
export const queueBoard = z.object({
  change: z.int(),
  day,
  calls: z.array(queueCall),
  services: z.array(z.object({ code: z.string(), name: z.string(), waiting: z.int() })),
});
export type QueueBoard = z.infer<typeof queueBoard>;

export const takeTicket = operation({
  name: 'takeTicket',
  summary: 'Take a queue number for today',
  method: 'PUT',
  path: '/offices/{office}/tickets/{id}',
  access: 'public',
  body: newTicket,
  answer: ticket,
  failures: ['invalid', 'forbidden', 'not-found', 'id-reused', 'rate-limited', 'too-large', 'unsupported-type'],
});

export const getTicket = operation({
  name: 'getTicket',
  summary: 'Where a ticket stands: how many are before it, and whether it was called',
  method: 'GET',
  path: '/tickets/{id}',
  access: 'public',
  answer: standing,
  failures: ['not-found'],
});

export const readQueue = operation({
  name: 'readQueue',
  summary: 'Today’s queue without anything personal: which numbers are called and how many wait; as a stream: when to read again',
  method: 'GET',
  path: '/offices/{office}/queue',
  access: 'public',
  answer: queueBoard,
  failures: ['not-found'],
  streams: true,
});
