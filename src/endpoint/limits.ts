/** How often something may be done, counted in the database: several instances and a restart share one count. */
import type { Trx } from './db/database.ts';
import { Problem } from './problem.ts';

export interface Limit {
  readonly times: number;
  readonly withinMs: number;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * Counts one more time of `what`, from the first until the limit's time is over. Throws `rate-limited`, which takes the
 * transaction and so the count back, when it was too often.
 */
export async function count(trx: Trx, now: Date, what: string, limits: readonly Limit[]): Promise<void> {
  const at = now.toISOString();
  for (const { times, withinMs } of limits) {
    const until = new Date(now.getTime() + withinMs).toISOString();
    const row = await trx
      .insertInto('limits')
      .values({ key: keyOf(what, withinMs), count: 1, until })
      .onConflict((on) => on.column('key').doUpdateSet((eb) => ({
        count: eb.case().when('limits.until', '<=', at).then(1).else(eb('limits.count', '+', 1)).end(),
        until: eb.case().when('limits.until', '<=', at).then(until).else(eb.ref('limits.until')).end(),
      })))
      .returning(['count', 'until'])
      .executeTakeFirstOrThrow();
    if (row.count > times) throw new Problem('rate-limited', { retryAfter: Math.max(1, Math.ceil((Date.parse(row.until) - now.getTime()) / 1000)) });
  }
}

/** Takes one time back that should not count. */
export async function takeBack(trx: Trx, what: string, limits: readonly Limit[]): Promise<void> {
  await trx.updateTable('limits').set((eb) => ({ count: eb('count', '-', 1) })).where('key', 'in', keysOf(what, limits)).where('count', '>', 0).execute();
}

/** As if it had never been done. */
export async function forget(trx: Trx, what: string, limits: readonly Limit[]): Promise<void> {
  await trx.deleteFrom('limits').where('key', 'in', keysOf(what, limits)).execute();
}

const keysOf = (what: string, limits: readonly Limit[]): readonly string[] => limits.map(({ withinMs }) => keyOf(what, withinMs));

const keyOf = (what: string, withinMs: number): string => `${what}/${withinMs / 1000}`;
