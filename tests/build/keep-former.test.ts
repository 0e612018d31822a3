/** A visitor whose page is older than the last update can still send what they are writing. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeFormer } from '../../.bundling/keep-former.ts';

const DAY_MS = 86_400_000;

test('what an update replaces stays, however old it is, and goes with a later one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pst-former-'));
  try {
    const now = Date.now();
    for (const [name, days] of [['today.js', 0], ['replaced-today.js', 30], ['replaced-last-month.js', 60]] as const) {
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), new Date(now - days * DAY_MS), new Date(now - days * DAY_MS));
    }
    await removeFormer(folder, now - 30 * DAY_MS);
    assert.deepEqual((await readdir(folder)).sort(), ['replaced-today.js', 'today.js']);
    await removeFormer(join(folder, 'not-there'), now);
  } finally {
    await rm(folder, { recursive: true });
  }
});
