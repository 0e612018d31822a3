/**
 * The endpoint and the demonstration as plain JavaScript for Node. They would run from their sources as well, but Node's
 * reading of TypeScript alone takes some 30 MB for good: src/endpoint/node/decisions.md.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  // An office copies one folder and needs no packages beside it.
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: resolve(import.meta.dirname, 'dist/endpoint'),
    target: 'node22',
    rolldownOptions: {
      input: { main: 'src/endpoint/main.ts', demo: 'demo/start.ts' },
      // Names stay as they are written: the log of an office should be readable.
      output: { minify: { compress: true, mangle: false, codegen: true } },
    },
  },
});
