/**
 * A page that was opened before an update asks for the files of then when its visitor begins to write. So what the update
 * replaces stays, and goes with a later one: everything that is two weeks older than the build before this one. A name
 * holds a hash of the content, so that old and new do not get into each other's way.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

const KEPT_MS = 14 * 86_400_000;

/** `before`: when the build was made that is being replaced. */
export async function removeFormer(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (before - (await stat(path)).mtimeMs > KEPT_MS) await rm(path);
  }
}

const madeAt = async (script: string): Promise<number> => (await stat(script).catch(() => undefined))?.mtimeMs ?? 0;

export function keepFormer(): Rolldown.Plugin {
  let before = 0;
  return {
    name: 'keep-former',
    async generateBundle({ dir = '' }) {
      before = await madeAt(join(dir, 'pst.js'));
    },
    writeBundle: ({ dir = '' }) => removeFormer(join(dir, 'c'), before),
  };
}
