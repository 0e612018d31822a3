/** How a consultation stands against the promise of an answer. */
import type { InboxEntry } from '../client/desk.ts';

export type Deadline =
  | { readonly kind: 'closed' | 'today' | 'answered' }
  | { readonly kind: 'due' | 'overdue'; readonly day: string };

/** `today` is the day at the office. A deadline that passed after the answer was given is no deadline any more. */
export function deadlineOf({ state, waiting, dueOn }: Pick<InboxEntry, 'state' | 'waiting' | 'dueOn'>, today: string): Deadline {
  if (state === 'closed') return { kind: 'closed' };
  if (dueOn > today) return { kind: 'due', day: dueOn };
  if (!waiting) return { kind: 'answered' };
  return dueOn === today ? { kind: 'today' } : { kind: 'overdue', day: dueOn };
}
