/** Writes `.br` and `.gz` beside every script, so that no server has to compress while a visitor waits. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Rolldown } from 'vite';

export const precompress: Rolldown.Plugin = {
  name: 'precompress',
  async writeBundle({ dir = '' }, bundle) {
    const scripts = Object.keys(bundle).filter((name) => name.endsWith('.js'));
    await Promise.all(scripts.map((name) => compress(join(dir, name))));
  },
};

async function compress(path: string): Promise<void> {
  const script = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: script.length };
  await Promise.all([
    promisify(brotliCompress)(script, { params }).then((bytes) => writeFile(`${path}.br`, bytes)),
    promisify(gzip)(script, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
  ]);
}
