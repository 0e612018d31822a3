import type { InboxEntry } from '../client/desk.ts';

/** Consultations in which a visitor has written since the inbox was last seen; none on the first look. */
export function arrivals(before: readonly InboxEntry[] | undefined, after: readonly InboxEntry[]): readonly InboxEntry[] {
  if (!before) return [];
  const seen = new Map(before.map(({ id, seq }) => [id, seq]));
  return after.filter(({ id, seq, waiting }) => waiting && seq > (seen.get(id) ?? 0));
}
