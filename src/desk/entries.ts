/** What visitors have left, as it is found in a list and as it is read in full. */
import type { Connection } from '../client/connection.ts';
import { findRatings, findVisits, loadRating, loadVisit, type Sought } from '../client/desk-lists.ts';
import type { DeskContext } from './context.ts';
import { ratingFacts, ratingRow } from './rating-words.ts';
import type { Finder } from './route.ts';
import { visitFacts, visitRow } from './visit-words.ts';

/** A line of a cell or of a record; the first of a cell without a label is what the eye looks for. */
export interface Fact {
  readonly label?: string;
  readonly value: string;
  readonly kind?: 'strong' | 'text' | 'missing';
  /** Another part of the desk that it leads to. */
  readonly href?: string;
}

export interface Row {
  readonly id: string;
  readonly cells: readonly (readonly Fact[])[];
}

export interface Group {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface FullRecord {
  readonly title: string;
  readonly groups: readonly Group[];
  /** Who it is of may be put right. */
  readonly corrects?: boolean;
  readonly erasedAt: string | undefined;
}

export interface Found {
  readonly rows: readonly ((context: DeskContext) => Row)[];
  readonly total: number;
  readonly before: number;
  readonly next?: string | undefined;
  readonly previous?: string | undefined;
}

/** Rows are put into words by whoever shows them, in whichever language that is. */
export async function findPage(view: Finder, connection: Connection, sought: Sought, signal: AbortSignal): Promise<Found> {
  if (view === 'visits') {
    const { visits, ...page } = await findVisits(connection, sought, signal);
    return { ...page, rows: visits.map((record) => (context) => visitRow(record, context)) };
  }
  const { ratings, ...page } = await findRatings(connection, sought, signal);
  return { ...page, rows: ratings.map((record) => (context) => ratingRow(record, context)) };
}

export async function findOne(view: Finder, connection: Connection, id: string): Promise<(context: DeskContext) => FullRecord> {
  if (view === 'visits') {
    const visit = await loadVisit(connection, id);
    return (context) => visitFacts(visit, context);
  }
  const rating = await loadRating(connection, id);
  return (context) => ratingFacts(rating, context);
}
