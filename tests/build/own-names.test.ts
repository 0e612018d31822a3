/** What one file of the build takes from another is the same under one name as under two. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAst } from 'vite';
import { withOwnNames } from '../../.bundling/own-names.ts';

const files = (codes: Readonly<Record<string, string>>) => Object.entries(codes).map(([fileName, code]) => ({ fileName, code, isEntry: fileName === 'pst.js' }));
const written = (codes: Readonly<Record<string, string>>): readonly string[] => withOwnNames(files(codes), parseAst);

describe('what a file exports', () => {
  test('is asked for under the name it has there', () => {
    assert.deepEqual(
      written({
        'c/base-1.js': 'let e=1,t=2;export{e as a,t as b,t as c};',
        'c/panel-2.js': 'import{a as t,b as n,c as e}from"./base-1.js";console.log(t+n+e);',
      }),
      ['let e=1,t=2;export{e,t};', 'import{e as t,t as e,t as n}from"./base-1.js";console.log(t+n+e);'],
    );
  });

  test('also where it is asked for late, by its name', () => {
    assert.deepEqual(
      written({ 'c/late-1.js': 'let e=1;export{e as t};', 'pst.js': 'import(`./c/late-1.js`).then(e=>e.t).then(({t})=>t);' }),
      ['let e=1;export{e};', 'import(`./c/late-1.js`).then(e=>e.e).then(({t})=>t);'],
    );
  });

  test('keeps its name where a file is handed over whole, or belongs to the page', () => {
    const codes = { 'c/whole-1.js': 'let e=1;export{e as List};', 'pst.js': 'let n=1;import(`./c/whole-1.js`);export{n as start};', 'c/other-1.js': 'import{List as e}from"./whole-1.js";e();' };
    assert.deepEqual(written(codes), Object.values(codes));
  });
});
