/** A place in today's queue: what the visitor holds in the hand. No personal data, so that a display may show it. */
import * as z from 'zod/mini';
import { id, instant } from './records.ts';

/** `skipped`: called and not there; may be called again. */
export const TICKET_STATES = ['waiting', 'called', 'serving', 'done', 'skipped'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

export const ticket = z.object({
  id,
  /** The service's prefix and a number that counts from 1 every day, in the office's zone: `KS-014`. */
  number: z.string(),
  service: z.object({ code: z.string(), name: z.string() }),
  takenAt: instant,
  state: z.enum(TICKET_STATES),
  /** Where to go, once called, in the office's own words: `Meja 1`. */
  counter: z.optional(z.string()),
});
export type Ticket = z.infer<typeof ticket>;
