/** Files of a complaint: handed in with its tracking code, mostly before there is a complaint. */
import type { Attachment } from '../../contract/attachment.ts';
import type { Core } from '../core.ts';
import type { AttachmentTable, Db, Trx } from '../db/database.ts';
import { store, type Shelf } from '../files/attachments.ts';
import { checkLimits } from '../files/limits.ts';
import { count, DAY_MS, HOUR_MS, type Limit } from '../limits.ts';
import { Problem } from '../problem.ts';
import { fromNetwork } from '../visitors/from-network.ts';

const FROM_NETWORK: readonly Limit[] = [{ times: 60, withinMs: HOUR_MS }, { times: 300, withinMs: DAY_MS }];
/** Of files that no complaint has taken yet, from all networks that are not known: nobody's limit, but the disk's. */
const WAITING_MAX = 1024 * 1024 * 1024;
const FULL_RETRY_S = 3_600;

/** `key`: the hash of the code. `from`: where the request came from. */
export async function storeFor(core: Core, key: string, from: string, id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Attachment> {
  const limited = await fromNetwork(core, 'complaint-files', from, FROM_NETWORK);
  const shelf: Shelf = {
    belongs: { consultation: null, owner: key, uploader: 'visitor' },
    room: async (db, size) => {
      await checkLimits(db, { owner: key }, core.clock(), size);
      if (!limited.known) await checkDisk(db, size);
    },
    // One count after the other, so that several at once are counted as several.
    lock: async (trx) => {
      await count(trx, core.clock(), `complaint-files/${key}`, [{ times: 100, withinMs: DAY_MS }]);
      await limited.count(trx);
    },
  };
  return store(core, shelf, id, name, bytes);
}

async function checkDisk(db: Db | Trx, size: number): Promise<void> {
  const { sum } = await db.selectFrom('attachments').select((eb) => eb.fn.sum<number | string | null>('size').as('sum'))
    .where('owner', 'is not', null).where('message_id', 'is', null).executeTakeFirstOrThrow();
  if (Number(sum ?? 0) + size > WAITING_MAX) throw new Problem('rate-limited', { retryAfter: FULL_RETRY_S, errors: [{ path: 'file', code: 'day' }] });
}

export const fileOf = (db: Db, complaint: string, id: string): Promise<AttachmentTable | undefined> =>
  db.selectFrom('attachments').selectAll().where('id', '=', id).where('complaint', '=', complaint).where('message_id', 'is not', null).executeTakeFirst();
