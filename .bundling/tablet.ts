/**
 * The tablet's page has a script and a service worker of its own. The worker keeps the files of one release, which only the
 * build can name: the script tag by its digest, and all that the guest book loads, at once or later.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { shortNames } from './short-names.ts';

/** What the guest book's own files ask for later belongs to it; of the files that it shares, only what they need at once. */
const OWN = /[/\\]src[/\\]elements[/\\]guest-book[/\\]/;

function filesOf(bundle: Rolldown.OutputBundle): readonly string[] {
  const found = new Set<string>();
  const take = (file: string): void => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    chunk.imports.forEach(take);
    if (chunk.moduleIds.some((id) => OWN.test(id))) chunk.dynamicImports.forEach(take);
  };
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => OWN.test(id))) take(chunk.fileName);
  const short = shortNames(Object.keys(bundle));
  return [...found].map((file) => `/${short.get(file) ?? file}`).toSorted();
}

export interface Release {
  readonly integrity: string;
  readonly files: readonly string[];
}

/** `build`: what makes the two scripts, into the folder of the others. Before the plugin that shortens names. */
export function tabletBesides(build: (folder: string, release: Release) => Promise<void>): Rolldown.Plugin {
  let files: readonly string[] = [];
  return {
    name: 'tablet-besides',
    generateBundle(_options, bundle) {
      files = filesOf(bundle);
    },
    async writeBundle({ dir = '' }) {
      const script = await readFile(join(dir, 'pst.js'));
      await build(dir, { integrity: `sha256-${createHash('sha256').update(script).digest('base64')}`, files });
    },
  };
}
