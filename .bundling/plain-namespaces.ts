/**
 * A module that is imported late and shares its file with others is handed over as an object of its exports, which rolldown
 * has a helper make: a file of its own that nearly every page would have to ask for. An object with getters does the same.
 */
import type { ESTree, Rolldown } from 'vite';

type Statement = ESTree.Program['body'][number];

export const isRuntime = (file: string): boolean => file.includes('rolldown-runtime');

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

const sourceOf = (statement: Statement): string => (statement.type === 'ImportDeclaration' && isRuntime(statement.source.value) ? statement.source.value : '');

/** What the helper is given: `{ name: () => local, … }`. */
function getters(code: string, { arguments: [given] }: ESTree.CallExpression): string | undefined {
  if (given?.type !== 'ObjectExpression') return undefined;
  const exported = given.properties.map((property) =>
    property.type === 'Property' && property.value.type === 'ArrowFunctionExpression'
      ? `get ${code.slice(property.key.start, property.key.end)}(){return ${code.slice(property.value.body.start, property.value.body.end)}}` : undefined);
  return exported.includes(undefined) ? undefined : `{${exported.join()}}`;
}

/** Only at the top, where no other name can be in the way of the helper's. */
function changes(code: string, { body }: ESTree.Program): readonly Change[] {
  const imported = body.find((statement) => sourceOf(statement) !== '');
  if (imported?.type !== 'ImportDeclaration') return [];
  const [helper] = imported.specifiers.map(({ local }) => local.name);
  const found: Change[] = [{ start: imported.start, end: imported.end, by: '' }];
  for (const statement of body) {
    for (const { init } of statement.type === 'VariableDeclaration' ? statement.declarations : []) {
      if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== helper) continue;
      const by = getters(code, init);
      if (by === undefined) throw new Error(`rolldown hands modules over differently now: see .bundling/plain-namespaces.ts (${code.slice(init.start, init.end)})`);
      found.push({ start: init.start, end: init.end, by });
    }
  }
  return found;
}

export const plainNamespaces: Rolldown.Plugin = {
  name: 'plain-namespaces',
  generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk') continue;
      if (isRuntime(file)) delete bundle[file];
      else for (const { start, end, by } of [...changes(chunk.code, this.parse(chunk.code))].reverse()) chunk.code = chunk.code.slice(0, start) + by + chunk.code.slice(end);
    }
  },
};
