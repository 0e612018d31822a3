/** Lists page by page, newest first: a page begins behind a record and not after a number of them, so that nothing is seen twice or missed while more come in. */
import { PAGE_SIZE } from '../../contract/desk-lists.ts';

export interface Position {
  readonly at: string;
  readonly id: string;
}

/** Where the records come from, always the same choice of them. */
export interface Source<Row> {
  /** Newest first, behind this position or from the newest. */
  older(than: Position | undefined, limit: number): Promise<readonly Row[]>;
  /** Oldest first, in front of this position. */
  newer(than: Position, limit: number): Promise<readonly Row[]>;
  /** How many there are in front of this position, or at all. */
  count(newerThan?: Position): Promise<number>;
  positionOf(row: Row): Position;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly before: number;
  readonly next?: string;
  readonly previous?: string;
}

const written = ({ at, id }: Position): string => `${at}~${id}`;

export function readPosition(text: string | undefined): Position | undefined {
  const [at, id] = text?.split('~') ?? [];
  return at === undefined || id === undefined ? undefined : { at, id };
}

export async function pageOf<Row>(source: Source<Row>, after: Position | undefined): Promise<Page<Row>> {
  const found = await source.older(after, PAGE_SIZE + 1);
  const rows = found.slice(0, PAGE_SIZE);
  const [first, last] = [rows[0], rows.at(-1)];
  const total = await source.count();
  // What this page began behind may be gone, and then nothing may be left on it.
  const front = first ? source.positionOf(first) : after;
  const ahead = after === undefined || front === undefined ? [] : await source.newer(front, PAGE_SIZE + 1);
  const begins = ahead[PAGE_SIZE];
  return {
    rows,
    total,
    before: front === undefined || ahead.length === 0 ? 0 : await source.count(front),
    ...(found.length > PAGE_SIZE && last ? { next: written(source.positionOf(last)) } : {}),
    ...(ahead.length > 0 ? { previous: begins ? written(source.positionOf(begins)) : '' } : {}),
  };
}
