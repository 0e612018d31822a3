/** A widget is somebody else's guest: what it makes their visitors load is promised, and held to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureSizes } from '../bench/sizes.ts';
import { engines } from '../support/people.ts';

describe('what a page loads', () => {
  it('stays within what is promised', { skip: engines().includes('chromium') ? false : 'Chromium is not installed' }, async () => {
    const over = (await measureSizes()).filter(({ ok }) => !ok);
    assert.deepEqual(over, []);
  });
});
