/** Complaints at the desk: always and only those of the officer's own office. */
import { sql } from 'kysely';
import type { AccessEntry } from '../../contract/access-log.ts';
import { STAGES, type Stage } from '../../contract/complaint-log.ts';
import type { COMPLAINT_FILTER } from '../../contract/desk-complaints.ts';
import { needsText, stagesAfter, type ComplaintEntry, type NewQuestion, type NewStage } from '../../contract/desk-complaints.ts';
import type { Officer } from '../../contract/desk.ts';
import { recordAccess } from '../audit.ts';
import type { Core } from '../core.ts';
import type { ComplaintEventTable, ComplaintTable } from '../db/database.ts';
import { anywhere } from '../folded.ts';
import type { OfficerCall } from '../http/handler.ts';
import type { Query } from '../http/query.ts';
import { invalid, Problem } from '../problem.ts';
import { append, appendOnce, locked, type Appended } from './log.ts';
import { toEntry } from './rows.ts';
import { runsFrom } from './tracking.ts';

const CLOSED_MAX = 200;

export async function ofOffice(core: Core, { officer, param }: OfficerCall): Promise<ComplaintTable> {
  const row = await core.db.selectFrom('complaints').selectAll().where('id', '=', param('id')).where('office', '=', officer.office).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/** The complaint, after it was written down that the officer looks into it. */
export async function lookedInto(core: Core, call: OfficerCall, action: AccessEntry['action']): Promise<ComplaintTable> {
  const row = await ofOffice(core, call);
  await recordAccess(core, call.officer, { kind: 'complaint', record: row.id, action });
  return row;
}

/** Open ones first, by the end of their limit; those without one after them, the oldest first. */
export async function listAll(core: Core, code: string, { q }: Query<typeof COMPLAINT_FILTER>): Promise<ComplaintEntry[]> {
  const [content, now] = [core.offices.get(code), core.clock()];
  if (q !== undefined) {
    const found = await core.db.selectFrom('complaints').selectAll().where('office', '=', code)
      .where(sql<boolean>`lower(number) like ${anywhere(q.toLowerCase())} escape '\\'`).orderBy('filed_at', 'desc').orderBy('id', 'desc').limit(CLOSED_MAX).execute();
    return found.map((row) => toEntry(row, content, now));
  }
  const all = () => core.db.selectFrom('complaints').selectAll().where('office', '=', code);
  const open = await all().where('stage', '<>', 'closed').orderBy('filed_at').orderBy('id').execute();
  const closed = await all().where('stage', '=', 'closed').orderBy('last_at', 'desc').orderBy('id', 'desc').limit(CLOSED_MAX).execute();
  const entries = open.map((row) => toEntry(row, content, now)).sort((a, b) => (a.due?.on ?? '9').localeCompare(b.due?.on ?? '9'));
  return [...entries, ...closed.map((row) => toEntry(row, content, now))];
}

interface Step {
  readonly event: ComplaintEventTable;
  readonly complaint: ComplaintEntry;
}

/** Nothing is decided over what the officer has not read. */
async function step(core: Core, officer: Officer, id: string, complaint: string, content: { readonly seen: number }, make: (...given: readonly [row: ComplaintTable, now: Date]) => Omit<Parameters<typeof append>[3], 'event_id' | 'officer' | 'content_hash'>): Promise<Step> {
  const { seen, ...said } = content;
  const event = await appendOnce(core.db, complaint, id, { ...said, user: officer.user }, async (trx, content_hash): Promise<Appended> => {
    const row = await locked(trx, complaint);
    if (row.last_seq !== seen) throw new Problem('overtaken');
    const now = core.clock();
    return append(trx, complaint, now.toISOString(), { ...make(row, now), event_id: id, officer, content_hash });
  });
  const row = await core.db.selectFrom('complaints').selectAll().where('id', '=', complaint).executeTakeFirstOrThrow();
  return { event, complaint: toEntry(row, core.offices.get(row.office), core.clock()) };
}

export const changeStage = (core: Core, officer: Officer, complaint: string, id: string, wanted: NewStage): Promise<Step> =>
  step(core, officer, id, complaint, wanted, (row, now) => {
    check(row, wanted);
    const { stage, text = null } = wanted;
    const closes = stage === 'closed';
    // What was missing no longer holds it up once the office acts without it; a closed one that is taken up again begins anew.
    const runs = row.stage === 'closed' || (row.complete_at === null && !closes && !mayMiss(stage)) ? runsFrom(core, row, now) : {};
    const turn = closes || stage === 'answered' ? 'nobody' : row.turn === 'visitor' ? 'visitor' : 'nobody';
    return { type: 'stage', text, detail: { stage }, head: { stage, turn, closed_at: closes ? now.toISOString() : null, ...runs } };
  });

function check(row: ComplaintTable, { stage, text }: NewStage): void {
  if (row.withdrawn === 1 || row.erased_at !== null) throw new Problem('closed');
  if (!stagesAfter(row.stage).includes(stage)) throw invalid('stage', 'choice');
  if (text === undefined && needsText(row.stage, stage)) throw invalid('text', 'required');
}

/** Something can only be missing until the office has begun to act on the complaint. */
const mayMiss = (stage: Stage): boolean => STAGES.indexOf(stage) < STAGES.indexOf('followed-up');

export const ask = (core: Core, officer: Officer, complaint: string, id: string, question: NewQuestion): Promise<Step> =>
  step(core, officer, id, complaint, question, ({ stage }) => {
    const { text, missing } = question;
    if (stage === 'closed') throw new Problem('closed');
    if (missing && !mayMiss(stage)) throw invalid('missing', 'stage');
    return { type: 'question', text, detail: { missing }, head: { turn: 'visitor', ...(missing ? { complete_at: null, settle_by: null, settle_warned_at: null } : {}) } };
  });
