/** Looking after a consultation: who does, notes between officers, and what stands beside the log. */
import {
  addNote as putNote, assignConsultation, getDeskConsultation, listColleagues, newNote, searchConsultations,
  type Assignment, type Colleague, type DeskConsultation, type NewNote, type Note, type Related,
} from '../contract/desk-care.ts';
import type { InboxEntry } from '../contract/desk.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export type { Assignment, Colleague, DeskConsultation, NewNote, Note, Related };

export const checkNote = (value: unknown): Validation<NewNote> => validate(newNote, value);

export const loadConsultation = (connection: Connection, id: string): Promise<DeskConsultation> => call(connection, getDeskConsultation, { params: { id } });

/** Also those that the inbox does not hold any more. */
export const findConsultations = async (connection: Connection, q: string, signal: AbortSignal): Promise<readonly InboxEntry[]> =>
  (await call(connection, searchConsultations, { query: { q }, signal })).consultations;

export const loadColleagues = async (connection: Connection): Promise<readonly Colleague[]> => (await call(connection, listColleagues)).officers;

export const assign = (connection: Connection, id: string, body: Assignment): Promise<InboxEntry> => call(connection, assignConsultation, { params: { id }, body });

export const addNote = (connection: Connection, id: string, noteId: string, body: NewNote): Promise<Note> =>
  call(connection, putNote, { params: { id, noteId }, body });
