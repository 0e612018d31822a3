/** What officers write for each other about a complaint. Nothing outside of the desk reads this table. */
import type { Note } from '../../contract/desk-care.ts';
import type { Officer } from '../../contract/desk.ts';
import type { Core } from '../core.ts';
import type { ComplaintNoteTable, Db } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';

const NOTES_MAX = 500;

const toNote = ({ id, at, name, text }: ComplaintNoteTable): Note => ({ id, at, name, text });

export async function notesOf(db: Db, complaint: string): Promise<Note[]> {
  const rows = await db.selectFrom('complaint_notes').selectAll().where('complaint', '=', complaint).orderBy('at').orderBy('id').limit(NOTES_MAX).execute();
  return rows.map(toNote);
}

export async function addNote({ db, clock }: Core, { user, name }: Officer, complaint: string, id: string, text: string): Promise<Note> {
  const { row } = await once<ComplaintNoteTable>(db, {
    find: (trx) => trx.selectFrom('complaint_notes').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => found.complaint === complaint && found.user === user && found.text === text,
    make: async (trx) => {
      const made = await trx.insertInto('complaint_notes').values({ id, complaint, user, name, at: clock().toISOString(), text })
        .onConflict((on) => on.column('id').doNothing()).returningAll().executeTakeFirst();
      if (!made) throw new LostRace();
      return made;
    },
  });
  return toNote(row);
}
