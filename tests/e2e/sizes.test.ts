/** A widget is somebody else's guest: what it makes their visitors load is promised, and held to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { find } from '../../.setup/browsers.mjs';
import { measureSizes } from '../bench/sizes.ts';

describe('what a page loads', () => {
  it('stays within what is promised', { skip: find().chromium ? false : 'Chromium is not installed' }, async () => {
    const over = (await measureSizes()).filter(({ ok }) => !ok);
    assert.deepEqual(over, []);
  });
});
