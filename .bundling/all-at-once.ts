/**
 * A chunk names the chunks it needs only once it has arrived. The script tag asks for a widget's code and all that it
 * needs at once instead, which on a phone far from the server saves a round trip or two.
 */
import type { Rolldown } from 'vite';

export const allAtOnce: Rolldown.Plugin = {
  name: 'all-at-once',
  generateBundle(_options, bundle) {
    const withNeeds = (file: string, found = new Set<string>()): Set<string> => {
      const chunk = bundle[file];
      if (chunk?.type === 'chunk' && !found.has(file)) {
        found.add(file);
        for (const needed of chunk.imports) withNeeds(needed, found);
      }
      return found;
    };
    const entry = bundle['pst.js'];
    if (entry?.type !== 'chunk') return;
    entry.code = entry.code.replace(/import\([`"']\.\/([^`"']+)[`"']\)/g, (_call, file: string) => {
      const imports = [...withNeeds(file)].map((name) => `import("./${name}")`);
      return `Promise.all([${imports.join()}]).then(a=>a[0])`;
    });
  },
};
