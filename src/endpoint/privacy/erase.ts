/**
 * Takes out of a record whose it was. The row stays, with its id, its day and its codes, so that counts stay right and whatever
 * is sent a second time finds that it was received. Why so: decisions.md.
 */
import type { Core } from '../core.ts';
import { inboxCounter, next } from '../db/counters.ts';
import type { AttachmentTable, ComplaintTable, ConsultationTable, RatingTable, Trx, VisitTable } from '../db/database.ts';
import { canonicalJson } from '../crypto.ts';
import { bodyOf } from '../complaints/rows.ts';
import { fileKey } from '../files/files.ts';
import type { NewRating } from '../../contract/feedback.ts';
import type { NewVisit } from '../../contract/guest-book.ts';
import { anonymousComplaint, anonymousRating, anonymousVisit, someTimeOn } from './anonymous.ts';

type File = Pick<AttachmentTable, 'id' | 'sha256'>;

/** What there is to do once it is committed. */
export interface Left {
  readonly files: readonly File[];
  /** Consultations that desks and visitors may have open. */
  readonly changed: readonly Pick<ConsultationTable, 'id' | 'office' | 'change'>[];
}

const NOTHING: Left = { files: [], changed: [] };

/** Its files, and word to whoever looks at it. A file that is left behind here is removed as one that nobody knows (`files/unused.ts`). */
export async function tidy({ files, hub }: Core, left: readonly Left[]): Promise<void> {
  for (const { changed } of left) for (const { id, office, change } of changed) hub.notify(office, id, change);
  for (const { id, sha256 } of left.flatMap((one) => one.files)) await files.remove(fileKey(id, sha256));
}

export async function eraseVisit(trx: Trx, { id, day, body }: VisitTable, at: string): Promise<Left> {
  await trx.updateTable('visits')
    .set({
      body: canonicalJson(anonymousVisit(JSON.parse(body) as NewVisit)), words: '', ticket: null, content_hash: '',
      signed_at: someTimeOn(day), received_at: someTimeOn(day), erased_at: at,
    })
    .where('id', '=', id).execute();
  return NOTHING;
}

export async function eraseRating(trx: Trx, { id, day, body }: RatingTable, at: string): Promise<Left> {
  await trx.updateTable('ratings')
    .set({ body: canonicalJson(anonymousRating(JSON.parse(body) as NewRating)), visit: null, commented: 0, words: '', content_hash: '', rated_at: someTimeOn(day), erased_at: at })
    .where('id', '=', id).execute();
  await trx.updateTable('consultations').set({ rating: null }).where('rating', '=', id).execute();
  return NOTHING;
}

/** Its log goes as a whole: every line of it is something that somebody wrote to somebody. */
export async function eraseComplaint(trx: Trx, row: ComplaintTable, at: string): Promise<Left> {
  const { id, secret_hash } = row;
  await trx.deleteFrom('complaint_events').where('complaint', '=', id).execute();
  await trx.deleteFrom('complaint_notes').where('complaint', '=', id).execute();
  const files = await trx.deleteFrom('attachments').where((eb) => eb.or([eb('complaint', '=', id), ...(secret_hash === null ? [] : [eb('owner', '=', secret_hash)])]))
    .returning(['id', 'sha256']).execute();
  await trx.updateTable('complaints').set({ body: canonicalJson(anonymousComplaint(bodyOf(row))), content_hash: '', secret_hash: null, last_seq: 0, turn: 'nobody', erased_at: at })
    .where('id', '=', id).execute();
  return { ...NOTHING, files };
}

/** Ends it where it is open: whoever erases everything does not wait for an answer. The inbox position comes first, as in `append.ts`. */
export async function eraseConsultation(trx: Trx, { id, office, closed_at }: ConsultationTable, at: string): Promise<Left> {
  const change = await next(trx, inboxCounter(office));
  for (const table of ['events', 'notes', 'meetings'] as const) await trx.deleteFrom(table).where('consultation', '=', id).execute();
  const files = await trx.deleteFrom('attachments').where('consultation', '=', id).returning(['id', 'sha256']).execute();
  await trx.updateTable('consultations')
    .set({
      name: '', email: '', topic: '', need: null, last_text: '', visitor: null, follows: null, rating: null,
      // No hash of any token or content.
      token_hash: `erased/${id}`, content_hash: '',
      state: 'closed', closed_at: closed_at ?? at, answered_at: null, warned_at: null, last_seq: 0, visitor_read: 0, officer_read: 0, mailed_seq: 0, change, erased_at: at,
    })
    .where('id', '=', id).execute();
  return { files, changed: [{ id, office, change }] };
}
