/** Builds the widgets when their sources are newer than what was built last. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../src/endpoint/node/start-error.ts';

const SOURCES = ['src/{contract,client,locale,elements,embed,desk}/**/*.ts', 'bundling/*.ts', 'vite.config.ts', 'package-lock.json'];

export async function buildWidgets(root: string, folder: string): Promise<void> {
  const built = changedAt(join(folder, 'pst.js'));
  if (SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).every((path) => changedAt(join(root, path)) < built)) return;
  console.log('Building the widgets …');
  const start = performance.now();
  try {
    const { build } = await import('vite');
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  } catch (error) {
    throw new StartError(`The widgets cannot be built: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  console.log(`Widgets built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

/** 0 for what is not there. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
