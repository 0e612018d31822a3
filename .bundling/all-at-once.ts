/**
 * A chunk names the chunks it needs only once it has arrived; on a phone far from the server each such step is a round
 * trip. So whoever imports a chunk asks for all that it needs at once: the script tag with src/embed/all.ts, a widget with
 * src/embed/bring.ts.
 */
import { resolve } from 'node:path';
import { RolldownMagicString } from 'rolldown';
import type { Rolldown } from 'vite';
import { isRuntime } from './plain-namespaces.ts';
import { nodesOf } from './syntax.ts';

const EMBED = resolve(import.meta.dirname, '../src/embed');
const CHUNKS = 'c/';

/** What `handOverImports` wrote, as rolldown leaves it; of some files it takes one export. */
const HANDED_OVER = /\(\)=>import\(`\.\/([^`]+)`\)(?:(\.then\(\w+=>\w+\.\w+\))\))?/g;
/** What it should not have left. */
const LEFT = /import\([`"']\.\/[^`"']+[`"']\)|"\]\.then\(/;

/** `import('./part.ts')` becomes `bring(() => import('./part.ts'))`, which `allAtOnce` makes `bring(['./part.js', …])`. */
export const handOverImports: Rolldown.Plugin = {
  name: 'hand-over-imports',
  transform: {
    filter: { id: /[/\\]src[/\\]((?:elements|client)[/\\].*|embed[/\\](?:pst|seldom))\.ts$/, code: /\bimport\(/ },
    handler(code, id) {
      const helper = id.endsWith('pst.ts') ? 'all' : 'bring';
      const result = new RolldownMagicString(code);
      for (const { start, end } of nodesOf('ImportExpression', this.parse(code))) result.update(start, end, `__${helper}(() => ${code.slice(start, end)})`);
      result.prepend(`import { ${helper} as __${helper} } from ${JSON.stringify(`${EMBED}/${helper}.ts`)};\n`);
      return { code: result };
    },
  },
};

export const allAtOnce: Rolldown.Plugin = {
  name: 'all-at-once',
  generateBundle(_options, bundle) {
    const withNeeds = (file: string, found = new Set<string>()): Set<string> => {
      const chunk = bundle[file];
      if (chunk?.type === 'chunk' && !found.has(file)) {
        found.add(file);
        for (const needed of chunk.imports) if (!isRuntime(needed)) withNeeds(needed, found);
      }
      return found;
    };
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.moduleIds.some((id) => /[/\\]src[/\\](elements[/\\]|embed[/\\](pst|seldom)\.ts)/.test(id))) continue;
      const folder = chunk.isEntry ? '' : CHUNKS;
      const here = withNeeds(chunk.fileName);
      chunk.code = chunk.code.replace(HANDED_OVER, (call: string, file: string, one: string | undefined, at: number, code: string) => {
        // What is taken of one would be taken of the other as well.
        if (one && /[?:]/.test(code[at - 1] ?? '')) throw new Error(`${chunk.fileName}: ${call} is one of two, and shares its file; see .bundling/all-at-once.ts`);
        const files = [...withNeeds(folder + file)].filter((name) => !here.has(name)).map((name) => `./${name.slice(folder.length)}`);
        return `${JSON.stringify(files)}${one ? `)${one}` : ''}`;
      });
      const left = LEFT.exec(chunk.code)?.[0];
      if (left !== undefined) throw new Error(`${chunk.fileName}: ${left} is left as it is; see .bundling/all-at-once.ts`);
    }
  },
};
