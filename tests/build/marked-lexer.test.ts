/** The lexer alone reads as it does in the whole of marked, and a marked that is built differently is told. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Lexer } from 'marked';
import { parseAst } from 'vite';
import { onlyLexer } from '../../.bundling/marked-lexer.ts';

const whole = readFileSync(fileURLToPath(import.meta.resolve('marked')), 'utf8');
const parted = (code: string): string => onlyLexer(code, parseAst(code)).toString();

const TEXT = `# Judul

Satu *dua* **tiga** \`empat\` [lima](https://contoh.example "t") ~~enam~~ <b>tujuh</b> &amp; www.contoh.example

1. a
   - [ ] b
     > c

| x | y |
|:--|--:|
| 1 | 2 |

\`\`\`
kode
\`\`\`
[a]: https://contoh.example
***
`;

describe('the part of marked that travels', () => {
  test('makes the same tokens', async () => {
    const module = (await import(`data:text/javascript,${encodeURIComponent(parted(whole))}`)) as { Lexer: typeof Lexer };
    assert.deepEqual(Object.keys(module), ['Lexer']);
    assert.deepEqual(module.Lexer.lex(TEXT), Lexer.lex(TEXT));
    assert.deepEqual(module.Lexer.lexInline('a **b**'), Lexer.lexInline('a **b**'));
  });

  test('is not cut out of a marked that is built differently', () => {
    const differently = /marked is built differently now/;
    assert.throws(() => parted('export class Lexer {}'), differently);
    assert.throws(() => parted('class A{}; var m = 1; export { A as Lexer, m as marked, A as Marked };'), differently);
    assert.throws(() => parted(whole.replace(' as Lexer', ' as lexing')), differently);
  });
});
