/** From what is stored to what the contract says. */
import type { Attachment } from '../../contract/attachment.ts';
import type { ComplaintReceipt, NewComplaint } from '../../contract/complaint.ts';
import type { TrackedComplaint } from '../../contract/complaint-log.ts';
import type { ComplaintEntry, ComplaintRecord } from '../../contract/desk-complaints.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { ComplaintTable, Db } from '../db/database.ts';
import { notesOf } from './notes.ts';
import { dueOf } from './due.ts';
import { eventsOf } from './log.ts';

/** What `body` holds: checked by the contract when it was sent. */
export type Stored = Omit<NewComplaint, 'identity' | 'secretHash' | 'attachments'> & { readonly attachments?: readonly Attachment[] };

export const bodyOf = ({ body }: Pick<ComplaintTable, 'body'>): Stored => JSON.parse(body) as Stored;

const day = <K extends string>(name: K, value: string | null): { readonly [N in K]?: string } => (value === null ? {} : ({ [name]: value } as { readonly [N in K]: string }));

export const receiptOf = (row: ComplaintTable): ComplaintReceipt =>
  ({ id: row.id, number: row.number, filedAt: row.filed_at, ...day('examineBy', row.examine_by), ...day('settleBy', row.promised_by) });

const standingOf = (row: ComplaintTable) => ({
  id: row.id, number: row.number, category: bodyOf(row).category, filedAt: row.filed_at, stage: row.stage, withdrawn: row.withdrawn === 1,
  ...day('examineBy', row.examine_by), ...day('settleBy', row.settle_by),
});

/** What was written with it, as far as its visitor and its officers read the same. */
function written(row: ComplaintTable) {
  const { text, wish, attachments } = bodyOf(row);
  return { text, ...(wish === undefined ? {} : { wish }), ...(attachments ? { attachments: [...attachments] } : {}) };
}

export async function toTracked(db: Db, row: ComplaintTable): Promise<TrackedComplaint> {
  return { ...standingOf(row), office: row.office, ...written(row), events: await eventsOf(db, row.id, false) };
}

export function toEntry(row: ComplaintTable, content: Pick<OfficeContent, 'office'>, now: Date): ComplaintEntry {
  const due = dueOf(row, content, now);
  return { ...standingOf(row), lastAt: row.last_at, seq: row.last_seq, turn: row.turn, ...(due ? { due } : {}), ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }) };
}

export const complainantOf = (row: ComplaintTable) => {
  const { name, email, phone } = bodyOf(row);
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
};

export async function toRecord(db: Db, row: ComplaintTable, content: OfficeContent, now: Date): Promise<ComplaintRecord> {
  const { happenedOn, service } = bodyOf(row);
  const [events, notes] = [await eventsOf(db, row.id, true), await notesOf(db, row.id)];
  return {
    ...toEntry(row, content, now), ...written(row), identity: row.identity,
    ...(happenedOn === undefined ? {} : { happenedOn }), ...(service === undefined ? {} : { service }),
    ...(row.identity === 'named' ? { complainant: complainantOf(row) } : {}), events, notes,
  };
}
