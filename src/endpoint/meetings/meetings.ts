/** Meetings: each change is an event with the whole meeting, in the transaction that makes it. */
import { localTime, openState } from '../../contract/calendar.ts';
import { endOf, type Meeting } from '../../contract/meeting.ts';
import { MEETING_LIMITS, type MeetingAnswer, type NewMeeting } from '../../contract/meetings.ts';
import type { Office } from '../../contract/office.ts';
import { append, type Entry } from '../consultations/append.ts';
import { preview } from '../consultations/rows.ts';
import { turnOfOffice, turnOfVisitor, turnRenewed } from '../consultations/turn.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import type { ConsultationTable, MeetingTable, Trx } from '../db/database.ts';
import { LostRace, once, untilWon } from '../db/once.ts';
import { invalid, Problem } from '../problem.ts';

export const toMeeting = (row: MeetingTable): Meeting => JSON.parse(row.body) as Meeting;

const find = (trx: Trx, id: string) => trx.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst();

export async function propose(core: Core, office: Office, consultation: ConsultationTable, id: string, wanted: NewMeeting): Promise<Meeting> {
  const contentHash = await sha256(canonicalJson({ consultation: consultation.id, wanted }));
  const { outsideHours = false, ...details } = wanted;
  const proposed: Meeting = { id, ...details, state: 'proposed' };
  let change = 0;
  const { made } = await once<MeetingTable>(core.db, {
    find: (trx) => find(trx, id),
    same: (found) => sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      const now = core.clock();
      // Only for a new one: what was proposed stays so when its time has come, or when the office changes its hours.
      checkTime(office, wanted, now, outsideHours);
      const at = now.toISOString();
      const head = { last_at: at, last_text: preview(wanted.note ?? wanted.place), ...turnOfVisitor(at) };
      change = (await append(trx, consultation, at, { type: 'meeting', head, detail: { by: 'officer', meeting: proposed } })).consultation.change;
      const row = await trx
        .insertInto('meetings')
        .values({ id, consultation: consultation.id, office: office.code, starts_at: wanted.startsAt, state: 'proposed', body: JSON.stringify(proposed), content_hash: contentHash, reminded_at: null })
        .onConflict((on) => on.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new LostRace();
      return row;
    },
  });
  if (made) core.hub.notify(office.code, consultation.id, change);
  return proposed;
}

function checkTime(office: Office, { kind, startsAt, minutes }: NewMeeting, now: Date, outsideHours: boolean): void {
  const begins = new Date(startsAt);
  if (!(begins > now)) throw invalid('startsAt', 'past');
  if (begins.getTime() - now.getTime() > MEETING_LIMITS.daysAhead * 86_400_000) throw invalid('startsAt', 'far');
  if (kind === 'visit' && !outsideHours && !isOpen(office, begins, endOf({ startsAt, minutes }))) throw invalid('startsAt', 'closed-then');
}

/** All the while. An office that has not published its hours is only closed on its holidays. */
function isOpen(office: Office, begins: Date, ends: Date): boolean {
  const [from, to] = [localTime(office.zone, begins), localTime(office.zone, ends)];
  if (office.hours.length === 0) return !office.holidays.some(({ day }) => day === from.day || day === to.day);
  const state = openState(office, begins);
  return state?.open === true && from.day === to.day && to.time <= state.until;
}

/** What else happens in the same transaction, such as a letter; `before` is the state it had. */
export type Then = (trx: Trx, change: { readonly meeting: Meeting; readonly before: Meeting['state']; readonly seq: number; readonly at: string }) => Promise<void>;

/** Calling off what has been called off changes nothing; what is over cannot be. */
export function cancel(core: Core, consultation: ConsultationTable, id: string, then: Then): Promise<Meeting> {
  return change(core, consultation, id, then, (meeting, now, at) => {
    if (meeting.state === 'cancelled') return undefined;
    if (endOf(meeting) <= now) throw over('past');
    return {
      meeting: { ...meeting, state: 'cancelled' },
      entry: { type: 'meeting', head: { last_at: at, ...turnRenewed(at) }, afterClosing: true },
      by: 'officer',
    };
  });
}

export function answer(core: Core, consultation: ConsultationTable, id: string, said: MeetingAnswer, then: Then): Promise<Meeting> {
  return change(core, consultation, id, then, ({ wish, ...meeting }, now, at) => {
    const next: Meeting = said.answer === 'accept' ? { ...meeting, state: 'accepted' } : { ...meeting, state: 'other-time', ...(said.wish === undefined ? {} : { wish: said.wish }) };
    if (meeting.state === next.state && wish === next.wish) return undefined;
    if (meeting.state === 'cancelled') throw over('cancelled');
    if (endOf(meeting) <= now) throw over('past');
    return { meeting: next, entry: { type: 'meeting', head: { last_at: at, ...turnAfter(core, consultation, said, now) } }, by: 'visitor' };
  });
}

/** Who accepts leaves the turn where it was; who wants another time waits for the office. */
const turnAfter = (core: Core, { office }: ConsultationTable, said: MeetingAnswer, now: Date): Entry['head'] =>
  said.answer === 'accept' ? turnRenewed(now.toISOString()) : { ...turnOfOffice(core, office, now), ...(said.wish === undefined ? {} : { last_text: preview(said.wish) }) };

const over = (why: 'cancelled' | 'past'): Problem => new Problem('expired', { errors: [{ path: 'meeting', code: why }] });

interface Change {
  readonly meeting: Meeting;
  readonly entry: Entry;
  readonly by: 'visitor' | 'officer';
}

/** `decide` answers with nothing where the meeting already is as wanted. */
async function change(core: Core, consultation: ConsultationTable, id: string, then: Then, decide: (meeting: Meeting, now: Date, at: string) => Change | undefined): Promise<Meeting> {
  const [meeting, position] = await untilWon(() => core.db.transaction().execute(async (trx) => {
    const row = await find(trx, id);
    if (row?.consultation !== consultation.id) throw new Problem('not-found');
    const now = core.clock();
    const at = now.toISOString();
    const decided = decide(toMeeting(row), now, at);
    if (!decided) return [toMeeting(row), undefined] as const;
    const { meeting: next, entry, by } = decided;
    const appended = await append(trx, consultation, at, { ...entry, detail: { by, meeting: next } });
    // Somebody else may have changed it between our look and now; PostgreSQL only.
    const { numUpdatedRows } = await trx.updateTable('meetings').set({ state: next.state, body: JSON.stringify(next) }).where('id', '=', id).where('body', '=', row.body).executeTakeFirst();
    if (numUpdatedRows === 0n) throw new LostRace();
    await then(trx, { meeting: next, before: toMeeting(row).state, seq: appended.event.seq, at });
    return [next, appended.consultation.change] as const;
  }));
  if (position !== undefined) core.hub.notify(consultation.office, consultation.id, position);
  return meeting;
}
