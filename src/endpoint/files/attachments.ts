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

/** Whom a file belongs to until something takes it along, and how much room there is for it. */
export interface Shelf {
  readonly belongs: Pick<AttachmentTable, 'consultation' | 'owner' | 'uploader'>;
  /** Throws where there is none. Asked before the bytes are taken, and again in the transaction that counts them; `size`: of the one to be added. */
  room(db: Db | Trx, size: number): Promise<void>;
  /** Lets nobody else count until this one is counted. */
  lock(trx: Trx): Promise<void>;
}

export function shelfOf(core: Core, { id }: Pick<ConsultationTable, 'id'>, uploader: Side): Shelf {
  return {
    belongs: { consultation: id, owner: null, uploader },
    room: async (db, size) => {
      const { state } = await db.selectFrom('consultations').select('state').where('id', '=', id).executeTakeFirstOrThrow();
      if (state === 'closed') throw new Problem('closed');
      if (uploader === 'visitor') await checkLimits(db, { consultation: id }, core.clock(), size);
    },
    // Changes nothing.
    lock: async (trx) => void (await trx.updateTable('consultations').set((eb) => ({ state: eb.ref('state') })).where('id', '=', id).execute()),
  };
}

/** Kept first and written down after: what is in the table is on the disk. What is on the disk alone is removed by `removeUnused`. */
export async function store(core: Core, { belongs, room, lock }: Shelf, id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Attachment> {
  const known = await core.db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
  if (!known) await room(core.db, 0);
  await using arrival = await core.files.receive(bytes);
  const { size } = arrival.bytes;
  if (size === 0) throw invalid('file', 'empty');
  const type = known?.type ?? (await kindOf(arrival.bytes, name));
  if (type === undefined) throw new Problem('unsupported-type');
  const wanted = { id, ...belongs, name: cleanName(name, type), type, size, sha256: arrival.sha256 };
  const same = (row: AttachmentTable): boolean =>
    row.consultation === wanted.consultation && row.owner === wanted.owner && row.uploader === wanted.uploader && row.name === wanted.name && row.sha256 === wanted.sha256;
  if (known && !same(known)) throw new Problem('id-reused');
  await arrival.keep(fileKey(id, arrival.sha256));
  const { row } = await once<AttachmentTable>(core.db, {
    find: (trx) => trx.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst(),
    same,
    make: async (trx) => {
      await lock(trx);
      await room(trx, size);
      const made = await trx.insertInto('attachments').values({ ...wanted, created_at: core.clock().toISOString(), message_id: null, complaint: null })
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
  return serve(core, row && (row.message_id !== null || row.uploader === side) ? row : undefined, headers);
}

/** The file itself, where there is one that this person may have. */
export async function serve(core: Core, row: AttachmentTable | undefined, headers: Headers): Promise<Response> {
  const bytes = row && (await core.files.get(keyOf(row)));
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
  /** The complaint that they are part of from now on. */
  readonly complaint?: string;
}

/** Binds files to what they go with. Only those of this consultation, or handed in with this code, and of this side, each once. */
export async function claim(trx: Trx, of: { readonly consultation: string } | { readonly owner: string }, { id, from, attachments = [], complaint }: Bearer): Promise<readonly Attachment[]> {
  if (attachments.length === 0) return [];
  const [column, value] = 'owner' in of ? (['owner', of.owner] as const) : (['consultation', of.consultation] as const);
  const rows = await trx.updateTable('attachments').set({ message_id: id, complaint: complaint ?? null }).where('id', 'in', attachments)
    .where(column, '=', value).where('uploader', '=', from).where('message_id', 'is', null).returningAll().execute();
  return attachments.map((wanted, i) => {
    const row = rows.find((one) => one.id === wanted);
    // It may have been handed in more than a day ago: who has the bytes hands it in again, under the same id.
    if (!row) throw invalid(`attachments.${i}`, 'unknown');
    return toAttachment(row);
  });
}
