/** A table before it is a file: what stands in a cell, and of what kind it is. */

/** `date`: `YYYY-MM-DD`; `moment`: `YYYY-MM-DD HH:MM`, as the clock at the office shows it. Nothing is an empty cell. */
export type Cell = string | number | { readonly date: string } | { readonly moment: string } | undefined;

export interface Column {
  readonly title: string;
  /** In characters, for whoever opens it. */
  readonly width: number;
}

/** Rows come some hundred at a time; nobody ever holds all of them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** For the few rows that are there already. */
export async function* ready(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  yield rows;
}
