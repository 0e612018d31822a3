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

/** How distances are written (RFC 7932, 4): which is shortest depends on the text, by up to half a per cent. The first is brotli's own choice. */
const DISTANCES = [{ postfix: 0, direct: 0 }, { postfix: 2, direct: 0 }, { postfix: 2, direct: 16 }];

async function shortest(script: Buffer): Promise<Buffer> {
  const tries = await Promise.all(DISTANCES.map(({ postfix, direct }) => promisify(brotliCompress)(script, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: script.length,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix, [constants.BROTLI_PARAM_NDIRECT]: direct,
    },
  })));
  return tries.reduce((best, one) => (one.length < best.length ? one : best));
}

async function compress(path: string): Promise<void> {
  const script = await readFile(path);
  await Promise.all([
    shortest(script).then((bytes) => writeFile(`${path}.br`, bytes)),
    promisify(gzip)(script, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
  ]);
}
