/** Consultations as the inbox shows them: what is stored about each, its next meeting, and when it closes by itself. */
import type { InboxEntry } from '../../contract/desk.ts';
import { endOf, type Meeting } from '../../contract/meeting.ts';
import { toConsultation } from '../consultations/rows.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, Db } from '../db/database.ts';

/** Longer lists of ids are asked for in pieces: databases limit how many values one statement may carry. */
const PIECE = 500;

export async function toEntries(core: Core, rows: readonly ConsultationTable[]): Promise<InboxEntry[]> {
  const [meetings, closing] = [new Map<string, Meeting>(), new Map<string, string>()];
  for (let i = 0; i < rows.length; i += PIECE) {
    const piece = rows.slice(i, i + PIECE);
    await addMeetings(core, piece.map(({ id }) => id), meetings);
    await addClosing(core.db, piece.flatMap(({ id, state, warned_at }) => (state === 'open' && warned_at !== null ? [id] : [])), closing);
  }
  return rows.map((row) => toEntry(row, meetings.get(row.id), closing.get(row.id)));
}

export async function toOneEntry(core: Core, row: ConsultationTable): Promise<InboxEntry> {
  const [entry] = await toEntries(core, [row]);
  if (!entry) throw new TypeError('one row makes one entry');
  return entry;
}

function toEntry(row: ConsultationTable, meeting: Meeting | undefined, closesOn: string | undefined): InboxEntry {
  return {
    ...toConsultation(row),
    name: row.name,
    email: row.email,
    lastAt: row.last_at,
    lastText: row.last_text,
    waiting: row.state === 'open' && row.last_from === 'visitor',
    seq: row.last_seq,
    change: row.change,
    ...(row.officer === null ? {} : { takenBy: { user: row.officer, name: row.officer_name ?? row.officer } }),
    officerRead: row.officer_read,
    ...(meeting ? { meeting } : {}),
    ...(closesOn === undefined ? {} : { closesOn }),
    ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }),
  };
}

/** The earliest that is not over and has not been called off. */
async function addMeetings({ db, clock }: Core, ids: readonly string[], found: Map<string, Meeting>): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.selectFrom('meetings').select(['consultation', 'body']).where('consultation', 'in', ids).where('state', '<>', 'cancelled').orderBy('starts_at').execute();
  for (const { consultation, body } of rows) {
    // Written by us in the shape of the contract.
    const meeting = JSON.parse(body) as Meeting;
    if (!found.has(consultation) && endOf(meeting) > clock()) found.set(consultation, meeting);
  }
}

async function addClosing(db: Db, ids: readonly string[], found: Map<string, string>): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.selectFrom('events').select(['consultation', 'detail']).where('consultation', 'in', ids).where('type', '=', 'closing-soon').orderBy('seq').execute();
  for (const { consultation, detail } of rows) {
    const { closesOn } = JSON.parse(detail ?? '{}') as { closesOn?: string };
    if (closesOn !== undefined) found.set(consultation, closesOn);
  }
}
