/** Takes out of `css` and `html` templates what only the reader of the source needs: comments and indentation. */
import { RolldownMagicString } from 'rolldown';
import type { Rolldown } from 'vite';
import { nodesOf, type Node } from './syntax.ts';

/** Strings and comments first, so that nothing inside them is taken for style. */
const CSS_PIECES = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?:\s|\/\*[^]*?\*\/)*([{};,])(?:\s|\/\*[^]*?\*\/)*|(:)\s+|\s+(!)|(?:\s|\/\*[^]*?\*\/)+/g;

/** Spaces stay wherever they may mean something: between selectors, inside values, before a colon. */
export const minifyCss = (text: string): string =>
  text
    .replace(CSS_PIECES, (_all, quoted?: string, around?: string, colon?: string, important?: string) => quoted ?? around ?? colon ?? important ?? ' ')
    .replace(/;}/g, '}');

/** Indentation becomes one space, which is what a browser makes of it anyway; written-out white space is left as it is. */
export const minifyHtml = (text: string): string => (/<(pre|textarea)\b/.test(text) ? text : text.replace(/\s*\n\s*/g, ' '));

interface Tagged extends Node {
  readonly tag: { readonly name?: string };
  readonly quasi: { readonly quasis: readonly (Node & { readonly value: { readonly raw: string } })[] };
}

const MINIFIERS: Readonly<Record<string, (text: string) => string>> = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/** Among rolldown's own plugins it comes after Vite has taken the types away. */
export const minifyTemplates: Rolldown.Plugin = {
  name: 'minify-templates',
  transform: {
    filter: { code: /\b(css|html|svg)`/ },
    handler(code, id) {
      const result = new RolldownMagicString(code);
      for (const node of nodesOf('TaggedTemplateExpression', this.parse(code))) {
        const { tag, quasi } = node as Tagged;
        const minify = MINIFIERS[tag.name ?? ''];
        for (const { start, end, value } of minify ? quasi.quasis : []) {
          if (code.slice(start, end) !== value.raw) throw new Error(`${id}: the template at ${start} is not where it should be`);
          const short = minify?.(value.raw);
          if (end > start && short !== undefined && short !== value.raw) result.update(start, end, short);
        }
      }
      return { code: result };
    },
  },
};
