/**
 * Rolldown gives what one file exports to others a second name: `export{pe as n}`, `import{n as f}`. Exported under the name
 * it has there anyway it is named once. A file that is handed over whole to an `import()` keeps its names: they are asked for.
 */
import type { ESTree, Rolldown } from 'vite';

interface Written {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** By exported name the one that a file has for it itself; of all files. */
type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `import(`./list.js`)`, and what of it is taken. */
const ASKED = /\bimport\(`([^`]+)`\)(?:(\.then\(\w+=>\w+\.)(\w+))?/g;

const fileOf = (source: string): string => source.slice(source.lastIndexOf('/') + 1);
const nameOf = (node: ESTree.ModuleExportName): string => (node.type === 'Literal' ? node.value : node.name);

const isOwnList = (statement: ESTree.Program['body'][number]): statement is ESTree.ExportNamedDeclaration =>
  statement.type === 'ExportNamedDeclaration' && !statement.source && !statement.declaration;

const ownNames = ({ body }: ESTree.Program): ReadonlyMap<string, string> =>
  new Map(body.filter(isOwnList).flatMap(({ specifiers }) => specifiers.map(({ exported, local }) => [nameOf(exported), nameOf(local)])));

function* changes({ fileName, code }: Written, { body }: ESTree.Program, names: Names): Generator<Change> {
  const own = names.get(fileOf(fileName));
  for (const statement of body) {
    if (own && isOwnList(statement)) yield { start: statement.start, end: statement.end, by: `export{${[...new Set(own.values())].sort().join()}};` };
    if (statement.type !== 'ImportDeclaration') continue;
    const specifiers = statement.specifiers.filter((one) => one.type === 'ImportSpecifier');
    const [first, last] = [specifiers[0], specifiers.at(-1)];
    const known = names.get(fileOf(statement.source.value));
    if (!first || !last || !known) continue;
    const list = specifiers.map(({ imported, local }) => [known.get(nameOf(imported)) ?? nameOf(imported), local.name] as const);
    // In one order everywhere: a list of names that rise compresses better than one that jumps.
    yield { start: first.start, end: last.end, by: list.map(([name, local]) => (name === local ? name : `${name} as ${local}`)).sort().join() };
  }
  for (const { 0: { length }, 1: file = '', 3: name = '', index } of code.matchAll(ASKED)) {
    const by = names.get(fileOf(file))?.get(name);
    if (by !== undefined) yield { start: index + length - name.length, end: index + length, by };
  }
}

/** Each file's code, in the same order. */
export function withOwnNames(files: readonly Written[], parse: (code: string) => ESTree.Program): readonly string[] {
  const whole = new Set(files.flatMap(({ code }) => [...code.matchAll(ASKED)].filter(([, , then]) => then === undefined).map(([, file = '']) => fileOf(file))));
  const programs = files.map(({ code }) => parse(code));
  const names: Names = new Map(files.flatMap(({ fileName, isEntry }, i) => {
    const [file, program] = [fileOf(fileName), programs[i]];
    return isEntry || whole.has(file) || !program ? [] : [[file, ownNames(program)] as const];
  }));
  return files.map((file, i) => {
    const changed = programs[i] ? [...changes(file, programs[i], names)] : [];
    return changed.sort((one, other) => other.start - one.start).reduce((code, { start, end, by }) => code.slice(0, start) + by + code.slice(end), file.code);
  });
}

export const exportOwnNames: Rolldown.Plugin = {
  name: 'export-own-names',
  /** What is changed here is no part of what rolldown makes a file's name of. */
  augmentChunkHash: () => 'own names 1',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    withOwnNames(chunks, (code) => this.parse(code)).forEach((code, i) => {
      const chunk = chunks[i];
      if (chunk) chunk.code = code;
    });
  },
};
