/** Running numbers without holes: a number belongs to the transaction that takes it, and goes back when that fails. */
import type { Trx } from './database.ts';

export async function next(trx: Trx, name: string): Promise<number> {
  const row = await trx
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((on) => on.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

/** The office's inbox position: grows by one with every change an officer could see. */
export const inboxCounter = (office: string): string => `inbox/${office}`;
