/** What `.bundling/modern-lit.ts` leaves out of Lit is used by no element: in the tests' browsers Lit is whole, and would not tell. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');
const sources = globSync('src/{elements,desk,embed}/**/*.ts', { cwd: ROOT }).map((file) => ({ file, text: readFileSync(resolve(ROOT, file), 'utf8') }));

const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  'a property that is neither text nor boolean in its attribute': /\btype: (Number|Object|Array)\b/,
  'a property that is reflected, or has a converter or an accessor of its own': /\b(reflect|converter|useDefault|noAccessor):/,
  'a decorator': /^\s*@\w+\([^)]*\)\s+(declare|accessor|static|readonly|#)/m,
  'SVG or MathML as a template of its own': /\b(svg|mathml)`/,
  'a value as an element': /<[\w-]+[^<>`]*\s\$\{(?![^{}]*\}["'])[^{}=]*\}[\s>]/,
  'an update of its own making': /\b(getUpdateComplete|scheduleUpdate|shouldUpdate|removeController|hasChanged|createProperty|getPropertyDescriptor|getPropertyOptions)\b/,
  'a root, or styles, of its own making': /\b(createRenderRoot|shadowRootOptions|renderOptions|finalizeStyles|elementStyles|elementProperties|enableUpdating)\b/,
  'an element that extends another one of ours': /\bclass \w+ extends (?!LitElement\b|HTMLElement\b)\w*(Element|Widget|Panel)\b/,
  'an attribute that is merely true': /\battribute: true\b/,
  'a style with a value that is none': /css`[^`]*\$\{(?!rules\()/,
  'templates beside the elements': /import \{[^}]*\brender\b[^}]*\} from 'lit'/,
  'a directive in an attribute': /=["']?\$\{\s*(guard|keyed|repeat)\(/,
  'a directive that may stand in attributes': /lit\/directives\/(?!guard|keyed|repeat)/,
  'a value that leaves things as they are': /\bnoChange\b/,
  'a tag that is a value': /html`[^`$]*<\/?\$\{/,
  'an end of a tag right behind a value': /=\$\{[^{}]*\}\/>/,
  'a directive that goes on by itself': /lit\/(async-directive|directives\/(async|ref|until))/,
  'a listener with options': /\bcapture: true|\bpassive: true|\bhandleEvent\b/,
  'a value in a comment': /<!--[^>]*\$\{/,
  'a value between the tags of a textarea, title, style or script': /<(textarea|title|style|script)\b[^>]*>[^<]*\$\{/,
};

describe('the Lit of the widgets', () => {
  test('finds the elements', () => assert.ok(sources.length > 100));
  for (const [what, pattern] of Object.entries(LEFT_OUT))
    test(`is asked for no ${what.replace(/^an? /, '')}`, () => {
      assert.deepEqual(sources.filter(({ text }) => pattern.test(text)).map(({ file, text }) => `${file}: ${pattern.exec(text)?.[0]}`), []);
    });
});
