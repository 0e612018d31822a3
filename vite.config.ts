import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Rolldown } from 'vite';

const outDir = resolve(import.meta.dirname, 'dist/widgets');

/** Writes `.br` and `.gz` beside every script, so that no server has to compress while a visitor waits. */
const precompress: Rolldown.Plugin = {
  name: 'precompress',
  async writeBundle(_options, bundle) {
    const scripts = Object.keys(bundle).filter((name) => name.endsWith('.js'));
    await Promise.all(scripts.map((name) => compress(join(outDir, name))));
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

/**
 * A chunk names the chunks it needs only once it has arrived. The script tag asks for a widget's code and all that it
 * needs at once instead, which on a phone far from the server saves a round trip or two.
 */
const allAtOnce: Rolldown.Plugin = {
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

/** `c/guest-book-….js` for elements/guest-book/define.ts: what a page loads can be read. */
const chunkName = ({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string => {
  const folder = facadeModuleId?.match(/([^/\\]+)[/\\]define\.ts$/)?.[1];
  return `c/${folder ?? name}-[hash].js`;
};

/** Only here: the endpoint, the tests and Storybook keep the original, whose equal the small one is tested to be. */
const liteContract: Rolldown.Plugin = {
  name: 'lite-contract',
  resolveId: {
    order: 'pre',
    filter: { id: /^zod/ },
    handler(id) {
      if (id !== 'zod/mini') throw new Error(`${id} is too large for the widgets; contract/lite stands in for zod/mini only`);
      return resolve(import.meta.dirname, 'src/contract/lite/zod-mini.ts');
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir,
    target: 'es2022',
    sourcemap: true,
    // Library mode leaves out Vite's preload helper, which a strict CSP and a small script do without.
    lib: { entry: { pst: 'src/embed/pst.ts', desk: 'src/desk/desk.ts' }, formats: ['es'] },
    rolldownOptions: {
      plugins: [liteContract, allAtOnce, precompress],
      // Library mode also leaves these two to the one who builds the page; the page takes our scripts as they are.
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: chunkName,
        codeSplitting: {
          groups: [
            { name: 'lit', test: /node_modules\/(lit|lit-html|lit-element|@lit)\// },
            { name: 'marked', test: /node_modules\/marked\// },
          ],
        },
      },
    },
  },
});
