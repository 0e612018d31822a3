/** Taking a file in, handing it out, and letting it go with a message. */
import type { Attachment } from '../../contract/attachment.ts';
import type { Core } from '../core.ts';
import type { AttachmentTable, ConsultationTable, Db, Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { invalid, Problem } from '../problem.ts';
import { fileKey } from './files.ts';
import { kindOf } from './kind.ts';
import { checkLimits } from './limits.ts';
import { asDownload, cleanName } from './names.ts';

export type Side = AttachmentTable['uploader'];

const toAttachment = ({ id, name, type, size }: AttachmentTable): Attachment => ({ id, name, type, size });

const keyOf = ({ id, sha256 }: AttachmentTable): string => fileKey(id, sha256);

/** Kept first and written down after: what is in the table is on the disk. What is on the disk alone is removed by `removeUnused`. */
export async function store(core: Core, consultation: ConsultationTable, uploader: Side, id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Attachment> {
  const known = await core.db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
  if (!known) await checkRoom(core, core.db, consultation, uploader, 0);
  await using arrival = await core.files.receive(bytes);
  const { size } = arrival.bytes;
  if (size === 0) throw invalid('file', 'empty');
  const type = known?.type ?? (await kindOf(arrival.bytes, name));
  if (type === undefined) throw new Problem('unsupported-type');
  const wanted = { id, consultation: consultation.id, uploader, name: cleanName(name, type), type, size, sha256: arrival.sha256 };
  const same = (row: AttachmentTable): boolean =>
    row.consultation === wanted.consultation && row.uploader === uploader && row.name === wanted.name && row.sha256 === wanted.sha256;
  if (known && !same(known)) throw new Problem('id-reused');
  await arrival.keep(fileKey(id, arrival.sha256));
  const { row } = await once<AttachmentTable>(core.db, {
    find: (trx) => trx.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst(),
    same,
    make: async (trx) => {
      // Changes nothing, and lets nobody else count until this one is counted.
      const now = await trx.updateTable('consultations').set((eb) => ({ state: eb.ref('state') })).where('id', '=', consultation.id).returningAll().executeTakeFirstOrThrow();
      await checkRoom(core, trx, now, uploader, size);
      const made = await trx.insertInto('attachments').values({ ...wanted, created_at: core.clock().toISOString(), message_id: null })
        .onConflict((on) => on.column('id').doNothing()).returningAll().executeTakeFirst();
      if (!made) throw new LostRace();
      return made;
    },
  });
  return toAttachment(row);
}

/** A visitor sees what has been sent, and what they handed in themselves; so does an officer. */
export async function fetchFile(core: Core, consultation: ConsultationTable, side: Side, id: string, headers: Headers): Promise<Response> {
  const row = await core.db.selectFrom('attachments').selectAll().where('id', '=', id).where('consultation', '=', consultation.id).executeTakeFirst();
  const bytes = row && (row.message_id !== null || row.uploader === side) ? await core.files.get(keyOf(row)) : undefined;
  if (!row || !bytes) throw new Problem('not-found');
  headers.set('Content-Type', row.type);
  headers.set('Content-Length', String(bytes.size));
  headers.set('Content-Disposition', asDownload(row.name));
  // For whoever opens its address after all: it is saved, never shown, and what it may be taken for has no rights here.
  headers.set('Content-Security-Policy', "sandbox; default-src 'none'");
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  return new Response(bytes.stream(), { headers });
}

export interface Bearer {
  readonly id: string;
  readonly from: Side;
  readonly attachments?: readonly string[] | undefined;
}

/** Binds files to the message they go with. Only those of this consultation and this side, each for one message. */
export async function claim(trx: Trx, consultation: string, { id, from, attachments = [] }: Bearer): Promise<readonly Attachment[]> {
  if (attachments.length === 0) return [];
  const rows = await trx.updateTable('attachments').set({ message_id: id }).where('id', 'in', attachments)
    .where('consultation', '=', consultation).where('uploader', '=', from).where('message_id', 'is', null).returningAll().execute();
  return attachments.map((wanted, i) => {
    const row = rows.find((one) => one.id === wanted);
    // It may have been handed in more than a day ago: who has the bytes hands it in again, under the same id.
    if (!row) throw invalid(`attachments.${i}`, 'unknown');
    return toAttachment(row);
  });
}

/** Asked before the bytes are taken, and again in the transaction that counts them. */
async function checkRoom(core: Core, db: Db | Trx, { id, state }: ConsultationTable, uploader: Side, size: number): Promise<void> {
  if (state === 'closed') throw new Problem('closed');
  if (uploader === 'visitor') await checkLimits(db, id, core.clock(), size);
}
