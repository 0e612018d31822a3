/**
 * marked's one file joins its lexer to its parsers and renderers in ways that keep tree-shaking from parting them. We make
 * templates of tokens ourselves, so only the lexer travels: its export is the only one left, the lines that hang everything
 * onto `marked()` or give it another name go, and `new Marked` says that nobody misses it. A marked that is built differently stops the build.
 */
import { RolldownMagicString } from 'rolldown';
import type { ESTree, Rolldown } from 'vite';

type Statement = ESTree.Program['body'][number];

const nameOf = (node: ESTree.Node): string => (node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '');

/** `marked.parse = …` */
const hangsOnto = (owner: string, statement: Statement): boolean => {
  let expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  while (expression?.type === 'AssignmentExpression') {
    const { left, right } = expression;
    if (left.type === 'MemberExpression' && nameOf(left.object) === owner) return true;
    expression = right;
  }
  return false;
};

/** `var parse = marked, lexer = Lexer.lex, …` */
const onlyRenames = (statement: Statement): boolean =>
  statement.type === 'VariableDeclaration' && statement.declarations.every(({ init }) => init?.type === 'Identifier' || init?.type === 'MemberExpression');

function stop(what: string): never {
  throw new Error(`marked is built differently now (${what}): see .bundling/marked-lexer.ts`);
}

export function onlyLexer(code: string, { body }: ESTree.Program): RolldownMagicString {
  const result = new RolldownMagicString(code);
  const exported = body.find((statement) => statement.type === 'ExportNamedDeclaration') ?? stop('no list of exports');
  const local = (name: string): string => nameOf(exported.specifiers.find((one) => nameOf(one.exported) === name)?.local ?? stop(`no ${name}`));
  result.update(exported.start, exported.end, `export{${local('Lexer')} as Lexer};`);
  const ornaments = body.filter((statement) => hangsOnto(local('marked'), statement) || onlyRenames(statement));
  if (ornaments.length < 2) stop('nothing hangs onto marked()');
  for (const { start, end } of ornaments) result.remove(start, end);
  const instances = body.flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .filter(({ init }) => init?.type === 'NewExpression' && nameOf(init.callee) === local('Marked'));
  if (instances.length === 0) stop('no instance');
  for (const { init } of instances) if (init) result.appendLeft(init.start, '/* @__PURE__ */ ');
  return result;
}

export const markedLexer: Rolldown.Plugin = {
  name: 'marked-lexer',
  transform: {
    filter: { id: /[/\\]marked[/\\]lib[/\\]marked\.esm\.js$/ },
    handler(code) {
      return { code: onlyLexer(code, this.parse(code)) };
    },
  },
};
