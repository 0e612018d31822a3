/** Makes a thing at most once per id, however often and however concurrently it is asked for. */
import { Problem } from '../problem.ts';
import type { Db, Trx } from './database.ts';

/** Another transaction made the same id between our look and our insert; PostgreSQL only, SQLite writes one at a time. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
}

const TRIES = 5;

export interface Steps<Row> {
  find(trx: Trx): Promise<Row | undefined>;
  /** Whether the row found was made from the same content. */
  same(row: Row): boolean;
  /** Throws `LostRace` when its insert met the id. */
  make(trx: Trx): Promise<Row>;
}

/** Again from the beginning when another transaction was faster. */
export async function untilWon<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LostRace) || tries === TRIES) throw error;
    }
  }
}

export const once = <Row>(db: Db, steps: Steps<Row>): Promise<{ readonly row: Row; readonly made: boolean }> =>
  untilWon(() => db.transaction().execute(async (trx) => {
    const found = await steps.find(trx);
    if (found === undefined) return { row: await steps.make(trx), made: true };
    if (!steps.same(found)) throw new Problem('id-reused');
    return { row: found, made: false };
  }));
