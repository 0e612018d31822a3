import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MUTANTS } from './mutants.ts';

test('every protocol that is wrong on purpose finds in the sources what it changes there', () => {
  const changes = Object.entries(MUTANTS).flatMap(([name, { change = [] }]) => change.map(([file, from]) => ({ name, file, from })));
  const missing = changes.filter(({ file, from }) => !readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8').includes(from));
  assert.deepEqual(missing, []);
});
