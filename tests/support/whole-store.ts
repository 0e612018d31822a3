/** All that a store holds, in every table, for tests that look for what must not be there. */
import type { Db } from '../../src/endpoint/db/database.ts';

export async function wholeStore(db: Db): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(tables.map(async ({ name }) => [name, await db.selectFrom(name as never).selectAll().execute()] as const));
  return JSON.stringify(Object.fromEntries(rows));
}
