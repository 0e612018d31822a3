/**
 * A page that was opened before an update asks for the files of then when its visitor begins to write. They stay for two
 * weeks; a name holds a hash of the content, so old and new do not get into each other's way.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

const DAY_MS = 86_400_000;
const KEPT_MS = 14 * DAY_MS;

/** Removes what has not been written for two weeks. What belongs to the present build has just been. */
export async function removeFormer(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (now - (await stat(path)).mtimeMs > KEPT_MS) await rm(path);
  }
}

export const keepFormer: Rolldown.Plugin = {
  name: 'keep-former',
  writeBundle: ({ dir = '' }) => removeFormer(join(dir, 'c'), Date.now()),
};
