/**
 * Lit asks the browser whether it can share style sheets, and looks for polyfills of shadow roots. The script tag shares a
 * style sheet before any Lit is there (src/embed/reserve.ts), so where the answers would be other ones no widget comes
 * this far: the questions are answered here, and what would follow from the other answers is left out of every page. A Lit
 * that asks differently stops the build.
 */
import type { Rolldown } from 'vite';

const ANSWERS: readonly (readonly [file: string, question: RegExp, answer: string])[] = [
  ['css-tag.js', /\w+\.ShadowRoot&&.{1,120}"replace"in CSSStyleSheet\.prototype/, '!0'],
  ['reactive-element.js', /\w+\.reactiveElementPolyfillSupport/, 'void 0'],
  ['lit-html.js', /\w+\.litHtmlPolyfillSupport/, 'void 0'],
  ['lit-element.js', /\w+\.litElementPolyfillSupport/, 'void 0'],
];

export const modernLit: Rolldown.Plugin = {
  name: 'modern-lit',
  transform: {
    filter: { id: /[/\\]node_modules[/\\](@lit[/\\]reactive-element|lit-html|lit-element)[/\\](css-tag|reactive-element|lit-html|lit-element)\.js$/ },
    handler(code, id) {
      const [, question, answer] = ANSWERS.find(([file]) => id.endsWith(file)) ?? [];
      if (!question?.test(code)) throw new Error(`${id} asks differently now: see .bundling/modern-lit.ts`);
      return { code: code.replace(question, answer ?? ''), map: null };
    },
  },
};
