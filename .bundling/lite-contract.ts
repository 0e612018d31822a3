/**
 * The contract as visitors' browsers need it: the small zod in the place of zod/mini (src/contract/lite/decisions.md), and
 * of an operation only what a client reads. The endpoint and the tests keep the real one.
 */
import { resolve } from 'node:path';
import { RolldownMagicString } from 'rolldown';
import type { ESTree, Rolldown } from 'vite';
import { nodesOf } from './syntax.ts';

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

const CHECKS: readonly string[] = ['regex', 'gte', 'lte'];

/** What only the endpoint and its OpenAPI document read; what a person wrote is checked by the body's own schema. */
const UNREAD: readonly string[] = ['name', 'summary', 'access', 'query', 'body', 'failures'];

/** What is wrong with an office's profile or policy is told to whoever writes it, by the endpoint; a visitor's page only refuses it. */
export const plainChecks: Rolldown.Plugin = {
  name: 'plain-checks',
  transform: {
    filter: { id: /[/\\]src[/\\]contract[/\\](office|policy)\.ts(\?queue)?$/ },
    handler(code) {
      const result = new RolldownMagicString(code);
      for (const node of nodesOf('CallExpression', this.parse(code))) {
        const { callee, arguments: [what, words] } = node as ESTree.CallExpression;
        if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && CHECKS.includes(callee.property.name) && what && words) result.remove(what.end, words.end);
      }
      return { code: result };
    },
  },
};

export const shortOperations: Rolldown.Plugin = {
  name: 'short-operations',
  transform: {
    filter: { id: /[/\\]src[/\\]contract[/\\][\w-]+\.ts(\?queue)?$/ },
    handler(code) {
      const result = new RolldownMagicString(code);
      for (const node of nodesOf('CallExpression', this.parse(code))) {
        const { callee, arguments: [row] } = node as ESTree.CallExpression;
        if (callee.type !== 'Identifier' || callee.name !== 'operation' || row?.type !== 'ObjectExpression') continue;
        const read = row.properties.filter((property) => property.type !== 'Property' || property.key.type !== 'Identifier' || !UNREAD.includes(property.key.name));
        // Without the call, so that a row nobody asks for is left out.
        result.update(node.start, node.end, `({${read.map(({ start, end }) => code.slice(start, end)).join()}})`);
      }
      // Schemas do nothing by being made: those of a file that nobody asks for are left out.
      return { code: result, moduleSideEffects: false };
    },
  },
};
