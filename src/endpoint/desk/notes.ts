/** What officers write for each other. Nothing outside of the desk reads this table. */
import type { Note } from '../../contract/desk-care.ts';
import type { Officer } from '../../contract/desk.ts';
import type { Core } from '../core.ts';
import { inboxCounter, next } from '../db/counters.ts';
import type { ConsultationTable, Db, NoteTable, Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';

const toNote = ({ id, at, name, text }: NoteTable): Note => ({ id, at, name, text });

const NOTES_MAX = 500;

export async function notesOf(db: Db, consultation: string): Promise<Note[]> {
  const rows = await db.selectFrom('notes').selectAll().where('consultation', '=', consultation).orderBy('at').orderBy('id').limit(NOTES_MAX).execute();
  return rows.map(toNote);
}

/** The note travels along with whatever else the transaction does. */
export async function insertNote(trx: Trx, note: NoteTable): Promise<NoteTable> {
  const row = await trx.insertInto('notes').values(note).onConflict((on) => on.column('id').doNothing()).returningAll().executeTakeFirst();
  if (!row) throw new LostRace();
  return row;
}

export async function addNote(core: Core, officer: Officer, { id: consultation, office }: ConsultationTable, id: string, text: string): Promise<Note> {
  let change = 0;
  const { row, made } = await once<NoteTable>(core.db, {
    find: (trx) => trx.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => found.consultation === consultation && found.user === officer.user && found.text === text,
    make: async (trx) => {
      // The inbox moves on, so that every desk hears of it.
      change = await next(trx, inboxCounter(office));
      await trx.updateTable('consultations').set({ change }).where('id', '=', consultation).execute();
      return insertNote(trx, { id, consultation, user: officer.user, name: officer.name, at: core.clock().toISOString(), text });
    },
  });
  if (made) core.hub.notify(office, consultation, change);
  return toNote(row);
}
