/** How searches ended: a number for each day, and nothing else. */
import { localTime } from '../../contract/calendar.ts';
import type { Office } from '../../contract/office.ts';
import type { SearchOutcome } from '../../contract/search.ts';
import type { Core } from '../core.ts';

export async function countOutcome({ db, clock }: Core, { code, zone }: Office, outcome: SearchOutcome): Promise<void> {
  const { day } = localTime(zone, clock());
  await db
    .insertInto('searches')
    .values({ office: code, day, outcome, count: 1 })
    .onConflict((on) => on.columns(['office', 'day', 'outcome']).doUpdateSet((eb) => ({ count: eb('searches.count', '+', 1) })))
    .execute();
}
