/** The four kinds of records that are erased: where they are, and when one of them has come to its end. */
import { addDays, localTime } from '../../contract/calendar.ts';
import type { Office } from '../../contract/office.ts';
import { KEPT, type Kept } from '../../contract/policy.ts';
import type { Trx } from '../db/database.ts';
import { DAY_MS } from '../limits.ts';
import { Problem } from '../problem.ts';
import { eraseComplaint, eraseConsultation, eraseRating, eraseVisit, type Left } from './erase.ts';

interface Kind {
  /** Up to so many ids of the office whose time of so many days is over. */
  over(trx: Trx, office: Office, days: number, now: Date, limit: number): Promise<readonly string[]>;
  /** The row for update and what becomes of it; `open` while it has not come to its end, nothing where there is none or it was erased before. */
  erase(trx: Trx, office: string, id: string, now: Date): Promise<Left | 'open' | undefined>;
}

/** The last day of which nothing is kept any more. */
const lastDay = ({ zone }: Office, days: number, now: Date): string => addDays(localTime(zone, now).day, -days - 1);
const before = (days: number, now: Date): string => new Date(now.getTime() - days * DAY_MS).toISOString();
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

export const KINDS: Readonly<Record<Kept, Kind>> = {
  visits: {
    over: async (trx, office, days, now, limit) => ids(await trx.selectFrom('visits').select('id')
      .where('office', '=', office.code).where('erased_at', 'is', null).where('day', '<=', lastDay(office, days, now)).orderBy('day').limit(limit).execute()),
    erase: async (trx, office, id, now) => {
      const row = await trx.updateTable('visits').set((eb) => ({ day: eb.ref('day') })).where('id', '=', id).where('office', '=', office).where('erased_at', 'is', null).returningAll().executeTakeFirst();
      return row && eraseVisit(trx, row, now.toISOString());
    },
  },
  ratings: {
    over: async (trx, office, days, now, limit) => ids(await trx.selectFrom('ratings').select('id')
      .where('office', '=', office.code).where('erased_at', 'is', null).where('day', '<=', lastDay(office, days, now)).orderBy('day').limit(limit).execute()),
    erase: async (trx, office, id, now) => {
      const row = await trx.updateTable('ratings').set((eb) => ({ day: eb.ref('day') })).where('id', '=', id).where('office', '=', office).where('erased_at', 'is', null).returningAll().executeTakeFirst();
      return row && eraseRating(trx, row, now.toISOString());
    },
  },
  complaints: {
    over: async (trx, office, days, now, limit) => ids(await trx.selectFrom('complaints').select('id')
      .where('office', '=', office.code).where('erased_at', 'is', null).where('closed_at', '<', before(days, now)).orderBy('closed_at').limit(limit).execute()),
    erase: async (trx, office, id, now) => {
      const row = await trx.updateTable('complaints').set((eb) => ({ stage: eb.ref('stage') })).where('id', '=', id).where('office', '=', office).where('erased_at', 'is', null).returningAll().executeTakeFirst();
      return row && (row.stage === 'closed' ? eraseComplaint(trx, row, now.toISOString()) : 'open');
    },
  },
  consultations: {
    over: async (trx, office, days, now, limit) => ids(await trx.selectFrom('consultations').select('id')
      .where('office', '=', office.code).where('erased_at', 'is', null).where('closed_at', '<', before(days, now)).orderBy('closed_at').limit(limit).execute()),
    erase: async (trx, office, id, now) => {
      const row = await trx.selectFrom('consultations').selectAll().where('id', '=', id).where('office', '=', office).where('erased_at', 'is', null).executeTakeFirst();
      // Nobody opens again what is closed.
      if (row?.state === 'open') return 'open';
      return row && eraseConsultation(trx, row, now.toISOString());
    },
  },
};

/** As it stands in an address. */
export function kindOf(text: string): Kept {
  const kind = KEPT.find((one) => one === text);
  if (!kind) throw new Problem('not-found');
  return kind;
}
