/** A visitor whose page is older than the last update can still send what they are writing. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeFormer } from '../../.bundling/keep-former.ts';

const DAY_MS = 86_400_000;

test('the files of former builds stay for two weeks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pst-former-'));
  try {
    const now = Date.now();
    for (const [name, days] of [['today.js', 0], ['last-week.js', 7], ['last-month.js', 30]] as const) {
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), new Date(now - days * DAY_MS), new Date(now - days * DAY_MS));
    }
    await removeFormer(folder, now);
    assert.deepEqual((await readdir(folder)).sort(), ['last-week.js', 'today.js']);
    await removeFormer(join(folder, 'not-there'), now);
  } finally {
    await rm(folder, { recursive: true });
  }
});
