/** What a browser makes of a style sheet or a template is the same before and after. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { minifyCss, minifyHtml } from '../../.bundling/minify-templates.ts';

describe('a style sheet on its way to a page', () => {
  test('loses comments and the space that means nothing', () => {
    assert.equal(minifyCss('\n  /* Why. */\n  .a,\n  .b { color: red; margin: 0 auto; }\n\n  .c { top: 0 }\n'), ' .a,.b{color:red;margin:0 auto}.c{top:0}');
    assert.equal(minifyCss('.a { display: none !important; }'), '.a{display:none!important}');
  });

  test('keeps the space that means something', () => {
    assert.equal(minifyCss(':host :is(a, b) + .c > :focus { width: calc(1px + 2em); }'), ':host :is(a,b) + .c > :focus{width:calc(1px + 2em)}');
    assert.equal(minifyCss('@media (min-width: 600px) and (hover: hover) { .a { gap: 1px } }'), '@media (min-width:600px) and (hover:hover){.a{gap:1px}}');
    assert.equal(minifyCss('li::marker { content: "a ;  /* b */ }" attr(c) \' (\'; }'), 'li::marker{content:"a ;  /* b */ }" attr(c) \' (\'}');
    assert.equal(minifyCss(" '\\'  ; ' "), " '\\'  ; ' ");
  });

  test('may be cut anywhere by what is inserted', () => {
    assert.deepEqual([':host { --a: ', '; --b: ', ' }'].map(minifyCss), [':host{--a:', ';--b:', '}']);
  });
});

describe('a template on its way to a page', () => {
  test('keeps one space where lines were, so that no two words become one', () => {
    assert.equal(minifyHtml('\n  <p>\n    satu\n    dua</p>\n'), ' <p> satu dua</p> ');
    assert.equal(minifyHtml('<b>satu</b> <i>dua</i>'), '<b>satu</b> <i>dua</i>');
  });

  test('keeps what is shown as it is written', () => {
    const written = '<pre>\n  satu\n    dua</pre>';
    assert.equal(minifyHtml(written), written);
    assert.equal(minifyHtml('<textarea>\n  </textarea>'), '<textarea>\n  </textarea>');
  });
});
