import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortNames } from '../../.bundling/short-names.ts';

test('a script’s name keeps four characters of its hash, also of one with a dash in it, and everything else its name', () => {
  const names = shortNames(['pst.js', 'c/guest-book-ab-_12cd.js', 'c/conversation-more-k-x2-9zz.js', 'c/lapor-12345678.js.map']);
  assert.deepEqual([...names], [['c/guest-book-ab-_12cd.js', 'c/guest-book-ab-_.js'], ['c/conversation-more-k-x2-9zz.js', 'c/conversation-more-k-x2.js']]);
});

test('two files that would have the same name stop the build', () => {
  assert.throws(() => shortNames(['c/lapor-1234aaaa.js', 'c/lapor-1234bbbb.js']), /same short name/);
});
