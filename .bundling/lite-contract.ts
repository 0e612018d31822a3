/** Puts the small zod in the place of zod/mini: src/contract/lite/decisions.md. The endpoint and the tests keep the real one. */
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

const LITE = resolve(import.meta.dirname, '../src/contract/lite/zod-mini.ts');

export const liteContract: Rolldown.Plugin = {
  name: 'lite-contract',
  resolveId: {
    order: 'pre',
    filter: { id: /^zod/ },
    handler(id) {
      if (id !== 'zod/mini') throw new Error(`${id} is too large for a visitor's page; contract/lite stands in for zod/mini only`);
      return LITE;
    },
  },
};
