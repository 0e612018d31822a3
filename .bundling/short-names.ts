/**
 * Names of files carry four characters of their hash. Rolldown writes more, the more files there are, because it tells them
 * apart by the hash alone; ours have names besides. Every page names some forty of them, and a hash does not compress.
 */
import { basename } from 'node:path';
import type { Rolldown } from 'vite';

/** `vite.config.ts` asks for eight; a hash may have dashes in it. */
const LONG = /^(c\/.+-[\w-]{4})[\w-]{4}\.js$/;

/** By former name the short one; two files that would get the same are a mistake of the build. */
export function shortNames(files: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(files.flatMap((file) => {
    const [, short] = LONG.exec(file) ?? [];
    return short === undefined ? [] : [[file, `${short}.js`] as const];
  }));
  if (new Set(names.values()).size < names.size) throw new Error('two files with the same short name; see .bundling/short-names.ts');
  return names;
}

/** After all that reads names of files in the code. */
export const shortHashes: Rolldown.Plugin = {
  name: 'short-hashes',
  generateBundle(_options, bundle) {
    const names = shortNames(Object.keys(bundle));
    for (const output of Object.values(bundle)) {
      if (output.type === 'chunk') for (const [long, short] of names) output.code = output.code.replaceAll(basename(long), basename(short));
      const short = names.get(output.fileName.replace(/\.map$/, ''));
      if (short !== undefined) output.fileName = output.fileName.endsWith('.map') ? `${short}.map` : short;
    }
  },
};
