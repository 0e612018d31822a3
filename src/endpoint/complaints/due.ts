/** The time limits of a complaint: when they end, and how near that is. */
import type { Due } from '../../contract/desk-complaints.ts';
import type { TimeLimit } from '../../contract/policy.ts';
import { isNear, lastDayOf } from '../../contract/time-limits.ts';
import { localTime } from '../../contract/calendar.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { ComplaintTable } from '../db/database.ts';

/** How long before its end a limit is near. */
const NEAR: Readonly<Record<Due['what'], TimeLimit>> = { examine: { days: 2, counted: 'working' }, settle: { days: 7, counted: 'calendar' } };

export const examineBy = ({ office, policy: { complaints } }: OfficeContent, filed: Date): string | null =>
  complaints.examine ? lastDayOf(complaints.examine, office, filed) : null;

export const settleBy = ({ office, policy: { complaints } }: OfficeContent, complete: Date): string => lastDayOf(complaints.settle, office, complete);

/** What has not been kept yet and ends first. */
export function dueOf({ stage, examine_by, settle_by }: Pick<ComplaintTable, 'stage' | 'examine_by' | 'settle_by'>, { office }: Pick<OfficeContent, 'office'>, now: Date): Due | undefined {
  if (stage === 'answered' || stage === 'closed') return undefined;
  const open = [
    ...(stage === 'received' && examine_by !== null ? [{ what: 'examine' as const, on: examine_by }] : []),
    ...(settle_by === null ? [] : [{ what: 'settle' as const, on: settle_by }]),
  ].sort((a, b) => a.on.localeCompare(b.on));
  const [first] = open;
  if (!first) return undefined;
  const over = first.on < localTime(office.zone, now).day;
  return { ...first, state: over ? 'over' : isNear(first.on, NEAR[first.what], office, now) ? 'soon' : 'ahead' };
}
