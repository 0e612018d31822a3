/** Complaints at the desk. */
import {
  askComplainant, changeStage, getDeskComplaint, getDeskComplaintAttachment, listComplaints, listReaders, newQuestion, newStage, noteComplaint, showComplainant,
  type Complainant, type ComplaintEntry, type ComplaintRecord, type NewQuestion, type NewStage,
} from '../contract/desk-complaints.ts';
import type { AccessEntry } from '../contract/access-log.ts';
import type { Attachment } from '../contract/attachment.ts';
import type { ComplaintEvent } from '../contract/complaint-log.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';
import type { NewNote, Note } from './desk-care.ts';
import { fetchFrom } from './fetch-file.ts';

export { needsText, stagesAfter, type Due } from '../contract/desk-complaints.ts';
export { STAGES, type ComplaintEvent, type Stage } from '../contract/complaint-log.ts';
export type { AccessEntry, Complainant, ComplaintEntry, ComplaintRecord, NewQuestion, NewStage };

export const checkStage = (value: unknown): Validation<NewStage> => validate(newStage, value);
export const checkQuestion = (value: unknown): Validation<NewQuestion> => validate(newQuestion, value);

export const loadComplaints = async (connection: Connection): Promise<readonly ComplaintEntry[]> => (await call(connection, listComplaints)).complaints;

export const findComplaints = async (connection: Connection, q: string, signal: AbortSignal): Promise<readonly ComplaintEntry[]> =>
  (await call(connection, listComplaints, { query: { q }, signal })).complaints;

/** Each call is written down as a reading. */
export const readComplaint = (connection: Connection, id: string): Promise<ComplaintRecord> => call(connection, getDeskComplaint, { params: { id } });

/** Written down as well. */
export const readComplainant = (connection: Connection, id: string): Promise<Complainant> => call(connection, showComplainant, { params: { id } });

export const loadReaders = async (connection: Connection, id: string): Promise<readonly AccessEntry[]> => (await call(connection, listReaders, { params: { id } })).readers;

/** What a step has come to: what the log says now, and how the complaint stands. */
export interface Step {
  readonly event: ComplaintEvent;
  readonly complaint: ComplaintEntry;
}

export const takeStage = (connection: Connection, id: string, eventId: string, body: NewStage): Promise<Step> => call(connection, changeStage, { params: { id, eventId }, body });

export const ask = (connection: Connection, id: string, eventId: string, body: NewQuestion): Promise<Step> => call(connection, askComplainant, { params: { id, eventId }, body });

export const addNote = (connection: Connection, id: string, noteId: string, body: NewNote): Promise<Note> => call(connection, noteComplaint, { params: { id, noteId }, body });

export const fetchFile = (connection: Connection, id: string, { id: attachmentId, size }: Attachment): Promise<Blob> =>
  fetchFrom(connection, getDeskComplaintAttachment, { params: { id, attachmentId } }, size);
