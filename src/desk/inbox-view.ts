/** Which consultations the inbox shows, and in which order. */
import type { InboxEntry } from '../client/desk.ts';
import { deadlineOf } from './deadline.ts';

export const FILTERS = ['waiting', 'overdue', 'mine', 'unassigned', 'open', 'closed'] as const;
export type Filter = (typeof FILTERS)[number];

export interface Viewer {
  /** Who sits at the desk. */
  readonly user: string;
  /** The calendar day at the office. */
  readonly today: string;
}

export function belongs(entry: InboxEntry, filter: Filter, { user, today }: Viewer): boolean {
  const open = entry.state === 'open';
  switch (filter) {
    case 'waiting': return entry.waiting;
    case 'overdue': return deadlineOf(entry, today).kind === 'overdue';
    case 'mine': return open && entry.takenBy?.user === user;
    case 'unassigned': return open && entry.takenBy === undefined;
    case 'open': return open;
    case 'closed': return !open;
  }
}

const rank = ({ state, waiting }: InboxEntry): number => (state === 'closed' ? 2 : waiting ? 0 : 1);

/** Who waits for an answer comes first, the nearest deadline on top; then who is waited for, then what is over, newest first. */
export function byDeadline(one: InboxEntry, other: InboxEntry): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return rank(one) === 0
    ? one.dueOn.localeCompare(other.dueOn) || one.lastAt.localeCompare(other.lastAt)
    : other.lastAt.localeCompare(one.lastAt);
}

/** Capitals do not matter. */
export function matches({ number, name, email, topic }: InboxEntry, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return [number, name, email, topic].some((text) => text.toLowerCase().includes(wanted));
}

/** The visitor has written something that nobody at the office has read. */
export const isUnread = ({ waiting, officerRead, seq }: InboxEntry): boolean => waiting && officerRead < seq;

/** Also mine to read: I look after it, or nobody does yet. What a colleague looks after is the colleague's. */
export const isUnreadFor = (entry: InboxEntry, user: string): boolean => isUnread(entry) && (entry.takenBy === undefined || entry.takenBy.user === user);
