/**
 * One script for what several test files share. As they are, each of them would ask the test server for some 250 modules
 * in each engine, and the server and the three browsers have two processors between them.
 */
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Bundles test files into a folder, each under its own path; answers where they are now. */
export async function bundled(files: readonly string[], folder: string): Promise<readonly string[]> {
  const bundle = await rolldown({
    input: Object.fromEntries(files.map((file) => [nameOf(file), file])),
    platform: 'browser',
    // What the test server has of its own.
    external: /^\/__web-/,
    resolve: { conditionNames: ['development', 'browser', 'import', 'default'] },
    transform: { target: 'es2022' },
    tsconfig: 'tsconfig.json',
  });
  try {
    await bundle.write({ dir: folder, format: 'es', sourcemap: 'inline', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' });
  } finally {
    await bundle.close();
  }
  return files.map((file) => join(folder, `${nameOf(file)}.js`));
}

/** The test file that such a file was, from either path. */
export const sourceOf = (path: string): string => path.replaceAll('\\', '/').replace(/^.*?(?=tests\/)/, '').replace(/\.js$/, '.ts');

const nameOf = (file: string): string => file.replace(/\.ts$/, '');
