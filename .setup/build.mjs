// Builds the widgets and the endpoint when their sources are newer than what was built last; runs before `npm start`.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

const PROGRAMS = [
  {
    name: 'widgets',
    built: 'dist/widgets/pst.js',
    config: 'vite.config.ts',
    sources: ['src/contract', 'src/client', 'src/locale', 'src/elements', 'src/embed', 'src/desk', 'src/tablet', '.bundling'],
  },
  {
    name: 'endpoint',
    built: 'dist/endpoint/main.js',
    config: 'vite.endpoint.config.ts',
    sources: ['src/contract', 'src/endpoint', 'demo'],
  },
];

// 0 for what is not there: a server may have been given the built files alone.
const changedAt = (path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

const filesOf = (folder) =>
  changedAt(folder) === 0 ? [] : readdirSync(join(ROOT, folder), { recursive: true }).map((path) => join(folder, path)).filter((path) => path.endsWith('.ts'));

const isOld = ({ built, config, sources }) =>
  [...sources.flatMap(filesOf), config, 'package-lock.json'].some((path) => changedAt(path) >= (changedAt(built) || 1));

export async function buildWhatIsOld() {
  for (const program of PROGRAMS.filter(isOld)) {
    console.log(`Building the ${program.name} …`);
    const start = performance.now();
    const { build } = await import('vite');
    await build({ root: ROOT, configFile: join(ROOT, program.config), logLevel: 'error' });
    console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    await buildWhatIsOld();
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
