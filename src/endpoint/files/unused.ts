/** Files that nobody will miss: handed in for a message that never came, or left behind by a process that ended in between. */
import type { Core } from '../core.ts';
import type { Job } from '../jobs/jobs.ts';
import { fileKey, type Stored } from './files.ts';
import { DAY_MS } from './limits.ts';

const EVERY_MS = 3_600_000;

export const filesJob = (core: Core): Job => ({ name: 'files', everyMs: EVERY_MS, run: () => removeUnused(core) });

async function removeUnused(core: Core): Promise<void> {
  const yesterday = new Date(core.clock().getTime() - DAY_MS);
  const rows = await core.db.deleteFrom('attachments').where('message_id', 'is', null).where('created_at', '<', yesterday.toISOString())
    .returning(['id', 'sha256']).execute();
  for (const { id, sha256 } of rows) await core.files.remove(fileKey(id, sha256));
  // A file is written down right after it was kept: one that lies there for a day without a row will never have one.
  for await (const some of core.files.list()) await removeLeft(core, some.filter(({ at }) => at < yesterday));
}

async function removeLeft(core: Core, old: readonly Stored[]): Promise<void> {
  if (old.length === 0) return;
  const ids = old.map(({ key }) => key.slice(0, 36));
  const rows = await core.db.selectFrom('attachments').select(['id', 'sha256']).where('id', 'in', ids).execute();
  const wanted = new Set(rows.map(({ id, sha256 }) => fileKey(id, sha256)));
  for (const { key } of old) if (!wanted.has(key)) await core.files.remove(key);
}
